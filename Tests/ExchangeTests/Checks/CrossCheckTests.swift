import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Records against each other, the protocol and the calendar") struct CrossCheckTests {
    /// What is changed, and the one problem that follows.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var replace: (words: String, by: String)?
        var append: String?
        let file: String
        let problem: String

        var testDescription: String { name }

        init(_ name: String, replace: (String, String)? = nil, append: String? = nil, in file: String, gives problem: String) {
            self.name = name
            self.replace = replace.map { (words: $0.0, by: $0.1) }
            self.append = append
            self.file = file
            self.problem = problem
        }
    }

    private static let survey = "surveys/hypertension"

    static let cases: [Case] = [
        Case("A subject may stand once", append: "HT-001,S09,M,50,,,", in: "\(survey)/dm.csv", gives: "record.duplicate-subject surveys/hypertension/dm.csv:22 [USUBJID]"),
        Case("A record belongs to a subject of dm.csv", append: "HT-777,1,CONTRACT", in: "\(survey)/dv.csv", gives: "record.unknown-subject surveys/hypertension/dv.csv:5 [USUBJID]"),
        Case("A sequence number stands once a subject", append: "HT-001,1,トキワジピン,5,mg,2020-01-01,2020-01-02", in: "\(survey)/ex.csv", gives: "record.duplicate-key surveys/hypertension/ex.csv:25 [EXSEQ]"),
        Case("An event cannot begin before birth", append: "HT-001,2,頭痛,,91001002,N,,,,,,,,POSSIBLE,,1950-01-01,1950-01-03,UNKNOWN", in: "\(survey)/ae.csv",
             gives: "date.before-birth surveys/hypertension/ae.csv:13 [AESTDTC]"),
        Case("An event before the first dose is doubtful", append: "HT-001,2,頭痛,,91001002,N,,,,,,,,POSSIBLE,,2019-08-01,2019-08-03,UNKNOWN", in: "\(survey)/ae.csv",
             gives: "date.before-first-dose surveys/hypertension/ae.csv:13 [AESTDTC]"),
        Case("An event cannot end before it begins", append: "HT-001,2,頭痛,,91001002,N,,,,,,,,POSSIBLE,,2020-03-05,2020-03-01,UNKNOWN", in: "\(survey)/ae.csv",
             gives: "date.end-before-start surveys/hypertension/ae.csv:13 [AEENDTC]"),
        Case("A dose cannot end before it begins", append: "HT-001,9,トキワジピン,5,mg,2020-01-05,2020-01-02", in: "\(survey)/ex.csv", gives: "date.end-before-start surveys/hypertension/ex.csv:25 [EXENDTC]"),
        Case("A form cannot be locked before it came back", append: "HT-020,2,2022-03-05,2022-03-01", in: "\(survey)/sv.csv", gives: "date.end-before-start surveys/hypertension/sv.csv:37 [SVLOCKDTC]"),
        Case("Nothing begins after death", append: "HT-014,1,頭痛,,91001002,N,,,,,,,,POSSIBLE,,2021-09-02,,UNKNOWN", in: "\(survey)/ae.csv", gives: "date.after-death surveys/hypertension/ae.csv:13 [AESTDTC]"),
        Case("What is later than the cut is doubtful", append: "HT-001,2,頭痛,,91001002,N,,,,,,,,POSSIBLE,,2023-07-01,,UNKNOWN", in: "\(survey)/ae.csv", gives: "date.after-data-cut surveys/hypertension/ae.csv:13 [AESTDTC]"),
        Case("A case cannot be received after the cut", replace: ("2019-10-21", "2023-06-18"), in: "cases/cases.csv", gives: "date.received-after-data-cut cases/cases.csv:2 [RECVDTC]"),
        Case("An age that birth and first dose contradict is doubtful", replace: ("HT-001,S01,M,58", "HT-001,S01,M,28"), in: "\(survey)/dm.csv", gives: "record.age-disagrees surveys/hypertension/dm.csv:2 [AGE]"),
        Case("A form has a visit number of the protocol", append: "HT-020,7,2022-03-05,", in: "\(survey)/sv.csv", gives: "record.unknown-visit surveys/hypertension/sv.csv:37 [VISITNUM]"),
        Case("A result is a category of its endpoint", append: "HT-001,3,BPGOAL,MAYBE,,2020-09-03,2", in: "\(survey)/rs.csv", gives: "record.unknown-result surveys/hypertension/rs.csv:37 [RSSTRESC]"),
        Case("A test that no endpoint reads is doubtful", append: "HT-001,3,BPGAOL,ACHIEVED,,2020-09-03,2", in: "\(survey)/rs.csv", gives: "record.unread-test surveys/hypertension/rs.csv:37 [RSTESTCD]"),
        Case("A deviation that excludes nobody is doubtful", append: "HT-001,1,CONTRCT", in: "\(survey)/dv.csv", gives: "record.unlisted-deviation surveys/hypertension/dv.csv:5 [DVDECOD]"),
        Case("A seriousness criterion needs seriousness", append: "HT-001,2,頭痛,,91001002,N,,,,Y,,,,POSSIBLE,,2020-03-05,,UNKNOWN", in: "\(survey)/ae.csv", gives: "record.criterion-not-serious surveys/hypertension/ae.csv:13 [AESER]"),
        Case("A fatal outcome that is not serious is doubtful", append: "HT-001,2,頭痛,,91001002,N,,,,,,,,POSSIBLE,,2020-03-05,,FATAL", in: "\(survey)/ae.csv", gives: "record.fatal-not-serious surveys/hypertension/ae.csv:13 [AEOUT]"),
        Case("Rows of one case agree in the case's columns", replace: ("SP-002,2,自発報告,JP,2020-02-03,1,男性,66", "SP-002,2,自発報告,JP,2020-02-03,1,男性,67"), in: "cases/cases.csv", gives: "record.case-disagrees cases/cases.csv:4 [AGE]"),
        Case("A linked subject exists", replace: (",HT-004,血圧低下", ",HT-404,血圧低下"), in: "cases/cases.csv", gives: "record.unknown-link cases/cases.csv:9 [LINKSUBJ]"),
        Case("A case's indication exists", replace: ("2019-10-21,1,", "2019-10-21,3,"), in: "cases/cases.csv", gives: "record.unknown-indication cases/cases.csv:2 [INDICATION]"),
        Case("A country has two letters", replace: ("JP,2019-10-21", "日本,2019-10-21"), in: "cases/cases.csv", gives: "csv.not-a-code cases/cases.csv:2 [COUNTRY]"),
        Case("A survey's risk is in the plan", replace: ("- risk: hypersensitivity", "- risk: hypersensitivty"), in: "\(survey)/protocol.yaml", gives: "reference.unknown surveys/hypertension/protocol.yaml:17:11 [risks[1].risk]"),
        Case("A case's id is no subject's", append: "HT-003,1,自発報告,JP,2020-02-03,1,男性,66,,めまい,,91001001,N,,,,,,,,可能性あり,,,,回復,", in: "cases/cases.csv", gives: "record.case-is-subject cases/cases.csv:12 [CASEID]"),
        Case("A case of a survey without its subject may count twice", append: "SP-009,1,使用成績調査,JP,2020-02-03,1,男性,66,,めまい,,91001001,N,,,,,,,,可能性あり,,,,回復,", in: "cases/cases.csv",
             gives: "record.survey-case-not-linked cases/cases.csv:12 [LINKSUBJ]"),
        Case("A dose cannot end after death", append: "HT-014,9,トキワジピン,5,mg,2021-08-01,2021-09-02", in: "\(survey)/ex.csv", gives: "date.after-death surveys/hypertension/ex.csv:25 [EXENDTC]"),
        Case("A dose that ends after the cut is doubtful", append: "HT-001,9,トキワジピン,5,mg,2020-10-01,2023-06-18", in: "\(survey)/ex.csv", gives: "date.end-after-data-cut surveys/hypertension/ex.csv:25 [EXENDTC]"),
        Case("A dose wholly after the cut is not counted", append: "HT-001,9,トキワジピン,5,mg,2023-06-18,2023-06-19", in: "\(survey)/ex.csv", gives: "date.after-data-cut surveys/hypertension/ex.csv:25 [EXENDTC]"),
        Case("A disposition is not after death", append: "HT-014,2,COMPLETED,2021-09-02", in: "\(survey)/ds.csv", gives: "date.after-death surveys/hypertension/ds.csv:21 [DSSTDTC]"),
        Case("A disposition after the cut is doubtful", append: "HT-001,2,COMPLETED,2023-06-18", in: "\(survey)/ds.csv", gives: "date.after-data-cut surveys/hypertension/ds.csv:21 [DSSTDTC]"),
        Case("A disposition is not before birth", append: "HT-001,2,COMPLETED,1950", in: "\(survey)/ds.csv", gives: "date.before-birth surveys/hypertension/ds.csv:21 [DSSTDTC]"),
        Case("Endpoints need the efficacy set", replace: ("  - id: efficacy\n", "  - id: effectiveness\n"), in: "\(survey)/protocol.yaml", gives: "set.no-efficacy surveys/hypertension/protocol.yaml:37:3 [analysisSets]"),
        Case("A pooled risk has a definition", replace: ("pooledRisks: [hypotension]", "pooledRisks: [hypotension, long-term]"), in: "dossier.yaml", gives: "counting.risk-no-definition dossier.yaml:22:30 [counting.pooledRisks[1]]"),
        Case("A late-onset risk has a definition", replace: ("  pooledRisks: [hypotension]", "  lateOnsetRisks: [long-term]"), in: "dossier.yaml", gives: "counting.risk-no-definition dossier.yaml:22:20 [counting.lateOnsetRisks[0]]"),
        Case("A risk that is investigated has a definition", replace: ("    definition:\n      include:\n        - pt: [低血圧, 起立性低血圧]\n", ""), in: "rmp.yaml", gives: "risk.no-definition surveys/hypertension/protocol.yaml:16:5 [risks[0].risk]"),
        Case("An endpoint's responders are among its categories", replace: ("responders: [ACHIEVED]", "responders: [REACHED]"), in: "\(survey)/protocol.yaml", gives: "reference.unknown surveys/hypertension/protocol.yaml:47:20 [efficacyEndpoints[0].response.responders[0]]"),
        Case("A measure's topic is listed", replace: ("FM-02, topic: angioedema", "FM-02, topic: oedema"), in: "registers.yaml", gives: "reference.unknown registers.yaml:7:24 [foreignMeasures[1].topic]"),
        Case("Ids stand once", replace: ("id: FM-02", "id: FM-01"), in: "registers.yaml", gives: "reference.duplicate-id registers.yaml:7:10 [foreignMeasures[1].id]"),
        Case("An indication is under re-examination", replace: ("isSubject: true ", "isSubject: false "), in: "product.yaml", gives: "product.no-subject-indication product.yaml [indications]"),
        Case("The safety set exists", replace: ("  - id: safety\n", "  - id: everyone\n"), in: "\(survey)/protocol.yaml", gives: "set.no-safety surveys/hypertension/protocol.yaml [analysisSets]"),
        Case("Sets are not taken from each other", replace: ("{ja: 安全性解析対象集団, en: Safety analysis set}\n", "{ja: 安全性解析対象集団, en: Safety analysis set}\n    from: efficacy\n"), in: "\(survey)/protocol.yaml",
             gives: "set.cyclic surveys/hypertension/protocol.yaml:25:5 [analysisSets[0].from]"),
        Case("A risk's history ascends", replace: ("{date: 2021-10-04, category: importantIdentifiedRisk", "{date: 2018-10-04, category: importantIdentifiedRisk"), in: "rmp.yaml", gives: "risk.history-order rmp.yaml:8:9 [risks[0].history[1].date]"),
        Case("A risk's history begins with its entry", replace: ("{date: 2022-02-14, category: importantPotentialRisk, name: {ja: 肝機能障害, en: Hepatic impairment}}", "{date: 2022-02-14, removed: true}"), in: "rmp.yaml",
             gives: "risk.history-start rmp.yaml:25:9 [risks[2].history[0]]"),
        Case("A trial has no more successes than patients", replace: ("patients: 180", "patients: 18"), in: "reference-trials.yaml", gives: "trial.successes reference-trials.yaml:3:5 [trials[0].successes]"),
        Case("A report is closed after it was made", replace: ("closed: 2021-06-01", "closed: 2021-04-01"), in: "registers.yaml", gives: "date.end-before-start registers.yaml:7:79 [foreignMeasures[1].closed]"),
        Case("The application is filed in the three months after the period", replace: ("application: 2023-09-08", "application: 2023-09-18"), in: "dossier.yaml", gives: "dossier.application-outside-window dossier.yaml:9:14 [application]"),
        Case("A window that ends after the cut is doubtful", replace: ("counting:\n", "windows:\n  domesticActions: {first: 2019-06-18, last: 2023-06-18}\ncounting:\n"), in: "dossier.yaml",
             gives: "window.after-data-cut dossier.yaml:17:46 [windows.domesticActions.last]"),
        Case("Classes of duration ascend", replace: ("durationMonths: [3, 6, 12]", "durationMonths: [3, 12, 6]"), in: "dossier.yaml", gives: "months.not-ascending dossier.yaml:20:27 [counting.durationMonths[2]]"),
        Case("Forms ascend", replace: ("throughMonth: 3}", "throughMonth: 13}"), in: "\(survey)/protocol.yaml", gives: "months.not-ascending surveys/hypertension/protocol.yaml:22:71 [forms[1].throughMonth]"),
        Case("Months at risk ascend", replace: ("efficacyEndpoints:\n", "efficacyEndpoints:\n  - {id: time, name: 時間, timeToFirst: {domain: rs, test: BPGOAL, events: [NE], atRiskMonths: [0, 12, 6]}}\n"), in: "\(survey)/protocol.yaml",
             gives: "months.not-ascending surveys/hypertension/protocol.yaml:37:102 [efficacyEndpoints[0].timeToFirst.atRiskMonths[2]]"),
        Case("A material is not withdrawn before it is introduced", replace: ("    start: 2019-06-18\n", "    start: 2019-06-18\n    end: 2019-06-17\n"), in: "rmp.yaml", gives: "date.end-before-start rmp.yaml:56:10 [materials[0].end]"),
        Case("A subject of a central registration is registered", replace: ("HT-001,S01,M,58,1961,2019-08-30,", "HT-001,S01,M,58,1961,,"), in: "\(survey)/dm.csv", gives: "record.not-registered surveys/hypertension/dm.csv:2 [RFICDTC]"),
        Case("The application follows the cut", replace: ("application: 2023-09-08", "application: 2023-06-01"), in: "dossier.yaml", gives: "dossier.application-before-data-cut dossier.yaml:9:14 [application]"),
    ]

    @Test("Each contradiction gives its one problem at its place", arguments: cases)
    func contradiction(_ example: Case) throws {
        try EditedDossier.with { dossier in
            if let replace = example.replace { try dossier.replace(replace.words, by: replace.by, in: example.file) }
            if let line = example.append { try dossier.append(line, to: example.file) }
            #expect(dossier.summary.contains(example.problem), "\(dossier.summary)")
        }
    }

    @Test("No label in force at the application is an error; so is a decision before it")
    func labelAndDecision() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("effective: 2019-06-18", by: "effective: 2023-10-01", in: "labels.yaml")
            try dossier.replace("effective: 2021-10-04", by: "effective: 2023-11-01", in: "labels.yaml")
            try dossier.append("decision: {date: 2023-09-01, category: 1, planCarriedOut: true}", to: "dossier.yaml")
            #expect(Set(dossier.problems.map(\.id)) == [.labelNoneInForce, .decisionBeforeApplication])
        }
    }

    @Test("Collected subjects without a day of registration are told once a survey, and only where registration is central")
    func registrations() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("HT-001,S01,M,58,1961,2019-08-30,", by: "HT-001,S01,M,58,1961,,", in: "\(Self.survey)/dm.csv")
            try dossier.replace("HT-002,S01,F,63,1955,2019-09-18,", by: "HT-002,S01,F,63,1955,,", in: "\(Self.survey)/dm.csv")
            try dossier.append("HT-021,S01,F,63,1955,,", to: "\(Self.survey)/dm.csv")
            #expect(dossier.problems.map(\.situation) == [.record(.notRegistered(count: 2))])
            try dossier.replace("method: centralRegistration", by: "method: consecutive", in: "\(Self.survey)/protocol.yaml")
            #expect(dossier.problems.isEmpty)
        }
    }

    @Test("A survey without a subject is allowed, with a warning")
    func emptySurvey() throws {
        try EditedDossier.with { dossier in
            for file in ["dm", "sv", "ex", "ae", "dv", "rs", "ds"] {
                let path = "\(Self.survey)/\(file).csv"
                let head = String(decoding: try dossier.bytes(path), as: UTF8.self).split(separator: "\n")[0]
                try dossier.write(String(head) + "\n", to: path)
            }
            try dossier.replace(",HT-004,血圧低下", by: ",,血圧低下", in: "cases/cases.csv")
            #expect(dossier.problems.map(\.id) == [.recordEmptySurvey])
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.surveys[0].subjects.isEmpty)
        }
    }

    @Test("A subject of two surveys is an error, since records are told apart by it")
    func subjectOfTwoSurveys() throws {
        try EditedDossier.with { dossier in
            try FileManager.default.copyItem(at: dossier.folder.appending(path: Self.survey), to: dossier.folder.appending(path: "surveys/second"))
            #expect(Set(dossier.problems.map(\.id)) == [.recordDuplicateSubject])
            #expect(dossier.problems.count == 20)
            try FileManager.default.moveItem(at: dossier.folder.appending(path: "surveys/second"), to: dossier.folder.appending(path: "surveys/Second_1"))
            #expect(dossier.problems.map(\.id) == [.surveyFolderName])
        }
    }

    @Test("Operations: an unknown code, and a plan without a record of what was done")
    func operations() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyEndpoints:\n", by: """
                efficacyEndpoints:
                  - id: surgery
                    name: 手術
                    plannedAgainstActual:
                      procedures: [{code: NONE, name: なし, invasiveness: 0}, {code: OPEN, name: 開腹, invasiveness: 1}]

                """, in: "\(Self.survey)/protocol.yaml")
            #expect(dossier.summary.contains("file.missing \(Self.survey)/pr.csv"))
            try dossier.write("USUBJID,PRSEQ,PRCAT,PRDECOD,PRSTDTC\nHT-001,1,予定,OPEN,\nHT-002,1,PLANNED,OPEN,\nHT-002,2,PERFORMED,LASER,2020-05-01\n", to: "\(Self.survey)/pr.csv")
            #expect(dossier.summary == ["record.planned-not-performed \(Self.survey)/pr.csv:2 [PRCAT]", "record.unknown-procedure \(Self.survey)/pr.csv:4 [PRDECOD]"])
        }
    }

    @Test("Endpoints with procedures of their own are asked one by one, also for UNKNOWN")
    func operationsOfTwoEndpoints() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyEndpoints:\n", by: """
                efficacyEndpoints:
                  - id: limb
                    name: 四肢
                    plannedAgainstActual:
                      procedures: [{code: OPEN, name: 開腹, invasiveness: 1}, {code: UNKNOWN, name: 不明}]
                  - id: trunk
                    name: 体幹
                    plannedAgainstActual:
                      procedures: [{code: OPEN, name: 開腹, invasiveness: 1}, {code: LASER, name: レーザー, invasiveness: 0}]

                """, in: "\(Self.survey)/protocol.yaml")
            try dossier.write("USUBJID,PRSEQ,PRCAT,PRDECOD,PRSTDTC\nHT-001,1,PLANNED,OPEN,\nHT-002,1,PLANNED,OPEN,\nHT-002,2,PERFORMED,LASER,2020-05-01\n", to: "\(Self.survey)/pr.csv")
            #expect(dossier.problems.map(\.situation) == [
                .record(.plannedNotPerformed("HT-001", endpoint: "trunk")),
                .record(.unknownProcedure(.code("LASER"), endpoint: "limb", known: ["OPEN", "UNKNOWN"])),
            ])
        }
    }

    @Test("An operation that was done keeps to birth, death and cut; one that was planned may lie after death")
    func datesOfOperations() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyEndpoints:\n", by: """
                efficacyEndpoints:
                  - id: surgery
                    name: 手術
                    plannedAgainstActual:
                      procedures: [{code: OPEN, name: 開腹, invasiveness: 1}, {code: UNKNOWN, name: 不明}]

                """, in: "\(Self.survey)/protocol.yaml")
            try dossier.write("""
                USUBJID,PRSEQ,PRCAT,PRDECOD,PRSTDTC
                HT-001,1,PLANNED,OPEN,1950
                HT-001,2,PERFORMED,OPEN,2023-06-18
                HT-002,1,PLANNED,OPEN,2023-06-18
                HT-002,2,PERFORMED,OPEN,1950
                HT-014,1,PLANNED,OPEN,2021-09-02
                HT-014,2,PERFORMED,OPEN,2021-09-02

                """, to: "\(Self.survey)/pr.csv")
            #expect(dossier.summary == [
                "date.before-birth \(Self.survey)/pr.csv:2 [PRSTDTC]", "date.after-data-cut \(Self.survey)/pr.csv:3 [PRSTDTC]",
                "date.after-data-cut \(Self.survey)/pr.csv:4 [PRSTDTC]", "date.before-birth \(Self.survey)/pr.csv:5 [PRSTDTC]",
                "date.after-death \(Self.survey)/pr.csv:7 [PRSTDTC]",
            ])
            try dossier.replace(", {code: UNKNOWN, name: 不明}", by: "", in: "\(Self.survey)/protocol.yaml")
            try dossier.write("USUBJID,PRSEQ,PRCAT,PRDECOD,PRSTDTC\nHT-001,1,PLANNED,OPEN,\nHT-001,2,PERFORMED,OPEN,2023-06-18\n", to: "\(Self.survey)/pr.csv")
            #expect(dossier.summary == ["record.planned-not-performed \(Self.survey)/pr.csv:2 [PRCAT]", "date.after-data-cut \(Self.survey)/pr.csv:3 [PRSTDTC]"])
        }
    }

    @Test("A result is a category of every endpoint that reads it; one read by form has its form's number")
    func resultsOfTwoEndpoints() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyEndpoints:\n", by: """
                efficacyEndpoints:
                  - id: by-form
                    name: 調査票ごと
                    byForm:
                      domain: rs
                      indicators: [{code: BPGOAL, name: 降圧目標}]
                      categories: [{code: ACHIEVED, name: 達成}, {code: NOTACHIEVED, name: 未達成}]
                      positive: ACHIEVED

                """, in: "\(Self.survey)/protocol.yaml")
            try dossier.append("HT-001,3,BPGOAL,NE,,2020-09-03,", to: "\(Self.survey)/rs.csv")
            #expect(dossier.problems.filter { $0.location.line == 37 }.map(\.situation) == [
                .record(.unknownResult(.code("NE"), test: "BPGOAL", endpoint: "by-form", known: ["ACHIEVED", "NOTACHIEVED"])), .record(.visitMissing(endpoint: "by-form")),
            ])
        }
    }
}
