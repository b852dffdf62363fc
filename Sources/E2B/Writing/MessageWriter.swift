/// Writes messages as XML, indented, in UTF-8: equal messages give equal bytes.
///
/// ```swift
/// let xml = MessageWriter.xml(of: draft.icsr())                 // a message on its own
/// let batch = MessageWriter.xml(of: [first, second], in: head)  // a batch
/// ```
public enum MessageWriter {
    /// A message on its own.
    public static func xml(of icsr: ICSR) -> [UInt8] {
        var output = XMLOutput()
        output.declaration()
        output.element(icsr.tree, MessageTree.root, indent: 0, isRoot: true)
        return output.bytes
    }

    /// Messages in the batch they were read in, or in one made by `BatchDraft`.
    public static func xml(of messages: [ICSR], in batch: Batch) -> [UInt8] {
        guard batch.isWrapped else { return messages.first.map(xml) ?? [] }
        var output = XMLOutput()
        output.declaration()
        output.leaves(batch.prologue)
        output.element(batch.tree, MessageTree.root, indent: 0, isRoot: true, inserting: messages.map(\.tree), before: batch.messagesBefore)
        return output.bytes
    }
}

/// Bytes of XML in the making.
struct XMLOutput {
    private(set) var bytes: [UInt8] = []

    mutating func declaration() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// One element with what is below it. `inserted` trees stand before the child node `position`.
    mutating func element(_ tree: MessageTree, _ node: Int, indent: Int, isRoot: Bool = false, inserting inserted: [MessageTree] = [], before position: Int = -1) {
        let name = tree.name(of: node)
        append(String(repeating: "  ", count: indent))
        append("<\(name)")
        if isRoot {
            append(" xmlns=\"\(Namespace.hl7)\" xmlns:xsi=\"\(Namespace.schemaInstance)\"")
            // The schema wants the version of HL7's XML on the root.
            if !tree.hasAttribute("ITSVersion", on: node) { append(" ITSVersion=\"XML_1.0\"") }
        }
        let first = Int(tree.nodes[node].firstAttribute)
        for attribute in tree.attributes[first..<first + Int(tree.nodes[node].attributeCount)] {
            append(" \(Self.name(of: attribute, in: tree))=\"")
            escape(tree, attribute.value, inAttribute: true)
            append("\"")
        }
        let children = childNodes(tree, node)
        guard !children.isEmpty || !inserted.isEmpty else { return append("/>\n") }
        append(">")
        // Text is written as it is; only between elements is there room to indent.
        let isMixed = children.contains { tree.nodes[$0].kind == .text }
        if !isMixed { append("\n") }
        var isInserted = false
        func insert(into output: inout XMLOutput) {
            guard !isInserted else { return }
            isInserted = true
            for tree in inserted { output.element(tree, MessageTree.root, indent: indent + 1) }
        }
        for child in children {
            if child >= position, position >= 0 { insert(into: &self) }
            write(tree, child, indent: isMixed ? 0 : indent + 1, isMixed: isMixed)
        }
        insert(into: &self)
        if !isMixed { append(String(repeating: "  ", count: indent)) }
        append("</\(name)>\n")
    }

    /// Comments and instructions that stand in nothing.
    mutating func leaves(_ tree: MessageTree) {
        for node in tree.nodes.indices { write(tree, node, indent: 0, isMixed: false) }
    }

    private mutating func write(_ tree: MessageTree, _ node: Int, indent: Int, isMixed: Bool) {
        let entry = tree.nodes[node]
        switch entry.kind {
        case .element: element(tree, node, indent: indent)
        case .text: escape(tree, entry.text, inAttribute: false)
        case .comment: append(String(repeating: "  ", count: indent) + "<!--\(tree.string(entry.text))-->" + (isMixed ? "" : "\n"))
        case .instruction:
            append(String(repeating: "  ", count: indent) + "<?\(tree.string(entry.name))\(entry.text.count > 0 ? " " : "")\(tree.string(entry.text))?>" + (isMixed ? "" : "\n"))
        }
        // An element amid text ends its line itself; there it must not.
        if isMixed, entry.kind == .element, bytes.last == 0x0A { bytes.removeLast() }
    }

    private func childNodes(_ tree: MessageTree, _ node: Int) -> [Int] {
        var nodes: [Int] = []
        var child = node + 1
        while child < Int(tree.nodes[node].end) {
            nodes.append(child)
            child = Int(tree.nodes[child].end)
        }
        return nodes
    }

    private static func name(of attribute: MessageTree.Attribute, in tree: MessageTree) -> String {
        switch attribute.number {
        case AttributeName.type.rawValue: "xsi:type"
        case Vocabulary.unknown: tree.string(attribute.name)
        default: AttributeName.vocabulary.names[Int(attribute.number)]
        }
    }

    private mutating func escape(_ tree: MessageTree, _ text: MessageTree.Bytes, inAttribute: Bool) {
        for byte in tree.arena[Int(text.start)..<Int(text.end)] {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\"") where inAttribute: append("&quot;")
            case 0x0A where inAttribute: append("&#10;")
            case 0x09 where inAttribute: append("&#9;")
            case 0x0D: append("&#13;")
            default: bytes.append(byte)
            }
        }
    }
}
