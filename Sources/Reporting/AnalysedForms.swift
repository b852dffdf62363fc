import Analysis
import Exchange
import Recount
import Reexamination

/// The figures of the official forms, counted twice with the same result.
///
/// ```swift
/// let forms = try AnalysedForms(of: analysed, basis: CaseReportBasis(past: .asReported))
/// forms.analysis.figures["form.10.as-reported.all.total.cumulative.events"]
/// ```
public struct AnalysedForms: Sendable {
    public let analysed: AnalysedDossier
    public let analysis: FormAnalysis

    /// - Throws: `AnalysisError`, `RecountDisagreement`, `CancellationError`.
    public init(of analysed: AnalysedDossier, basis: CaseReportBasis = CaseReportBasis()) throws {
        let analysis = try FormAnalysis(of: analysed.analysis, basis: basis)
        try Task.checkCancellation()
        let recount = try Recount(formsOf: analysed.dossier.snapshot, release: analysed.dossier.release, basis: basis)
        let disagreements = RecountCheck.compare(analysis.figures, with: recount)
        guard disagreements.isEmpty else { throw RecountDisagreement(disagreements: disagreements) }
        self.analysed = analysed
        self.analysis = analysis
    }
}
