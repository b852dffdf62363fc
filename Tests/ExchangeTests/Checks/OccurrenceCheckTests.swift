import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Codes that look something up occur in the records") struct OccurrenceCheckTests {
    private static let survey = "surveys/hypertension"

    private func addCircumstance(_ dossier: EditedDossier, code: String, value: String) throws {
        try dossier.replace("        - pt: [低血圧, 起立性低血圧]\n", by: """
                    - pt: [低血圧, 起立性低血圧]
                  circumstances:
                    - characteristic: {code: \(code), value: \(value), name: {ja: 腎機能障害, en: Renal impairment}}

            """, in: "rmp.yaml")
        try dossier.write("USUBJID,SCTESTCD,SCSTRESC\nHT-001,RENAL,YES\nHT-002,RENAL,NO\n", to: "\(Self.survey)/sc.csv")
    }

    @Test("A characteristic that no subject of an investigating survey has is an error, a value that never occurs a warning")
    func circumstances() throws {
        let field = "risks[0].definition.circumstances[0].characteristic"
        try EditedDossier.with { dossier in
            try addCircumstance(dossier, code: "RENAL", value: "YES")
            #expect(dossier.problems.isEmpty)
        }
        try EditedDossier.with { dossier in
            try addCircumstance(dossier, code: "RENEL", value: "YES")
            #expect(dossier.problems.map(\.situation) == [.dossier(.characteristicNotRecorded(code: "RENEL", known: ["RENAL"]))])
            #expect(dossier.problems.map(\.field) == ["\(field).code"])
            #expect(dossier.problems.map(\.severity) == [.error])
        }
        try EditedDossier.with { dossier in
            try addCircumstance(dossier, code: "RENAL", value: "YEAH")
            #expect(dossier.problems.map(\.situation) == [.dossier(.valueNotRecorded("YEAH", code: "RENAL", known: ["NO", "YES"]))])
            #expect(dossier.problems.map(\.field) == ["\(field).value"])
            #expect(dossier.problems.map(\.severity) == [.warning])
        }
    }

    @Test("A risk that no survey investigates needs no record of its characteristic")
    func notInvestigated() throws {
        try EditedDossier.with { dossier in
            try addCircumstance(dossier, code: "RENEL", value: "YES")
            try dossier.replace("  - risk: hypotension\n", by: "  - {risk: hypotension, investigated: false}\n", in: "\(Self.survey)/protocol.yaml")
            #expect(!dossier.problems.map(\.id).contains(.riskCharacteristicNotRecorded))
        }
    }

    @Test("Of characteristics that could not be read nothing is said but that")
    func unreadable() throws {
        try EditedDossier.with { dossier in
            try addCircumstance(dossier, code: "RENEL", value: "YES")
            try dossier.remove("\(Self.survey)/sc.csv")
            #expect(dossier.problems.map(\.id) == [.fileMissing])
        }
    }

    private func addTimeToFirst(_ dossier: EditedDossier, test: String = "BPGOAL", event: String) throws {
        try dossier.replace("efficacyEndpoints:\n", by: """
            efficacyEndpoints:
              - id: time
                name: 時間
                timeToFirst: {domain: rs, test: \(test), events: [\(event)], atRiskMonths: [0, 12]}

            """, in: "\(Self.survey)/protocol.yaml")
    }

    @Test("An event is a result of its test, or a category of a response endpoint on it", arguments: [
        (test: "BPGOAL", event: "ACHIEVED", isKnown: true), (test: "BPGOAL", event: "NE", isKnown: true), (test: "BPGOAL", event: "ACHEIVED", isKnown: false),
        (test: "STROKE", event: "YES", isKnown: true), (test: "STROKE", event: "NE", isKnown: false),
    ])
    func events(_ example: (test: String, event: String, isKnown: Bool)) throws {
        try EditedDossier.with { dossier in
            try addTimeToFirst(dossier, test: example.test, event: example.event)
            try dossier.append("HT-001,9,STROKE,YES,,2020-09-03,", to: "\(Self.survey)/rs.csv")
            let found = dossier.problems.filter { $0.id == .endpointEventNotRecorded }
            #expect(found.map(\.field) == (example.isKnown ? [] : ["efficacyEndpoints[0].timeToFirst.events[0]"]))
            #expect(found.allSatisfy { $0.severity == .error })
        }
    }
}
