import Reexamination

/// Who is one patient by the decisions of persons: the entries of `links.csv` and the links the cases bring themselves.
///
/// ```swift
/// let groups = LinkGroups(entries, cases: snapshot.cases, histories: snapshot.caseHistories)
/// groups.conflicts                      // empty, or nothing may be linked
/// snapshot = groups.applied(to: snapshot)
/// ```
///
/// “Same” is transitive: A with B and B with C make one group. Its original is the case that was received first, then the one
/// of the smallest id, so that no case ever repeats one that repeats another.
public struct LinkGroups: Sendable {
    /// A decision, or a link that a case brings itself.
    struct Bond: Hashable, Sendable {
        let one: LinkParty
        let other: LinkParty
        /// `nil` for a case's own link.
        let entry: Int?
    }

    public let entries: [LinkEntry]
    /// In order of entry; of one entry the first that is found.
    public let conflicts: [LinkConflict]
    let bonds: [Bond]
    private let groupOf: [LinkParty: Int]
    private let members: [[LinkParty]]
    private let apart: Set<[Int]>

    /// `knownCases` and `knownSubjects` are `nil` where not all of them could be read: then no id is unknown.
    public init(_ entries: [LinkEntry], cases: [SafetyCase], histories: [CaseHistory] = [], knownCases: Set<String>? = nil, knownSubjects: Set<String>? = nil) {
        self.entries = entries
        var finding = LinkFinding(entries, knownCases: knownCases, knownSubjects: knownSubjects)
        finding.addOwnLinks(of: cases + histories.flatMap { $0.versions.map(\.facts) })
        finding.addDecisions()
        finding.checkDifferences()
        finding.checkWays()
        conflicts = finding.conflicts.sorted { $0.entry < $1.entry }
        bonds = finding.bonds
        let groups = Dictionary(grouping: Set(bonds.flatMap { [$0.one, $0.other] })) { finding.union.root($0) }.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        members = groups
        var groupOf: [LinkParty: Int] = [:]
        for (index, group) in groups.enumerated() { for party in group { groupOf[party] = index } }
        self.groupOf = groupOf
        var apart: Set<[Int]> = []
        var differences: [LinkParty: Set<LinkParty>] = [:]
        for entry in entries where entry.decision?.verdict == .different {
            differences[entry.one, default: []].insert(entry.otherParty)
            differences[entry.otherParty, default: []].insert(entry.one)
            if let a = groupOf[entry.one], let b = groupOf[entry.otherParty] { apart.insert([min(a, b), max(a, b)]) }
        }
        self.apart = apart
        self.differences = differences
    }

    private let differences: [LinkParty: Set<LinkParty>]

    /// What persons decided of two, directly or by what they decided of others; `nil` if nothing.
    public func relation(_ one: LinkParty, _ other: LinkParty) -> LinkEntry.Verdict? {
        let a = groupOf[one], b = groupOf[other]
        if let a, a == b { return .same }
        if let a, let b, apart.contains([min(a, b), max(a, b)]) { return .different }
        // A decision on one of a group holds for all of it.
        let left = a.map { members[$0] } ?? [one], right = Set(b.map { members[$0] } ?? [other])
        return left.contains { !(differences[$0] ?? []).isDisjoint(with: right) } ? .different : nil
    }

    /// All that are one patient with it, itself among them.
    public func group(of party: LinkParty) -> [LinkParty] { groupOf[party].map { members[$0] } ?? [party] }

    /// The entries that name it.
    public func entries(of party: LinkParty) -> [LinkEntry] { entries.filter { $0.one == party || $0.otherParty == party } }
}
