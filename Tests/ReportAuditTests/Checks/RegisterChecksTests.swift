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

    private let listed = "\n表 1 措置報告\nNo.\t年月\t内容\n1\t平成 27 年 2 月\t改訂\n2\t平成 30 年 11 月\t改訂\n3\t令和元年 5 月\t配布\n\n表 2 研究報告\nNo.\t年月\t内容\n1\t平成 29 年 3 月\t骨折\n2\t令和 5 年 10 月\t感染\n"

    @Test func aTableOfARegisterHasARowForEach() {
        let text = "再審査期間中（平成 26 年 7 月 4 日～令和 6 年 7 月 3 日）に、措置報告は 3 件、研究報告は 2 件であった（表 1、表 2）。\n" + listed
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.register) == 2)
        #expect(AuditedText(text.replacing("研究報告は 2", with: "研究報告は 3")).findings(.register) == ["本文の「研究報告」は 3 件、表の記載を数えると 2 件である。"])
        #expect(AuditedText(text.replacing("令和 5 年 10 月", with: "令和 7 年 10 月")).findings(.window).count == 1)
    }

    @Test func theTextAfterItSaysTheSame() {
        let text = "措置報告は 3 件であった（表 1）。\n" + listed + "\n上記の措置報告 3 件のうち、2 件については国内の添付文書を改訂しており、残りは不要と判断した。\n"
        #expect(AuditedText(text).findings(.register).isEmpty)
        #expect(AuditedText(text.replacing("措置報告 3 件のうち", with: "措置報告 4 件のうち")).findings(.register).count == 1)
    }

    @Test func aListNearIsThatOfTheRegisterThatTheTextCounts() {
        let list = "\n表 1 措置報告一覧\n番号\t報告日\t国\n1\t平成 27 年 2 月 3 日\t英国\n2\t平成 30 年 11 月 8 日\t米国\n3\t令和元年 5 月 9 日\t米国\n"
        let text = "今回の期間に研究報告は 2 件、措置報告は 3 件を提出した。\n"
        #expect(AuditedText(text + list).findings(.register) == [] && AuditedText(text + list).held(.register) == 1)
        #expect(AuditedText(text.replacing("3 件を", with: "4 件を") + list).findings(.register) == ["本文の「措置報告」は 4 件、表の記載を数えると 3 件である。"])
        #expect(AuditedText("前回までの措置報告は 9 件を提出した。\n" + list).findings(.register) == [])
        #expect(AuditedText("海外の措置報告は 2 件を提出した。\n" + list).findings(.register) == [])
    }
}
