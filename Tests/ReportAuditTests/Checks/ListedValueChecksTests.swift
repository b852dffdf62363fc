import ReportAudit
import Testing

@Suite struct ListedValueChecksTests {
    @Test(arguments: [
        ("6 例の発現時期は投与開始後 5、9、12、18、21、30 か月であり、中央値は 15 か月であった。", "15 か月", "17 か月"),
        ("Onset was after 3, 5, 9, 14 and 40 days (median 9 days).", "median 9", "median 8"),
        ("The five patients had been treated for 10, 12, 14, 16 and 20 months. The mean was 14.4 months.", "14.4", "14.9"),
    ])
    func theMiddleOfWhatIsListedIsTold(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.median) >= 1, "\(text)")
        #expect(AuditedText(text.replacing(right, with: wrong)).findings(.median).count == 1, "\(wrong)")
    }

    @Test func timePerPatientIsThatOfAllOverTheirNumber() {
        let text = "安全性解析対象症例は 1,240 例、総曝露期間は 2,108.0 人・年、1 例当たりの平均投与期間は 1.70 年であった。"
        #expect(AuditedText(text).result.findings.isEmpty)
        #expect(AuditedText(text.replacing("1.70", with: "1.80")).findings(.personTime) == ["2108.0 人年 ÷ 1240 例は 1.70 年であり、1.80 年ではない。"])
    }

    @Test(arguments: [
        "評価は投与 4、8、12、24 週時に行い、投与期間の中央値は 20 週であった。",
        "発現時期は 3、5、9 日であり、投与期間の中央値は 6 か月であった。",
    ])
    func pointsInTimeAndOtherUnitsAreLeft(_ text: String) {
        #expect(AuditedText(text).findings(.median) == [])
    }
}
