/// One message as it stood in its file: elements, attributes, text, comments and processing instructions in the order of the document,
/// in flat arrays over one arena of bytes.
///
/// ```swift
/// for child in tree.children(of: tree.root) { print(tree.name(of: child)) }
/// ```
///
/// Nothing becomes a `String` before somebody asks for it, so a batch is read at the speed of its parser. What the layout does not know is
/// here as well, and is written again where it stood.
public struct MessageTree: Hashable, Sendable {
    /// A stretch of the arena.
    struct Bytes: Hashable, Sendable {
        var start: UInt32
        var count: UInt32

        static let none = Bytes(start: 0, count: 0)
        var end: UInt32 { start + count }
    }

    enum Kind: UInt8, Hashable, Sendable { case element, text, comment, instruction }

    struct Node: Hashable, Sendable {
        var kind: Kind
        /// The element's number in the layout's vocabulary; unknown for others.
        var number: UInt8
        /// The name of an unknown element or an instruction's target.
        var name: Bytes
        /// The text, comment or instruction itself.
        var text: Bytes
        var line: UInt32
        var firstAttribute: UInt32
        var attributeCount: UInt32
        /// The index after the last node below this one.
        var end: UInt32
    }

    struct Attribute: Hashable, Sendable {
        /// The attribute's number among `AttributeName`; unknown for others.
        var number: UInt8
        var name: Bytes
        var value: Bytes
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var arena: [UInt8] = []

    /// The message's own element.
    public static let root = 0

    init() {}

    // MARK: Reading

    /// The elements directly below one.
    func children(of node: Int) -> Children { Children(tree: self, position: node + 1, end: Int(nodes[node].end)) }

    struct Children: Sequence, IteratorProtocol {
        let tree: MessageTree
        var position: Int
        let end: Int

        mutating func next() -> Int? {
            while position < end {
                let node = position
                position = Int(tree.nodes[node].end)
                if tree.nodes[node].kind == .element { return node }
            }
            return nil
        }
    }

    func attribute(_ name: AttributeName, of node: Int) -> Bytes? {
        let first = Int(nodes[node].firstAttribute)
        for index in first..<first + Int(nodes[node].attributeCount) where attributes[index].number == name.rawValue { return attributes[index].value }
        return nil
    }

    /// Whether an element has an attribute that the layout does not know.
    func hasAttribute(_ name: String, on node: Int) -> Bool {
        let first = Int(nodes[node].firstAttribute)
        return attributes[first..<first + Int(nodes[node].attributeCount)].contains { $0.number == Vocabulary.unknown && string($0.name) == name }
    }

    /// The text directly below an element, as one stretch; `nil` if there is none. Text parted by comments or elements is put together by `string(of:)`.
    func text(of node: Int) -> Bytes? {
        let end = Int(nodes[node].end)
        var index = node + 1
        while index < end {
            if nodes[index].kind == .text { return nodes[index].text }
            index = Int(nodes[index].end)
        }
        return nil
    }

    /// All text directly below an element.
    func string(of node: Int) -> String {
        var text = ""
        var index = node + 1
        while index < Int(nodes[node].end) {
            if nodes[index].kind == .text { text += string(nodes[index].text) }
            index = Int(nodes[index].end)
        }
        return text
    }

    func string(_ bytes: Bytes) -> String {
        String(decoding: arena[Int(bytes.start)..<Int(bytes.end)], as: UTF8.self)
    }

    func name(of node: Int) -> String {
        let number = nodes[node].number
        return number == Vocabulary.unknown ? string(nodes[node].name) : Layout.e2b.vocabulary.names[Int(number)]
    }

    func equals(_ bytes: Bytes, _ other: [UInt8]) -> Bool {
        guard Int(bytes.count) == other.count else { return false }
        let start = Int(bytes.start)
        for index in other.indices where arena[start + index] != other[index] { return false }
        return true
    }

    // MARK: Making

    mutating func add(_ text: some StringProtocol) -> Bytes {
        let start = UInt32(arena.count)
        arena.append(contentsOf: text.utf8)
        return Bytes(start: start, count: UInt32(arena.count) - start)
    }

    /// Opens an element; `close` gives it its end.
    @discardableResult
    mutating func open(number: UInt8, name: Bytes = .none, line: UInt32 = 0) -> Int {
        nodes.append(Node(kind: .element, number: number, name: name, text: .none, line: line, firstAttribute: UInt32(attributes.count), attributeCount: 0, end: 0))
        return nodes.count - 1
    }

    mutating func close(_ node: Int) { nodes[node].end = UInt32(nodes.count) }

    /// Adds an attribute to the element opened last.
    mutating func add(_ attribute: Attribute, to node: Int) {
        attributes.append(attribute)
        nodes[node].attributeCount += 1
    }

    mutating func addLeaf(_ kind: Kind, text: Bytes, name: Bytes = .none, line: UInt32 = 0) {
        nodes.append(Node(kind: kind, number: Vocabulary.unknown, name: name, text: text, line: line, firstAttribute: UInt32(attributes.count), attributeCount: 0,
                          end: UInt32(nodes.count + 1)))
    }
}
