/// Makes a tree of HL7 elements from top to bottom.
struct TreeMaker {
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var bytes: [UInt8] = []
    private var names = NameCollector()
    /// Open elements, and the last child of each.
    private var open: [(node: Int32, lastChild: Int32)] = []

    init() { restart() }

    /// The tree so far, its open elements left open; what follows hangs below the container of a tree of its own.
    mutating func split() -> XMLTree {
        let tree = XMLTree(nodes: nodes, attributes: attributes, bytes: bytes, names: names.snapshot())
        restart()
        return tree
    }

    private mutating func restart() {
        nodes = [XMLTree.Node(kind: .container, parent: -1, line: 0)]
        attributes = []
        bytes = []
        open = [(0, -1)]
    }

    mutating func start(_ name: String, word: UInt8) {
        var node = XMLTree.Node(kind: .element, parent: open.last?.node ?? 0, line: 0)
        node.word = word
        node.name = names.number(of: NameTable.Name(prefix: "", local: name, namespace: Namespace.hl7)) ?? 0
        node.start = Int32(clamping: attributes.count)
        let index = link(node)
        open.append((index, -1))
    }

    mutating func end() {
        if open.count > 1 { open.removeLast() }
    }

    /// An attribute of the element started last.
    mutating func attribute(_ name: AttributeName, _ value: String) {
        let qualified = name == .type
            ? NameTable.Name(prefix: "xsi", local: "type", namespace: Namespace.schemaInstance) : NameTable.Name(prefix: "", local: "\(name)", namespace: "")
        attribute(qualified, word: name.rawValue, value)
    }

    /// An attribute that means nothing to the layout.
    mutating func attribute(named name: String, _ value: String) {
        attribute(NameTable.Name(prefix: "", local: name, namespace: ""), word: Vocabulary.unknown, value)
    }

    private mutating func attribute(_ name: NameTable.Name, word: UInt8, _ value: String) {
        guard let last = open.last?.node, last > 0 else { return }
        attributes.append(XMLTree.Attribute(
            name: names.number(of: name) ?? 0, word: word, start: Int32(clamping: bytes.count), length: Int32(clamping: value.utf8.count)))
        bytes += value.utf8
        nodes[Int(last)].attributeCount += 1
    }

    mutating func text(_ value: String) {
        guard !value.isEmpty else { return }
        var node = XMLTree.Node(kind: .text, parent: open.last?.node ?? 0, line: 0)
        node.start = Int32(clamping: bytes.count)
        node.length = Int32(clamping: value.utf8.count)
        bytes += value.utf8
        _ = link(node)
    }

    private mutating func link(_ node: XMLTree.Node) -> Int32 {
        let index = Int32(clamping: nodes.count)
        nodes.append(node)
        let place = open.count - 1
        let last = open[place].lastChild
        if last < 0 { nodes[Int(open[place].node)].firstChild = index } else { nodes[Int(last)].nextSibling = index }
        open[place].lastChild = index
        return index
    }
}
