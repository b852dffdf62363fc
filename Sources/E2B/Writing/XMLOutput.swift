/// Bytes of XML in the making.
struct XMLOutput {
    private(set) var bytes: [UInt8] = []

    mutating func declaration() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    mutating func newLine() { bytes.append(0x0A) }

    mutating func drain() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    /// A message with the namespaces it relies on, where those are not in scope.
    mutating func message(_ message: ICSR, indent: Int, inScope scope: [ICSR.Declaration], asRoot: Bool) {
        let missing = message.namespaces.filter { !scope.contains($0) }
        let tree = message.tree
        for node in Children(tree, of: 0) {
            guard tree.nodes[node].kind == .element else {
                self.node(tree, node, indent: indent)
                continue
            }
            // The schema wants the version of HL7's XML on the root; what was read has it, or is written as it was.
            let isMade = asRoot && message.line == 0
            element(tree, node, indent: indent, declaring: missing, extra: isMade ? " ITSVersion=\"XML_1.0\"" : "")
        }
    }

    /// Anything, on lines of its own.
    mutating func node(_ tree: XMLTree, _ node: Int, indent: Int) {
        switch tree.nodes[node].kind {
        case .element: element(tree, node, indent: indent)
        case .container: break
        case .text, .comment, .instruction:
            space(indent)
            inline(tree, node)
            newLine()
        }
    }

    private mutating func element(_ tree: XMLTree, _ node: Int, indent: Int, declaring: [ICSR.Declaration] = [], extra: String = "") {
        startTag(tree, node, indent: indent, declaring: declaring, extra: extra, isEmpty: tree.nodes[node].firstChild < 0)
        guard tree.nodes[node].firstChild >= 0 else { return newLine() }
        if tree.hasText(node) {
            // Text is written as it is; only between elements is there room to indent.
            for child in Children(tree, of: node) { inline(tree, child) }
            append("</")
            bytes += tree.names.written[Int(tree.nodes[node].name)]
            append(">\n")
        } else {
            newLine()
            for child in Children(tree, of: node) { self.node(tree, child, indent: indent + 1) }
            endTag(tree, node, indent: indent)
        }
    }

    /// Anything amid text.
    private mutating func inline(_ tree: XMLTree, _ node: Int) {
        switch tree.nodes[node].kind {
        case .text: escape(tree.content(of: node), inAttribute: false)
        case .comment:
            append("<!--")
            bytes += tree.content(of: node)
            append("-->")
        case .instruction:
            append("<?")
            bytes += tree.content(of: node)
            append("?>")
        case .element:
            startTag(tree, node, indent: 0, isEmpty: tree.nodes[node].firstChild < 0)
            guard tree.nodes[node].firstChild >= 0 else { return }
            for child in Children(tree, of: node) { inline(tree, child) }
            append("</")
            bytes += tree.names.written[Int(tree.nodes[node].name)]
            append(">")
        case .container: break
        }
    }

    mutating func startTag(
        _ tree: XMLTree, _ node: Int, indent: Int, declaring: [ICSR.Declaration] = [], extra: String = "", isEmpty: Bool = false
    ) {
        space(indent)
        append("<")
        bytes += tree.names.written[Int(tree.nodes[node].name)]
        let own = declaring.isEmpty ? [] : tree.declarations(of: node).map(\.prefix)
        for declaration in declaring where !own.contains(declaration.prefix) {
            append(declaration.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(declaration.prefix)=\"")
            escape(Array(declaration.namespace.utf8)[...], inAttribute: true)
            append("\"")
        }
        let first = Int(tree.nodes[node].start)
        for index in first..<first + Int(tree.nodes[node].attributeCount) {
            append(" ")
            bytes += tree.names.written[Int(tree.attributes[index].name)]
            append("=\"")
            escape(tree.value(ofAttribute: index), inAttribute: true)
            append("\"")
        }
        append(extra)
        append(isEmpty ? "/>" : ">")
    }

    mutating func endTag(_ tree: XMLTree, _ node: Int, indent: Int) {
        space(indent)
        append("</")
        bytes += tree.names.written[Int(tree.nodes[node].name)]
        append(">\n")
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func space(_ indent: Int) { bytes += repeatElement(0x20, count: 2 * indent) }

    private mutating func escape(_ text: ArraySlice<UInt8>, inAttribute: Bool) {
        for (index, byte) in zip(text.indices, text) {
            switch byte {
            // U+FFFE and U+FFFF: EF BF BE and EF BF BF.
            case 0xBE...0xBF where text[..<index].suffix(2).elementsEqual([0xEF, 0xBF]):
                bytes.removeLast(2)
                append("\u{FFFD}")
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\"") where inAttribute: append("&quot;")
            case 0x0A where inAttribute: append("&#10;")
            case 0x09 where inAttribute: append("&#9;")
            case 0x0D: append("&#13;")
            case 0x09, 0x0A, 0x20...: bytes.append(byte)
            default: append("\u{FFFD}")
            }
        }
    }
}

extension XMLTree {
    /// Whether text stands directly in an element.
    func hasText(_ node: Int) -> Bool { Children(self, of: node).contains { nodes[$0].kind == .text } }

    /// The namespaces that an element declares.
    func declarations(of node: Int) -> [ICSR.Declaration] {
        let first = Int(nodes[node].start)
        return (first..<first + Int(nodes[node].attributeCount)).compactMap { index in
            let name = names.names[Int(attributes[index].name)]
            guard name.namespace == Namespace.declarations else { return nil }
            return ICSR.Declaration(prefix: name.prefix.isEmpty ? "" : name.local, namespace: String(decoding: value(ofAttribute: index), as: UTF8.self))
        }
    }
}
