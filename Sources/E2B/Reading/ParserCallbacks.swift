import CLibXML

/// The functions that libxml2 calls, each handing on to the builder.
enum ParserCallbacks {
    private static func builder(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    static let read: xmlInputReadCallback = { context, buffer, count in
        guard let context, let buffer else { return -1 }
        return Int32(context.assumingMemoryBound(to: MessageInput.self).pointee.read(into: buffer, Int(count)))
    }

    /// A new handler: the parser takes a copy.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        // Says that the handler is of the second version, which knows namespaces.
        handler.initialized = 0xDEED_BEAF
        handler.startElementNs = { context, name, prefix, uri, namespaces, declared, attributes, _, values in
            guard let name else { return }
            ParserCallbacks.builder(context)?.startElement(name, prefix, uri, namespaces: Int(namespaces), declared, attributes: Int(attributes), values)
        }
        handler.endElementNs = { context, _, _, _ in ParserCallbacks.builder(context)?.endElement() }
        handler.characters = { context, text, count in if let text { ParserCallbacks.builder(context)?.characters(text, Int(count)) } }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, text in if let text { ParserCallbacks.builder(context)?.comment(text) } }
        handler.processingInstruction = { context, target, data in if let target { ParserCallbacks.builder(context)?.instruction(target, data) } }
        handler.internalSubset = { context, _, external, system in
            if external != nil || system != nil { ParserCallbacks.builder(context)?.declaration() }
        }
        handler.entityDecl = { context, _, _, _, _, _ in ParserCallbacks.builder(context)?.declaration() }
        handler.elementDecl = { context, _, _, _ in ParserCallbacks.builder(context)?.declaration() }
        handler.attributeDecl = { context, _, _, _, _, _, _ in ParserCallbacks.builder(context)?.declaration() }
        handler.notationDecl = { context, _, _, _ in ParserCallbacks.builder(context)?.declaration() }
        handler.serror = { context, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            ParserCallbacks.builder(context)?.error(error.pointee.code, line: error.pointee.line)
        }
        return handler
    }
}
