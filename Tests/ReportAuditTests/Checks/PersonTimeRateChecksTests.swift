import ReportAudit
import Testing

@Suite struct PersonTimeRateChecksTests {
    private let japanese = "表 8 発現率\nイベント\t発現例数（%）\t観察人年\t発現率（/100 人年）\n出血\t62（3.4）\t3,120.4\t1.99\n脳卒中\t21（1.1）\t3,120.4\t0.67\n全死亡\t44（2.4）\t3,120.4\t1.41\n"
    private let english = "Table 4 Rates\nPeriod\tPatients treated\tPatient-years\tEvents\tIR per 1,000 PY\nYear 1\t1,420\t655.2\t28\t42.7\nYear 2\t1,262\t590.7\t15\t25.4\nYear 3\t1,108\t940.4\t17\t18.1\n"

    @Test func aRateIsItsEventsOverItsTime() {
        #expect(AuditedText(japanese).held(.personTime) == 3)
        #expect(AuditedText(english).held(.personTime) == 3)
        #expect(AuditedText(japanese.replacing("0.67", with: "0.76")).findings(.personTime) == ["21 ÷ 3120.4 人年 × 100 は 0.67 であり、0.76 ではない。"])
        #expect(AuditedText(english.replacing("25.4", with: "24.5")).findings(.personTime) == ["15 ÷ 590.7 人年 × 1000 は 25.4 であり、24.5 ではない。"])
    }

    @Test func theTimeIsRoundedItself() {
        // 3 events over 0.5 years may be 3 over anything from 0.45 to 0.55.
        #expect(AuditedText(english.replacing("940.4\t17\t18.1", with: "0.5\t3\t6125.3")).findings(.personTime) == [])
    }

    @Test func whereMostRowsFollowAnotherRuleNothingIsSaid() {
        #expect(AuditedText(japanese.replacing("1.99", with: "2.10").replacing("0.67", with: "0.71")).findings(.personTime) == [])
    }
}
