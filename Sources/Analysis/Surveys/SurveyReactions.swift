import MedDRA
import Reexamination

/// 副作用発現状況 of a survey: how many of the safety set had an adverse reaction, and how many reactions there were.
///
/// ```swift
/// analysis.surveys[0].reactions.all.total.cases        // survey.gct.adr.cases, a share of the safety set
/// ```
public struct SurveyReactions: Hashable, Sendable {
    public let surveyID: String
    /// Case figures are shares of the safety set, event figures are counts.
    public let all: SeriousnessFigures
    /// Organ classes in international order with their terms in ascending order of code.
    public let classes: [ClassLine]

    public struct ClassLine: Hashable, Sendable {
        public let organClass: SystemOrganClass
        public let figures: CaseAndEventFigures
        public let terms: [TermLine]
    }

    public struct TermLine: Hashable, Sendable {
        public let term: TermCode
        public let name: LocalizedText
        public let figures: CaseAndEventFigures
    }
}

extension SurveyReactions {
    init(of survey: SurveyContext, terms index: TermIndex, dataCut: CalendarDate, into ledger: inout FigureLedger) throws {
        let reactions = survey.reactions, events = reactions.events
        let counts = try EventCounts(events, of: reactions, terms: index)
        let scope = LocalizedText(
            ja: "\(survey.name.ja)の安全性解析対象症例に、データカットオフ日（\(dataCut)）までに発現した（発現日不明を含む）副作用。",
            en: "Adverse reactions in the safety set of \(survey.name.en) with an onset (if known) by the data cut (\(dataCut)).")
            .followed(by: CountingRuleText.adverseReaction)

        func enter(_ idPrefix: String, _ name: LocalizedText, _ events: [ReactionEvent], _ counted: CasesAndEvents?,
                   _ restriction: LocalizedText, into ledger: inout FigureLedger) throws -> CaseAndEventFigures {
            let cases = try ledger.enterShare(.init(
                id: "\(idPrefix).cases", label: LocalizedText(ja: "\(name.ja)の発現症例数", en: "Cases with \(name.en)"),
                definition: scope.followed(by: restriction).followed(by: CountingRuleText.onePersonPerClass), population: survey.safetyPopulation),
                reactions.cases(of: events), of: survey.safety.count, counted: counted?.cases)
            let events = try ledger.enterCount(.init(
                id: "\(idPrefix).events", label: LocalizedText(ja: "\(name.ja)の発現件数", en: "Events of \(name.en)"),
                definition: scope.followed(by: restriction).followed(by: CountingRuleText.oneEventPerTerm), population: survey.safetyPopulation),
                .events, reactions.events(of: events), counted: counted?.events)
            return CaseAndEventFigures(cases: cases, events: events)
        }
        func column(_ column: SeriousnessColumn, into ledger: inout FigureLedger) throws -> CaseAndEventFigures {
            let prefix = column == .total ? "survey.\(survey.id).adr" : "survey.\(survey.id).adr.\(column.rawValue)"
            let name = column == .total ? LocalizedText(ja: "副作用", en: "adverse reactions")
                : LocalizedText(ja: "\(column.name.ja)の副作用", en: "\(column.name.en) adverse reactions")
            return try enter(prefix, name, events.filter(column.includes), counts.total[column], column.restriction, into: &ledger)
        }
        surveyID = survey.id
        all = SeriousnessFigures(total: try column(.total, into: &ledger), serious: try column(.serious, into: &ledger),
                                 nonSerious: try column(.nonserious, into: &ledger))
        let byTerm = Dictionary(grouping: events, by: \.term)
        let termsByClass = Dictionary(grouping: byTerm.keys) { index.organClass(of: $0)?.code }
        var classes: [ClassLine] = []
        for organClass in index.classes(of: byTerm.keys) {
            let inClass = Set(termsByClass[organClass.code] ?? [])
            let name = LocalizedText(organClass.name)
            let figures = try enter("survey.\(survey.id).adr.soc.\(organClass.code)", name, events.filter { inClass.contains($0.term) },
                                    counts.counts(ofClass: organClass.code)?.total,
                                    LocalizedText(ja: "うちプライマリー SOC が「\(name.ja)」のもの。", en: "Those whose primary organ class is \"\(name.en)\"."), into: &ledger)
            var terms: [TermLine] = []
            for term in inClass.sorted() {
                let name = index.name(of: term)
                terms.append(TermLine(term: term, name: name, figures: try enter(
                    "survey.\(survey.id).adr.pt.\(term)", name, byTerm[term] ?? [], counts.counts(of: term)?.total,
                    LocalizedText(ja: "うち基本語が「\(name.ja)」のもの。", en: "Those coded to the preferred term \"\(name.en)\"."), into: &ledger)))
            }
            classes.append(ClassLine(organClass: organClass, figures: figures, terms: terms))
        }
        self.classes = classes
    }
}
