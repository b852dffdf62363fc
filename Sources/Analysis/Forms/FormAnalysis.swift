import MedDRA
import Reexamination

/// What the official forms print beside the report's own figures, computed from the same snapshot.
///
/// ```swift
/// let forms = try FormAnalysis(of: analysis, basis: CaseReportBasis(past: .refiltered))
/// forms.figures["form.10.all.total.cumulative.events"]?.value
/// ```
///
/// It is apart from `Analysis` because a report needs none of these thousands of figures. What the report has is not counted
/// again: forms 5, 8, 9, 13 and 14 print the report's figures, form 2 of the periodic report those of its surveys unless it is of one periodic report.
public struct FormAnalysis: Sendable {
    public let report: Analysis
    public let basis: CaseReportBasis
    /// Without those of the report.
    public let figures: FigureSet
    /// The report's figures and those of the forms: whatever a form may print.
    public let allFigures: FigureSet
    /// Forms 10 and 11, periodic reports 3 and 4, and 7-1 and 7-2.
    public let caseReports: CaseReportTable
    /// Form 2 and periodic report 1-2; `nil` if the dossier has no trial up to the approval.
    public let approval: TrialReactionTable?
    /// Periodic report 2, up to the data cut or the last day of the periodic report looked at; `nil` if there is no survey of the indications
    /// under re-examination.
    public let surveys: TrialReactionTable?

    /// - Throws: `AnalysisError`, the first that is met.
    public init(of report: Analysis, basis: CaseReportBasis = CaseReportBasis()) throws {
        let snapshot = report.snapshot
        var ledger = FigureLedger()
        let contexts = try snapshot.surveys.map { try SurveyContext($0, dataCut: snapshot.dataCut) }
        let listedness = try Listedness(of: snapshot, surveys: contexts, basis: .application)
        caseReports = try CaseReportTable(of: snapshot, surveys: contexts, release: report.release, basis: basis, into: &ledger)
        approval = try Self.approval(of: report, listedness: listedness, into: &ledger)
        surveys = try SurveyStanding(of: report, surveys: contexts, listedness: listedness, basis: basis).table(into: &ledger)
        self.report = report
        self.basis = basis
        figures = ledger.figures
        var all = report.figures
        for figure in figures.all {
            do { try all.insert(figure) } catch .duplicate(let id) { throw AnalysisError.duplicateFigure(id) }
        }
        allFigures = all
    }

    private static func approval(of report: Analysis, listedness: Listedness, into ledger: inout FigureLedger) throws -> TrialReactionTable? {
        guard let indication = report.snapshot.product.subjectIndications.first?.number else { throw AnalysisError.noSubjectIndication }
        let trials = report.snapshot.approvalTrials.map { trial in
            let people = Dictionary(trial.subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let reports = trial.adverseEvents.filter(\.reaction.isAdverseReaction).compactMap { event in
                people[event.subject].map { ReactionReport(of: event, subject: SubjectRecords(subject: $0), indication: indication, dataCut: report.snapshot.dataCut) }
            }
            return TrialReactions(prefix: "form.2.trial.\(trial.id)", name: trial.name,
                                  subjects: trial.subjects.map { Contributor(unit: $0.id, records: [$0.recordID]) },
                                  reactions: ReactionSet(reports), known: nil, sites: .stated(trial.sites))
        }
        guard !trials.isEmpty else { return nil }
        let scope = LocalizedText(ja: "承認時までの臨床試験の安全性評価対象症例に発現した副作用。", en: "Adverse reactions of those evaluated for safety in the trials up to the approval.")
            .followed(by: CountingRuleText.adverseReaction)
        return try TrialReactionTable(trials, key: "form.2", totalSites: .stated(report.snapshot.approvalTrials.reduce(0) { $0 + $1.sites }), scope: scope, listedness: listedness,
                                      terms: TermIndex(trials.map(\.reactions), release: report.release), into: &ledger)
    }
}
