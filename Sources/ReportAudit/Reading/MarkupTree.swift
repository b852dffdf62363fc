import CLibXML
import Foundation

/// An element of a marked-up document: its name, attributes, children and text.
struct MarkupElement {
    enum Child {
        case element(MarkupElement)
        case text(String)
    }

    /// Without its prefix.
    var name: String
    var attributes: [String: String]
    var children: [Child]
    var line: Int

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
    /// Tags and attributes: 300 pages of Word have some half a million; each takes a hundred times its length in memory.
    static let mostMarks = 5_000_000

    enum Format { case xml, html }

    /// - Throws: `AuditInputError`.
    static func read(_ data: Data, _ format: Format, file: String) throws -> MarkupElement {
        saishinsa_silence_printing()
        guard data.count(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "=") }) <= mostMarks else { throw AuditInputError.tooManyElements(file: file, limit: mostMarks) }
        let document: xmlDocPtr? = data.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            switch format {
            case .xml: return xmlReadMemory(start, Int32(buffer.count), nil, nil, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
            case .html: return htmlReadMemory(start, Int32(buffer.count), nil, "UTF-8", Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue))
            }
        }
        guard let document else { throw AuditInputError.brokenMarkup(file: file, line: nil) }
        defer { xmlFreeDoc(document) }
        if case .xml = format, document.pointee.intSubset != nil { throw AuditInputError.brokenMarkup(file: file, line: 1) }
        guard let root = xmlDocGetRootElement(document) else { throw AuditInputError.brokenMarkup(file: file, line: nil) }
        return try element(root, depth: 0, file: file)
    }

    private static func element(_ node: xmlNodePtr, depth: Int, file: String) throws -> MarkupElement {
        guard depth < deepest else { throw AuditInputError.tooDeep(file: file) }
        var found = MarkupElement(name: string(node.pointee.name), attributes: [:], children: [], line: Int(xmlGetLineNo(node)))
        var attribute = node.pointee.properties
        while let current = attribute {
            // An attribute may stand without a value: hidden.
            found.attributes[string(current.pointee.name)] = current.pointee.children.flatMap { $0.pointee.content }.map { String(cString: $0) } ?? ""
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: found.children.append(.element(try element(current, depth: depth + 1, file: file)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: found.children.append(.text(string(current.pointee.content)))
            default: break
            }
            child = current.pointee.next
        }
        return found
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }
    private static func string(_ characters: UnsafeMutablePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }
}
