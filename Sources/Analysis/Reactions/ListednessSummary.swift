import Reexamination

/// §4.2: reactions of the window by whether the label foretells them and by seriousness.
///
/// ```swift
/// analysis.reactions.unlisted.serious       // 予測できない重篤な副作用は 38 例 73 件
/// ```
public struct ListednessSummary: Hashable, Sendable {
    /// The label in force at the application.
    public let labelID: String
    public let window: DateWindow
    public let listed: SeriousnessFigures
    public let unlisted: SeriousnessFigures
    /// All reactions of the window.
    public let total: SeriousnessFigures
    /// 感染症報告: cases of an infection passed on by the product.
    public let infectionCases: FigureID
    /// 死亡: persons with a fatal reaction, listed or not.
    public let fatalCases: FigureID
    /// Those of them with a fatal reaction that the label does not foretell.
    public let unlistedFatalCases: FigureID
}

extension ListednessSummary {
    init(of pool: ReactionSet, listedness: Listedness, terms index: TermIndex, snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let window = snapshot.windows.adverseReactions, label = listedness.label
        let population = Population.pool(window), frequencies = CountingRuleText.listedFrequency(snapshot.counting.listedFrequency)
        let source = LocalizedText(
            ja: "\(window.first)～\(window.last) に、製造販売後調査の安全性解析対象症例に発現した（発現日不明を含む）副作用、及び調査以外で入手した\(snapshot.counting.includesForeignCases ? "" : "国内")症例の副作用。",
            en: "Adverse reactions in \(window.first) to \(window.last): those of survey patients in the safety set by onset (undated ones included) and those of \(snapshot.counting.includesForeignCases ? "" : "domestic ")case reports by receipt.")
            .followed(by: CountingRuleText.caseUnit(snapshot.counting.caseUnit))
            .followed(by: CountingRuleText.adverseReaction)
        func line(_ key: String, _ name: LocalizedText, _ scope: LocalizedText, _ events: [ReactionEvent], into ledger: inout FigureLedger) throws -> SeriousnessFigures {
            try SeriousnessEntry(prefix: key, name: name, scope: source.followed(by: scope), population: population)
                .enter(events, of: pool, counted: EventCounts(events, of: pool, terms: index).total, into: &ledger)
        }
        labelID = label.id
        self.window = window
        let unlistedEvents = pool.events.filter { !listedness.isListed($0, of: pool) }
        listed = try line("adr.listed", LocalizedText(ja: "予測できる副作用", en: "Listed reactions"),
                          LocalizedText(ja: "うち「\(label.name.ja)」（\(label.effective)）の「使用上の注意」から予測できるもの。",
                                        en: "Those foretold by the precautions of \(label.name.en) (\(label.effective)).").followed(by: frequencies),
                          pool.events.filter { listedness.isListed($0, of: pool) }, into: &ledger)
        unlisted = try line("adr.unlisted", LocalizedText(ja: "予測できない副作用", en: "Unlisted reactions"), Self.unlistedScope(label).followed(by: frequencies),
                            unlistedEvents, into: &ledger)
        total = try Self.total(of: pool, source: source, population: population, counts: EventCounts(pool.events, of: pool, terms: index).total, into: &ledger)
        let infections = pool.filter(\.isInfectionByProduct)
        infectionCases = try ledger.enterCount(.init(
            id: "adr.infection.cases", label: LocalizedText(ja: "感染症報告の症例数", en: "Cases of infection by the product"),
            definition: source.followed(by: LocalizedText(ja: "うち本剤の使用による感染症として報告された例の数。",
                                                          en: "Persons for whom an infection passed on by the product was reported.")),
            population: population), .cases, infections.cases(of: infections.events))
        fatalCases = try ledger.enterCount(.init(
            id: "adr.fatal.cases", label: LocalizedText(ja: "死亡に至った副作用の症例数", en: "Cases with a fatal reaction"),
            definition: source.followed(by: Self.fatalRule), population: population),
            .cases, pool.cases(of: pool.events.filter(pool.isFatal)))
        unlistedFatalCases = try ledger.enterCount(.init(
            id: "adr.unlisted.fatal.cases", label: LocalizedText(ja: "死亡に至った予測できない副作用の症例数", en: "Cases with a fatal unlisted reaction"),
            definition: source.followed(by: Self.unlistedScope(label)).followed(by: frequencies).followed(by: Self.fatalRule), population: population),
            .cases, pool.cases(of: unlistedEvents.filter(pool.isFatal)))
    }

    /// As the pooled risks count their deaths.
    private static let fatalRule = LocalizedText(
        ja: "転帰が死亡、又は重篤の理由が死亡である副作用がある例の数。同じ基本語の繰返しのうち一度でもそうであればよい。",
        en: "Persons with a reaction whose outcome was fatal or whose seriousness rests on death, be it in one repeat of the term only.")

    static func unlistedScope(_ label: LabelVersion) -> LocalizedText {
        LocalizedText(ja: "うち「\(label.name.ja)」（\(label.effective)）の「使用上の注意」から予測できないもの。",
                      en: "Those not foretold by the precautions of \(label.name.en) (\(label.effective)).")
    }

    /// Under `adr.total` the total column has no name of its own: `adr.total.cases`, `adr.total.serious.cases`.
    private static func total(of pool: ReactionSet, source: LocalizedText, population: Population, counts: SeriousnessCounts,
                              into ledger: inout FigureLedger) throws -> SeriousnessFigures {
        func columns(_ column: SeriousnessColumn) throws -> CaseAndEventFigures {
            let id = column == .total ? "adr.total" : "adr.total.\(column.rawValue)"
            let events = pool.events.filter(column.includes)
            let definition = source.followed(by: column.restriction)
            let cases = try ledger.enterCount(.init(
                id: "\(id).cases", label: LocalizedText(ja: "全ての副作用：\(column.name.ja)の症例数", en: "All reactions: \(column.name.en) cases"),
                definition: definition.followed(by: CountingRuleText.onePersonPerClass), population: population),
                .cases, pool.cases(of: events), counted: counts[column].cases)
            let eventCount = try ledger.enterCount(.init(
                id: "\(id).events", label: LocalizedText(ja: "全ての副作用：\(column.name.ja)の件数", en: "All reactions: \(column.name.en) events"),
                definition: definition.followed(by: CountingRuleText.oneEventPerTerm), population: population),
                .events, pool.events(of: events), counted: counts[column].events)
            return CaseAndEventFigures(cases: cases, events: eventCount)
        }
        return SeriousnessFigures(total: try columns(.total), serious: try columns(.serious), nonSerious: try columns(.nonserious))
    }
}
