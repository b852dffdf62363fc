import Analysis
import MedDRA
import Reexamination
@testable import Report
import Testing

/// A small dossier in which every section of the report has something to say. No text of its own holds a digit, so that
/// any digit of the report that is no figure comes from a template or a date.
struct ReportWorld {
    var snapshot: Snapshot
    let release: Release

    init() throws {
        release = try ReportDictionary.release()
        let window = try #require(DateWindow(first: try day("2014-05-23"), last: try day("2024-05-22")))
        let planWindow = try #require(DateWindow(first: try day("2014-05-23"), last: try day("2024-08-09")))
        snapshot = Snapshot(
            id: "small", notice: text("架空のデータである。", "The data are made up."), product: try Self.product(), plan: try Self.plan(),
            surveys: [try ReportSurvey.survey()], cases: try Self.cases(), labels: [LabelVersion(
                id: "l", effective: try day("2023-04-01"), name: text("添付文書（最新版）", "latest label"),
                listed: [ListedTerm(preferredTerm: ReportDictionary.hypocalcaemia, extent: .anySeriousness),
                         ListedTerm(preferredTerm: ReportDictionary.jawOsteonecrosis, extent: .anySeriousness)])],
            referenceTrials: [
                ReferenceTrial(id: "home", name: text("国内試験", "Domestic trial"), measure: text("奏効率", "Response rate"), definition: text("縮小", "Shrinkage"),
                               successes: 15, patients: 17, citation: text("承認申請資料", "approval dossier")),
                ReferenceTrial(id: "abroad", name: text("海外試験", "Foreign trial"), measure: text("奏効率", "Response rate"), definition: text("縮小", "Shrinkage"),
                               successes: 136, patients: 190, citation: text("承認申請資料", "approval dossier")),
            ],
            measureTopics: [RegisterTopic(id: "calcium", text: text("低カルシウム血症のリスクに関する情報", "Risk of hypocalcaemia")),
                            RegisterTopic(id: "jaw", text: text("顎骨壊死のリスクに関する情報", "Risk of osteonecrosis of the jaw"))],
            foreignMeasures: try [("F-a", "calcium", "2016-07"), ("F-b", "calcium", "2018-01"), ("F-c", "jaw", "2017-04"), ("F-d", "jaw", "2013-09")].map { id, topic, month in
                ForeignMeasure(id: id, topic: topic, reported: try partial(month), country: "US", closed: try day("2020-01-01"))
            },
            researchReports: [ResearchReport(id: "R-a", reported: try partial("2019-05"), summary: text("動物での影響に関する研究報告", "Study of effects in animals"), closed: try day("2020-01-01"))],
            domesticActions: [
                DomesticAction(id: "D-a", kind: .rapidSafetyCommunication, date: try partial("2012-09"), summary: text("重篤な低カルシウム血症", "severe hypocalcaemia")),
                DomesticAction(id: "D-b", kind: .labelRevision, date: try partial("2016-06"), summary: text("顎骨壊死の追記", "osteonecrosis of the jaw added")),
            ],
            narratives: Self.narratives(), decision: RegulatorDecision(date: try day("2025-05-27"), category: .approved, planCarriedOut: true),
            dataCut: try day("2024-05-22"), application: try day("2024-08-09"),
            windows: ReportingWindows(riskManagementPlan: planWindow, adverseReactions: window, foreignMeasures: window, researchReports: window, domesticActions: window),
            counting: CountingOptions(), style: HouseStyle(), meddra: release.identity)
        snapshot.counting.unlistedThreshold = 2
        snapshot.counting.durationMonths = [12, 24]
        snapshot.counting.lateOnsetRisks = ["onj"]
        snapshot.counting.pooledRisks = ["hypocalcaemia"]
    }

    func analysis() throws -> Analysis { try Analysis(of: snapshot, release: release) }

    func composition(_ language: Language) throws -> Composition { Composition(analysis: try analysis(), language: language) }

    func document(_ language: Language) throws -> Document {
        try ReportComposer(analysis: try analysis(), language: language).compose(digest: "abcdef")
    }

