import Analysis
import MedDRA
import Reexamination
import Statistics

extension TraceAppendix {
    /// Of every figure of an analysis, with terms named in its release.
    public init(_ analysis: Analysis) {
        self.init(figures: analysis.figures, snapshot: analysis.snapshot) { analysis.release.preferredTerm($0)?.name }
    }

    /// Of the figures that only the official forms have.
    public init(_ forms: FormAnalysis) {
        self.init(figures: forms.figures, snapshot: forms.report.snapshot) { forms.report.release.preferredTerm($0)?.name }
    }

    /// - Parameter termName: a preferred term's printed name in the snapshot's release; a term without one is shown by its code.
    public init(figures: FigureSet, snapshot: Snapshot, termName: (TermCode) -> TermName?) {
        let decimals = DecimalPlaces(snapshot.style.percentDecimals) ?? 1
        let entries = figures.all.map { figure in
            let counts = figure.value.numeratorAndDenominator
            return Entry(
                id: figure.id, label: figure.label, definition: figure.definition, population: figure.population.name,
                populationFigure: figure.population.figure, value: figure.value.traceText(decimals: decimals),
                numerator: counts.numerator, denominator: counts.denominator, contributors: figure.contributors)
        }
        self.init(entries: entries, rows: snapshot.listing(termName: termName))
    }
}

extension Snapshot {
    /// A line for each record, in the snapshot's order.
    func listing(termName: (TermCode) -> TermName?) -> [TraceRow] {
        surveys.flatMap { $0.listing(termName: termName) } + approvalTrials.flatMap { $0.listing(termName: termName) } + cases.flatMap { $0.listing(termName: termName) }
            + foreignMeasures.map { measure in
                TraceRow(record: measure.recordID, cells: [
                    .subject: LocalizedText(measure.id), .date: LocalizedText(measure.reported.description),
                    .end: ended(measure.closed), .detail: topicText(measure.topic, country: measure.country),
                ])
            }
            + researchReports.map { report in
                TraceRow(record: report.recordID, cells: [
                    .subject: LocalizedText(report.id), .date: LocalizedText(report.reported.description),
                    .end: ended(report.closed), .detail: report.summary,
                ])
            }
            + domesticActions.map { action in
                TraceRow(record: action.recordID, cells: [
                    .subject: LocalizedText(action.id), .date: LocalizedText(action.date.description),
                    .detail: LocalizedText(ja: "\(action.kind.name.ja)：\(action.summary.ja)", en: "\(action.kind.name.en): \(action.summary.en)"),
                ])
            }
            + plan.risks.map { risk in
                let last = risk.history.last
                return TraceRow(record: RecordID(.rmp, risk.id), cells: [
                    .subject: LocalizedText(risk.id), .date: LocalizedText(last?.date.description ?? ""), .detail: last?.state?.name ?? LocalizedText(risk.id),
                ])
            }
            + product.indications.map { indication in
                TraceRow(record: RecordID(.product, "indication/\(indication.number)"), cells: [
                    .subject: LocalizedText(String(indication.number)), .date: LocalizedText(indication.approvalDate.description), .detail: indication.text,
                ])
            }
    }

    private func topicText(_ topic: String, country: String) -> LocalizedText {
        let text = measureTopics.first { $0.id == topic }?.text ?? LocalizedText(topic)
        return LocalizedText(ja: "\(text.ja)（\(country)）", en: "\(text.en) (\(country))")
    }

    private func ended(_ closed: CalendarDate?) -> LocalizedText {
        closed.map { LocalizedText($0.description) } ?? LocalizedText(ja: "対応中", en: "Open")
    }
}

extension ApprovalTrial {
    fileprivate func listing(termName: (TermCode) -> TermName?) -> [TraceRow] {
        let people = Dictionary(subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func row(_ record: RecordID, _ subject: String, _ cells: [TraceColumn: LocalizedText]) -> TraceRow {
            var cells = cells
            cells[.subject] = LocalizedText(subject)
            cells[.sex] = people[subject]?.sex.name
            cells[.age] = people[subject].map { ageText($0.age) }
            cells[.detail] = name
            return TraceRow(record: record, cells: cells)
        }
        return subjects.map { row($0.recordID, $0.id, [:]) } + adverseEvents.map { row($0.recordID, $0.subject, $0.reaction.cells(termName: termName)) }
    }
}

extension SafetyCase {
    fileprivate func listing(termName: (TermCode) -> TermName?) -> [TraceRow] {
        reactions.map { reaction in
            var cells = reaction.facts.cells(termName: termName)
            cells[.subject] = LocalizedText(id)
            cells[.sex] = sex.name
            cells[.age] = ageText(age)
            let linked = linkedSubject.map { LocalizedText(ja: "、調査症例 \($0)", en: ", survey subject \($0)") } ?? LocalizedText("")
            cells[.detail] = LocalizedText(
                ja: "\(source.name.ja)（\(country)）、情報入手日 \(received)\(linked.ja)",
                en: "\(source.name.en) (\(country)), received \(received)\(linked.en)")
            return TraceRow(record: reaction.recordID, cells: cells)
        }
    }
}

extension ReactionFacts {
    /// What every listing of a reaction shows, whoever's it is.
    func cells(termName: (TermCode) -> TermName?) -> [TraceColumn: LocalizedText] {
        let name = termName(preferredTerm)
        return [
            .preferredTerm: name.map { LocalizedText(ja: $0.japanese, en: $0.english) } ?? LocalizedText(preferredTerm.description),
            .seriousness: isSerious ? LocalizedText(ja: "重篤", en: "Serious") : LocalizedText(ja: "非重篤", en: "Non-serious"),
            .causality: isAdverseReaction
                ? LocalizedText(ja: "否定できない", en: "Not denied") : LocalizedText(ja: "関連なし", en: "Not related"),
            .date: onset.map { LocalizedText($0.description) } ?? unknown,
            .end: LocalizedText(end?.description ?? ""),
            .outcome: outcome.name,
        ]
    }
}

let unknown = LocalizedText(ja: "不明", en: "Unknown")

func ageText(_ age: Int?) -> LocalizedText { age.map { LocalizedText(String($0)) } ?? unknown }
