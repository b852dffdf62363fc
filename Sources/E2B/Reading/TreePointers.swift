/// A tree's arrays as plain memory, for the length of one walk.
struct TreePointers {
    let nodes: UnsafeBufferPointer<XMLTree.Node>
    private let attributes: UnsafeBufferPointer<XMLTree.Attribute>
    private let bytes: UnsafeBufferPointer<UInt8>

    static func with<Result>(_ tree: XMLTree, _ body: (TreePointers) -> Result) -> Result {
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.attributes.withUnsafeBufferPointer { attributes in
                tree.bytes.withUnsafeBufferPointer { bytes in body(TreePointers(nodes: nodes, attributes: attributes, bytes: bytes)) }
            }
        }
    }

    @inline(__always)
    func firstChild(_ node: Int) -> Int { Int(nodes[node].firstChild) }
    @inline(__always)
    func next(_ node: Int) -> Int { Int(nodes[node].nextSibling) }

    /// The index of an attribute; -1 for none.
    @inline(__always)
    func attribute(_ word: UInt8, of node: Int) -> Int {
        guard nodes[node].kind == .element else { return -1 }
        let start = Int(nodes[node].start)
        for index in start..<start + Int(nodes[node].attributeCount) where attributes[index].word == word { return index }
        return -1
    }

    /// The value of an attribute without the white space around it.
    @inline(__always)
    func value(_ attribute: Int) -> UnsafeBufferPointer<UInt8> {
        var start = Int(attributes[attribute].start)
        var end = start + Int(attributes[attribute].length)
        while start < end, bytes[start].isXMLSpace { start += 1 }
        while end > start, bytes[end - 1].isXMLSpace { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    func hasText(_ node: Int) -> Bool {
        var child = firstChild(node)
        while child >= 0 {
            if nodes[child].kind == .text { return true }
            child = next(child)
        }
        return false
    }
}
