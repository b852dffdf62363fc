import MedDRA
import Reexamination

/// A survey of eight patients with an endpoint of each kind.
enum ReportSurvey {
    static func survey() throws -> Survey {
        let ids = ["A", "B", "C", "D", "E", "F", "G", "H"]
        var survey = Survey(
            protocol: try surveyProtocol(),
            subjects: try ids.map { Subject(id: $0, site: $0 == "A" ? "S-a" : "S-b", sex: .female, age: 40, birth: nil, registered: try day("2014-12-01"), death: nil) },
            // H is registered, but no form came back.
            forms: try ids.dropLast().map { CollectedForm(subject: $0, visit: 1, collected: try day("2016-01-01"), locked: try day("2016-02-01")) },
            exposures: [], adverseEvents: [], deviations: [
                ProtocolDeviation(subject: "F", sequence: 1, code: "CONTRACT"), ProtocolDeviation(subject: "E", sequence: 1, code: "NOASSESS"),
            ], characteristics: [], assessments: [], procedures: [], dispositions: [])
        for id in ids.prefix(6) {
            survey.exposures.append(Exposure(subject: id, sequence: 1, treatment: "x", dose: nil, unit: nil, start: try partial("2015-01-01"), end: nil))
            survey.exposures.append(Exposure(subject: id, sequence: 2, treatment: "x", dose: nil, unit: nil, start: try partial(id == "A" ? "2019-01-01" : "2016-06-01"), end: nil))
        }
        func reaction(_ subject: String, _ sequence: Int, _ term: TermCode, _ onset: String?, serious: Bool = false) throws {
            survey.adverseEvents.append(AdverseEvent(subject: subject, sequence: sequence, reaction: reactionFacts(term, serious: serious, onset: try onset.map(partial))))
        }
        try reaction("A", 1, ReportDictionary.hypocalcaemia, "2015-01-20")
        try reaction("B", 1, ReportDictionary.calciumDecreased, "2015-02-20")
        try reaction("A", 2, ReportDictionary.jawOsteonecrosis, "2018-06-01", serious: true)
        try reaction("C", 1, ReportDictionary.osteomyelitis, "2016-03-01")
        try reaction("D", 1, ReportDictionary.pneumonia, nil)
        try reaction("C", 2, ReportDictionary.caries, "2015-05-01")
        try efficacy(of: &survey)
        return survey
    }

    private static func efficacy(of survey: inout Survey) throws {
        func assess(_ domain: RecordDomain, _ subject: String, _ test: String, _ result: String, _ date: String, visit: Int? = nil) throws {
            survey.assessments.append(Assessment(domain: domain, subject: subject, sequence: survey.assessments.count + 1, test: test, result: result, date: try partial(date), visit: visit))
        }
        try assess(.microscopicFinding, "A", "HIST", "CR", "2016-01-10")
        try assess(.microscopicFinding, "B", "HIST", "CR", "2016-01-10")
        try assess(.microscopicFinding, "C", "HIST", "SD", "2016-01-10")
        for (subject, result, date) in [("A", "STABLE", "2017-01-01"), ("B", "WORSE", "2016-01-01"), ("C", "WORSE", "2016-07-01"), ("D", "STABLE", "2015-07-01")] {
            try assess(.diseaseResponse, subject, "IMG", result, date)
        }
        for (subject, bone, pain) in [("A", "Y", "Y"), ("B", "Y", "N"), ("C", "U", "N")] {
            try assess(.questionnaire, subject, "BONE", bone, "2016-01-01", visit: 1)
            try assess(.questionnaire, subject, "PAIN", pain, "2016-01-01", visit: 1)
        }
        for (subject, planned, actual) in [("A", "RESECT", "CURET"), ("B", "CURET", "CURET"), ("C", "CURET", "OTHER")] {
            survey.procedures.append(ProcedureRecord(subject: subject, sequence: 1, status: .planned, code: planned, date: nil))
            survey.procedures.append(ProcedureRecord(subject: subject, sequence: 2, status: .performed, code: actual, date: nil))
        }
    }

