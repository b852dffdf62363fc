import Analysis
import GRDB
import MedDRA
import Reexamination

/// The suspected reactions of a drug: 症例数 (distinct cases) and 件数 (distinct pairs of case and term).
///
/// No rate can be made of it: JADER has no denominator, no seriousness and no listedness, and has duplicates.
public struct ReactionTable: Sendable, Hashable, Codable {
    public struct Counts: Sendable, Hashable, Codable {
        public let cases: Int
        public let events: Int
    }

    public struct Line: Sendable, Hashable, Codable {
        /// The preferred term's code, if a release maps it.
        public let code: Int32?
        /// The release's Japanese name, else as printed.
        public let name: String
        public let nameEN: String?
        public let counts: Counts
    }

    public struct Class: Sendable, Hashable, Codable {
        public let code: Int32
        public let name: String
        public let nameEN: String
        public let counts: Counts
        /// In ascending order of code.
        public let terms: [Line]
    }

    /// The printed names that were counted.
    public let drugNames: [String]
    /// `nil` for any.
    public let role: String?
    /// The version of MedDRA/J that mapped the terms, and its SHA-256.
    public let release: ReleaseIdentity?
    public let sources: [SourceFile]
    /// Cases of the drug, with or without a printed reaction.
    public let cases: Int
    /// Everything that is counted below, mapped or not.
    public let total: Counts
    /// In international order; empty without a release.
    public let classes: [Class]
    /// Terms that the release does not have, or all terms without one: the most cases first, then by name.
    public let unmapped: [Line]
    public let unmappedCounts: Counts
}

extension JADERStore {
    /// - Throws: `JADERError` or `CountingError`.
    public func reactions(of query: DrugQuery, release: Release?) throws -> ReactionTable {
        let sources = try sources()
        return try read { db in
            let selection = try DrugSelection(query, db)
            let caseCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(selection.cases))") ?? 0
            let rows = try ReactionRows(ofCases: selection.cases, release, db)
            let classes = release?.systemOrganClasses ?? []
            // One more for the terms that belong to none.
            guard let rest = UInt8(exactly: classes.count) else { throw CountingError.tooManyClasses(classes.count + 1) }
            let ordinalOfClass = Dictionary(uniqueKeysWithValues: zip(classes.map(\.code), 0..<rest))
            let classOfTerm = rows.terms.map { term in term.preferredTerm.flatMap { ordinalOfClass[$0.primarySystemOrganClass] } ?? rest }
            let counted = try rows.count(classOfTerm: classOfTerm, classCount: classes.count + 1)
            func line(_ ordinal: Int) -> ReactionTable.Line {
                let term = rows.terms[ordinal]
                return ReactionTable.Line(code: term.preferredTerm?.code.number, name: term.preferredTerm?.name.japanese ?? term.printed,
                                          nameEN: term.preferredTerm?.name.english, counts: .init(counted.terms[ordinal]))
            }
            let byClass = Dictionary(grouping: rows.terms.indices) { classOfTerm[$0] }
            return ReactionTable(
                drugNames: selection.names.map(\.printed), role: query.role, release: release?.identity, sources: sources, cases: caseCount,
                total: .init(counted.total),
                classes: classes.enumerated().compactMap { ordinal, soc in
                    guard let terms = byClass[UInt8(ordinal)] else { return nil }
                    return ReactionTable.Class(code: soc.code.number, name: soc.name.japanese, nameEN: soc.name.english, counts: .init(counted.classes[ordinal]),
                                               terms: terms.map(line).sorted { ($0.code ?? 0) < ($1.code ?? 0) })
                },
                unmapped: byClass[rest, default: []].map(line).sorted { ($1.counts.cases, $0.name) < ($0.counts.cases, $1.name) },
                unmappedCounts: .init(counted.classes[Int(rest)]))
        }
    }
}

extension ReactionTable.Counts {
    init(_ counts: SeriousnessCounts) { self.init(cases: counts.total.cases, events: counts.total.events) }
}