    private static func product() throws -> Product {
        Product(brandName: text("架空注", "Imaginal"), activeIngredient: text("架空成分", "imaginase"), applicant: text("架空製薬株式会社", "Imaginary Pharma"), indications: [
            Indication(number: 1, text: text("骨病変", "Bone lesions"), dosage: text("四週間に一回投与する。", "Every four weeks."), approvalDate: try day("2012-01-18"),
                       reexaminationYears: 8, conditions: [], isSubject: false),
            Indication(number: 2, text: text("骨巨細胞腫", "Giant cell tumour of bone"), dosage: text("四週間に一回投与する。", "Every four weeks."), approvalDate: try day("2014-05-23"),
                       reexaminationYears: 10, conditions: [ApprovalCondition(text: text("全症例を調査すること。", "All patients are to be surveyed."), fulfilment: .init(
                        date: try day("2017-12-01"), note: text("充足したと判断されている", "found to be met")))], isSubject: true),
        ])
    }

    private static func narratives() -> [Narrative] {
        [
            Narrative(slot: .risks, text: text("臨床上の懸念はなかった（[[table:risks-s]]）。低カルシウム血症は **{survey.s.risk.hypocalcaemia.any:full}** である。",
                                               "There was no clinical concern ([[table:risks-s]]). Hypocalcaemia occurred in **{survey.s.risk.hypocalcaemia.any:full}**.")),
            Narrative(slot: .missingInformation, text: text("長期使用に伴う上昇はなかった。", "No rise was seen with long use.")),
            Narrative(slot: .unlisted, text: text("追記は不要と判断した（全 {adr.unlisted.total.events} 件）。", "No addition is needed ({adr.unlisted.total.events} events in all).")),
            Narrative(slot: .efficacyIntroduction, text: text("評価の方法を述べる。", "On the assessment.")),
            Narrative(slot: .efficacyConclusion, text: text("奏効割合は {efficacy.s.histology.response:percent}（{efficacy.s.histology.response:ci}）であった。\n\n特段の問題はない。",
                                                            "The response was {efficacy.s.histology.response:percent} ({efficacy.s.histology.response:ci}).\n\nNo concern.")),
            Narrative(slot: .measures, text: text("いずれも検討済みである。", "All were considered.")),
            Narrative(slot: .evaluation, text: text("新たな対応は不要である。", "No new step is needed.")),
        ]
    }

    private static func cases() throws -> [SafetyCase] {
        func report(_ id: String, received: String, _ reactions: [(TermCode, serious: Bool, outcome: Outcome)]) throws -> SafetyCase {
            SafetyCase(id: id, source: .spontaneous, country: "JP", received: try day(received), indication: 2, sex: .female, age: 40, linkedSubject: nil,
                       reactions: reactions.enumerated().map { order, reaction in
                CaseReaction(caseID: id, sequence: order + 1, facts: reactionFacts(reaction.0, serious: reaction.serious, onset: nil, outcome: reaction.outcome), isInfectionByProduct: false)
            })
        }
        return [
            try report("SP-a", received: "2015-03-01", [(ReportDictionary.hypocalcaemia, true, .recovered), (ReportDictionary.dysphagia, true, .unknown)]),
            try report("SP-b", received: "2017-03-01", [(ReportDictionary.hypocalcaemia, true, .fatal), (ReportDictionary.neoplasmProgression, true, .fatal)]),
            try report("SP-c", received: "2018-03-01", [(ReportDictionary.dysphagia, false, .recovered), (ReportDictionary.neoplasmProgression, false, .recovered)]),
            try report("SP-d", received: "2019-03-01", [(ReportDictionary.dysphagia, false, .recovered), (ReportDictionary.caries, false, .recovered)]),
        ]
    }
}

func text(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
func partial(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

func reactionFacts(_ term: TermCode, serious: Bool, onset: PartialDate?, outcome: Outcome = .recovered) -> ReactionFacts {
    ReactionFacts(verbatim: "x", lowestLevelTerm: nil, preferredTerm: term, seriousness: Seriousness(reporter: serious, company: nil, criteria: []),
                  causality: Causality(reporter: .possible, company: nil), onset: onset, end: nil, outcome: outcome)
}
