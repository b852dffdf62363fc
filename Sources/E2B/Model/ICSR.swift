/// An individual case safety report: one message of a batch, or an acknowledgement of one.
///
/// ```swift
/// icsr[.C_1_8_1]?.text                                  // "JP-EXAMPLE-SP0001"
/// for reaction in icsr.repeats(.reaction) {
///     print(reaction[.E_i_2_1b]?.text ?? "", reaction[.E_i_7]?.text ?? "")
/// }
/// let drug = icsr.repeats(.drug)[0]
/// drug.assessments(of: icsr.repeats(.reaction)[0])
/// ```
///
/// It is a value over the message's tree, so what the guide does not know is kept and written again (ICH E2B(R3) implementation guide, sections C to H).
public struct ICSR: Hashable, Sendable {
    public let kind: MessageKind
    let contents: MessageContents
    /// Namespaces that the batch around it declares, for when it is written elsewhere.
    let namespaces: [Declaration]

    struct Declaration: Hashable, Sendable {
        /// Empty for the default namespace.
        let prefix: String
        let namespace: String
    }

    init(tree: XMLTree, kind: MessageKind, namespaces: [Declaration] = []) {
        self.kind = kind
        self.namespaces = namespaces
        contents = MessageContents(tree, at: Layout.e2b.messagePlace(of: kind))
    }

    var tree: XMLTree { contents.tree }

    /// Two messages are the same if the same stands in them at the same places; lines do not matter, nor does the batch around them.
    public static func == (one: ICSR, other: ICSR) -> Bool { one.kind == other.kind && one.tree == other.tree }
    public func hash(into hasher: inout Hasher) { hasher.combine(tree) }

    /// The line its element begins on; 0 for one made by a program.
    public var line: Int { Children(tree, of: 0).first { tree.nodes[$0].kind == .element }.map { Int(tree.nodes[$0].line) } ?? 0 }

    /// An element that stands once in a message.
    public subscript(_ id: ElementID) -> ElementValue? { contents.first(id)?.value }

    /// An element with what stands beside it and where it is, in the repeat with these numbers.
    public func instance(_ id: ElementID, at indexPath: [Int] = []) -> ElementInstance? { contents.first(id, at: .init(indexPath), depth: indexPath.count) }

    /// The repeats of a group that stands in no other, in the order of the message.
    public func repeats(_ group: RepeatGroup) -> [Repeat] { contents.repeats(of: group) }

    /// Every element with a value or a null flavour, in the order of the message.
    public var elements: [ElementInstance] { contents.elements }

    /// The place of an element: its line in the file.
    public func line(of id: ElementID, at indexPath: [Int] = []) -> Int? { instance(id, at: indexPath)?.line }

    /// Where elements stand that the layout does not know, as paths of names with their lines. What stands below them is not listed.
    public var unrecognised: [(path: String, line: Int)] {
        contents.unknownElements.map { (tree.path(to: $0, withPlaces: false), Int(tree.nodes[$0].line)) }
    }

    /// References that name a drug or a reaction which is not in the message. What is said there has indices beyond those of the message's own.
    public var danglingReferences: [(path: String, line: Int)] {
        contents.index.danglingReferences.map { (tree.path(to: Int($0)), Int(tree.nodes[Int($0)].line)) }
    }
}

extension ICSR {
    /// 副作用／有害事象 (E.i).
    public var reactions: [Repeat] { repeats(.reaction) }
    /// 医薬品 (G.k).
    public var drugs: [Repeat] { repeats(.drug) }
    /// 検査 (F.r).
    public var tests: [Repeat] { repeats(.test) }
    /// 第一次情報源 (C.2.r).
    public var primarySources: [Repeat] { repeats(.primarySource) }
}

/// One repeat of a group: a reaction, a drug, an assessment of a drug and a reaction.
public struct Repeat: Sendable {
    public let group: RepeatGroup
    let contents: MessageContents
    let path: ElementIndex.IndexPath

    /// From 0, one number a group on the way.
    public var indexPath: [Int] { (0..<group.depth).map { Int(path[$0]) } }

    /// The last number of the path: which of its siblings it is, from 0. That of a drug's pairing with a reaction is the reaction's.
    public var index: Int { Int(path[group.depth - 1]) }

    public subscript(_ id: ElementID) -> ElementValue? { contents.first(id, at: path, depth: group.depth)?.value }

    public func instance(_ id: ElementID) -> ElementInstance? { contents.first(id, at: path, depth: group.depth) }

    /// Repeats of a group inside this one, at any depth.
    public func repeats(_ group: RepeatGroup) -> [Repeat] { contents.repeats(of: group, below: path, depth: self.group.depth) }

    public func line(of id: ElementID) -> Int? { instance(id)?.line }

    /// Everything in this repeat, in the order of the message.
    public var elements: [ElementInstance] { contents.elements(in: group, at: path) }

    /// The causal assessments of a drug for one reaction (G.k.9.i.2.r).
    public func assessments(of reaction: Repeat) -> [Repeat] { repeats(.assessment).filter { $0.path.second == reaction.path.first } }

    /// What is said of a drug and one reaction (G.k.9.i); nil if nothing is.
    public func relation(to reaction: Repeat) -> Repeat? { repeats(.drugReaction).first { $0.path.second == reaction.path.first } }
}
