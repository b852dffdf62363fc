import MedDRA
import Reexamination

/// The surveys of the indications under re-examination as they stood at the data cut or, on the form of one periodic report, on its last day.
///
/// A periodic report cannot know what came later: forms collected, doses given and reactions that set in after its last day are left out, and the
/// label in force on that day says what was foreseen. The report's own figures are of the data cut; only without a period can they be printed.
struct SurveyStanding {
    private let report: Analysis
    private let surveys: [SurveyContext]
    private let listedness: Listedness
    /// The periodic report whose form it is.
    private let period: PeriodicReport?
    private let day: CalendarDate

    /// - Parameters:
    ///   - surveys: All of the dossier, as of the data cut.
    ///   - listedness: By the label at the application.
    init(of report: Analysis, surveys: [SurveyContext], listedness: Listedness, basis: CaseReportBasis) throws {
        let snapshot = report.snapshot, numbers = Set(snapshot.product.subjectIndications.map(\.number))
        self.report = report
        period = snapshot.periodicReport(basis.through)
        if let period {
            let last = min(period.window.last, snapshot.dataCut)
            let known = try snapshot.surveys.map { try SurveyContext($0, dataCut: last) }
            let label = try CaseReportScope(of: snapshot, basis: basis).presentLabel()
            day = last
            self.listedness = try Listedness(of: snapshot, surveys: known, basis: .label(label.id))
            self.surveys = known.filter { numbers.contains($0.index.survey.protocol.indication) }
        } else {
            day = snapshot.dataCut
            self.listedness = listedness
            self.surveys = surveys.filter { numbers.contains($0.index.survey.protocol.indication) }
        }
    }

    /// What the ids of its figures begin with.
    private var key: String { "form.psr-2" + (period.map { ".through-\($0.number)" } ?? "") }

    /// `nil` if there is no survey.
    func table(into ledger: inout FigureLedger) throws -> TrialReactionTable? {
        guard !surveys.isEmpty else { return nil }
        let sites = Set(surveys.flatMap(countedSites))
        let trials = surveys.map { survey in
            TrialReactions(prefix: "\(key).survey.\(survey.id)", name: survey.name, subjects: survey.contributors(survey.safety),
                           reactions: survey.reactions, known: period == nil ? known(survey) : nil,
                           sites: .counted(contributors(countedSites(of: survey), of: [survey])))
        }
        return try TrialReactionTable(trials, key: key, totalSites: .counted(contributors(sites, of: surveys)), scope: scope, listedness: listedness,
                                      terms: TermIndex(trials.map(\.reactions), release: report.release), into: &ledger)
    }

    private var scope: LocalizedText {
        let end = period.map { LocalizedText(ja: "\($0.name.ja)の定期報告の末日（\(day)）", en: "the last day of periodic report \($0.name.en) (\(day))") }
            ?? LocalizedText(ja: "データカットオフ日（\(day)）", en: "the data cut (\(day))")
        return LocalizedText(ja: "製造販売後調査の安全性解析対象症例に、\(end.ja)までに発現した（発現日不明を含む）副作用。",
                             en: "Adverse reactions in the safety sets of the surveys with an onset (if known) by \(end.en).")
            .followed(by: CountingRuleText.adverseReaction)
    }

    /// The figures that the report has of a survey.
    private func known(_ survey: SurveyContext) -> TrialReactions.Known? {
        guard let reported = report.surveys.first(where: { $0.surveyID == survey.id }) else { return nil }
        var rows: [TermCode: FigureID] = [:]
        for line in reported.reactions.classes {
            rows[line.organClass.code] = line.figures.cases
            for term in line.terms { rows[term.term] = term.figures.cases }
        }
        return TrialReactions.Known(sites: reported.overview.sites, subjects: "survey.\(survey.id).safety.n", cases: reported.reactions.all.total.cases,
                                    events: reported.reactions.all.total.events, rows: rows)
    }

    private func countedSites(of survey: SurveyContext) -> Set<String> {
        let counted = report.snapshot.counting.sites == .collectedForm ? survey.populations.collected : survey.populations.registered
        return Set(counted.map { survey.subject($0).subject.site })
    }

    /// The sites, each resting on all its patients in these surveys.
    private func contributors(_ sites: Set<String>, of surveys: [SurveyContext]) -> [Contributor] {
        Dictionary(grouping: surveys.flatMap { $0.index.subjects }) { $0.subject.site }.filter { sites.contains($0.key) }.map { site, subjects in
            Contributor(unit: site, records: subjects.map(\.subject.recordID).sorted())
        }
    }
}
