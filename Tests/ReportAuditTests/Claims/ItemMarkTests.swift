@testable import ReportAudit
import Testing

@Suite struct ItemMarkTests {
    @Test func itemsOfOneLevelAreCounted() {
        #expect(ItemMark.count(["① 定期的な検査", "・血液検査", "・肝機能検査", "② ①の結果に基づく中止"]) == 2)
        #expect(ItemMark.count(["・血液検査", "(1) 肝機能検査", "・早期の中止"]) == 2)
        #expect(ItemMark.count(["(1) 検査", "(2) 中止", "1. 説明"]) == 2)
        #expect(ItemMark.count(["検査の追加", "説明"]) == 0)
    }

    /// A viewer's copy joins the items to one line.
    @Test func marksWithinALineAreCountedWhereNothingElseIsMeantByThem() {
        #expect(ItemMark.count(["① 定期的な検査 ② 早期の中止 ③ 患者への説明"]) == 3)
        #expect(ItemMark.count(["● 検査 ● 中止"]) == 2)
        #expect(ItemMark.count(["・アスピリン・ダイアルミネート配合剤"]) == 1)
    }
}
