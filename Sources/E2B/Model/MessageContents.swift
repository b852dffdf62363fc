/// Which data elements stand where in a message's tree: the layout laid over it, in one walk.
struct MessageContents: Hashable, Sendable {
    struct Instance: Hashable, Sendable {
        let element: ElementID
        /// Which repeat, in `occurrences`; -1 for the message itself.
        let occurrence: Int32
        let node: Int32
        /// The attribute's place, or one of the values below.
        let source: Int32

        static let text: Int32 = -1
        static let nullFlavour: Int32 = -2
    }

    /// One repeat of a group as it is met. Several may be the same repeat: a drug is met again where its role stands.
    struct Occurrence: Hashable, Sendable {
        let group: RepeatGroup
        let parent: Int32
        var path: [Int]
    }

    private(set) var instances: [Instance] = []
    private(set) var occurrences: [Occurrence] = []
    /// Nodes that the layout does not know; what stands below them is not listed.
    private(set) var unknown: [Int32] = []
    /// The first instance of each element, and for each instance the next of the same element; -1 for none.
    private var first: [Int32]
    private var next: [Int32] = []

    init(of tree: MessageTree, kind: MessageKind) { self.init(LayoutWalk(tree, kind: kind), isEmpty: tree.nodes.isEmpty) }

    /// Of the head of a batch.
    init(batch tree: MessageTree, kind: MessageKind) { self.init(LayoutWalk(batch: tree, kind: kind), isEmpty: tree.nodes.isEmpty) }

    private init(_ start: LayoutWalk, isEmpty: Bool) {
        first = [Int32](repeating: -1, count: ElementDefinition.all.count)
        guard !isEmpty else { return }
        var walk = start
        walk.run()
        instances = walk.instances
        occurrences = walk.occurrences
        unknown = walk.unknown
        next = [Int32](repeating: -1, count: instances.count)
        for index in instances.indices.reversed() {
            let element = Int(instances[index].element.rawValue)
            next[index] = first[element]
            first[element] = Int32(index)
        }
    }

    func path(of instance: Instance) -> [Int] { instance.occurrence < 0 ? [] : occurrences[Int(instance.occurrence)].path }

    /// The first instance of an element in a repeat.
    func first(_ id: ElementID, at path: [Int]) -> Instance? {
        var index = first[Int(id.rawValue)]
        while index >= 0 {
            let instance = instances[Int(index)]
            if instance.occurrence < 0 ? path.isEmpty : occurrences[Int(instance.occurrence)].path == path { return instance }
            index = next[Int(index)]
        }
        return nil
    }

    func value(of id: ElementID, at path: [Int], in tree: MessageTree) -> ElementValue? { first(id, at: path).map { value(of: $0, in: tree) } }

    func value(of instance: Instance, in tree: MessageTree) -> ElementValue {
        switch instance.source {
        case Instance.text: return .text(tree.string(of: Int(instance.node)))
        case Instance.nullFlavour:
            let text = tree.attribute(.nullFlavor, of: Int(instance.node)).map(tree.string) ?? ""
            return NullFlavour(rawValue: text).map(ElementValue.null) ?? .text("")
        default:
            let text = tree.string(tree.attributes[Int(instance.source)].value)
            return .text(instance.element.hasTelecomScheme ? String(text[(text.firstIndex(of: ":").map { text.index(after: $0) } ?? text.startIndex)...]) : text)
        }
    }

    func instance(_ instance: Instance, in tree: MessageTree) -> ElementInstance {
        let node = Int(instance.node)
        return ElementInstance(id: instance.element, indexPath: path(of: instance), value: value(of: instance, in: tree),
                               codeSystem: tree.attribute(.codeSystem, of: node).map(tree.string), line: Int(tree.nodes[node].line))
    }

    /// The numbers of a group's repeats below a path, ascending.
    func indices(of group: RepeatGroup, below path: [Int]) -> [Int] {
        var found: Set<Int> = []
        for occurrence in occurrences where occurrence.group == group && occurrence.path.count == path.count + 1 && occurrence.path.starts(with: path) {
            found.insert(occurrence.path[path.count])
        }
        return found.sorted()
    }
}

extension ElementID {
    /// Telephone, fax and e-mail stand behind `tel:`, `fax:`, `mailto:`.
    fileprivate var hasTelecomScheme: Bool {
        switch self {
        case .C_2_r_2_7, .C_3_4_6, .C_3_4_7, .C_3_4_8: true
        default: false
        }
    }
}
