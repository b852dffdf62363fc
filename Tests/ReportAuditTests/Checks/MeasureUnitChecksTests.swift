import ReportAudit
import Testing

@Suite struct MeasureUnitChecksTests {
    @Test func aMeasureInAnotherUnitThanElsewhereIsDoubted() {
        #expect(AuditedText("本剤 10 mg を投与した。本剤 10 mg は 1 日 1 回とした。本剤 10 g の増量は行わなかった。").findings(.unit) == ["10 g は、ほかの 2 か所では 10 mg である。"])
        #expect(AuditedText("10 mg を投与した。10 mg は 1 日 1 回とした。維持量は 10 mg とし、10 g の増量は行わなかった。").findings(.unit) == ["10 g は、ほかの 3 か所では 10 mg である。"])
        #expect(AuditedText("総曝露期間は 611.5 人年、611.5 人年当たりの件数を求めた。611.5 人月で除した。").findings(.unit) == ["611.5 人月 は、ほかの 2 か所では 611.5 人年 である。"])
    }

    /// Two of each are both meant, and a dose by weight is another measure.
    @Test(arguments: ["1 g を投与した。1 mg とした。1 g、1 mg を比べた。", "10 mg を投与した。10 mg とした。10 μg/kg とした。", "10 mg を投与した。10 mg とした。10 mL とした。"])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text).findings(.unit) == [])
    }
}
