import Reexamination

/// The numbers of table 3: how large a survey was meant to be and became.
///
/// ```swift
/// analysis.surveys[0].overview.sites        // survey.gct.sites
/// ```
public struct SurveyOverview: Hashable, Sendable {
    public let surveyID: String
    /// 目標症例数
    public let target: FigureID
    /// 実施施設数
    public let sites: FigureID
    /// 登録症例数
    public let registered: FigureID
    /// 収集症例数
    public let collected: FigureID
    /// 解析対象症例数, in the protocol's order.
    public let analysisSets: [AnalysisSetSize]

    public struct AnalysisSetSize: Hashable, Sendable {
        public let setID: String
        public let name: LocalizedText
        public let n: FigureID
    }
}

extension SurveyOverview {
    init(of survey: SurveyContext, flow: AnalysisSetFlow, snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let id = survey.id, name = survey.name
        surveyID = id
        target = try ledger.enter(.init(
            id: "survey.\(id).target", label: LocalizedText(ja: "目標症例数（\(name.ja)）", en: "Target size (\(name.en))"),
            definition: LocalizedText(ja: "実施計画書が定める目標症例数。", en: "The number of patients the protocol aims at."),
            population: survey.wholePopulation), value: .count(survey.index.survey.protocol.targetSize, .cases))
        sites = try ledger.enterCount(.init(
            id: "survey.\(id).sites", label: LocalizedText(ja: "実施施設数（\(name.ja)）", en: "Sites (\(name.en))"),
            definition: Self.siteDefinition(snapshot), population: survey.wholePopulation),
            .sites, Self.sites(of: survey, rule: snapshot.counting.sites))
        registered = flow.registered
        collected = flow.collected
        analysisSets = flow.steps.map { AnalysisSetSize(setID: $0.setID, name: $0.name, n: $0.n) }
    }

    private static func siteDefinition(_ snapshot: Snapshot) -> LocalizedText {
        switch snapshot.counting.sites {
        case .collectedForm:
            LocalizedText(ja: "データカットオフ日（\(snapshot.dataCut)）までに回収し固定した調査票が 1 冊以上ある施設の数。",
                          en: "Distinct sites with at least one locked form collected by the data cut (\(snapshot.dataCut)).")
        case .registered:
            LocalizedText(ja: "登録日のある症例が 1 例以上ある施設の数。", en: "Distinct sites with at least one registered patient.")
        }
    }

    /// One contributor a site, resting on the forms (or the registrations) that make it count.
    private static func sites(of survey: SurveyContext, rule: CountingOptions.SiteRule) -> [Contributor] {
        let counted = rule == .collectedForm ? survey.populations.collected : survey.populations.registered
        let bySite = Dictionary(grouping: counted) { survey.subject($0).subject.site }
        return bySite.map { site, positions in
            Contributor(unit: site, records: positions.map { survey.subject($0).subject.recordID })
        }
    }
}
