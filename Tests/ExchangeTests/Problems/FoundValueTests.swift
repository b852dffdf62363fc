import Exchange
import Foundation
import Reexamination
import Testing

@Suite("What an error shows of a cell") struct FoundValueTests {
    @Test("A code is shown as it stands", arguments: ["CONTRCT", "NOT_DONE", "OP-2", "V1.2", "N/A"])
    func codes(_ text: String) {
        #expect(FoundValue(text) == .code(text))
        #expect(FoundValue(text).text.ja == text)
    }

    @Test("What may be a name, a date or a physician's words is shown by its shape", arguments: [
        ("あごの骨の壊死", "a text of 7 characters"), ("YAMADA TARO", "a text of 11 characters"), ("Yamada", "a text of 6 characters"), ("1985-06-01", "a text of 10 characters"),
        ("1985", "4 digits"), ("7", "1 digit"), ("男", "a text of 1 character"), ("ＣＯＮＴＲＡＣＴ", "a text of 8 characters"), ("ABCDEFGHIJKLMNOPQRSTU", "a text of 21 characters"),
    ])
    func shapes(_ text: String, _ shape: String) {
        #expect(FoundValue(text).text.en == shape)
        #expect(!FoundValue(text).text.ja.contains(text) || text.count == 1)
    }

    @Test("An id has a digit and no blank", arguments: [("GCT-001", true), ("ht_2.1", true), ("血圧低下", false), ("Yamada", false), ("Taro 2", false)])
    func identifiers(_ text: String, _ isShown: Bool) {
        #expect((FoundValue(identifier: text) == .code(text)) == isShown)
    }

    /// A row whose columns have slipped, and the words that may not be read in any error.
    @Test("Slipped columns put no name and no verbatim into an error", arguments: [
        ("surveys/hypertension/rs.csv", "HT-001,3,BPGOAL,山田 太郎,,2020-09-03,2"), ("surveys/hypertension/rs.csv", "HT-001,3,山田 太郎,ACHIEVED,,2020-09-03,2"),
        ("surveys/hypertension/rs.csv", "HT-001,3,BPGOAL,ACHIEVED,山田 太郎,2020-09-03,2"), ("surveys/hypertension/rs.csv", "HT-001,3,BPGOAL,ACHIEVED,,2020-09-03,山田 太郎"),
        ("surveys/hypertension/dv.csv", "HT-001,1,山田 太郎"), ("surveys/hypertension/dm.csv", "HT-021,S01,山田 太郎,50,,,"),
        ("surveys/hypertension/ae.csv", "HT-001,2,頭痛,,山田 太郎,N,,,,,,,,POSSIBLE,,2020-03-05,,UNKNOWN"),
        ("cases/cases.csv", "SP-009,1,自発報告,JP,2020-02-03,1,男性,66,山田 太郎,めまい,,91001001,N,,,,,,,,可能性あり,,,,回復,"),
        ("cases/cases.csv", "SP-009,1,自発報告,山田 太郎,2020-02-03,1,男性,66,,めまい,,91001001,N,,,,,,,,可能性あり,,,,回復,"),
    ])
    func slippedColumns(_ file: String, _ row: String) throws {
        try EditedDossier.with { dossier in
            try dossier.append(row, to: file)
            let problems = dossier.problems
            #expect(!problems.isEmpty)
            let text = problems.map { $0.text(.ja) + $0.text(.en) }.joined()
            #expect(!text.contains("山田"))
        }
    }

    @Test("A file without a header row does not have its first patient read out as column names")
    func missingHeader() throws {
        try EditedDossier.with { dossier in
            try dossier.write("HT-001,1,山田 太郎\n", to: "surveys/hypertension/dv.csv")
            #expect(dossier.summary.contains("csv.unknown-column surveys/hypertension/dv.csv:1 [3]"))
            #expect(!dossier.problems.map { $0.text(.ja) }.joined().contains("山田"))
        }
    }
}
