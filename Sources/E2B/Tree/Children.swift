/// The children of a node, first to last.
struct Children: Sequence, IteratorProtocol {
    private let tree: XMLTree
    private var node: Int

    init(_ tree: XMLTree, of node: Int) {
        self.tree = tree
        self.node = node < 0 ? -1 : Int(tree.nodes[node].firstChild)
    }

    mutating func next() -> Int? {
        guard node >= 0 else { return nil }
        let current = node
        node = Int(tree.nodes[current].nextSibling)
        return current
    }
}
