import ReportAudit
import Testing

@Suite struct RateChecksTests {
    @Test func aPercentageIsHeldAgainstItsCounts() {
        let right = AuditedText("奏効率は 71.4%（45/63 例）であった。")
        #expect(right.findings(.percentage).isEmpty)
        #expect(right.held(.percentage) == 1)
        #expect(AuditedText("奏効率は 71.5%（45/63 例）であった。").findings(.percentage) == ["45/63 は 71.4% であり、71.5% ではない。"])
    }

    @Test func everyConventionOfRoundingIsAccepted() {
        // 1/8 = 12.5: 13 rounding half up, 12 rounding half to even or cutting off.
        for printed in ["13", "12"] { #expect(AuditedText("割合は \(printed)%（1/8 例）であった。").findings(.percentage).isEmpty, "\(printed)") }
        #expect(AuditedText("割合は 14%（1/8 例）であった。").findings(.percentage).count == 1)
    }

    @Test func fullWidthDigitsAndBrokenLinesAreRead() {
        #expect(AuditedText("奏効率は ７１．５\n％（４５／６３\n例）であった。").findings(.percentage) == ["45/63 は 71.4% であり、71.5% ではない。"])
    }

    @Test func aPartLargerThanItsWholeIsNoPercentage() {
        #expect(AuditedText("奏効率は 71.4%（65/63 例）であった。").findings(.partExceedsWhole) == ["部分 65 が全体 63 を超える。"])
    }

    @Test func percentagesWithoutDenominatorAreHeldAgainstEveryPossibleOne() {
        let text = "対象 25 例のうち、A は 12.0%、B は 28.0%、C は 60.0%であった。"
        #expect(AuditedText(text).findings(.jointDenominator) == ["分母が示されていない。並ぶ割合のすべてに合う分母は 25 のみ（分子 3、7、15）。n/N を併記すること。"])
        #expect(AuditedText("対象 25 例のうち、A は 12.0%、B は 28.1%、C は 60.0%であった。").findings(.jointDenominator) == ["並ぶ割合のすべてに合う共通の分母が、25 以下にない。"])
    }

    @Test func aShareInATableIsHeldAgainstTheSizeOfItsGroup() {
        let table = "表 1 副作用の発現状況\n\t重篤\t非重篤\n安全性解析対象症例数\t156\n頭痛\t16（10.3）\t3（1.9）\n悪心\t2（1.3）\t5（3.3）\n"
        #expect(AuditedText(table).findings(.percentage) == ["5/156 は 3.2% であり、3.3% ではない。"])
    }
}
