extension XMLTree: Hashable {
    /// Equal names, attributes (in any order), texts, comments and instructions in the same places; lines do not matter.
    static func == (one: XMLTree, other: XMLTree) -> Bool {
        one === other || one.isEqual(0, to: 0, in: other)
    }

    /// Only what equal trees cannot differ in.
    func hash(into hasher: inout Hasher) {
        hasher.combine(nodes.count)
        hasher.combine(attributes.count)
    }

    private func isEqual(_ node: Int, to otherNode: Int, in other: XMLTree) -> Bool {
        let mine = nodes[node], theirs = other.nodes[otherNode]
        guard mine.kind == theirs.kind else { return false }
        switch mine.kind {
        case .text, .comment, .instruction: return content(of: node) == other.content(of: otherNode)
        case .container: break
        case .element:
            guard names.names[Int(mine.name)] == other.names.names[Int(theirs.name)],
                  writtenAttributes(of: node) == other.writtenAttributes(of: otherNode) else { return false }
        }
        var left = mine.firstChild, right = theirs.firstChild
        while left >= 0, right >= 0 {
            guard isEqual(Int(left), to: Int(right), in: other) else { return false }
            left = nodes[Int(left)].nextSibling
            right = other.nodes[Int(right)].nextSibling
        }
        return left == right
    }

    private func writtenAttributes(of node: Int) -> [[UInt8]: ArraySlice<UInt8>] {
        let range = Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].attributeCount)
        return Dictionary(range.map { (names.written[Int(attributes[$0].name)], value(ofAttribute: $0)) }, uniquingKeysWith: { first, _ in first })
    }
}
