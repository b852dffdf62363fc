import ReportAudit
import Testing

@Suite struct WholeListsTests {
    @Test(arguments: [
        ("発作を認めた患者は 96 例で、発作の回数は 1 回が 61 例、2 回が 24 例、3 回以上が 11 例であった。", "2 回が 24", "2 回が 42"),
        ("有効性解析対象 412 例の全般改善度は、著明改善 58 例、改善 241 例、不変 96 例、悪化 17 例であり、改善以上は 72.6%（299/412 例）であった。", "不変 96", "不変 69"),
        ("収集した 530 例から 31 例（契約前の登録 14 例、重複 6 例、再来院なし 11 例）を除いた 499 例を解析した。", "重複 6", "重複 8"),
        ("投与中止例は 214 例で、中止理由は来院せず 120 例、効果不十分 51 例、患者の希望 43 例であった。", "効果不十分 51", "効果不十分 61"),
        ("報告した重篤例は 41 症例 48 件であり、未知が 9 症例 12 件、既知が 32 症例 36 件であった。", "32 症例 36 件", "32 症例 38 件"),
        ("重篤例は 4 例（肺炎 3 例、腸閉塞 1 例）であった。", "肺炎 3", "肺炎 2"),
    ])
    func aListThatNamesAllAddsUp(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.partition) >= 1, "\(text)")
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.partition).isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        "前治療薬の数は 1 剤が 120 例、2 剤が 80 例、3 剤以上が 40 例であった。",
        "有効性解析対象 412 例の全般改善度は、著明改善 58 例、改善 241 例、不変 90 例、悪化 17 例であった。",
        "投与中止例は 214 例で、中止理由（重複あり）は来院せず 120 例、効果不十分 61 例、患者の希望 43 例であった。",
        "投与中止例は 214 例で、主な中止理由は来院せず 120 例、効果不十分 51 例、患者の希望 20 例であった。",
        "副作用は 30 例であり、未知が 9 例、既知が 24 例であった。",
        "重篤例は 4 例（肺炎 3 例、腸閉塞 2 例）であった。",
        "1 日目から 7 日目までに 20 例、8 日目から 14 日目までに 12 例、15 日目以降に 8 例の計 40 例であった。",
    ])
    func nothingIsSaidOfWhatMayOverlapOrLack(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }
}
