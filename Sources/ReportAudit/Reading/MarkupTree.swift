import CLibXML
import Foundation

/// An element of a marked-up document: its name, attributes, children and text.
struct MarkupElement {
    enum Child {
        case element(MarkupElement)
        case text(String)
    }

    /// Without its prefix.
    let name: String
    let attributes: [String: String]
    let children: [Child]
    let line: Int
    /// Whether a table stands anywhere within, and whether what begins a line of its own on a page does. Known once for all:
    /// readers ask at every level, and to look each time would take the square of what a hostile page nests.
    let holdsTable, holdsBlock: Bool

    init(name: String, attributes: [String: String], children: [Child], line: Int) {
        (self.name, self.attributes, self.children, self.line) = (name, attributes, children, line)
        var holdsTable = false, holdsBlock = false
        for case .element(let child) in children {
            holdsTable = holdsTable || child.holdsTable || child.name == "table"
            holdsBlock = holdsBlock || child.holdsBlock || HTMLReader.blocks.contains(child.name)
        }
        (self.holdsTable, self.holdsBlock) = (holdsTable, holdsBlock)
    }

    /// The same with other children.
    func with(_ children: [Child]) -> MarkupElement { MarkupElement(name: name, attributes: attributes, children: children, line: line) }

    var elements: [MarkupElement] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

    func first(_ name: String) -> MarkupElement? {
        for element in elements {
            if element.name == name { return element }
            if let found = element.first(name) { return found }
        }
        return nil
    }
}

/// Reads XML and HTML by libxml2: nothing is fetched, no entity is expanded.
enum MarkupTree {
    static let deepest = 256
    /// Tags and attributes: 300 pages of Word have some half a million; each takes some 300 bytes of memory.
    static let mostMarks = 1_000_000

    enum Format { case xml, html }

    /// - Throws: `AuditInputError`.
    static func read(_ data: Data, _ format: Format, file: String) throws -> MarkupElement {
        saishinsa_silence_printing()
        guard data.count(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "=") }) <= mostMarks else { throw AuditInputError.tooManyElements(file: file, limit: mostMarks) }
        guard let context = format == .xml ? xmlNewParserCtxt() : htmlNewParserCtxt() else { throw AuditInputError.brokenMarkup(file: file, line: nil) }
        defer { format == .xml ? xmlFreeParserCtxt(context) : htmlFreeParserCtxt(context) }
        let document: xmlDocPtr? = data.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            switch format {
            case .xml: return xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
            case .html: return htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue))
            }
        }
        guard let document else { throw isTooDeep(context) ? AuditInputError.tooDeep(file: file) : AuditInputError.brokenMarkup(file: file, line: nil) }
        defer { xmlFreeDoc(document) }
        if case .xml = format, document.pointee.intSubset != nil { throw AuditInputError.brokenMarkup(file: file, line: 1) }
        guard let root = xmlDocGetRootElement(document) else { throw AuditInputError.brokenMarkup(file: file, line: nil) }
        return try element(root, depth: 0, file: file)
    }

    /// Whether the parser itself gave up on the depth: versions have had several codes for it, but the same words.
    private static func isTooDeep(_ context: xmlParserCtxtPtr) -> Bool {
        guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else { return false }
        return String(cString: message).hasPrefix("Excessive depth")
    }

    private static func element(_ node: xmlNodePtr, depth: Int, file: String) throws -> MarkupElement {
        guard depth < deepest else { throw AuditInputError.tooDeep(file: file) }
        var attributes: [String: String] = [:], children: [MarkupElement.Child] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            // An attribute may stand without a value: hidden.
            attributes[string(current.pointee.name)] = current.pointee.children.flatMap { $0.pointee.content }.map { string($0) } ?? ""
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(try element(current, depth: depth + 1, file: file)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: children.append(.text(string(current.pointee.content).withBoundedMarks))
            default: break
            }
            child = current.pointee.next
        }
        return MarkupElement(name: string(node.pointee.name), attributes: attributes, children: children, line: Int(xmlGetLineNo(node)))
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }
    private static func string(_ characters: UnsafeMutablePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }
}
