/// The layout as rows of plain numbers, made once from its places: what reading goes by.
///
/// A step from a place to a child of a name is one access; nothing in it is counted or copied.
struct LayoutTable: Sendable {
    /// The way from a place to one of its children.
    struct Edge: Sendable {
        let place: Int16
        let firstCondition: UInt16
        let conditionCount: UInt8
        /// The number of the repeat group, or `none`.
        let group: UInt8
        let firstReference: UInt16
        let referenceCount: UInt8
    }

    struct Condition: Sendable {
        enum Kind: UInt8, Sendable { case exists, code, system, systemNaming, attribute, hasAttribute, hasChild, prefix, position }
        let kind: Kind
        let attribute: UInt8
        let steps: Stretch
        /// A code, a system, a value, or the numbers of names.
        let bytes: Stretch
        /// The system beside a code.
        let system: Stretch
        let position: Int32
    }

    /// A reference below a group: the group it leads to and the way there.
    struct Reference: Sendable {
        let group: UInt8
        let steps: Stretch
    }

    struct Binding: Sendable {
        let element: ElementID
        /// The raw value of an `AttributeName`, or `none` for text.
        let attribute: UInt8
        let carriesNullFlavour: Bool
    }

    struct PlaceRow: Sendable {
        let firstBinding: UInt16
        let bindingCount: UInt8
        /// The number of the group whose identifier stands here, or `none`.
        let identifies: UInt8
        let defaultCode: Stretch
    }

    /// A repeat group: how deep it is nested, and the groups inside it, which stand next to each other.
    struct Group: Sendable {
        let group: RepeatGroup
        let depth: UInt8
        let firstInner: UInt8
        let innerCount: UInt8
    }

    /// A stretch of `bytes`.
    struct Stretch: Sendable {
        var start: UInt32 = 0
        var count: UInt32 = 0
    }

    static let none: UInt8 = 255

    private(set) var firstEdge: [Int16]
    private(set) var edgeCount: [UInt8]
    private(set) var edges: [Edge] = []
    private(set) var conditions: [Condition] = []
    private(set) var references: [Reference] = []
    private(set) var bindings: [Binding] = []
    private(set) var rows: [PlaceRow] = []
    private(set) var bytes: [UInt8] = []
    let groups: [Group]
    let width: Int

    init(places: [Place], width: Int) {
        self.width = width
        groups = RepeatGroup.allCases.map { group in
            let inner = RepeatGroup.allCases.filter { $0 != group && $0.chain.contains(group) }.map(\.number)
            return Group(
                group: group, depth: UInt8(clamping: group.depth), firstInner: UInt8(clamping: inner.first ?? 0), innerCount: UInt8(clamping: inner.count))
        }
        firstEdge = [Int16](repeating: -1, count: places.count * width)
        edgeCount = [UInt8](repeating: 0, count: places.count * width)
        for place in places { addRow(place) }
        for (index, place) in places.enumerated() {
            let byName = Dictionary(grouping: place.children.filter { !places[$0].isMessages }) { places[$0].number }
            for (number, children) in byName.sorted(by: { $0.key < $1.key }) {
                // What is known by a code is tried before what is known by something else, and that before what is known by nothing.
                let ordered = (0..<3).flatMap { rank in children.filter { Self.rank(places[$0]) == rank } }
                firstEdge[index * width + Int(number)] = Int16(clamping: edges.count)
                edgeCount[index * width + Int(number)] = UInt8(clamping: ordered.count)
                for child in ordered { addEdge(to: child, places[child]) }
            }
        }
    }

    private static func rank(_ place: Place) -> Int {
        guard !place.conditions.isEmpty else { return 2 }
        return place.conditions.contains { if case .code = $0.test { true } else { false } } ? 0 : 1
    }

    private mutating func add(_ new: [UInt8]) -> Stretch {
        let start = UInt32(clamping: bytes.count)
        bytes += new
        return Stretch(start: start, count: UInt32(clamping: new.count))
    }

    private mutating func addRow(_ place: Place) {
        let first = bindings.count
        for binding in place.bindings where !binding.isCopy {
            bindings.append(Binding(
                element: binding.element, attribute: binding.attribute?.rawValue ?? Self.none, carriesNullFlavour: binding.carriesNullFlavour))
        }
        var identifies = Self.none
        if case .own(let group) = place.identity { identifies = UInt8(group.number) }
        rows.append(PlaceRow(
            firstBinding: UInt16(clamping: first), bindingCount: UInt8(clamping: bindings.count - first), identifies: identifies,
            defaultCode: add(place.defaultCode ?? [])))
    }

    private mutating func addEdge(to index: Int, _ place: Place) {
        let first = conditions.count, firstReference = references.count
        for condition in place.conditions { conditions.append(row(condition)) }
        for reference in place.references { references.append(Reference(group: UInt8(reference.group.number), steps: add(reference.path))) }
        edges.append(Edge(
            place: Int16(clamping: index), firstCondition: UInt16(clamping: first), conditionCount: UInt8(clamping: place.conditions.count),
            group: place.group.map { UInt8($0.number) } ?? Self.none, firstReference: UInt16(clamping: firstReference),
            referenceCount: UInt8(clamping: place.references.count)))
    }

    private mutating func row(_ condition: Place.Condition) -> Condition {
        let steps = add(condition.path)
        func made(
            _ kind: Condition.Kind, attribute: AttributeName? = nil, bytes: Stretch = Stretch(), system: Stretch = Stretch(), position: Int = 0
        ) -> Condition {
            Condition(
                kind: kind, attribute: attribute?.rawValue ?? Self.none, steps: steps, bytes: bytes, system: system,
                position: Int32(clamping: position))
        }
        return switch condition.test {
        case .exists: made(.exists)
        case .code(let code, let system): made(.code, bytes: add(code), system: add(system))
        case .system(let system): made(.system, bytes: add(system))
        case .systemNaming(let word): made(.systemNaming, bytes: add(word))
        case .attribute(let name, let value): made(.attribute, attribute: name, bytes: add(value))
        case .hasAttribute(let name): made(.hasAttribute, attribute: name)
        case .hasChild(let numbers): made(.hasChild, bytes: add(numbers))
        case .prefix(let prefix): made(.prefix, bytes: add(prefix))
        case .position(let position): made(.position, position: position)
        }
    }
}
