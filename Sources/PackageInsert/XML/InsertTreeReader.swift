import CLibXML
import Foundation

/// Reads XML into a tree by libxml2's SAX interface. Nothing is fetched, no entity is expanded, a document type is refused,
/// and whatever the parser calls an error is one.
struct InsertTreeReader {
    /// The largest file that is read. A package insert has less than 2 MB without its pictures, which are files of their own.
    static let largestFile = 16 << 20
    static let deepest = 200

    static func read(_ bytes: [UInt8]) throws(InsertProblems) -> InsertElement {
        guard bytes.count <= largestFile else { throw InsertProblems([.init(.tooLarge(bytes: bytes.count), line: nil)]) }
        guard !bytes.isEmpty else { throw InsertProblems([.init(.empty, line: nil)]) }
        let builder = TreeBuilder()
        builder.parse(bytes)
        guard builder.problems.isEmpty, let root = builder.root else {
            throw InsertProblems(builder.problems.isEmpty ? [.init(.empty, line: nil)] : builder.problems)
        }
        return root
    }
}

/// What the parser's calls are gathered in. It lives for one parse.
private final class TreeBuilder {
    private(set) var root: InsertElement?
    private(set) var problems: [InsertProblem] = []
    private var open: [InsertElement] = []
    private var context: xmlParserCtxtPtr?

    func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress, let context = xmlCreateMemoryParserCtxt(start, Int32(characters.count)) else {
                    problems.append(.init(.syntax(words: "out of memory"), line: nil))
                    return
                }
                defer { xmlFreeParserCtxt(context) }
                self.context = context
                context.pointee.sax.pointee = Self.handler
                context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
                xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
                xmlParseDocument(context)
                if context.pointee.wellFormed == 0, problems.isEmpty {
                    problems.append(.init(.syntax(words: "not well-formed"), line: line))
                }
                self.context = nil
            }
        }
    }

    private var line: Int? {
        guard let input = context?.pointee.input else { return nil }
        return Int(input.pointee.line)
    }

    private func stop(_ situation: InsertSituation) {
        problems.append(.init(situation, line: line))
        if let context { xmlStopParser(context) }
    }

    private static func builder(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String? { characters.map { String(cString: $0) } }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
            TreeBuilder.builder(data)?.begin(TreeBuilder.string(name) ?? "", TreeBuilder.string(namespace), TreeBuilder.attributes(attributes, Int(count)))
        }
        handler.endElementNs = { data, _, _, _ in TreeBuilder.builder(data)?.end() }
        handler.characters = { data, text, length in TreeBuilder.builder(data)?.add(text, length) }
        handler.cdataBlock = { data, text, length in TreeBuilder.builder(data)?.add(text, length) }
        handler.internalSubset = { data, _, _, _ in TreeBuilder.builder(data)?.stop(.documentType) }
        handler.serror = { data, error in TreeBuilder.builder(data)?.report(error) }
        return handler
    }

    /// Five pointers an attribute: local name, prefix, namespace, and the value's begin and end.
    private static func attributes(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) -> [String: String] {
        guard let pointers else { return [:] }
        var attributes: [String: String] = [:]
        for index in 0..<count {
            guard let name = string(pointers[5 * index]), let begin = pointers[5 * index + 3], let end = pointers[5 * index + 4] else { continue }
            attributes[name] = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
        }
        return attributes
    }

    private func begin(_ name: String, _ namespace: String?, _ attributes: [String: String]) {
        guard open.count < InsertTreeReader.deepest else {
            stop(.tooDeep)
            return
        }
        open.append(InsertElement(name: name, namespace: namespace, attributes: attributes, line: line ?? 0))
    }

    private func end() {
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let text, !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)))
    }

    private func report(_ error: UnsafeMutablePointer<xmlError>?) {
        guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let words = error.message.map { String(cString: $0).trimmingCharacters(in: .whitespacesAndNewlines) } ?? "error \(error.code)"
        problems.append(.init(.syntax(words: words), line: error.line > 0 ? Int(error.line) : line))
    }
}
