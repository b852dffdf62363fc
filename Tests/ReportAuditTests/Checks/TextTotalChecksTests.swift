import ReportAudit
import Testing

@Suite struct TextTotalChecksTests {
    @Test func theTotalsOfUnlistedReactionsAreThoseOfTheirTable() {
        let table = "\n\n表 2 予測できない副作用\n\t総数\t\t重篤\t\t非重篤\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n合計\t5\t7\t2\t3\t4\t4\n神経系障害および頭痛\t5\t7\t2\t3\t4\t4\n"
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 3 件であった。" + table).findings(.textTable).isEmpty)
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 4 件であった。" + table).findings(.textTable)
            == ["本文の「予測できない重篤な副作用」4 は、表 2 の値（3）と合わない。"])
    }
}
