import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("YAML files and their schemas") struct YAMLFormTests {
    @Test("Unbalanced brackets name a line of the file")
    func unbalanced() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyItems: [bp-control]", by: "efficacyItems: [bp-control", in: "surveys/hypertension/protocol.yaml")
            let problem = try #require(dossier.problems.first { $0.id == .yamlSyntax })
            #expect(problem.location.file == "surveys/hypertension/protocol.yaml")
            #expect((19...20).contains(problem.location.line ?? 0))
        }
    }

    @Test("A tab in the indentation and a key given twice are named as such")
    func tabAndDuplicate() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("  unlistedThreshold: 2", by: "\tunlistedThreshold: 2", in: "dossier.yaml")
            try dossier.replace("efficacyItems:\n", by: "risks: []\nefficacyItems:\n", in: "rmp.yaml")
            #expect(dossier.problems.contains { $0.id == .yamlTab && $0.location.file == "dossier.yaml" && $0.location.line == 18 })
            #expect(dossier.problems.contains { $0.situation == .yaml(.duplicateKey("risks")) && $0.location.file == "rmp.yaml" })
        }
    }

    @Test("An unknown key shows the one it may have meant, with path, line and column")
    func unknownKey() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("  unlistedThreshold: 2", by: "  unlistedTreshold: 2", in: "dossier.yaml")
            let problem = try #require(dossier.problems.first)
            #expect(problem.situation == .schema(.unknownKey("unlistedTreshold", near: ["unlistedThreshold"])))
            #expect(problem.field == "counting.unlistedTreshold" && problem.location == Exchange.SourceLocation(file: "dossier.yaml", line: 18, column: 3))
        }
    }

    @Test("All violations of a file are reported at once")
    func allAtOnce() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("id: tokiwa-hypertension", by: "id: Tokiwa Hypertension", in: "dossier.yaml")
            try dossier.replace("dataCut: 2023-06-17", by: "dataCut: 2023-06-31", in: "dossier.yaml")
            try dossier.replace("calendar: era", by: "calendar: japanese", in: "dossier.yaml")
            try dossier.replace("percentDecimals: 1", by: "percentDecimals: 9", in: "dossier.yaml")
            try dossier.replace("durationMonths: [3, 6, 12]", by: "durationMonths: 12", in: "dossier.yaml")
            #expect(dossier.problems.map(\.id) == [.schemaPattern, .schemaNotADate, .schemaWrongType, .schemaNotAllowed, .schemaOutOfRange])
        }
    }

    @Test("A missing key, one kind of element too many, and a scope without its query are violations")
    func keysThatGoTogether() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("  - id: long-term\n    isSubject: true\n", by: "  - id: long-term\n", in: "rmp.yaml")
            try dossier.replace("        - pt: [肝酵素上昇]", by: "        - {pt: [肝酵素上昇], soc: [臨床検査], scope: narrow}", in: "rmp.yaml")
            #expect(Set(dossier.problems.map(\.id)) == [.schemaMissingKey, .schemaExactlyOneOf, .schemaGoesWith])
        }
    }

    @Test("A plain word stays what was written: country NO, version 27.0")
    func plainScalars() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("country: US", by: "country: NO", in: "registers.yaml")
            try dossier.replace("version: \"26.0\"", by: "version: 26.0", in: "dossier.yaml")
            let snapshot = try DossierReader.read(folder: dossier.folder).snapshot
            #expect(snapshot.foreignMeasures[0].country == "NO")
            #expect(snapshot.meddra.version == "26.0")
        }
    }

    @Test("Windows default to the period of the indication, the plan's to the application")
    func defaultWindows() throws {
        try EditedDossier.with { dossier in
            let windows = try DossierReader.read(folder: dossier.folder).snapshot.windows
            #expect(windows.adverseReactions.first.description == "2019-06-18" && windows.adverseReactions.last.description == "2023-06-17")
            #expect(windows.riskManagementPlan.last.description == "2023-09-08")
            try dossier.replace("style: {", by: "windows: {foreignMeasures: {first: 2023-01-01, last: 2022-01-01}}\nstyle: {", in: "dossier.yaml")
            #expect(dossier.problems.map(\.id) == [.windowOrder])
        }
    }

    @Test("Every option of counting is read")
    func countingOptions() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("  unlistedThreshold: 2", by: """
                  sites: registered
                  riskSeriousness: worst
                  pooledEvents: perTerm
                  unlistedThreshold: 5
                  includesForeignCases: true
                  lateOnsetMonths: 24
                  lateOnsetRisks: [hypersensitivity]
                  dayOffset: 1
                  confidencePercent: 90
                """, in: "dossier.yaml")
            var expected = CountingOptions()
            expected.sites = .registered
            expected.riskSeriousness = .worst
            expected.pooledEvents = .perTerm
            expected.unlistedThreshold = 5
            expected.includesForeignCases = true
            expected.durationMonths = [3, 6, 12]
            expected.lateOnsetMonths = 24
            expected.lateOnsetRisks = ["hypersensitivity"]
            expected.pooledRisks = ["hypotension"]
            expected.dayOffset = 1
            expected.confidencePercent = 90
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.counting == expected)
        }
    }
}
