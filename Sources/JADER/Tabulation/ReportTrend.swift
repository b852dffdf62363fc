import Analysis
import GRDB
import MedDRA

/// A drug's reports by fiscal year and quarter, as 報告年度・四半期 prints them.
///
/// The quarter is that of the newest report of a case, not the one in which the case was first reported.
public struct ReportTrend: Sendable, Hashable, Codable {
    public struct Period: Sendable, Hashable, Codable {
        /// `nil` where nothing was printed or it could not be read; such cases stand last.
        public let fiscalYear: Int?
        public let quarter: Int?
        public let counts: ReactionTable.Counts
    }

    /// What reactions are counted.
    public enum Scope: Sendable, Hashable {
        case all
        /// A term as printed, or a preferred term of the release with all printed names it has.
        case term(String)
        case systemOrganClass(String)
    }

    public let drugNames: [String]
    public let role: String?
    /// The term or class asked for.
    public let reaction: String?
    public let release: ReleaseIdentity?
    public let sources: [SourceFile]
    public let total: ReactionTable.Counts
    public let periods: [Period]
}

extension JADERStore {
    /// Cases with a reaction in scope, and their distinct pairs of case and term, by quarter.
    ///
    /// - Throws: `JADERError` or `CountingError`.
    public func trend(of query: DrugQuery, scope: ReportTrend.Scope, release: Release?) throws -> ReportTrend {
        let sources = try sources()
        return try read { db in
            let selection = try DrugSelection(query, db)
            let rows = try ReactionRows(ofCases: selection.cases, release, db)
            let (isInScope, name) = try Self.terms(in: scope, rows, release, db)
            var quarterOfCase: [Int64: FiscalQuarter?] = [:]
            for row in try Row.fetchAll(db, sql: """
                SELECT report.id AS id, fiscal_year, quarter.quarter AS quarter FROM report LEFT JOIN quarter ON quarter.id = quarter_id
                WHERE report.id IN (\(selection.cases))
                """) {
                let year: Int? = row["fiscal_year"], quarter: Int? = row["quarter"]
                quarterOfCase[row["id"]] = year.flatMap { year in quarter.flatMap { FiscalQuarter(fiscalYear: year, quarter: $0) } }
            }
            let chosen = rows.term.indices.filter { isInScope[Int(rows.term[$0])] }
            let byQuarter = Dictionary(grouping: chosen) { quarterOfCase[rows.cases[Int(rows.caseIndex[$0])]] ?? nil }
            let oneClass = [UInt8](repeating: 0, count: rows.terms.count)
            func counts(_ chosen: [Int]) throws -> ReactionTable.Counts { .init(try rows.count(classOfTerm: oneClass, classCount: 1, rows: chosen).total) }
            let quarters = byQuarter.keys.compactMap(\.self).sorted().map(Optional.some) + (byQuarter[nil] == nil ? [] : [nil])
            return ReportTrend(
                drugNames: selection.names.map(\.printed), role: query.role, reaction: name, release: release?.identity, sources: sources,
                total: try counts(chosen),
                periods: try quarters.map { quarter in
                    .init(fiscalYear: quarter?.fiscalYear, quarter: quarter?.quarter, counts: try counts(byQuarter[quarter] ?? []))
                })
        }
    }

    /// Which of the rows' terms are in scope, and the scope's name.
    private static func terms(in scope: ReportTrend.Scope, _ rows: ReactionRows, _ release: Release?, _ db: Database) throws -> ([Bool], String?) {
        switch scope {
        case .all: return (rows.terms.map { _ in true }, nil)
        case .term(let name):
            if let meant = release.flatMap({ ReactionRows.preferredTerm(printed: name, $0) }) {
                return (rows.terms.map { $0.preferredTerm?.code == meant.code }, meant.name.japanese)
            }
            guard try Int.fetchOne(db, sql: "SELECT 1 FROM term WHERE printed = ?", arguments: [name]) != nil else {
                let near = try String.fetchAll(db, sql: "SELECT printed FROM term WHERE instr(printed, ?) > 0 ORDER BY length(printed), printed LIMIT 5", arguments: [name])
                throw JADERError.unknownTerm(name, near: near)
            }
            return (rows.terms.map { $0.preferredTerm == nil && $0.printed == name }, name)
        case .systemOrganClass(let name):
            guard let soc = release.flatMap({ release in release.systemOrganClass(named: name) ?? TermCode(name).flatMap { release.systemOrganClass($0) } }) else {
                throw JADERError.unknownSystemOrganClass(name)
            }
            return (rows.terms.map { $0.preferredTerm?.primarySystemOrganClass == soc.code }, soc.name.japanese)
        }
    }
}
