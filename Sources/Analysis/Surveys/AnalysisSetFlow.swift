import Reexamination

/// 症例構成: from registration to the analysis sets, with every subject left out under one reason.
///
/// ```swift
/// for step in analysis.surveys[0].flow.steps { print(step.n, step.excluded, step.reasons.map(\.excluded)) }
/// ```
public struct AnalysisSetFlow: Hashable, Sendable {
    public let surveyID: String
    public let registered: FigureID
    public let collected: FigureID
    /// In the protocol's order.
    public let steps: [Step]

    /// One set and those it leaves out of the set it is taken from.
    public struct Step: Hashable, Sendable {
        public let setID: String
        public let name: LocalizedText
        /// The set it is taken from; `nil` for the collected cases.
        public let from: String?
        public let n: FigureID
        public let excluded: FigureID
        public let reasons: [Reason]
    }

    /// An exclusion reason and those it applied to first.
    public struct Reason: Hashable, Sendable {
        public let code: String
        public let name: LocalizedText
        public let excluded: FigureID
    }
}

extension AnalysisSetFlow {
    init(of survey: SurveyContext, dataCut: CalendarDate, into ledger: inout FigureLedger) throws {
        let id = survey.id, name = survey.name
        surveyID = id
        registered = try ledger.enterCount(.init(
            id: "survey.\(id).registered", label: LocalizedText(ja: "登録症例数（\(name.ja)）", en: "Registered (\(name.en))"),
            definition: LocalizedText(ja: "登録日の記録がある症例の数。", en: "Patients with a day of registration on record."),
            population: survey.wholePopulation), .cases, survey.contributors(survey.populations.registered))
        collected = try ledger.enterCount(.init(
            id: "survey.\(id).collected", label: LocalizedText(ja: "収集症例数（\(name.ja)）", en: "Collected (\(name.en))"),
            definition: LocalizedText(ja: "データカットオフ日（\(dataCut)）までに回収し固定した調査票が 1 冊以上ある症例の数。",
                                      en: "Patients with at least one locked form collected by the data cut (\(dataCut))."),
            population: survey.wholePopulation), .cases, survey.populations.collected.map { position in
                let subject = survey.subject(position)
                return Contributor(unit: subject.subject.id, records: subject.countedForms(by: dataCut).map(\.recordID))
            })
        steps = try survey.populations.sets.map { try Step($0, of: survey, into: &ledger) }
    }
}

extension AnalysisSetFlow.Step {
    fileprivate init(_ members: SurveyPopulations.Members, of survey: SurveyContext, into ledger: inout FigureLedger) throws {
        let set = members.set, prefix = "survey.\(survey.id).\(set.id)"
        let base = set.from.map { from in
            Population(name: survey.populations.sets.first { $0.set.id == from }?.set.name ?? LocalizedText(from), figure: "survey.\(survey.id).\(from).n")
        } ?? survey.collectedPopulation
        setID = set.id
        name = set.name
        from = set.from
        n = try ledger.enterCount(.init(
            id: "\(prefix).n", label: LocalizedText(ja: "\(set.name.ja)（\(survey.name.ja)）", en: "\(set.name.en) (\(survey.name.en))"),
            definition: LocalizedText(ja: "「\(base.name.ja)」のうち、除外理由のいずれにも該当しない症例の数。",
                                      en: "Of \(base.name.en), those to whom none of the exclusion reasons applies."),
            population: base), .cases, survey.contributors(members.members))
        excluded = try ledger.enterCount(.init(
            id: "\(prefix).excluded", label: LocalizedText(ja: "\(set.name.ja)からの除外例数", en: "Excluded from \(set.name.en)"),
            definition: LocalizedText(ja: "「\(base.name.ja)」のうち、除外理由に 1 つ以上該当する症例の数。",
                                      en: "Of \(base.name.en), those to whom at least one exclusion reason applies."),
            population: base), .cases, members.excluded.flatMap { reason in
                reason.subjects.map { Contributor(unit: survey.subject($0.position).subject.id, records: $0.records) }
            })
        reasons = try members.excluded.map { reason in
            AnalysisSetFlow.Reason(code: reason.exclusion.code, name: reason.exclusion.name, excluded: try ledger.enterCount(.init(
                id: "\(prefix).excluded.\(reason.exclusion.code)",
                label: LocalizedText(ja: "\(set.name.ja)からの除外：\(reason.exclusion.name.ja)", en: "Excluded from \(set.name.en): \(reason.exclusion.name.en)"),
                definition: LocalizedText(ja: "除外理由を定められた順に調べ、「\(reason.exclusion.name.ja)」が最初に該当した症例の数。",
                                          en: "Those for whom, trying the exclusion reasons in their order, \"\(reason.exclusion.name.en)\" was the first to apply."),
                population: base), .cases, reason.subjects.map {
                    Contributor(unit: survey.subject($0.position).subject.id, records: $0.records)
                }))
        }
    }
}
