/// Walks a tree along the layout and notes every data element it meets.
///
/// What is not in the layout is passed over: it stays in the tree, and is written again.
struct ElementResolver {
    let tree: TreePointers
    let table: TablePointers
    private var index = ElementIndex()
    private var path = ElementIndex.IndexPath()
    /// Repeats seen of each group below the repeats that are open now.
    private var counts = [Int32](repeating: 0, count: RepeatGroup.allCases.count)
    /// The XML elements with the identifiers of reactions and drugs, by index; -1 for one without.
    private var reactions: [Int32] = []
    private var drugs: [Int32] = []
    private var pending: [PendingReference] = []
    private let notesUnknown: Bool
    private var unknown: [Int] = []

    private init(_ tree: TreePointers, _ table: TablePointers, notesUnknown: Bool) {
        self.tree = tree
        self.table = table
        self.notesUnknown = notesUnknown
        index.entries.reserveCapacity(256)
    }

    /// The elements of a tree whose root stands at a place, or (`inside`) whose parts stand in that place.
    static func resolve(_ tree: XMLTree, at place: Int, inside: Bool) -> ElementIndex {
        withResolver(tree, notesUnknown: false) { resolver in
            resolver.run(place, inside)
            return ReferenceSettlement(resolver.tree, reactions: resolver.reactions, drugs: resolver.drugs).settle(resolver.pending, in: resolver.index)
        }
    }

    /// The outermost XML elements that no place is meant for.
    static func unknown(in tree: XMLTree, at place: Int, inside: Bool) -> [Int] {
        withResolver(tree, notesUnknown: true) { resolver in
            resolver.run(place, inside)
            return resolver.unknown
        }
    }

    private static func withResolver<Result>(_ tree: XMLTree, notesUnknown: Bool, _ body: (inout ElementResolver) -> Result) -> Result {
        TreePointers.with(tree) { tree in
            TablePointers.with(Layout.e2b.table) { table in
                var resolver = ElementResolver(tree, table, notesUnknown: notesUnknown)
                return body(&resolver)
            }
        }
    }

    private mutating func run(_ place: Int, _ inside: Bool) {
        if inside { return walkChildren(of: 0, at: place) }
        let number = Layout.e2b.places[place].number
        var child = tree.firstChild(0)
        while child >= 0 {
            if tree.nodes[child].word == number { walk(child, at: place) }
            child = tree.next(child)
        }
    }

    private mutating func walk(_ node: Int, at place: Int) {
        let row = table.rows[place]
        if row.identifies != LayoutTable.none { identify(node, row.identifies) }
        if row.bindingCount > 0 { note(node, row) }
        walkChildren(of: node, at: place)
    }

    private mutating func identify(_ node: Int, _ group: UInt8) {
        func add(to nodes: inout [Int32]) {
            while nodes.count < Int(path.first) { nodes.append(-1) }
            if nodes.count == Int(path.first) { nodes.append(Int32(truncatingIfNeeded: node)) }
        }
        if Int(group) == RepeatGroup.reaction.number { add(to: &reactions) } else { add(to: &drugs) }
    }

    private mutating func walkChildren(of node: Int, at place: Int) {
        var child = tree.firstChild(node)
        while child >= 0 {
            step(to: child, from: place)
            child = tree.next(child)
        }
    }

    @inline(__always)
    private mutating func step(to child: Int, from place: Int) {
        let word = tree.nodes[child].word
        if word != Vocabulary.unknown {
            let cell = place * table.width + Int(word)
            var edge = Int(table.firstEdge[cell])
            if edge >= 0 {
                let end = edge + Int(table.edgeCount[cell])
                while edge < end {
                    let way = table.edges[edge]
                    if table.meets(way, tree, child) {
                        if way.group == LayoutTable.none { walk(child, at: Int(way.place)) } else { enter(way, child) }
                        return
                    }
                    edge += 1
                }
            }
        }
        if notesUnknown, tree.nodes[child].kind == .element { unknown.append(child) }
    }

    private mutating func enter(_ way: LayoutTable.Edge, _ node: Int) {
        let group = table.groups[Int(way.group)]
        guard way.referenceCount == 0 else { return enterByReference(way, group.group, node) }
        let outer = path
        path[Int(group.depth) - 1] = counts[Int(way.group)]
        counts[Int(way.group)] += 1
        for inner in 0..<Int(group.innerCount) { counts[Int(group.firstInner) + inner] = 0 }
        index.repeats.append((group.group, path))
        walk(node, at: Int(way.place))
        path = outer
    }

    /// An element whose repeats are known by what it refers to: its indices are set when all groups are known.
    private mutating func enterByReference(_ way: LayoutTable.Edge, _ group: RepeatGroup, _ node: Int) {
        let start = index.entries.count
        walk(node, at: Int(way.place))
        var reaction: Int32 = -1, drug: Int32 = -1
        for number in Int(way.firstReference)..<Int(way.firstReference) + Int(way.referenceCount) {
            let reference = table.references[number]
            let found = Int32(truncatingIfNeeded: table.find(reference.steps, tree, node) ?? -1)
            if Int(reference.group) == RepeatGroup.drug.number { drug = found } else { reaction = found }
        }
        pending.append(PendingReference(
            entries: start..<index.entries.count, group: group, drug: drug, reaction: reaction, path: path,
            refersToDrug: way.referenceCount > 1 || group == .drug))
    }

    // MARK: - Elements

    private mutating func note(_ node: Int, _ row: LayoutTable.PlaceRow) {
        let flavour = tree.attribute(AttributeName.nullFlavor.rawValue, of: node)
        for number in Int(row.firstBinding)..<Int(row.firstBinding) + Int(row.bindingCount) {
            let binding = table.bindings[number]
            let isText = binding.attribute == LayoutTable.none
            let attribute = isText ? -1 : tree.attribute(binding.attribute, of: node)
            let standsForNull = flavour >= 0 && binding.carriesNullFlavour
            if standsForNull {
                if isEndOfInterval(node, flavour) { continue }
            } else {
                guard isText ? tree.hasText(node) : attribute >= 0 else { continue }
                if row.defaultCode.count > 0, attribute >= 0, table.equal(row.defaultCode, tree, attribute) { continue }
            }
            index.entries.append(ElementIndex.Entry(
                element: binding.element, node: Int32(truncatingIfNeeded: node), attribute: Int32(truncatingIfNeeded: attribute),
                isNull: standsForNull, path: path))
        }
    }

    /// Infinity at one end of an interval only says that the value at the other end is a bound.
    private func isEndOfInterval(_ node: Int, _ flavour: Int) -> Bool {
        let value = tree.value(flavour)
        guard value.elementsEqual("NINF".utf8) || value.elementsEqual("PINF".utf8) else { return false }
        var sibling = tree.firstChild(Int(tree.nodes[node].parent))
        while sibling >= 0 {
            if sibling != node, tree.nodes[sibling].kind == .element, tree.attribute(AttributeName.value.rawValue, of: sibling) >= 0 { return true }
            sibling = tree.next(sibling)
        }
        return false
    }
}
