import Analysis
import GRDB
import MedDRA

/// The reactions of selected cases as columns for the counting kernel.
struct ReactionRows {
    /// A term that occurs: as printed, and what a release makes of it.
    struct Term {
        let printed: String
        /// The preferred term; `nil` without a release, or if the release has no such name.
        let preferredTerm: PreferredTerm?
    }

    /// The terms by ordinal. Printed names that mean one preferred term are one.
    private(set) var terms: [Term] = []
    private(set) var caseIndex: [UInt32] = []
    private(set) var term: [UInt16] = []
    /// The store's numbers of the cases that have a reaction, by ordinal.
    private(set) var cases: [Int64] = []

    /// - Throws: `CountingError.tooManyTerms` beyond 65536 different terms.
    init(ofCases subquery: String, _ release: Release?, _ db: Database) throws {
        var ordinalOfID: [Int64: UInt16] = [:], ordinalOfCode: [TermCode: UInt16] = [:]
        let printed = try Row.fetchAll(db, sql: """
            SELECT id, printed FROM term WHERE id IN (SELECT term_id FROM reaction WHERE case_id IN (\(subquery))) ORDER BY printed, id
            """)
        for row in printed {
            let name: String = row["printed"], meant = release.flatMap { Self.preferredTerm(printed: name, $0) }
            if let meant, let ordinal = ordinalOfCode[meant.code] {
                ordinalOfID[row["id"]] = ordinal
                continue
            }
            guard terms.count < 1 << 16 else { throw CountingError.tooManyTerms(printed.count) }
            let ordinal = UInt16(terms.count)
            ordinalOfID[row["id"]] = ordinal
            if let meant { ordinalOfCode[meant.code] = ordinal }
            terms.append(Term(printed: name, preferredTerm: meant))
        }
        let rows = try Row.fetchCursor(db, sql: "SELECT case_id, term_id FROM reaction WHERE term_id IS NOT NULL AND case_id IN (\(subquery)) ORDER BY case_id")
        while let row = try rows.next() {
            let id: Int64 = row[0]
            guard let ordinal = ordinalOfID[row[1]] else { continue }
            if cases.last != id { cases.append(id) }
            caseIndex.append(UInt32(cases.count - 1))
            term.append(ordinal)
        }
    }

    /// The preferred term of a printed name: itself one, or a lowest level term of just one.
    static func preferredTerm(printed name: String, _ release: Release) -> PreferredTerm? {
        if let term = release.preferredTerm(named: name) { return term }
        let parents = Set(release.lowestLevelTerms(named: name).map(\.preferredTerm))
        return parents.count == 1 ? parents.first.flatMap { release.preferredTerm($0) } : nil
    }

    /// Distinct cases and distinct pairs of case and term, by term, class and in all. JADER prints no seriousness, so that
    /// the columns of seriousness say nothing.
    func count(classOfTerm: [UInt8], classCount: Int, rows: [Int]? = nil) throws -> TabulationResult {
        let chosen = rows.map { rows in (rows.map { caseIndex[$0] }, rows.map { term[$0] }) } ?? (caseIndex, term)
        let columns = try EventColumns(caseIndex: chosen.0, term: chosen.1, serious: [UInt8](repeating: 0, count: chosen.0.count))
        return try EventTabulation.count(CaseClusteredEvents(checking: columns), hierarchy: TermToClass(classOfTerm: classOfTerm, classCount: classCount))
    }
}
