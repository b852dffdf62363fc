import ReportAudit
import Testing

@Suite struct TextTableChecksTests {
    private let table = "\n\n表 1 副作用の発現状況\n\t例数（％）\n安全性解析対象症例数\t156\n頭痛\t16（10.3）\n悪心\t2（1.3）\n"

    @Test func aQuotedRowHasTheNumberTheTextGives() {
        #expect(AuditedText("発現状況は表 1 のとおりで、「頭痛」は 16 例であった。" + table).findings(.textTable).isEmpty)
        #expect(AuditedText("発現状況は表 1 のとおりで、「頭痛」は 17 例であった。" + table).findings(.textTable)
            == ["本文の「頭痛」17 は、表 1 の値（16）と合わない。"])
    }

    @Test func theSetsHaveTheSameSizeEverywhere() {
        #expect(AuditedText("安全性解析対象は 156 例であった。" + table).findings(.sameQuantity).isEmpty)
        #expect(AuditedText("安全性解析対象は 156 例であった。なお、安全性解析対象 155 例のうち 2 例が脱落した。" + table).findings(.sameQuantity)
            == ["「安全性解析対象」が 156 と 155 の二通りに書かれている。"])
    }

    @Test func theTotalsOfUnlistedReactionsAreThoseOfTheirTable() {
        let table = "\n\n表 2 予測できない副作用\n\t総数\t\t重篤\t\t非重篤\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n合計\t5\t7\t2\t3\t4\t4\n神経系障害および頭痛\t5\t7\t2\t3\t4\t4\n"
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 3 件であった。" + table).findings(.textTable).isEmpty)
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 4 件であった。" + table).findings(.textTable)
            == ["本文の「予測できない重篤な副作用」4 は、表 2 の値（3）と合わない。"])
    }
}
