/// A tree with the index of its data elements: what a message, a repeat and a batch look into.
struct MessageContents: Sendable, Hashable {
    let tree: XMLTree
    let index: ElementIndex
    private let place: Int
    private let isInside: Bool

    init(_ tree: XMLTree, at place: Int) {
        (self.tree, self.place, isInside) = (tree, place, false)
        index = ElementResolver.resolve(tree, at: place, inside: false)
    }

    /// Of what stands in an element that is elsewhere.
    init(_ tree: XMLTree, inside place: Int) {
        (self.tree, self.place, isInside) = (tree, place, true)
        index = ElementResolver.resolve(tree, at: place, inside: true)
    }

    static func == (one: MessageContents, other: MessageContents) -> Bool { one.tree == other.tree }
    func hash(into hasher: inout Hasher) { hasher.combine(tree) }

    var elements: [ElementInstance] { index.entries.map { ElementInstance(tree: tree, entry: $0) } }

    func first(_ id: ElementID, at path: ElementIndex.IndexPath = ElementIndex.IndexPath(), depth: Int = 0) -> ElementInstance? {
        for entry in index.entries where entry.element == id && entry.path.agrees(with: path, depth: depth) { return ElementInstance(tree: tree, entry: entry) }
        return nil
    }

    func elements(in group: RepeatGroup, at path: ElementIndex.IndexPath) -> [ElementInstance] {
        index.entries.filter { $0.path.agrees(with: path, depth: group.depth) && RepeatGroup.of($0.element)?.chain.contains(group) == true }
            .map { ElementInstance(tree: tree, entry: $0) }
    }

    func repeats(of group: RepeatGroup, below path: ElementIndex.IndexPath = ElementIndex.IndexPath(), depth: Int = 0) -> [Repeat] {
        index.repeats.filter { $0.group == group && $0.path.agrees(with: path, depth: depth) }.map(\.path).sorted()
            .map { Repeat(group: group, contents: self, path: $0) }
    }

    /// Elements that no place of the layout is meant for.
    var unknownElements: [Int] { ElementResolver.unknown(in: tree, at: place, inside: isInside) }
}
