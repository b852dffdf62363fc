/// An occurrence of an element as rules see it.
struct ElementFact: Sendable {
    let instance: ElementInstance
    let path: [Int]
    /// The text of the value; nil if a null flavour stands there.
    let text: String?
    /// The null flavour as written, be it one or not.
    let null: String?

    init(_ instance: ElementInstance) {
        self.instance = instance
        path = instance.indexPath
        null = instance.nullFlavourText
        text = null == nil ? instance.value.text ?? "" : nil
    }

    var id: ElementID { instance.id }
    var line: Int { instance.line ?? 0 }
    var codeSystem: String? { instance.codeSystem }
    var representation: String? { instance.text(.representation) }

    func breach(_ found: Found) -> Breach { Breach(id, at: path, line: line, xml: instance.path, found: found) }
}

/// A message laid out for its rules: every element by its id, every repeat by its group.
///
/// ```swift
/// let facts = MessageFacts(icsr)
/// facts.text(.C_1_3)                        // "2"
/// facts.paths(.drug).filter { facts.text(.G_k_1, $0) == "1" }
/// ```
struct MessageFacts: Sendable {
    /// Nil for the head of a batch.
    let icsr: ICSR?
    let kind: MessageKind
    let line: Int
    private let facts: [ElementFact]
    private let indices: [[Int32]]
    private let groups: [RepeatGroup: [[Int]]]
    /// The first line of each repeat.
    private let lines: [RepeatGroup: [[Int]: Int]]
    /// For elements that stand in many repeats, where each is.
    private let places: [ElementID: [[Int]: Int32]]

    /// From how many on a table is quicker than a look at each.
    private static let many = 8

    init(_ icsr: ICSR) {
        self.init(icsr.elements, repeats: icsr.contents.index.repeats, kind: icsr.kind, line: icsr.line, icsr: icsr)
    }

    /// The head of a batch, as if it were a message.
    init(_ batch: Batch) {
        let root = Children(batch.head, of: 0).first { batch.head.nodes[$0].kind == .element }
        self.init(batch.elements, repeats: [], kind: batch.kind, line: root.map { Int(batch.head.nodes[$0].line) } ?? 0, icsr: nil)
    }

    private init(_ elements: [ElementInstance], repeats: [(group: RepeatGroup, path: ElementIndex.IndexPath)], kind: MessageKind, line: Int, icsr: ICSR?) {
        self.icsr = icsr
        self.kind = kind
        self.line = line
        let facts = elements.map(ElementFact.init)
        var indices = [[Int32]](repeating: [], count: ElementDefinition.all.count)
        for (index, fact) in facts.enumerated() { indices[Int(fact.id.rawValue)].append(Int32(clamping: index)) }
        var groups: [RepeatGroup: Set<[Int]>] = [:]
        for (group, path) in repeats { groups[group, default: []].insert((0..<group.depth).map { Int(path[$0]) }) }
        var lines: [RepeatGroup: [[Int]: Int]] = [:]
        for fact in facts {
            for (depth, group) in (fact.id.definition.group?.chain ?? []).enumerated() {
                let path = Array(fact.path.prefix(depth + 1))
                lines[group, default: [:]][path] = min(lines[group]?[path] ?? .max, fact.line)
            }
        }
        self.lines = lines
        places = Dictionary(uniqueKeysWithValues: ElementID.allCases.filter { indices[Int($0.rawValue)].count > Self.many }.map { id in
            (id, Dictionary(indices[Int(id.rawValue)].map { (facts[Int($0)].path, $0) }, uniquingKeysWith: { first, _ in first }))
        })
        self.facts = facts
        self.indices = indices
        self.groups = groups.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    }

    /// Every occurrence, in the order of the message.
    var all: [ElementFact] { facts }

    func all(_ id: ElementID) -> [ElementFact] { indices[Int(id.rawValue)].map { facts[Int($0)] } }

    func first(_ id: ElementID, _ path: [Int] = []) -> ElementFact? {
        if indices[Int(id.rawValue)].count > Self.many { return places[id]?[path].map { facts[Int($0)] } }
        return indices[Int(id.rawValue)].lazy.map { facts[Int($0)] }.first { $0.path == path }
    }

    func text(_ id: ElementID, _ path: [Int] = []) -> String? { first(id, path)?.text }

    /// Whether there is a value or a null flavour.
    func has(_ id: ElementID, _ path: [Int] = []) -> Bool { first(id, path) != nil }

    /// The paths of a group's repeats, ascending.
    func paths(_ group: RepeatGroup?) -> [[Int]] {
        guard let group else { return [[]] }
        return groups[group] ?? []
    }

    /// The line where a repeat begins, as far as its elements tell; the message's else.
    func line(_ group: RepeatGroup?, _ path: [Int]) -> Int {
        guard let group else { return line }
        return lines[group]?[path] ?? line
    }

    /// Something is missing.
    func missing(_ id: ElementID, _ path: [Int] = [], found: Found = .nothing) -> Breach {
        Breach(id, at: path, line: line(id.definition.group, path), found: found)
    }

    /// Missing in every repeat for which a condition holds.
    func missing(_ id: ElementID, in group: RepeatGroup?, where condition: ([Int]) -> Bool) -> [Breach] {
        paths(group).filter { condition($0) && !has(id, $0) }.map { missing(id, $0) }
    }
}

/// What is kept of a file's messages to judge the batch by.
struct BatchFacts: Sendable {
    struct Message: Sendable {
        let line: Int
        let values: [ElementID: String]
        /// Dates after the report's making; all of them where that is not known.
        let lateDates: [LateDate]

        init(_ facts: MessageFacts) {
            line = facts.line
            values = Dictionary(uniqueKeysWithValues: BatchFacts.kept.compactMap { id in facts.text(id).map { (id, $0) } })
            let made = facts.text(.C_1_2).flatMap(TimePoint.init)
            lateDates = facts.all.compactMap { fact in
                guard DateRules.isOfCase(fact.id.definition), let time = fact.text.flatMap(TimePoint.init), made.map(time.isLater) ?? true else { return nil }
                return LateDate(id: fact.id, path: fact.path, line: fact.line, time: time, isAfterCreation: made != nil)
            }
        }

        func text(_ id: ElementID) -> String? { values[id] }
    }

    struct LateDate: Sendable {
        let id: ElementID
        let path: [Int]
        let line: Int
        let time: TimePoint
        let isAfterCreation: Bool
    }

    /// When the batch was sent.
    var sent: TimePoint? { head.text(.N_1_5).flatMap(TimePoint.init) }

    /// The elements of a message that its batch is judged by.
    private static let kept: [ElementID] = [.N_2_r_1, .N_2_r_2, .N_2_r_3, .N_2_r_4, .C_1_1, .C_1_2, .J2_1a, .ACK_B_r_6]

    let head: MessageFacts
    let isWrapped: Bool
    let messages: [Message]
    /// The file's name without its folders.
    let fileName: String
}
