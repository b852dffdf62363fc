import Analysis
import Exchange
import Recount
import Reexamination
import Report

/// How many cases and events each way of counting case reports gives (domain brief §7.10).
public struct CaseViews: Encodable, Hashable, Sendable {
    public struct View: Encodable, Hashable, Sendable {
        public let cases: Int, events: Int
    }

    /// A patient known from several reports once.
    public let person: View
    /// Each report a case of its own.
    public let report: View

    /// Each view is counted twice, like a report's figures.
    /// - Throws: `AnalysisError`, `RecountDisagreement`.
    public init(of analysed: AnalysedDossier) throws {
        func view(_ unit: CountingOptions.CaseUnit) throws -> View {
            let appendix = TraceAppendix(try Self.analysis(of: analysed, countedBy: unit))
            func value(_ id: FigureID) -> Int { appendix[id]?.numerator ?? 0 }
            return View(cases: value("adr.total.cases"), events: value("adr.total.events"))
        }
        person = try view(.person)
        report = try view(.report)
    }

    private static func analysis(of analysed: AnalysedDossier, countedBy unit: CountingOptions.CaseUnit) throws -> Analysis {
        let dossier = analysed.dossier
        if dossier.snapshot.counting.caseUnit == unit { return analysed.analysis }
        var snapshot = dossier.snapshot
        snapshot.counting.caseUnit = unit
        let analysis = try Analysis(of: snapshot, release: dossier.release)
        let disagreements = RecountCheck.compare(analysis.figures, with: try Recount(of: snapshot, release: dossier.release))
        guard disagreements.isEmpty else { throw RecountDisagreement(disagreements: disagreements) }
        return analysis
    }
}
