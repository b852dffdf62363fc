import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("What only the official forms read") struct FormFilesTests {
    private static let periods = """
        periodicReports:
          - {number: 1, first: 2018-04-01, last: 2018-09-30}
          - {number: 2, first: 2018-10-01, last: 2019-03-31, label: {ja: 第 2 回（半期）, en: Second}}
        """

    private static let trial = (
        yaml: "name: {ja: 国内第Ⅱ相試験, en: Phase II}\nkind: {ja: 第Ⅱ相, en: Phase II}\nsites: 2\nevaluated: 2\n",
        dm: "USUBJID,SITEID,SEX,AGE\nP2-001,A1,M,40\nP2-002,A2,F,\n",
        ae: "USUBJID,AESEQ,AETERM,AEPTCD,AESER,AEREL,AEOUT\nP2-001,1,めまい,91001001,N,RELATED,RECOVERED/RESOLVED\n")

    private func addTrial(to dossier: EditedDossier, yaml: String = trial.yaml, dm: String = trial.dm, ae: String = trial.ae) throws {
        try dossier.makeFolder("trials/phase-2")
        try dossier.write(yaml, to: "trials/phase-2/trial.yaml")
        try dossier.write(dm, to: "trials/phase-2/dm.csv")
        try dossier.write(ae, to: "trials/phase-2/ae.csv")
    }

    @Test("Without them a dossier has no periods, no trials, and the program's layout of every form")
    func absent() throws {
        try EditedDossier.with { dossier in
            let read = try DossierReader.read(folder: dossier.folder)
            #expect(read.snapshot.periodicReports.isEmpty && read.snapshot.approvalTrials.isEmpty && read.snapshot.formLayouts.isEmpty)
            for form in OfficialForm.allCases {
                let layout = try #require(read.formLayouts[form], "no layout of form \(form.rawValue)")
                // Whatever the form can show is shown, but for what the layout leaves out on purpose.
                #expect(Set(layout.columns.map(\.field)).isSubset(of: form.columnFields) && Set(layout.rows.map(\.field)).isSubset(of: form.rowFields))
            }
        }
    }

    @Test("Reporting periods are read in order; a gap, an overlap, a period that ends before it begins, and numbers that do not ascend are errors")
    func periods() throws {
        try EditedDossier.with { dossier in
            let before = String(decoding: try dossier.bytes("dossier.yaml"), as: UTF8.self)
            try dossier.write(before + Self.periods + "\n", to: "dossier.yaml")
            let reports = try DossierReader.read(folder: dossier.folder).snapshot.periodicReports
            #expect(reports.map(\.key) == ["p1", "p2"] && reports.map(\.name.ja) == ["第 1 回", "第 2 回（半期）"])
            let line = before.split(separator: "\n", omittingEmptySubsequences: false).count + 2
            try dossier.replace("first: 2018-10-01", by: "first: 2018-10-02", in: "dossier.yaml")
            #expect(dossier.summary == ["period.not-contiguous dossier.yaml:\(line):24 [periodicReports[1].first]"])
            try dossier.replace("first: 2018-10-02", by: "first: 2018-09-30", in: "dossier.yaml")
            #expect(dossier.problems.map(\.id) == [.periodNotContiguous])
            try dossier.replace("number: 2, first: 2018-09-30", by: "number: 1, first: 2018-10-01", in: "dossier.yaml")
            #expect(dossier.problems.map(\.id) == [.periodNumberNotAscending])
            try dossier.replace("last: 2019-03-31", by: "last: 2018-09-30", in: "dossier.yaml")
            #expect(dossier.problems.map(\.id) == [.windowOrder])
        }
    }

    @Test("A trial up to the approval is read with its subjects and events, each traceable to its line")
    func trial() throws {
        try EditedDossier.with { dossier in
            try addTrial(to: dossier)
            let read = try DossierReader.read(folder: dossier.folder), trial = try #require(read.snapshot.approvalTrials.first)
            #expect(trial.id == "phase-2" && trial.sites == 2 && trial.subjects.map(\.id) == ["P2-001", "P2-002"] && trial.adverseEvents.count == 1)
            #expect(read.provenance[RecordID(.adverseEvent, "P2-001/1")]?.description == "trials/phase-2/ae.csv:2")
        }
    }

    @Test("Sizes that disagree, subjects of a survey, events of nobody and files that are missing or unknown are told by file and line")
    func trialErrors() throws {
        try EditedDossier.with { dossier in
            try addTrial(to: dossier, yaml: Self.trial.yaml.replacingOccurrences(of: "evaluated: 2", with: "evaluated: 3").replacingOccurrences(of: "sites: 2", with: "sites: 1"))
            #expect(dossier.summary == ["trial.sites trials/phase-2/trial.yaml:3:8 [sites]", "trial.size trials/phase-2/trial.yaml:4:12 [evaluated]"])
            try addTrial(to: dossier, dm: Self.trial.dm.replacingOccurrences(of: "P2-002", with: "HT-001"))
            #expect(dossier.summary == ["record.duplicate-subject trials/phase-2/dm.csv:3 [USUBJID]"])
            try addTrial(to: dossier, ae: Self.trial.ae.replacingOccurrences(of: "P2-001", with: "P2-009"))
            #expect(dossier.summary == ["record.unknown-subject trials/phase-2/ae.csv:2 [USUBJID]"])
            try addTrial(to: dossier)
            try dossier.write("x", to: "trials/phase-2/ex.csv")
            try dossier.remove("trials/phase-2/ae.csv")
            #expect(dossier.summary == ["file.missing trials/phase-2/ae.csv", "file.unexpected trials/phase-2/ex.csv"])
        }
    }

    private static let layout = """
        forms:
          - form: "13"
            number: {ja: 様式第十三, en: Thirteen}
            title: {ja: 措置, en: Measures}
            sheet: {ja: 十三, en: "13"}
            landscape: true
            basis: sourced
            source: {ja: 実物, en: the form itself}
            columns:
              - {field: content, heading: {ja: 内容, en: Content}, width: 50}
              - {field: reported, heading: {ja: 日, en: Day}, group: {ja: 報告, en: Report}}

        """

    @Test("A forms.yaml replaces the layouts that it names and no other, and is part of the snapshot")
    func override() throws {
        try EditedDossier.with { dossier in
            let before = try DossierReader.read(folder: dossier.folder)
            try dossier.write(Self.layout, to: "forms.yaml")
            let read = try DossierReader.read(folder: dossier.folder)
            #expect(read.formLayouts[.foreignMeasures]?.columns.map(\.field) == ["content", "reported"])
            #expect(read.formLayouts[.foreignMeasures]?.basis == .sourced && read.formLayouts[.foreignMeasures]?.isLandscape == true)
            #expect(read.formLayouts[.researchReports] == before.formLayouts[.researchReports])
            #expect(try read.snapshot.digest() != before.snapshot.digest())
        }
    }

    @Test("A layout with a field that its form does not have, without columns, twice, or of an unknown form is an error")
    func layoutErrors() throws {
        try EditedDossier.with { dossier in
            try dossier.write(Self.layout.replacingOccurrences(of: "field: reported", with: "field: seriousness"), to: "forms.yaml")
            #expect(dossier.summary == ["reference.unknown forms.yaml:11:9 [forms[0].columns[1].field]"])
            try dossier.write(Self.layout.components(separatedBy: "    columns:")[0], to: "forms.yaml")
            #expect(dossier.problems.map(\.id) == [.formWithoutColumns])
            try dossier.write(Self.layout + Self.layout.components(separatedBy: "forms:\n")[1], to: "forms.yaml")
            #expect(dossier.problems.map(\.id) == [.referenceDuplicateID])
            try dossier.write(Self.layout.replacingOccurrences(of: "\"13\"\n", with: "\"12\"\n"), to: "forms.yaml")
            #expect(dossier.problems.map(\.id) == [.schemaNotAllowed])
        }
    }

    private static let trials = """
        forms:
          - form: "2"
            number: {ja: 二, en: Two}
            title: {ja: 副作用, en: Reactions}
            sheet: {ja: 二, en: "2"}
            landscape: false
            basis: sourced
            source: {ja: 実物, en: the form itself}
            rows:
              - {field: cases, heading: {ja: 例, en: Cases}}
              - {field: rate, heading: {ja: 率, en: Rate}}
            columns:
              - {field: reaction, heading: {ja: 副作用, en: Reaction}}
              - {field: trial, heading: {ja: 試験, en: Trial}}
              - {field: total, heading: {ja: 合計, en: Total}}

        """

    @Test("A layout that shows a field twice, or leaves out what its table cannot do without, is an error that says which")
    func repeatedAndMissingFields() throws {
        try EditedDossier.with { dossier in
            func summary(_ field: String, _ other: String) throws -> [String] {
                try dossier.write(Self.trials.replacingOccurrences(of: "field: \(field),", with: "field: \(other),"), to: "forms.yaml")
                return dossier.summary
            }
            #expect(try summary("total", "total").isEmpty)
            #expect(try summary("total", "trial") == ["form.repeated-field forms.yaml:15:9 [forms[0].columns[2].field]"])
            #expect(try summary("rate", "cases") == ["form.repeated-field forms.yaml:11:9 [forms[0].rows[1].field]"])
            #expect(try summary("trial", "total") == [
                "form.missing-field forms.yaml:2:5 [forms[0].columns]", "form.repeated-field forms.yaml:15:9 [forms[0].columns[2].field]",
            ])
            try dossier.write(Self.trials.replacingOccurrences(of: "      - {field: trial, heading: {ja: 試験, en: Trial}}\n", with: ""), to: "forms.yaml")
            #expect(dossier.summary == ["form.missing-field forms.yaml:2:5 [forms[0].columns]"])
            #expect(dossier.problems.first?.text(.en).contains("trial") == true)
            // A field that the form does not have is told as that alone.
            #expect(try summary("trial", "trail") == ["reference.unknown forms.yaml:14:9 [forms[0].columns[1].field]"])
        }
    }

    @Test("Every field that a form cannot do without is one that it has")
    func requiredFields() {
        for form in OfficialForm.allCases { #expect(Set(form.requiredColumnFields).isSubset(of: form.columnFields)) }
    }
}
