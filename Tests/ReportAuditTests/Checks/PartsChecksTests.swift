import ReportAudit
import Testing

@Suite struct PartsChecksTests {
    @Test func thePartsOfAWholeAddUpToIt() {
        #expect(AuditedText("63 例で実施され、うち切除が 24 例、掻爬が 21 例、ほかは切断が 18 例であった。").findings(.partition).isEmpty)
        #expect(AuditedText("63 例で実施され、うち切除が 24 例、掻爬が 21 例、ほかは切断が 19 例であった。").findings(.partition)
            == ["内訳の和は 24＋21＋19＝64 であり、全体の 63 と合わない。"])
    }

    @Test func whatIsMissingFromTheWholeIsSaid() {
        let text = AuditedText("手術を予定していた 18 例のうち、予定どおりは 9 例であり、掻爬は 4 例、手術なしは 4 例であった。")
        #expect(text.findings(.partition) == ["内訳の和は 9＋4＋4＝17 で、18 例中 1 例の内訳が示されていない。"])
        #expect(text.result.count(.underivable) == 1)
    }

    @Test func eachStandsForAsManyPartsAsAreNamed() {
        #expect(AuditedText("18 例のうち、切除は 10 例であり、「掻爬」及び「手術なし」は各 4 例であった。").findings(.partition).isEmpty)
    }

    @Test func whatIsCalledTheMostFrequentIsTheLargestPart() {
        #expect(AuditedText("63 例で実施され、うち切除が 24 例と最も多く、掻爬が 39 例であった。").findings(.superlative)
            == ["「切除」24 が最も多いとされるが、39 がある。"])
    }

    @Test func nOfNIsNoMoreThanAll() {
        #expect(AuditedText("135 例中 134 例で検査した。").findings(.partExceedsWhole).isEmpty)
        #expect(AuditedText("135 例中 136 例で検査した。").findings(.partExceedsWhole) == ["部分 136 が全体 135 を超える。"])
    }

    @Test func inEnglishThePartComesFirst() {
        #expect(AuditedText("Outcomes were known for 97 of the 118 pregnancies.").findings(.partExceedsWhole).isEmpty)
        #expect(AuditedText("Outcomes were known for 119 of the 118 pregnancies.").findings(.partExceedsWhole) == ["部分 119 が全体 118 を超える。"])
    }

    /// 例 and 件 the other way round.
    @Test func casesDoNotExceedEventsWhicheverStandsFirst() {
        #expect(AuditedText("期間中に 63 件 52 例の副作用を収集した。").findings(.caseEvent) == [])
        #expect(AuditedText("期間中に 52 件 63 例の副作用を収集した。").findings(.caseEvent).count == 1)
    }

    /// Those whom two parts share, named as the last part, are counted twice.
    @Test(arguments: [
        ("The 52 dialysis patients (47 on haemodialysis and 7 on peritoneal dialysis, 2 on both) had an incidence of 15.4% (8/52).", "47 on", "48 on"),
        ("収集した 412 例から、除外症例 15 例（未投与 12 例、同意撤回 5 例、重複 2 例）を除いた 397 例を解析対象とした。", "未投与 12", "未投与 21"),
    ])
    func thoseInTwoPartsAreCountedOnce(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.partition).isEmpty)
    }
}
