import ReportAudit
import Testing

@Suite struct RateChecksTests {
    @Test func aPercentageOfANoteFollowsFromTheCountsBesideIt() {
        let table = "表 1 副作用\n\t例数\n男\t3\n女\t4\n※ 承認時の試験では悪心は"
        #expect(AuditedText(table + "5.1%（22/431 例）であった。\n").findings(.percentage) == [])
        #expect(AuditedText(table + "1.5%（22/431 例）であった。\n").findings(.percentage) == ["22/431 は 5.1% であり、1.5% ではない。"])
    }

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

    @Test func moreThanAllOfAGroupIsSaidToBe() {
        #expect(AuditedText("500 例中 600 例（120.0%）に認められた。").findings(.partExceedsWhole) == ["部分 600 が全体 500 を超える。"])
        #expect(AuditedText("前年比 112.5%（9/8）であった。").result.findings.isEmpty)
    }

    @Test func theCommonWordingsOfAShareAreAllRead() {
        for text in ["156 例中 16 例（%）であった。", "156 例中、16 例（%）であった。", "16/156 例（%）であった。", "%（16/156 例）であった。", "%（156 例中 16 例）であった。", "%［16/156 例］であった。",
                     "It was seen in 16 of 156 patients (%).", "It was seen in % (16/156).", "It was seen in some patients (16/156, %)."] {
            let right = AuditedText(text.replacing("%", with: "10.3%"))
            #expect(right.held(.percentage) == 1 && right.result.findings.isEmpty, "\(text)")
            #expect(AuditedText(text.replacing("%", with: "11.3%")).findings(.percentage) == ["16/156 は 10.3% であり、11.3% ではない。"], "\(text)")
        }
    }

    @Test func percentagesWithoutDenominatorAreHeldAgainstEveryPossibleOne() {
        let text = "対象 25 例のうち、A は 12.0%、B は 28.0%、C は 60.0%、D は 4.0%であった。"
        #expect(AuditedText(text).findings(.jointDenominator) == ["分母が示されていない。並ぶ割合のすべてに合う分母は 25 のみ（分子 3、7、15、1）。n/N を併記すること。"])
        // Where no group, or more than one, gives them all, the groups may differ: they are not checked, and that is said.
        let other = AuditedText(text.replacing("28.0", with: "28.1"))
        #expect(other.findings(.jointDenominator).isEmpty)
        #expect(other.result.unchecked.count { $0.reason == .percentageAlone } == 4)
    }

    @Test func theHeadsGroupIsTheDenominatorOfItsColumn() {
        let table = "表 1 副作用\n\t本剤群（N=120）\tプラセボ群（118 例）\n頭痛\t12（10.0）\t6（5.1）\n悪心\t3（2.5）\t0\n"
        #expect(AuditedText(table).held(.percentage) == 3)
        #expect(AuditedText(table.replacing("6（5.1）", with: "6（5.8）")).findings(.percentage) == ["6/118 は 5.1% であり、5.8% ではない。"])
    }

    @Test func aColumnOfPercentagesFollowsTheRuleOfItsRows() {
        let table = "表 1 投与量別\n投与量\t症例数\t発現症例数\t発現割合（%）\n5 mg\t200\t12\t6.0\n10 mg\t100\t9\t9.0\n20 mg\t80\t10\t12.5\n"
        #expect(AuditedText(table).held(.percentage) == 3)
        #expect(AuditedText(table.replacing("9.0", with: "9.5")).findings(.percentage) == ["9/100 は 9.0% であり、9.5% ではない。"])
    }

    @Test func aShareInATableIsHeldAgainstTheSizeOfItsGroup() {
        let table = "表 1 副作用の発現状況\n\t重篤\t非重篤\n安全性解析対象症例数\t156\n頭痛\t16（10.3）\t3（1.9）\n悪心\t2（1.3）\t5（3.3）\n"
        #expect(AuditedText(table).findings(.percentage) == ["5/156 は 3.2% であり、3.3% ではない。"])
    }

    /// A risk in some patients is no group of patients, and what is not serious is no part of what is.
    @Test func onlyAGroupIsAWhole() {
        let english = "Table 6 Adverse reactions\nSafety analysis set\t92\t\n\tSerious\tNon-serious\n\tPatients (%)\tPatients (%)\nRash in patients with eczema\t1 (1.1)\t1 (1.1)\nInfections\t1 (1.1)\t5 (5.4)\nCough\t0\t2 (2.2)\n"
        #expect(AuditedText(english).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(english).held(.percentage) == 5)
        #expect(AuditedText(english.replacing("5 (5.4)", with: "5 (4.5)")).findings(.percentage) == ["5/92 は 5.4% であり、4.5% ではない。"])
        #expect(AuditedText("表 6 副作用\n\t重篤\t非重篤\n\t例数（％）\t例数（％）\n安全性解析対象症例数\t92\t\n感染症\t1（1.1）\t5（5.4）\n咳嗽\t0\t2（2.2）\n発疹\t1（1.1）\t1（1.1）\n").result.findings.map(\.statement.ja) == [])
    }
}
