/// An immutable XML tree in three flat arrays: nodes, attributes, and the bytes of all texts and values.
///
/// Nothing of a message is lost in it: unknown elements, namespace declarations, comments and processing instructions stand where they stood.
/// White space between elements is left out. Node 0 is a container without a name; what was read hangs below it.
final class XMLTree: Sendable {
    struct Node: Sendable {
        enum Kind: UInt8, Sendable { case container, element, text, comment, instruction }

        var kind: Kind
        /// The number of the local name in the layout's vocabulary, for HL7 elements.
        var word: UInt8 = Vocabulary.unknown
        /// The number of the qualified name.
        var name: UInt16 = 0
        var attributeCount: UInt16 = 0
        var parent: Int32
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
        /// The first attribute of an element; the first byte of anything else.
        var start: Int32 = 0
        /// The number of bytes of a text, comment or instruction.
        var length: Int32 = 0
        /// The line in the file; 0 for what was made by a program.
        var line: Int32
    }

    struct Attribute: Sendable {
        /// The number of the qualified name.
        var name: UInt16
        /// The raw value of the `AttributeName`, or `Vocabulary.unknown`.
        var word: UInt8
        var start: Int32
        var length: Int32
    }

    let nodes: [Node]
    let attributes: [Attribute]
    let bytes: [UInt8]
    let names: NameTable

    init(nodes: [Node], attributes: [Attribute], bytes: [UInt8], names: NameTable) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.names = names
    }

    static let empty = XMLTree(nodes: [Node(kind: .container, parent: -1, line: 0)], attributes: [], bytes: [], names: NameTable([]))

    /// The index of an attribute of an element; -1 if it has none of this name.
    func attribute(_ name: AttributeName, of node: Int) -> Int {
        let node = nodes[node]
        for index in Int(node.start)..<Int(node.start) + Int(node.attributeCount) where attributes[index].word == name.rawValue { return index }
        return -1
    }

    func value(ofAttribute index: Int) -> ArraySlice<UInt8> {
        let attribute = attributes[index]
        return bytes[Int(attribute.start)..<Int(attribute.start) + Int(attribute.length)]
    }

    func text(_ name: AttributeName, of node: Int) -> String? {
        let index = attribute(name, of: node)
        return index < 0 ? nil : String(decoding: value(ofAttribute: index), as: UTF8.self)
    }

    func content(of node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].length)]
    }

    /// The text directly in an element, without the white space around it.
    func text(of node: Int) -> String {
        let pieces = children(of: node).filter { nodes[$0].kind == .text }
        if pieces.count == 1 { return String(decoding: content(of: pieces[0]).withoutOuterSpace, as: UTF8.self) }
        var all: [UInt8] = []
        for piece in pieces { all += content(of: piece) }
        return String(decoding: all[...].withoutOuterSpace, as: UTF8.self)
    }

    func children(of node: Int) -> [Int] {
        var found: [Int] = []
        var child = nodes[node].firstChild
        while child >= 0 {
            found.append(Int(child))
            child = nodes[Int(child)].nextSibling
        }
        return found
    }

    /// The names from the message to an element, such as `PORR_IN049016UV/controlActProcess/…/observation[3]/value`; the number says which of
    /// several with the same name it is. Names of HL7 stand without their prefix.
    func path(to node: Int, withPlaces: Bool = true) -> String {
        var steps: [String] = []
        var current = node
        while current >= 0, nodes[current].kind == .element {
            let parent = Int(nodes[current].parent), name = nodes[current].name, full = names.names[Int(name)]
            let place = withPlaces ? place(of: current, in: parent) : ""
            steps.append((full.namespace == Namespace.hl7 ? full.local : full.qualified) + place)
            current = parent
        }
        return steps.reversed().joined(separator: "/")
    }

    /// Beyond so many siblings an element's place is not counted, and its line has to tell: counted for each of them, a hostile message would take for ever.
    static let mostSiblings = 1_000

    /// `[3]` of the third of its name, nothing of the only one, `[…]` of one too far behind to be counted.
    private func place(of node: Int, in parent: Int) -> String {
        var before = 0, isMet = false
        for (passed, sibling) in Children(self, of: parent).enumerated() {
            if passed == Self.mostSiblings { return isMet ? "" : "[…]" }
            guard nodes[sibling].kind == .element, nodes[sibling].name == nodes[node].name else { continue }
            if sibling == node {
                if before > 0 { return "[\(before + 1)]" }
                isMet = true
            } else if isMet {
                return "[1]"
            } else {
                before += 1
            }
        }
        return ""
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space of XML at both ends.
    var withoutOuterSpace: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isXMLSpace { slice = slice.dropFirst() }
        while let last = slice.last, last.isXMLSpace { slice = slice.dropLast() }
        return slice
    }
}

extension UInt8 {
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
