import ReportAudit
import Testing

@Suite struct CompleteListsTests {
    @Test(arguments: [
        ("安全性解析対象症例 782 例の平均投与期間は 214.6 日であった。投与継続症例は 595 例（76.1%）、投与中止症例は 187 例（23.9%）であった。", "187 例", "178 例"),
        ("301 名から回答を得た。「読んだ」が 257 名（85.4%）、「読んでいない」が 39 名（13.0%）、「無回答」が 5 名（1.7%）であった。", "39 名", "93 名"),
        ("解析対象 866 例の患者背景は、男性 459 例、女性 407 例、65 歳未満 556 例、65 歳以上 310 例であった。", "男性 459", "男性 495"),
    ])
    func aListWithAllOfThemAddsUp(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.partition) >= 1)
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.partition).isEmpty)
    }

    @Test(arguments: [
        "1,204 例のうち、男性 702 例、女性 500 例、不明 2 例であった。",
        "副作用 73 例のうち、重篤な副作用 6 例、非重篤な副作用 70 例であった。",
        "対象 500 例のうち、男性 60 例、女性 40 例に副作用を認めた。うち 20 例は重篤であった。",
    ])
    func nothingIsSaidOfOthers(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }
}
