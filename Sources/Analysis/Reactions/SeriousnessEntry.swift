import Reexamination

/// Enters the six figures of a line of reactions: cases and events, in all, serious and non-serious.
struct SeriousnessEntry {
    /// What the ids of the six begin with; `.total.cases` and so on follow it.
    let prefix: String
    /// Which reactions the line is of, such as a term's name.
    let name: LocalizedText
    /// A sentence saying which reactions are counted, before the rules of counting.
    let scope: LocalizedText
    let population: Population

    func enter(_ events: [ReactionEvent], of reactions: ReactionSet, counted: SeriousnessCounts?, into ledger: inout FigureLedger) throws -> SeriousnessFigures {
        func columns(_ column: SeriousnessColumn) throws -> CaseAndEventFigures {
            let chosen = events.filter(column.includes)
            let cases = try ledger.enterCount(caseEntry(column), .cases, reactions.cases(of: chosen), counted: counted?[column].cases)
            let events = try ledger.enterCount(eventEntry(column), .events, reactions.events(of: chosen), counted: counted?[column].events)
            return CaseAndEventFigures(cases: cases, events: events)
        }
        return SeriousnessFigures(total: try columns(.total), serious: try columns(.serious), nonSerious: try columns(.nonserious))
    }

    func caseEntry(_ column: SeriousnessColumn) -> FigureLedger.Entry {
        FigureLedger.Entry(
            id: "\(prefix).\(column.rawValue).cases",
            label: LocalizedText(ja: "\(name.ja)：\(column.name.ja)の症例数", en: "\(name.en): \(column.name.en) cases"),
            definition: scope.followed(by: column.restriction).followed(by: CountingRuleText.onePersonPerClass), population: population)
    }

    func eventEntry(_ column: SeriousnessColumn) -> FigureLedger.Entry {
        FigureLedger.Entry(
            id: "\(prefix).\(column.rawValue).events",
            label: LocalizedText(ja: "\(name.ja)：\(column.name.ja)の件数", en: "\(name.en): \(column.name.en) events"),
            definition: scope.followed(by: column.restriction).followed(by: CountingRuleText.oneEventPerTerm), population: population)
    }
}

extension SeriousnessColumn {
    /// Which events of a line a column takes.
    var restriction: LocalizedText {
        switch self {
        case .total: LocalizedText(ja: "重篤性を問わない。", en: "Whatever their seriousness.")
        case .serious: LocalizedText(ja: "うち重篤なもの。", en: "The serious ones among them.")
        case .nonserious: LocalizedText(ja: "うち重篤でないもの。", en: "The non-serious ones among them.")
        }
    }
}
