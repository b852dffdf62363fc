/// One walk over a message along the layout. It notes each data element and each repeat; references between parts of the message
/// (a causality assessment names its drug and its reaction) are followed at the end, since what they name may stand later.
struct LayoutWalk {
    private(set) var instances: [MessageContents.Instance] = []
    private(set) var occurrences: [MessageContents.Occurrence] = []
    private(set) var unknown: [Int32] = []

    private let tree: MessageTree
    private let layout: Layout
    private let start: Int
    /// How many repeats of a group stand under an occurrence so far.
    private var counts: [Counter: Int] = [:]
    /// The occurrence of a group that goes by an identifier.
    private var identified: [Identifier: Int32] = [:]
    /// Occurrences whose number is told by a reference: the occurrence, and the node where the reference stands, if there is one.
    private var pending: [(occurrence: Int32, group: RepeatGroup, target: Int?)] = []

    private struct Counter: Hashable {
        let group: RepeatGroup
        let path: [Int]
    }

    private struct Identifier: Hashable {
        let group: RepeatGroup
        let root: String
        let text: String
    }

    init(_ tree: MessageTree, kind: MessageKind) {
        self.tree = tree
        layout = Layout.e2b
        start = layout.messagePlace(of: kind)
        instances.reserveCapacity(256)
    }

    init(batch tree: MessageTree, kind: MessageKind) {
        self.tree = tree
        layout = Layout.e2b
        start = layout.batchPlace(of: kind)
    }

    mutating func run() {
        visit(MessageTree.root, at: start, occurrence: -1)
        resolve()
    }

    private mutating func visit(_ node: Int, at placeIndex: Int, occurrence outer: Int32) {
        let place = layout.places[placeIndex]
        var occurrence = outer
        if let group = place.group { occurrence = enter(group, place, node, outer) }
        if case .own(let group)? = place.identity { identify(node, group, occurrence) }
        for binding in place.bindings where !binding.isCopy { bind(binding, place, node, occurrence) }

        let end = Int(tree.nodes[node].end)
        var child = node + 1
        var position = 0
        var lastNumber = Vocabulary.unknown
        while child < end {
            let entry = tree.nodes[child]
            if entry.kind == .element {
                position = entry.number == lastNumber ? position + 1 : 0
                lastNumber = entry.number
                if let next = edge(from: placeIndex, to: child, position: position) {
                    visit(child, at: next, occurrence: occurrence)
                } else {
                    unknown.append(Int32(child))
                }
            }
            child = Int(entry.end)
        }
    }

    // MARK: The way down

    private func edge(from place: Int, to node: Int, position: Int) -> Int? {
        for edge in layout.edges(from: place, named: tree.nodes[node].number) {
            if edge.conditions.allSatisfy({ holds($0.test, along: $0.path[...], at: node, position: position) }) { return edge.place }
        }
        return nil
    }

    private func holds(_ test: Place.Condition.Test, along path: ArraySlice<UInt8>, at node: Int, position: Int) -> Bool {
        guard let name = path.first else { return holds(test, at: node, position: position) }
        let end = Int(tree.nodes[node].end)
        var child = node + 1
        while child < end {
            if tree.nodes[child].kind == .element, tree.nodes[child].number == name, holds(test, along: path.dropFirst(), at: child, position: 0) { return true }
            child = Int(tree.nodes[child].end)
        }
        return false
    }

    private func holds(_ test: Place.Condition.Test, at node: Int, position: Int) -> Bool {
        switch test {
        case .exists: true
        case .code(let code, let system):
            tree.attribute(.code, of: node).map { tree.equals($0, code) } == true && (tree.attribute(.codeSystem, of: node).map { tree.equals($0, system) } ?? true)
        case .system(let system): tree.attribute(.codeSystem, of: node).map { tree.equals($0, system) } ?? true
        case .systemNaming(let word): tree.attribute(.codeSystem, of: node).map { names($0, word) } ?? false
        case .attribute(let name, let value): tree.attribute(name, of: node).map { tree.equals($0, value) } ?? true
        case .hasAttribute(let name): tree.attribute(name, of: node) != nil
        case .hasChild(let numbers): tree.children(of: node).contains { numbers.contains(tree.nodes[$0].number) }
        case .prefix(let prefix):
            // A number that is withheld has no scheme to tell it by.
            tree.attribute(.value, of: node).map { $0.count >= prefix.count && tree.equals(.init(start: $0.start, count: UInt32(prefix.count)), prefix) }
                ?? (tree.attribute(.nullFlavor, of: node) != nil)
        case .position(let expected): position == expected
        }
    }

