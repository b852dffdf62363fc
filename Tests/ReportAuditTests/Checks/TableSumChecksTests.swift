import ReportAudit
import Testing

@Suite struct TableSumChecksTests {
    @Test func columnsAndRowsAddUp() {
        let head = "表 1 実際の術式\n\t切除\t掻爬\t計\n"
        #expect(AuditedText(head + "切除\t9\t4\t13\n掻爬\t7\t27\t34\n合計\t16\t31\t47\n").result.findings.isEmpty)
        let wrong = AuditedText(head + "切除\t9\t5\t13\n掻爬\t7\t27\t34\n合計\t16\t31\t47\n")
        #expect(wrong.findings(.rowSum) == ["「切除」の行の和は 14 であり、計 13 と合わない。"])
        #expect(wrong.findings(.columnSum) == ["「掻爬」の列の和は 32 であり、合計 31 と合わない。"])
    }

    @Test func aTableThatShowsOnlySomeRowsMayAddUpToLess() {
        let head = "表 1 主な症例の内訳\n\t国内\t海外\n"
        #expect(AuditedText(head + "北部\t2\t3\n南部\t1\t1\n合計\t5\t9\n").findings(.columnSum).isEmpty)
        #expect(AuditedText(head + "北部\t2\t9\n南部\t1\t1\n合計\t5\t9\n").findings(.columnSum) == ["「海外」の列の和 10 が合計 9 を超える。"])
    }

    @Test func groupsLessThoseExcludedAreTheNextGroup() {
        let rows = "表 1 症例構成\n\t症例数\n収集症例\t159\n収集症例から除外\t3\n登録違反\t2\n未投与\t1\n"
        #expect(AuditedText(rows + "安全性解析対象\t156\n").findings(.flow).isEmpty)
        #expect(AuditedText(rows + "安全性解析対象\t155\n").findings(.flow) == ["「収集症例」159 から 3 を除くと 156 であり、「安全性解析対象」155 と合わない。"])
        #expect(AuditedText(rows.replacing("登録違反\t2", with: "登録違反\t3") + "安全性解析対象\t156\n").findings(.flow) == ["「収集症例から除外」3 に対し、その内訳の和は 4 である。"])
    }

    @Test func aTotalMayBeMadeUpInSeveralWaysButNotByOnePart() {
        let head = "表 1 背景\n\t北\n"
        #expect(AuditedText(head + "男\t7\n女\t5\n若年\t8\n高齢\t4\n合計\t12\n").findings(.columnSum).isEmpty)
        #expect(AuditedText(head + "一年\t1\n二年\t1\n三年\t1\n合計\t1\n").findings(.columnSum).count == 1)
    }
}
