/// An individual case safety report: one message of a batch, or an acknowledgement of one.
///
/// ```swift
/// icsr[.C_1_8_1]?.text                                  // "JP-EXAMPLE-SP0001"
/// for reaction in icsr.repeats(.reaction) {
///     print(reaction[.E_i_2_1b]?.text ?? "", reaction[.E_i_7]?.text ?? "")
/// }
/// let assessments = icsr.repeats(.drug)[0].repeats(.drugReaction)
/// ```
///
/// It is a value over the message's tree, so what the guide does not know is kept and written again (ICH E2B(R3) implementation guide, sections C to H).
public struct ICSR: Hashable, Sendable {
    public let kind: MessageKind
    let tree: MessageTree
    let contents: MessageContents

    init(tree: MessageTree, kind: MessageKind) {
        self.tree = tree
        self.kind = kind
        contents = MessageContents(of: tree, kind: kind)
    }

    /// The line its element begins on.
    public var line: Int { Int(tree.nodes.first?.line ?? 0) }

    /// An element that stands once in a message.
    public subscript(_ id: ElementID) -> ElementValue? { contents.value(of: id, at: [], in: tree) }

    /// The repeats of a group that stands in no other, in the order of the message.
    public func repeats(_ group: RepeatGroup) -> [Repeat] { Repeat.all(of: group, below: [], in: self) }

    /// Every element with a value or a null flavour, in the order of the message.
    public var elements: [ElementInstance] { contents.instances.map { contents.instance($0, in: tree) } }

    /// The place of an element: its line in the file.
    public func line(of id: ElementID, at indexPath: [Int] = []) -> Int? {
        contents.first(id, at: indexPath).map { Int(tree.nodes[Int($0.node)].line) }
    }

    /// Where elements stand that the layout does not know, as paths of names with their lines.
    public var unrecognised: [(path: String, line: Int)] { contents.unknown.map { (tree.path(of: Int($0)), Int(tree.nodes[Int($0)].line)) } }
}

/// One repeat of a group: a reaction, a drug, an assessment of a drug and a reaction.
public struct Repeat: Sendable {
    public let group: RepeatGroup
    /// From 0, one number a group on the way.
    public let indexPath: [Int]
    private let icsr: ICSR

    /// The last number of the path: which of its siblings it is, from 0.
    public var index: Int { indexPath.last ?? 0 }

    public subscript(_ id: ElementID) -> ElementValue? { icsr.contents.value(of: id, at: indexPath, in: icsr.tree) }

    public func repeats(_ group: RepeatGroup) -> [Repeat] { Self.all(of: group, below: indexPath, in: icsr) }

    public func line(of id: ElementID) -> Int? { icsr.line(of: id, at: indexPath) }

    static func all(of group: RepeatGroup, below path: [Int], in icsr: ICSR) -> [Repeat] {
        icsr.contents.indices(of: group, below: path).map { Repeat(group: group, indexPath: path + [$0], icsr: icsr) }
    }
}

extension MessageTree {
    /// The names from the message to a node.
    func path(of node: Int) -> String {
        var names: [String] = []
        var index = 0
        while index <= node {
            if Int(nodes[index].end) > node {
                names.append(name(of: index))
                index += 1
            } else {
                index = Int(nodes[index].end)
            }
        }
        return names.joined(separator: "/")
    }
}