    /// Whether a word stands in a system's name, without regard to case.
    private func names(_ bytes: MessageTree.Bytes, _ word: [UInt8]) -> Bool { tree.string(bytes).lowercased().contains(String(decoding: word, as: UTF8.self)) }

    // MARK: Values

    private mutating func bind(_ binding: Place.Binding, _ place: Place, _ node: Int, _ occurrence: Int32) {
        func note(_ source: Int32) {
            instances.append(MessageContents.Instance(element: binding.element, occurrence: occurrence, node: Int32(node), source: source))
        }
        if let attribute = binding.attribute {
            let first = Int(tree.nodes[node].firstAttribute)
            for index in first..<first + Int(tree.nodes[node].attributeCount) where tree.attributes[index].number == attribute.rawValue {
                if let code = place.defaultCode, tree.equals(tree.attributes[index].value, code) { return }
                note(Int32(index))
                return
            }
        } else if tree.text(of: node) != nil {
            note(MessageContents.Instance.text)
            return
        }
        if binding.carriesNullFlavour, tree.attribute(.nullFlavor, of: node) != nil { note(MessageContents.Instance.nullFlavour) }
    }

    // MARK: Repeats

    private mutating func enter(_ group: RepeatGroup, _ place: Place, _ node: Int, _ outer: Int32) -> Int32 {
        // A place may lead into a group from outside its parents: an assessment names its drug and its reaction.
        var occurrence = outer
        let known = outer < 0 ? [] : occurrences[Int(outer)].group.chain
        for step in group.chain where !known.contains(step) {
            occurrences.append(MessageContents.Occurrence(group: step, parent: occurrence, path: []))
            let index = Int32(occurrences.count - 1)
            let target = step == .drugReaction ? RepeatGroup.reaction : step
            if let reference = place.references.first(where: { $0.group == target }) {
                pending.append((index, target, descend(from: node, along: reference.path[...])))
            } else {
                pending.append((index, step, nil))
            }
            occurrence = index
        }
        return occurrence
    }

    private func descend(from node: Int, along path: ArraySlice<UInt8>) -> Int? {
        guard let name = path.first else { return node }
        return tree.children(of: node).lazy.filter { tree.nodes[$0].number == name }.compactMap { descend(from: $0, along: path.dropFirst()) }.first
    }

    private mutating func identify(_ node: Int, _ group: RepeatGroup, _ occurrence: Int32) {
        guard let identifier = identifier(at: node, group), identified[identifier] == nil else { return }
        identified[identifier] = occurrence
    }

    private func identifier(at node: Int, _ group: RepeatGroup) -> Identifier? {
        let root = tree.attribute(.root, of: node).map(tree.string), text = tree.attribute(.extension, of: node).map(tree.string)
        return root == nil && text == nil ? nil : Identifier(group: group, root: root ?? "", text: text ?? "")
    }

    /// Gives every occurrence its path, outer ones first: first those that count by themselves, then those that name one of them.
    private mutating func resolve() {
        var waiting: [Int] = []
        for (position, entry) in pending.enumerated() {
            let parent = occurrences[Int(entry.occurrence)].parent
            if entry.target != nil || (parent >= 0 && occurrences[Int(parent)].path.isEmpty) { waiting.append(position) } else { settle(entry.occurrence, number: nil) }
        }
        for position in waiting {
            let entry = pending[position]
            let named = entry.target.flatMap { identifier(at: $0, entry.group) }.flatMap { identified[$0] }
            settle(entry.occurrence, number: named.flatMap { occurrences[Int($0)].path.last })
        }
    }

    private mutating func settle(_ occurrence: Int32, number: Int?) {
        let group = occurrences[Int(occurrence)].group, parent = occurrences[Int(occurrence)].parent
        let path = parent < 0 ? [] : occurrences[Int(parent)].path
        let counter = Counter(group: group, path: path)
        // A pair of drug and reaction that names no reaction is none of those that are there.
        let free = counts[counter] ?? (group == .drugReaction ? counts[Counter(group: .reaction, path: [])] ?? 0 : 0)
        let own = number ?? free
        counts[counter] = max(free, own + 1)
        occurrences[Int(occurrence)].path = path + [own]
    }
}