    private static func surveyProtocol() throws -> SurveyProtocol {
        func category(_ code: String, _ ja: String, _ en: String) -> EfficacyEndpoint.Category { .init(code: code, name: text(ja, en)) }
        let imaging = EfficacyEndpoint.Source(domain: .diseaseResponse, test: "IMG")
        return SurveyProtocol(
            id: "s", name: text("骨巨細胞腫の調査", "Survey of giant cell tumour"), kind: .specifiedUseResultsSurvey,
            parts: [SurveyPart(id: "early", name: text("初期", "early"), purpose: text("早期の発現をみる。", "Early reactions."), conduct: text("条件の解除まで", "until release"), observationMonths: 3),
                    SurveyPart(id: "long", name: text("長期", "long"), purpose: text("長期の発現をみる。", "Late reactions."), conduct: text("観察の終了まで", "until the end"), observationMonths: 60)],
            risks: ["hypocalcaemia", "onj", "stop", "infection", "growth"].map { SurveyRisk(riskID: $0, isInvestigated: true) } + [SurveyRisk(riskID: "fracture", isInvestigated: false)],
            efficacyItemIDs: ["tumour"], method: .centralRegistration, patients: text("新規に投与する患者", "Newly treated patients"), targetSize: 10,
            forms: [SurveyForm(visit: 1, name: text("初年調査票", "First-year form"), throughMonth: 12), SurveyForm(visit: 2, name: text("次年調査票", "Second-year form"), throughMonth: 24)],
            analysisSets: [
                AnalysisSet(id: "safety", name: text("安全性解析対象症例", "Safety analysis set"), from: nil, exclusions: [
                    .init(code: "CONTRACT", name: text("契約違反", "Breach of contract"), rule: .recorded), .init(code: "NOEXPOSURE", name: text("未投与", "Not treated"), rule: .noExposure)]),
                AnalysisSet(id: "efficacy", name: text("有効性解析対象症例", "Efficacy analysis set"), from: "safety", exclusions: [
                    .init(code: "NOASSESS", name: text("有効性評価なし", "Efficacy not assessed"), rule: .recorded), .init(code: "OFFLABEL", name: text("適応外", "Off label"), rule: .recorded)]),
            ],
            efficacyEndpoints: [
                EfficacyEndpoint(id: "histology", name: text("病理組織学的変化", "Histological change"), rule: .response(ResponseEndpoint(
                    source: .init(domain: .microscopicFinding, test: "HIST"), pick: .best,
                    categories: [category("CR", "完全奏効", "Complete response"), category("IR", "不完全奏効", "Incomplete response"), category("SD", "安定", "Stable")],
                    responders: ["CR", "IR"], referenceTrialIDs: ["home", "abroad"]))),
                EfficacyEndpoint(id: "imaging", name: text("病変の画像評価", "Imaging"), rule: .response(ResponseEndpoint(
                    source: imaging, pick: .last, categories: [category("BETTER", "改善", "Better"), category("STABLE", "安定", "Stable"), category("WORSE", "悪化", "Worse")],
                    responders: [], referenceTrialIDs: []))),
                EfficacyEndpoint(id: "progression", name: text("病勢進行までの期間", "Time to progression"), rule: .timeToFirst(TimeToFirstEndpoint(source: imaging, events: ["WORSE"], atRiskMonths: [0, 12, 24]))),
                EfficacyEndpoint(id: "benefit", name: text("臨床的有益性", "Clinical benefit"), rule: .byForm(ByFormEndpoint(
                    domain: .questionnaire, indicators: [category("BONE", "骨所見", "Bone finding"), category("PAIN", "痛みの減少", "Less pain")],
                    categories: [category("Y", "有", "Yes"), category("N", "無", "No"), category("U", "判定不能", "Not assessable")], positive: "Y"))),
                EfficacyEndpoint(id: "surgery", name: text("予定した手術と実際の手術", "Planned and actual surgery"), rule: .plannedAgainstActual(PlannedAgainstActualEndpoint(procedures: [
                    .init(code: "NONE", name: text("手術実施せず", "No surgery"), invasiveness: 0), .init(code: "CURET", name: text("掻爬", "Curettage"), invasiveness: 1),
                    .init(code: "RESECT", name: text("切除", "Resection"), invasiveness: 2), .init(code: "OTHER", name: text("その他の術式", "Other"), invasiveness: nil),
                    .init(code: "UNKNOWN", name: text("不明", "Unknown"), invasiveness: nil)]))),
            ],
            remarks: nil, indication: 2)
    }
}
