import Reexamination

/// The cases of one risk in a survey's safety set: the cells of a row of table 6.
struct RiskFigures {
    let serious: FigureID
    let nonSerious: FigureID
    let any: FigureID
    /// Whether the survey looked for the risk and the plan says which reactions are it.
    let isInvestigated: Bool

    init(of item: RiskItem, resolved: ResolvedRisk?, survey: SurveyContext, snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let name = item.name(on: snapshot.application)
        let rule = snapshot.counting.riskSeriousness
        let terms = resolved?.wording ?? LocalizedText(ja: "未設定", en: "none given")
        func entry(_ key: String, _ column: LocalizedText, _ restriction: LocalizedText) -> FigureLedger.Entry {
            FigureLedger.Entry(
                id: "survey.\(survey.id).risk.\(item.id).\(key)",
                label: LocalizedText(ja: "「\(name.ja)」の発現症例数（\(column.ja)）", en: "Cases with \(name.en) (\(column.en))"),
                definition: LocalizedText(
                    ja: "安全性解析対象症例のうち、「\(name.ja)」の定義（\(terms.ja)）に合う副作用が発現した症例の数。",
                    en: "Of the safety set, those with an adverse reaction that meets the definition of \(name.en) (\(terms.en)).")
                    .followed(by: restriction).followed(by: CountingRuleText.oneEventPerTerm),
                population: survey.safetyPopulation)
        }
        let serious = entry("serious", SeriousnessColumn.serious.name,
                            LocalizedText(ja: "該当する重篤の副作用がある症例。", en: "Cases with such a serious reaction."))
        let nonSerious = entry("nonserious", SeriousnessColumn.nonserious.name, rule == .both
            ? LocalizedText(ja: "該当する非重篤の副作用がある症例（重篤の副作用もある症例を含む）。", en: "Cases with such a non-serious reaction, also if they have a serious one.")
            : LocalizedText(ja: "該当する副作用がいずれも非重篤である症例。", en: "Cases all of whose such reactions are non-serious."))
        let any = entry("any", LocalizedText(ja: "重篤性を問わない", en: "any seriousness"), SeriousnessColumn.total.restriction)

        guard let resolved, survey.investigates(item.id) else {
            isInvestigated = false
            self.serious = try ledger.enter(serious, value: .notInvestigated)
            self.nonSerious = try ledger.enter(nonSerious, value: .notInvestigated)
            self.any = try ledger.enter(any, value: .notInvestigated)
            return
        }
        let matching = survey.reactions.filter(resolved.matches), n = survey.safety.count
        let seriousEvents = matching.events.filter(\.isSerious)
        let seriousPeople = Set(seriousEvents.map(\.person))
        let nonSeriousEvents = matching.events.filter { !$0.isSerious && (rule == .both || !seriousPeople.contains($0.person)) }
        isInvestigated = true
        self.serious = try ledger.enterShare(serious, matching.cases(of: seriousEvents), of: n)
        self.nonSerious = try ledger.enterShare(nonSerious, matching.cases(of: nonSeriousEvents), of: n)
        self.any = try ledger.enterShare(any, matching.cases(of: matching.events), of: n)
    }
}
