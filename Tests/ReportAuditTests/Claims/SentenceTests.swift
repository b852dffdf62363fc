@testable import ReportAudit
import Testing

@Suite struct SentenceTests {
    @Test func aStopInBracketsEndsNoSentence() {
        #expect(Sentence.all(in: Passage("投与された（中止例を含む。追跡も含む）782 例である。男性は 595 例であった。")).count == 2)
    }

    @Test func bracketsAreKnownByWhereTheyBeginAndEnd() throws {
        let text = "対象（うち重篤(3 例)を含む）10 例）、ほか（"
        let sentence = try #require(Sentence.all(in: Passage(text)).first), scalars = sentence.passage.scalars
        // Each place as counting the brackets before it tells.
        var depth = 0
        for index in 0...scalars.count {
            #expect(sentence.isInBrackets(index) == (depth > 0), "\(index)")
            if index < scalars.count { depth = scalars[index] == "(" ? depth + 1 : scalars[index] == ")" ? max(0, depth - 1) : depth }
        }
    }

    @Test func whatStandsInARateIsNotFree() throws {
        let sentence = try #require(Sentence.all(in: Passage("782 例中 595 例（76.1%）、187 例（23.9%）及び 12 例")).first)
        #expect(sentence.free.map(\.whole) == [782, 12])
    }

    /// Neither where a text is parted for being too long nor at a stop behind a month in short.
    @Test(arguments: ["12 September 2019", "30 Sep. 2019", "2019年5月12日"])
    func aDateIsNotParted(_ date: String) {
        for blanks in 5_960...6_010 {
            let text = String(repeating: "a", count: blanks) + " " + date + " " + String(repeating: "b", count: 40)
            let sentences = Sentence.all(in: Passage(text))
            #expect(sentences.allSatisfy { sentence in sentence.dates.allSatisfy { $0.range.upperBound <= sentence.range.upperBound } })
        }
    }

    @Test("Text without a stop is parted where it lists, so that none takes for ever")
    func longText() {
        let phrase = "安全性解析対象 782 例のうち、男性は 595 例（76.1%）、女性は 1,187 例（23.9%）であり、"
        let sentences = Sentence.all(in: Passage(String(repeating: phrase, count: 400)))
        #expect(sentences.count > 5 && sentences.allSatisfy { $0.quantities.count <= 310 })
        // No number and no rate is parted.
        #expect(sentences.flatMap(\.quantities).filter { $0.whole == 1187 }.count == 400)
        #expect(sentences.allSatisfy { sentence in (sentence.quantities.map(\.range) + sentence.rates.map(\.range)).allSatisfy { $0.upperBound <= sentence.range.upperBound } })
    }

    @Test("A paragraph of 1 MB, a table of 20,000 shares and a caption of 20,000 digits are audited", .timeLimit(.minutes(2)))
    func hostileLengths() {
        let phrase = "安全性解析対象782例のうち、男性は595例（76.1%）、女性は187例（23.9%）であり、"
        #expect(AuditedText(String(repeating: phrase, count: 2_000)).result.findings.isEmpty)
        let rows = (0..<4_000).map { "副作用\($0)\t\($0 % 50)（\($0 % 50)）\n" }.joined()
        #expect(AuditedText("表 1 副作用\n\t例数（%）\n" + rows).result.verdicts.allSatisfy { $0.outcome != .fails })
        #expect(AuditedText("表 1 副作用(" + String(repeating: "1", count: 20_000) + "\n\t例数\n男\t1\n女\t2\n").result.findings.isEmpty)
        #expect(AuditedText(String(repeating: "1 ", count: 50_000)).result.findings.isEmpty)
        #expect(AuditedText(String(repeating: "5例（3.", count: 40_000)).result.findings.isEmpty)
        #expect(AuditedText("表 1 副作用\n\t例数\n男" + String(repeating: "*", count: 50_000) + "\t1\n女\t2\n").result.verdicts.allSatisfy { $0.outcome != .fails || $0.check == .noteMark })
    }
}
