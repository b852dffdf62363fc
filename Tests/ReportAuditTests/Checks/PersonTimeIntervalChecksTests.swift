import ReportAudit
import Testing

@Suite struct PersonTimeIntervalChecksTests {
    private let table = "\n\n表 8 発現率\nイベント\t発現例数（%）\t観察人年\t発現率（/100 人年）\t95%信頼区間\n出血性事象\t62（3.4）\t3,120.4\t1.99\t1.52–2.55\n脳卒中\t21（1.1）\t3,120.4\t0.67\t0.42–1.03\n心筋梗塞\t8（0.4）\t3,120.4\t0.26\t0.11–0.51\n全死亡\t44（2.4）\t3,120.4\t1.41\t1.02–1.89\n"

    @Test func anExactIntervalFollowsFromTheCountAndTheTime() {
        #expect(AuditedText(table).held(.interval) == 4)
        #expect(AuditedText(table.replacing("0.42–1.03", with: "0.24–1.03")).findings(.interval) == ["21 件（例）の率の 95% 信頼区間（ポアソン分布の正確法）は 0.42～1.03 である。"])
        // By another method all are other.
        #expect(AuditedText(table.replacing("1.52–2.55", with: "1.50–2.48").replacing("0.42–1.03", with: "0.39–0.96")).findings(.interval) == [])
    }

    /// Without a column of the time, the count and the rate tell it.
    @Test func aRateWithItsCountIsEnough() {
        let table = "\n\n表 10 発現率\n事象\t発現例数\t1,000人・年当たりの発現率\t95%信頼区間\n非外傷性骨折\t71\t14.60\t11.40～18.42\n顎骨壊死\t6\t1.23\t0.45～2.69\n上部消化管障害\t44\t9.05\t6.58～12.15\n低カルシウム血症\t9\t1.85\t0.85～3.51\n"
        #expect(AuditedText(table).held(.interval) == 4)
        #expect(AuditedText(table.replacing("6.58～12.15", with: "7.28～13.09")).findings(.interval) == ["44 件（例）の率の 95% 信頼区間（ポアソン分布の正確法）は 6.58～12.15 である。"])
    }

    @Test func theTextGivesTheRateOfTheRow() {
        let text = "出血性事象は 62 例（3.4%）に認められ、発現率は 100 人年当たり 1.99 であった（表 8）。"
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("1.99", with: "1.89") + table).findings(.textTable) == ["本文の「出血性事象」1.89 は、表 8 の 1.99 と合わない。"])
        // Of other patients.
        #expect(AuditedText("海外では出血性事象は 70 例に認められ、発現率は 100 人年当たり 2.40 であった（表 8）。" + table).findings(.textTable) == [])
    }
}
