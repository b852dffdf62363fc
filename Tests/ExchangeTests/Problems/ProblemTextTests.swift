import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Texts of problems") struct ProblemTextTests {
    @Test("Every situation has the text that stands in the expected file", arguments: Language.allCases)
    func texts(_ language: Language) throws {
        let texts = ProblemSamples.all.map { $0.text(language) }.joined(separator: "\n\n") + "\n"
        let file = TestFolders.expected.appending(path: "problems.\(language.rawValue).txt")
        // To change them on purpose: such a run writes the files and fails, and what it wrote is read as a diff.
        if ProcessInfo.processInfo.environment["SAISHINSA_WRITE_EXPECTED"] == "1" {
            try Data(texts.utf8).write(to: file)
            Issue.record("written anew")
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        let differences = zip(texts.components(separatedBy: "\n\n"), expected.components(separatedBy: "\n\n")).filter { $0 != $1 }
        #expect(differences.map(\.0) == differences.map(\.1))
        #expect(texts.count == expected.count)
    }

    @Test("The samples cover every problem id")
    func coverage() {
        #expect(Set(ProblemSamples.all.map(\.id)) == Set(ProblemID.allCases))
    }

    @Test("As JSON a problem is flat: id, severity, place and both texts")
    func json() throws {
        let problem = Problem(.table(.missingColumn(alias: "PTコード")), at: SourceLocation(file: "ae.csv", line: 1), field: "AEPTCD")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(problem), as: UTF8.self)
        #expect(json == """
            {"expected":{"en":"the column's name, or its Japanese name PTコード","ja":"列名、又は日本語名「PTコード」"},"field":"AEPTCD","file":"ae.csv","id":"csv.missing-column","line":1,\
            "mend":{"en":"Add the column to the header row.","ja":"見出し行に列を加えてください。"},"message":{"en":"A mandatory column is missing.","ja":"必須の列がありません。"},"severity":"error"}
            """)
    }

    @Test("Problems come by file and line, errors and warnings apart on request")
    func order() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT-777,1,CONTRACT", to: "surveys/hypertension/dv.csv")
            try dossier.append("HT-001,1,CONTRCT", to: "surveys/hypertension/dv.csv")
            try dossier.replace("id: FM-02", by: "id: FM-01", in: "registers.yaml")
            let error = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: dossier.folder) }
            #expect(error?.all.map(\.location.file) == ["registers.yaml", "surveys/hypertension/dv.csv", "surveys/hypertension/dv.csv"])
            #expect(error?.errors.count == 2 && error?.warnings.count == 1)
        }
    }
}
