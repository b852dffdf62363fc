@testable import Exchange
import Foundation
import MedDRA
import Testing

@Suite("Decisions on verbatim terms")
struct SynonymFileTests {
    private let decision = CodingDecision(verbatim: "頭が\"ガンガン\", 痛む", term: TermCode(91_002_003), decidedBy: "PV-7", decidedOn: "2024-06-03", reason: "医師に\n確認")

    @Test("What is recorded is read again, whoever wrote the file's columns in whatever order")
    func roundTrip() throws {
        try TestFolders.withTemporary { folder in
            let file = folder.appending(path: "synonyms.csv")
            #expect(try SynonymFile.read(file).isEmpty)
            try SynonymFile.add(decision, to: file)
            #expect(try SynonymFile.read(file) == [decision])
            let cp932 = try #require("判断者,LLTコード,記載名,理由,判断日\r\nA,91002001,ｶﾘｳﾑ高い,－,2024-01-02".data(using: .shiftJIS))
            try cp932.write(to: file)
            try SynonymFile.add(decision, to: file)
            let decisions = try SynonymFile.read(file)
            #expect(decisions.map(\.term) == [TermCode(91_002_001), decision.term])
            #expect(decisions.last == decision)
            #expect(decisions.first?.verbatim == "ｶﾘｳﾑ高い" && decisions.first?.reason == "－")
        }
    }

    @Test("A file with problems is not added to, and every problem is told")
    func problems() throws {
        try TestFolders.withTemporary { folder in
            let file = folder.appending(path: "synonyms.csv")
            let text = "VERBATIM,LLTCD,DECIDEDBY,DECIDEDON,REASON\na,1,PV,2024-01-01,\nb,91002001,,2024,\n"
            try Data(text.utf8).write(to: file)
            #expect { try SynonymFile.add(decision, to: file) } throws: { error in
                (error as? DossierProblems)?.errors.map(\.id) == [.csvNotATermCode, .csvMissingValue]
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == text)
        }
    }

    @Test("Verbatim terms come from a CSV's first column", arguments: [String.Encoding.utf8, .shiftJIS])
    func verbatims(encoding: String.Encoding) throws {
        try TestFolders.withTemporary { folder in
            let file = folder.appending(path: "verbatims.csv")
            try #require("名,他\n頭痛,1\n,2\n\"a \"\"b\"\"\",3".data(using: encoding)).write(to: file)
            #expect(try VerbatimFile.read(file) == ["頭痛", "a \"b\""])
        }
    }
}
