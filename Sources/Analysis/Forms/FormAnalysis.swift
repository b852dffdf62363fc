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
/// again: forms 5, 8, 9, 13 and 14 print the report's figures, form 2 of the periodic report those of its surveys.
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
    /// Periodic report 2; `nil` if there is no survey of the indications under re-examination.
    public let surveys: TrialReactionTable?

    /// - Throws: `AnalysisError`, the first that is met.
    public init(of report: Analysis, basis: CaseReportBasis = CaseReportBasis()) throws {
        let snapshot = report.snapshot
        var ledger = FigureLedger()
        let contexts = try snapshot.surveys.map { try SurveyContext($0, dataCut: snapshot.dataCut) }
        let listedness = try Listedness(of: snapshot, surveys: contexts, basis: .application)
        caseReports = try CaseReportTable(of: snapshot, surveys: contexts, release: report.release, basis: basis, into: &ledger)
        approval = try Self.approval(of: report, listedness: listedness, into: &ledger)
        surveys = try Self.surveys(contexts, of: report, listedness: listedness, into: &ledger)
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
                                  reactions: ReactionSet(reports), known: nil, sites: trial.sites)
        }
        guard !trials.isEmpty else { return nil }
        let scope = LocalizedText(ja: "承認時までの臨床試験の安全性評価対象症例に発現した副作用。", en: "Adverse reactions of those evaluated for safety in the trials up to the approval.")
            .followed(by: CountingRuleText.adverseReaction)
        return try TrialReactionTable(trials, key: "form.2", totalSites: nil, scope: scope, listedness: listedness,
                                      terms: TermIndex(trials.map(\.reactions), release: report.release), into: &ledger)
    }

    private static func surveys(_ all: [SurveyContext], of report: Analysis, listedness: Listedness, into ledger: inout FigureLedger) throws -> TrialReactionTable? {
        let snapshot = report.snapshot, numbers = Set(snapshot.product.subjectIndications.map(\.number))
        let contexts = all.filter { numbers.contains($0.index.survey.protocol.indication) }
        guard !contexts.isEmpty else { return nil }
        let trials = contexts.map { survey in
            let reported = report.surveys.first { $0.surveyID == survey.id }
            var rows: [TermCode: FigureID] = [:]
            for line in reported?.reactions.classes ?? [] {
                rows[line.organClass.code] = line.figures.cases
                for term in line.terms { rows[term.term] = term.figures.cases }
            }
            let known = reported.map { reported in
                TrialReactions.Known(sites: reported.overview.sites, subjects: "survey.\(survey.id).safety.n", cases: reported.reactions.all.total.cases,
                                     events: reported.reactions.all.total.events, rows: rows)
            }
            return TrialReactions(prefix: "form.psr-2.survey.\(survey.id)", name: survey.name, subjects: survey.contributors(survey.safety),
                                  reactions: survey.reactions, known: known, sites: 0)
        }
        let scope = LocalizedText(ja: "製造販売後調査の安全性解析対象症例に、データカットオフ日（\(snapshot.dataCut)）までに発現した（発現日不明を含む）副作用。",
                                  en: "Adverse reactions in the safety sets of the surveys with an onset (if known) by the data cut (\(snapshot.dataCut)).")
            .followed(by: CountingRuleText.adverseReaction)
        let sites = Dictionary(grouping: contexts.flatMap { $0.index.subjects }) { $0.subject.site }
        let counted = Set(report.surveys.flatMap { report.figures[$0.overview.sites]?.contributors ?? [] }.map(\.unit))
        let contributors = sites.filter { counted.contains($0.key) }.map { site, subjects in
            Contributor(unit: site, records: subjects.map(\.subject.recordID).sorted())
        }
        return try TrialReactionTable(trials, key: "form.psr-2", totalSites: contributors, scope: scope, listedness: listedness,
                                      terms: TermIndex(trials.map(\.reactions), release: report.release), into: &ledger)
    }
}
