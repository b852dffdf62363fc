import ReportAudit
import Testing

@Suite struct RegisterChecksTests {
    private let table = "\n表 1 措置報告及び研究報告\n措置報告\t①顎骨壊死（平成 27 年 3 月）\u{2028}②低カルシウム血症（平成 28 年 4 月）（2 件）\n研究報告\t①骨折（平成 29 年 1 月）\n"

    @Test func aRegisterHasAsManyItemsAsTheTextSays() {
        let right = AuditedText("再審査期間中に措置報告は 3 件、研究報告は 1 件あり、表 1 に示した。\n" + table)
        #expect(right.findings(.register).isEmpty)
        #expect(right.held(.register) == 2)
        #expect(AuditedText("再審査期間中に措置報告は 4 件、研究報告は 1 件あり、表 1 に示した。\n" + table).findings(.register)
            == ["本文の「措置報告」は 4 件、表の記載を数えると 3 件である。"])
    }
}
