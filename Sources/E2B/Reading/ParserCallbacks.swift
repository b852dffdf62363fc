import CLibXML

/// Binds libxml2's SAX2 events to a `TreeGrower`.
///
/// Nothing outside the file is ever opened: there is no handler for external subsets and entities, and a document type that declares anything is refused.
enum ParserCallbacks {
    typealias Grower = UnsafeMutablePointer<TreeGrower>

    /// libxml2 wants its tables set up once, before the first parser.
    static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// NOENT puts characters in place of the five predefined entities; there are no others, for declarations are refused.
    static let options = Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue)

    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { user, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
            guard let user, let local else { return }
            user.assumingMemoryBound(to: TreeGrower.self).pointee.start(
                local, prefix, uri, namespaceCount: Int(namespaceCount), namespaces: namespaces, attributeCount: Int(attributeCount),
                attributes: attributes)
        }
        handler.endElementNs = { user, _, _, _ in
            user?.assumingMemoryBound(to: TreeGrower.self).pointee.end()
        }
        let characters: charactersSAXFunc = { user, bytes, count in
            guard let user, let bytes else { return }
            user.assumingMemoryBound(to: TreeGrower.self).pointee.characters(bytes, Int(count))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = { user, bytes, count in
            guard let user, let bytes else { return }
            let grower = user.assumingMemoryBound(to: TreeGrower.self)
            // libxml2 takes overlong forms for characters here, which it does nowhere else.
            guard String(validating: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self) != nil else {
                return grower.pointee.fail(.wrongEncoding, line: nil)
            }
            grower.pointee.characters(bytes, Int(count))
        }
        handler.comment = { user, words in
            guard let user, let words else { return }
            user.assumingMemoryBound(to: TreeGrower.self).pointee.aside(.comment, String(cString: words))
        }
        handler.processingInstruction = { user, target, data in
            guard let user, let target else { return }
            let words = String(cString: target) + (data.map { " " + String(cString: $0) } ?? "")
            user.assumingMemoryBound(to: TreeGrower.self).pointee.aside(.instruction, words)
        }
        handler.internalSubset = { user, _, publicID, systemID in
            if publicID != nil || systemID != nil { ParserCallbacks.refuse(user) }
        }
        refuseDeclarations(&handler)
        handler.serror = { user, error in
            // A warning, such as of a value of xml:space that nobody knows, leaves the XML well-formed.
            guard let user, let error, error.pointee.level != XML_ERR_WARNING else { return }
            user.assumingMemoryBound(to: TreeGrower.self).pointee.fail(ParserCallbacks.situation(error.pointee), line: Int(error.pointee.line))
        }
        return handler
    }

    private static func refuseDeclarations(_ handler: inout xmlSAXHandler) {
        handler.entityDecl = { user, _, _, _, _, _ in ParserCallbacks.refuse(user) }
        handler.unparsedEntityDecl = { user, _, _, _, _ in ParserCallbacks.refuse(user) }
        handler.notationDecl = { user, _, _, _ in ParserCallbacks.refuse(user) }
        handler.elementDecl = { user, _, _, _ in ParserCallbacks.refuse(user) }
        handler.attributeDecl = { user, _, _, _, _, _, values in
            xmlFreeEnumeration(values)
            ParserCallbacks.refuse(user)
        }
    }

    fileprivate static func refuse(_ user: UnsafeMutableRawPointer?) {
        user?.assumingMemoryBound(to: TreeGrower.self).pointee.fail(.documentType)
    }

    private static func situation(_ error: xmlError) -> MessageProblem.Situation {
        let code = UInt32(bitPattern: error.code)
        if encodingErrors.contains(code) || (6000..<6100).contains(code) { return .wrongEncoding }
        if code == XML_ERR_DOCUMENT_EMPTY.rawValue { return .noXML }
        // Said only of what is longer than the parser looks ahead.
        if code == XML_ERR_INTERNAL_ERROR.rawValue { return .pieceTooLong }
        return .malformed(code: error.code)
    }

    private static let encodingErrors: Set<UInt32> = [
        XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue,
        XML_ERR_INVALID_CHAR.rawValue,
    ]
}
