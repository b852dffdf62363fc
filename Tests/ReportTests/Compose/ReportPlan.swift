import MedDRA
import Reexamination

extension ReportWorld {
    /// Seven risks: two that share their terms and differ in circumstances, one not looked for, one without information; with
    /// every kind of change in the period.
    static func plan() throws -> RiskManagementPlan {
        func state(_ date: String, _ name: LocalizedText, _ category: RiskCategory, wording: RiskRevision.WordingChange? = nil) throws -> RiskRevision {
            RiskRevision(date: try day(date), state: RiskState(name: name, category: category), wording: wording)
        }
        func risk(_ id: String, _ history: [RiskRevision], _ include: [TermSelection.Element] = [], exclude: [TermSelection.Element] = [],
                  circumstances: [RiskCircumstance] = [], isSubject: Bool = true) -> RiskItem {
            RiskItem(id: id, history: history, definition: include.isEmpty ? nil : RiskDefinition(
                terms: TermSelection(include: include, exclude: exclude), circumstances: circumstances), isSubject: isSubject)
        }
        let hypercalcaemia: [TermSelection.Element] = [.preferredTerm(ReportDictionary.hypercalcaemia)]
        return RiskManagementPlan(risks: [
            risk("hypocalcaemia", [try state("2013-01-01", text("低カルシウム血症", "Hypocalcaemia"), .importantIdentifiedRisk)],
                 [.preferredTerm(ReportDictionary.hypocalcaemia), .preferredTerm(ReportDictionary.calciumDecreased)]),
            risk("onj", [try state("2013-01-01", text("顎骨壊死", "Osteonecrosis of the jaw"), .importantIdentifiedRisk),
                         try state("2021-08-02", text("顎骨壊死・顎骨骨髄炎", "Osteonecrosis and osteomyelitis of the jaw"), .importantIdentifiedRisk)],
                 [.preferredTerm(ReportDictionary.jawOsteonecrosis), .preferredTerm(ReportDictionary.osteomyelitis)]),
            risk("stop", [try state("2019-04-15", text("治療中止後の高カルシウム血症", "Hypercalcaemia after the end of treatment"), .importantIdentifiedRisk)],
                 hypercalcaemia, circumstances: [.afterLastDose]),
            risk("fracture", [try state("2019-04-15", text("治療中止後の椎体骨折", "Vertebral fractures after the end of treatment"), .importantIdentifiedRisk)],
                 [.preferredTerm(ReportDictionary.vertebralFracture)]),
            risk("infection", [try state("2013-01-01", text("感染症", "Infection"), .importantIdentifiedRisk), try state("2015-01-01", text("感染症", "Infection"), .importantPotentialRisk)],
                 [.primarySystemOrganClass(ReportDictionary.infections)], exclude: [.preferredTerm(ReportDictionary.osteomyelitis)]),
            risk("growth", [try state("2016-05-01", text("未成熟な患者における中止後の高カルシウム血症", "Hypercalcaemia after the end of treatment in the immature"), .importantPotentialRisk),
                            try state("2019-04-15", text("未成熟な患者における治療中止後の高カルシウム血症", "Hypercalcaemia after the end of therapy in the immature"), .importantPotentialRisk,
                                      wording: .init(from: text("中止後", "treatment"), to: text("治療中止後", "therapy")))],
                 hypercalcaemia, circumstances: [.characteristic(code: "GROWPLT", value: "OPEN", name: text("骨端線閉鎖前の", "Open growth plates"))]),
            risk("rash", [try state("2013-01-01", text("発疹", "Rash"), .importantPotentialRisk), RiskRevision(date: try day("2020-01-01"), state: nil, wording: nil)]),
            risk("long-term", [try state("2013-01-01", text("長期投与における安全性", "Safety of long-term use"), .importantMissingInformation)]),
            risk("other", [try state("2013-01-01", text("白内障", "Cataract"), .importantPotentialRisk)], isSubject: false),
        ], efficacyItems: [
            EfficacyItem(id: "bone", name: text("骨病変に対する有効性", "Efficacy in bone lesions"), isSubject: false),
            EfficacyItem(id: "tumour", name: text("骨巨細胞腫に対する有効性", "Efficacy in giant cell tumour of bone"), isSubject: true),
        ], activities: [
            PlanActivity(id: "survey", name: text("特定使用成績調査", "Specified use-results survey"), purposes: [.pharmacovigilance, .efficacy], isSubject: true),
            PlanActivity(id: "trial", name: text("製造販売後臨床試験", "Post-marketing trial"), purposes: [.pharmacovigilance], isSubject: false),
        ], materials: [
            RiskMinimisationMaterial(id: "doctors", name: text("適正使用ガイドの提供", "Guide to proper use"), audience: .healthcareProfessionals, purpose: text("情報を提供する。", "To inform."),
                                     riskIDs: ["hypocalcaemia", "onj"], methods: [text("説明する。", "Explained in person."), text("掲載する。", "Posted on the site.")],
                                     start: try day("2014-05-23"), startNote: text("効能追加承認日", "day of approval"), end: nil, remarks: nil, isSubject: true),
            RiskMinimisationMaterial(id: "patients", name: text("患者向け冊子の提供", "Leaflet"), audience: .patients, purpose: text("早く気付いてもらう。", "Early notice."),
                                     riskIDs: ["onj"], methods: [text("手渡す。", "Handed over.")], start: try day("2014-05-23"), startNote: nil, end: try day("2020-03-31"),
                                     remarks: text("終了", "ended"), isSubject: true),
        ])
    }
}
