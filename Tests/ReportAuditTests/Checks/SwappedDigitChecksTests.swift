import ReportAudit
import Testing

@Suite struct SwappedDigitChecksTests {
    private let table = "\n\n表 1 出荷数量\n報告回\t出荷数量\n第 1 回\t11042\n第 2 回\t24986\n"

    @Test func twoDigitsThatChangedPlacesAreDoubtedBesideTheNameOfTheColumn() {
        #expect(AuditedText("今回の出荷数量は 24,986 バイアルであった。" + table).findings(.textTable) == [])
        #expect(AuditedText("今回の出荷数量は 24,968 バイアルであった。" + table).findings(.textTable) == ["本文の「第2回」24968 は、表 1 の 24986 と合わない。"])
    }

    /// Said again, it is meant; of something else, it may be alike by chance; of what was put right, both stand there.
    @Test(arguments: [
        "今回の出荷数量は 24,968 バイアルであった。前回の 24,968 バイアルと同じである。", "全国の対象者は 24,968 人であった。",
        "前回の報告書の出荷数量 24,968 バイアルを訂正した。", "出荷数量は 24,968 バイアルではなく 24,986 バイアルである。", "今回の出荷数量は 24,985 バイアルであった。",
    ])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text + table).findings(.textTable) == [])
    }
}
