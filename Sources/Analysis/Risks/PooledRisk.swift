import Reexamination

/// A risk over all sources and the whole window (179 例 179 件), with its yearly trend.
///
/// ```swift
/// for year in analysis.pooledRisks[0].years { print(year.year, year.seriousEvents) }
/// ```
public struct PooledRisk: Hashable, Sendable {
    public let riskID: String
    public let name: LocalizedText
    public let cases: FigureID
    public let events: FigureID
    public let seriousCases: FigureID
    public let seriousEvents: FigureID
    /// 死亡例
    public let fatalCases: FigureID
    /// Every calendar year that the window touches.
    public let years: [Year]
    /// Events whose year is none of those, or not known; with `years` they make up `events`.
    public let otherYears: TrendFigures

    public struct Year: Hashable, Sendable {
        public let year: Int
        public let figures: TrendFigures
    }

    public struct TrendFigures: Hashable, Sendable {
        public let events: FigureID
        public let seriousEvents: FigureID
    }
}

extension PooledRisk {
    init(of risk: ResolvedRisk, in pool: ReactionSet, snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let matching = pool.filter(risk.matches)
        let rule = snapshot.counting.pooledEvents, window = snapshot.windows.adverseReactions
        let events = PooledEvent.all(of: matching, rule: rule)
        let serious = events.filter(\.isSerious), fatal = matching.filter(\.isFatal)
        let text = PooledRiskText(risk: risk, rule: rule, window: window)
        riskID = risk.id
        name = risk.name
        cases = try ledger.enterCount(text.entry("cases", LocalizedText(ja: "症例数", en: "cases"), .init(ja: "該当する副作用がある例の数。", en: "Persons with such a reaction.")),
                                      .cases, matching.cases(of: matching.events))
        self.events = try ledger.enterCount(text.entry("events", LocalizedText(ja: "件数", en: "events"), text.eventRule), .events, events.map(\.contributor))
        seriousCases = try ledger.enterCount(
            text.entry("serious.cases", LocalizedText(ja: "重篤例数", en: "serious cases"), .init(ja: "該当する重篤の副作用がある例の数。", en: "Persons with such a serious reaction.")),
            .cases, matching.cases(of: matching.events.filter(\.isSerious)))
        seriousEvents = try ledger.enterCount(
            text.entry("serious.events", LocalizedText(ja: "重篤の件数", en: "serious events"), text.eventRule.followed(by: SeriousnessColumn.serious.restriction)),
            .events, serious.map(\.contributor))
        fatalCases = try ledger.enterCount(
            text.entry("fatal.cases", LocalizedText(ja: "死亡例数", en: "fatal cases"),
                       .init(ja: "該当する副作用の転帰が死亡、又は重篤の理由が死亡である例の数。", en: "Persons for whom such a reaction had a fatal outcome or death as the reason of its seriousness.")),
            .cases, fatal.cases(of: fatal.events))
        func trend(_ key: String, _ name: LocalizedText, _ isIncluded: (Int?) -> Bool, into ledger: inout FigureLedger) throws -> TrendFigures {
            let chosen = events.filter { isIncluded($0.year) }
            let label = LocalizedText(ja: "\(name.ja)の件数", en: "events \(name.en)")
            let seriousLabel = LocalizedText(ja: "\(name.ja)の重篤の件数", en: "serious events \(name.en)")
            return TrendFigures(
                events: try ledger.enterCount(text.entry("year.\(key).events", label, text.yearRule(name)), .events, chosen.map(\.contributor)),
                seriousEvents: try ledger.enterCount(
                    text.entry("year.\(key).serious.events", seriousLabel, text.yearRule(name).followed(by: SeriousnessColumn.serious.restriction)),
                    .events, chosen.filter(\.isSerious).map(\.contributor)))
        }
        let span = window.first.year...window.last.year
        years = try span.map { year in
            Year(year: year, figures: try trend(String(year), .init(ja: "\(year) 年", en: "in \(year)"), { $0 == year }, into: &ledger))
        }
        otherYears = try trend("other", .init(ja: "期間外又は年不明", en: "of another or unknown year"), { $0.map { !span.contains($0) } ?? true }, into: &ledger)
    }
}

/// One event of a pooled risk under the option that says what an event is.
private struct PooledEvent {
    let contributor: Contributor
    let isSerious: Bool
    /// Of the earliest known onset, else of the first receipt; `nil` if neither is known.
    let year: Int?

    static func all(of reactions: ReactionSet, rule: CountingOptions.PooledEventRule) -> [PooledEvent] {
        switch rule {
        case .perTerm:
            return zip(reactions.events, reactions.events(of: reactions.events)).map { event, contributor in
                PooledEvent([event], contributor, reactions)
            }
        case .perCase:
            let byPerson = Dictionary(grouping: reactions.events, by: \.person)
            return zip(byPerson.keys.sorted(), reactions.cases(of: reactions.events)).map { person, contributor in
                PooledEvent(byPerson[person] ?? [], contributor, reactions)
            }
        }
    }

    private init(_ events: [ReactionEvent], _ contributor: Contributor, _ reactions: ReactionSet) {
        let reports = events.flatMap { reactions.reports(of: $0) }
        let onset = reports.compactMap { $0.onset?.earliest }.min()
        self.contributor = contributor
        isSerious = events.contains(where: \.isSerious)
        year = (onset ?? reports.compactMap(\.received).min())?.year
    }
}

/// Labels and definitions of a pooled risk's figures.
private struct PooledRiskText {
    let risk: ResolvedRisk
    let rule: CountingOptions.PooledEventRule
    let window: DateWindow

    func entry(_ key: String, _ label: LocalizedText, _ rule: LocalizedText) -> FigureLedger.Entry {
        let name = risk.name
        return FigureLedger.Entry(
            id: "risk.\(risk.id).\(key)", label: LocalizedText(ja: "「\(name.ja)」の\(label.ja)（全情報源）", en: "\(name.en): \(label.en) (all sources)"),
            definition: LocalizedText(ja: "\(window.first)～\(window.last) に全ての情報源から収集した副作用のうち、「\(name.ja)」の定義（\(risk.wording.ja)）に合うもの。",
                                      en: "Adverse reactions from all sources in \(window.first) to \(window.last) that meet the definition of \(name.en) (\(risk.wording.en)).")
                .followed(by: rule),
            population: .pool(window))
    }

    var eventRule: LocalizedText {
        switch rule {
        case .perCase:
            LocalizedText(ja: "基本語が異なっても 1 例につき 1 件とし、一度でも重篤であれば重篤とする。",
                          en: "One event a person, whatever terms it was coded to, serious if any of them is.")
        case .perTerm: CountingRuleText.oneEventPerTerm
        }
    }

    func yearRule(_ year: LocalizedText) -> LocalizedText {
        LocalizedText(ja: "最も早い発現日（全て不明の場合は情報入手日）の年による（\(year.ja)）。",
                      en: "By the year of the earliest known onset, or of receipt if none is known (\(year.en)).").followed(by: eventRule)
    }
}
