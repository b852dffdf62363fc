import Reexamination

/// Joins what is said to be one patient, entry by entry, and notes every conflict.
struct LinkFinding {
    let entries: [LinkEntry]
    let knownCases: Set<String>?
    let knownSubjects: Set<String>?
    var conflicts: [LinkConflict] = []
    var bonds: [LinkGroups.Bond] = []
    var union = LinkUnion()
    /// Subjects that the cases name themselves.
    private var ownSubjects: [String: String] = [:]
    /// Entries that say nothing sound: the other checks leave them alone.
    private var unsound: Set<Int> = []
    private var own: Set<LinkGroups.Bond> = []

    init(_ entries: [LinkEntry], knownCases: Set<String>?, knownSubjects: Set<String>?) {
        self.entries = entries
        self.knownCases = knownCases
        self.knownSubjects = knownSubjects
    }

    mutating func addOwnLinks(of cases: [SafetyCase]) {
        for safetyCase in cases {
            let party = LinkParty.caseReport(safetyCase.id)
            if let subject = safetyCase.linkedSubject {
                ownSubjects[safetyCase.id] = subject
                bind(party, .subject(subject), entry: nil)
            }
            if let original = safetyCase.duplicateOf, original != safetyCase.id { bind(party, .caseReport(original), entry: nil) }
        }
    }

    private mutating func bind(_ one: LinkParty, _ other: LinkParty, entry: Int?) {
        let bond = LinkGroups.Bond(one: one, other: other, entry: entry)
        // The versions of a case repeat its links.
        if entry == nil, !own.insert(bond).inserted { return }
        bonds.append(bond)
        union.join(one, other)
    }

    mutating func addDecisions() {
        var first: [Set<LinkParty>: Int] = [:]
        for (index, entry) in entries.enumerated() {
            guard isSound(entry, index) else {
                unsound.insert(index)
                continue
            }
            if let earlier = first[[entry.one, entry.otherParty]] {
                let verdicts = [entries[earlier].decision?.verdict, entry.decision?.verdict].compactMap { $0 }
                conflicts.append(Set(verdicts).count == 2 ? .saidBoth(entry: index, first: earlier) : .repeated(entry: index, first: earlier))
                unsound.insert(index)
                continue
            }
            first[[entry.one, entry.otherParty]] = index
            if entry.kind == .subject, let linked = ownSubjects[entry.caseID], let decision = entry.decision, (decision.verdict == .same) != (linked == entry.other),
               decision.verdict == .same || linked == entry.other {
                conflicts.append(.disagreesWithCase(entry: index, linked: linked))
                unsound.insert(index)
                continue
            }
            guard entry.decision?.verdict == .same else { continue }
            let subjects = Set(union.subjects(with: entry.one) + union.subjects(with: entry.otherParty))
            guard subjects.count <= 1 else {
                conflicts.append(.twoSubjects(entry: index, subjects: subjects.sorted()))
                unsound.insert(index)
                continue
            }
            bind(entry.one, entry.otherParty, entry: index)
        }
    }

    private mutating func isSound(_ entry: LinkEntry, _ index: Int) -> Bool {
        if entry.one == entry.otherParty {
            conflicts.append(.toItself(entry: index))
            return false
        }
        var isKnown = true
        func note(_ conflict: LinkConflict) {
            conflicts.append(conflict)
            isKnown = false
        }
        if let knownCases, !knownCases.contains(entry.caseID) { note(.unknownCase(entry: index, isOther: false)) }
        switch entry.kind {
        case .duplicate: if let knownCases, !knownCases.contains(entry.other) { note(.unknownCase(entry: index, isOther: true)) }
        case .subject: if let knownSubjects, !knownSubjects.contains(entry.other) { note(.unknownSubject(entry: index)) }
        }
        return isKnown
    }

    /// What is said to be different may not be one by other decisions.
    mutating func checkDifferences() {
        for (index, entry) in entries.enumerated() where entry.decision?.verdict == .different && !unsound.contains(index) {
            guard union.areJoined(entry.one, entry.otherParty) else { continue }
            conflicts.append(.differentYetSame(entry: index, chain: way(from: entry.one, to: entry.otherParty).map(\.id)))
        }
    }

    /// Cases that are one only by way of others are told once a group, at its first decision.
    mutating func checkWays() {
        let decided = Dictionary(grouping: bonds.filter { $0.entry != nil && $0.one.isCase && $0.other.isCase }) { union.root($0.one) }
        for bonds in decided.values {
            let compared = Set(bonds.map { Set([$0.one, $0.other]) }), parties = Set(bonds.flatMap { [$0.one, $0.other] }).sorted()
            var pairs: [[String]] = []
            for (position, one) in parties.enumerated() {
                for other in parties[(position + 1)...] where !compared.contains([one, other]) { pairs.append([one.id, other.id]) }
            }
            if !pairs.isEmpty, let entry = bonds.compactMap(\.entry).min() { conflicts.append(.onlyByWayOf(entry: entry, pairs: pairs)) }
        }
    }

    /// The shortest way over bonds, by breadth; the smaller ids first where several are as short.
    private func way(from start: LinkParty, to end: LinkParty) -> [LinkParty] {
        var neighbours: [LinkParty: [LinkParty]] = [:]
        for bond in bonds {
            neighbours[bond.one, default: []].append(bond.other)
            neighbours[bond.other, default: []].append(bond.one)
        }
        var from: [LinkParty: LinkParty] = [start: start], front = [start]
        while from[end] == nil, !front.isEmpty {
            var next: [LinkParty] = []
            for party in front {
                for neighbour in (neighbours[party] ?? []).sorted() where from[neighbour] == nil {
                    from[neighbour] = party
                    next.append(neighbour)
                }
            }
            front = next
        }
        var way = [end]
        while let last = way.last, last != start, let earlier = from[last] { way.append(earlier) }
        return way.reversed()
    }
}

/// Which parties are one, by union of their sets.
struct LinkUnion {
    private var parents: [LinkParty: LinkParty] = [:]
    private var subjects: [LinkParty: [String]] = [:]

    func root(_ party: LinkParty) -> LinkParty {
        var root = party
        while let parent = parents[root], parent != root { root = parent }
        return root
    }

    func areJoined(_ one: LinkParty, _ other: LinkParty) -> Bool { root(one) == root(other) }

    /// The survey subjects among those that are one with it.
    func subjects(with party: LinkParty) -> [String] {
        let root = root(party)
        if let known = subjects[root] { return known }
        if case .subject(let id) = root { return [id] }
        return []
    }

    mutating func join(_ one: LinkParty, _ other: LinkParty) {
        let a = root(one), b = root(other)
        guard a != b else { return }
        let all = Set(subjects(with: one) + subjects(with: other)).sorted()
        parents[max(a, b)] = min(a, b)
        subjects[min(a, b)] = all
    }
}
