import MedDRA
import Reexamination

/// 予測性: whether the precautions foretell an event.
///
/// An event is a (person, preferred term) after its repeats collapsed. It is foretold only if every one of its reports is,
/// each by its own coding and patient, all by the event's seriousness and outcome (docs/counting-rules.md).
struct Listedness {
    let basis: ListednessBasis
    /// The label that judges now. On the basis `.receipt`, the one at the application.
    let label: LabelVersion
    private let judge: LabelJudge
    private let history: [LabelJudge]

    /// How often the surveys saw each term, where that decides (counting option `listedFrequency`).
    private let occurrences: TermOccurrences?

    init(of snapshot: Snapshot, surveys: [SurveyContext], basis: ListednessBasis) throws {
        switch basis {
        case .application, .receipt:
            guard let label = snapshot.labelAtApplication else { throw AnalysisError.noLabelInForce(on: snapshot.application) }
            self.label = label
        case .label(let id):
            guard let label = snapshot.labels.first(where: { $0.id == id }) else { throw AnalysisError.unknownLabel(id) }
            self.label = label
        }
        self.basis = basis
        occurrences = snapshot.counting.listedFrequency == .exceeded ? TermOccurrences(in: snapshot, surveys: surveys) : nil
        judge = LabelJudge(label)
        history = snapshot.labels.sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }.map(LabelJudge.init)
    }

    /// By the basis of the analysis.
    func isListed(_ event: ReactionEvent, of reactions: ReactionSet) -> Bool {
        switch basis {
        case .application, .label: verdict(on: event, of: reactions).isListed
        case .receipt: (verdictAtReceipt(on: event, of: reactions) ?? verdict(on: event, of: reactions)).isListed
        }
    }

    /// By the label that judges now.
    func verdict(on event: ReactionEvent, of reactions: ReactionSet) -> ListednessVerdict {
        let isFatal = reactions.isFatal(event)
        return ListednessVerdict(reports: reactions.reports(of: event).map { judged($0, of: event, isFatal: isFatal, by: judge) })
    }

    /// By the labels in force on the days its reports became known; `nil` where no version of the dossier is old enough for
    /// one of them.
    func verdictAtReceipt(on event: ReactionEvent, of reactions: ReactionSet) -> ListednessVerdict? {
        let isFatal = reactions.isFatal(event)
        var reports: [ListednessVerdict.Report] = []
        for report in reactions.reports(of: event) {
            guard let judge = history.last(where: { $0.label.effective <= report.known }) else { return nil }
            reports.append(judged(report, of: event, isFatal: isFatal, by: judge))
        }
        return ListednessVerdict(reports: reports)
    }

    private func judged(_ report: ReactionReport, of event: ReactionEvent, isFatal: Bool, by judge: LabelJudge) -> ListednessVerdict.Report {
        let facts = ListednessFacts(preferredTerm: event.term, lowestLevelTerm: report.lowestLevelTerm, isSerious: event.isSerious, isFatal: isFatal,
                                    sex: report.patient.sex, age: report.patient.age, indication: report.patient.indication,
                                    occurrence: occurrences?[event.term])
        return .init(record: report.record, known: report.known, labelID: judge.label.id, judgement: judge.judgement(of: facts))
    }
}

/// Patients with each term among the safety sets of the surveys of the indications under re-examination, to the cut.
private struct TermOccurrences {
    private let patients: Int
    private let cases: [TermCode: Int]

    init(in snapshot: Snapshot, surveys: [SurveyContext]) {
        let subjectNumbers = Set(snapshot.product.subjectIndications.map(\.number))
        let pooled = surveys.filter { subjectNumbers.contains($0.index.survey.protocol.indication) }
        patients = pooled.map(\.safety.count).reduce(0, +)
        cases = pooled.flatMap(\.reactions.events).reduce(into: [:]) { cases, event in cases[event.term, default: 0] += 1 }
    }

    /// A term that nobody had is seen in none.
    subscript(term: TermCode) -> Occurrence { Occurrence(cases: cases[term] ?? 0, patients: patients) }
}

/// A label with its entries by preferred term, so that an event costs one look-up.
private struct LabelJudge {
    let label: LabelVersion
    private let entries: [TermCode: [Int]]

    init(_ label: LabelVersion) {
        self.label = label
        entries = Dictionary(grouping: label.listed.indices) { label.listed[$0].preferredTerm }
    }

    func judgement(of facts: ListednessFacts) -> ListednessJudgement {
        label.judgement(of: facts, among: entries[facts.preferredTerm] ?? [])
    }
}

/// What was judged of an event, report by report.
public struct ListednessVerdict: Hashable, Sendable {
    public struct Report: Hashable, Sendable {
        public let record: RecordID
        /// The day the report became known.
        public let known: CalendarDate
        public let labelID: String
        public let judgement: ListednessJudgement
    }

    /// In ascending order of record.
    public let reports: [Report]

    /// Whether every report is foretold.
    public var isListed: Bool { reports.allSatisfy { $0.judgement.isListed } }

    /// The report that decides: the first that is not foretold, else the first.
    public var deciding: Report? { reports.first { !$0.judgement.isListed } ?? reports.first }
}
