import ReportAudit
import Testing

@Suite struct TestChecksTests {
    /// 10/100 and 20/100: Fisher 0.0734, χ² 0.0477, with Yates 0.0747. 5/40, 12/38: Fisher 0.0573, χ² 0.0424, Yates 0.0787.
    @Test(arguments: [
        "副作用発現割合は、男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.073、Fisher の正確検定）。",
        "副作用発現割合は、男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であり、有意差が認められた（P＝0.048、χ²検定）。",
        "副作用発現割合は、男性 10.0％（10/100例）、女性 20.0％（20/100例）で、有意差は認められなかった（p＝0.075、カイ二乗検定）。",
        "副作用は 200 例中 30 例（15.0%）に発現し、性別では男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p<0.05）。",
        "副作用発現割合 15.0%（30/200 例）は、男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.0477、χ2 検定）。",
        "男性 100 例中 10 例（10.0%）、女性 100 例中 20 例（20.0%）であった（p≧0.05、Fisher の直接確率法）。",
        "The proportion was 10.0% (10/100) in men and 20.0% (20/100) in women (p = 0.073, Fisher's exact test).",
    ])
    func pOfTwoGroupsHolds(_ text: String) {
        let audited = AuditedText(text)
        #expect(audited.findings(.test) == [])
        #expect(audited.held(.test) >= 1)
    }

    @Test func aNamedTestGivesItsP() {
        #expect(AuditedText("副作用発現割合は、男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.048、Fisher の正確検定）。").findings(.test)
            == ["10/100、20/100 の Fisher の正確検定では p=0.073 であり、p=0.048 ではない。χ² 検定の値である。"])
        #expect(AuditedText("副作用発現割合は、男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.084、χ² 検定）。").findings(.test)
            == ["10/100、20/100 の χ² 検定では p=0.048、Yates の補正をした χ² 検定では p=0.075 であり、p=0.084 ではない。"])
        #expect(AuditedText("男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p＜0.05、Fisher の正確検定）。").findings(.test).count == 1)
    }

    @Test func withoutANameOnlyWhatNoTestComesNearIsWrong() {
        #expect(AuditedText("男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.48）。").findings(.test)
            == ["10/100、20/100 の Fisher の正確検定では p=0.073、χ² 検定では p=0.048、Yates の補正をした χ² 検定では p=0.075 であり、p=0.48 ではない。"])
        #expect(AuditedText("男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p<0.001）。").findings(.test).count == 1)
    }

    /// Other tests, other questions, other groups: nothing is said, and nothing is called checked.
    @Test(arguments: [
        "男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.48、ロジスティック回帰）。",
        "投与前 10.0%（10/100 例）、投与後 20.0%（20/100 例）であった（p=0.002、McNemar 検定）。",
        "12 週時 10.0%（10/100 例）、24 週時 20.0%（20/100 例）であった（p=0.002）。",
        "男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であり、発現までの期間に差はなかった（p=0.48）。",
        "本剤群 80.0%（80/100 例）、対照群 82.0%（82/100 例）で、非劣性が示された（p=0.002）。",
        "男性 10.0%（10/100 例）、女性 20.0%（20/100 例）であった（p=0.060）。",
        "65 歳未満 10.0%（10/100 例）、65～74 歳 20.0%（20/100 例）、75 歳以上 12.0%（12/100 例）であった（p=0.9）。",
    ])
    func whatIsNotSureIsLeft(_ text: String) {
        let audited = AuditedText(text)
        #expect(audited.findings(.test) == [] && audited.held(.test) == 0)
    }

    @Test func whatIsCalledSignificantIs() {
        #expect(AuditedText("男女間で発現割合に有意差は認められなかった（p=0.012）。").findings(.test) == ["有意でないとされるが、p=0.012 である。"])
        #expect(AuditedText("女性で有意に高かった（p=0.12）。").findings(.test) == ["有意とされるが、p=0.12 である。"])
        #expect(AuditedText("女性で有意に高かった（p=0.012）。年齢では有意差は認められなかった（p>0.05）。").held(.test) == 2)
        #expect(AuditedText("有意水準は 15% とした。女性で有意に高かった（p=0.12）。").findings(.test).isEmpty)
    }

    private let head = "表 1 患者背景要因別の副作用発現状況\n要因\t区分\t症例数\t発現例数\t発現割合（%）\tp 値※1\n"
    private let notes = "※1：Fisher の正確検定\n"

    @Test func pByFactorHolds() {
        let right = AuditedText(head + "全体\t\t200\t30\t15.0\t\n性別\t男\t100\t10\t10.0\t0.073\n\t女\t100\t20\t20.0\t\n年齢\t65 歳未満\t120\t12\t10.0\t0.025\n\t65 歳以上\t80\t18\t22.5\t\n" + notes)
        #expect(right.findings(.test) == [] && right.held(.test) == 2)
        let wrong = AuditedText(head + "全体\t\t200\t30\t15.0\t\n性別\t男\t100\t10\t10.0\t0.048\n\t女\t100\t20\t20.0\t\n年齢\t65 歳未満\t120\t12\t10.0\t0.025\n\t65 歳以上\t80\t18\t22.5\t\n" + notes)
        #expect(wrong.findings(.test) == ["10/100、20/100 の Fisher の正確検定では p=0.073 であり、p=0.048 ではない。χ² 検定の値である。"])
    }

    @Test func notesOnOneLineNameATestEach() {
        let table = "表 1 要因別\n要因\t\t症例数\t発現例数\t発現割合（%）\tP 値\n合計\t\t223\t24\t10.8\t\n性別\t男性\t122\t15\t12.3\t0.517※1\n\t女性\t101\t9\t8.9\t\n年齢\t65 歳未満\t126\t12\t9.5\t0.520※1\n\t65 歳以上\t97\t12\t12.4\t\n※1：Fisher の正確検定 ※2：Cochran–Armitage の傾向検定\n"
        #expect(AuditedText(table).held(.test) == 2)
        #expect(AuditedText(table.replacing("0.517", with: "0.571")).findings(.test) == ["15/122、9/101 の Fisher の正確検定では p=0.517 であり、p=0.571 ではない。"])
    }

    /// Headings of factors, shares in brackets, unknown ones left out of the test, three levels.
    @Test func otherLayoutsOfFactorsHold() {
        let headings = AuditedText("表 1 要因別（χ² 検定）\n\t症例数\t発現症例数（%）\t検定\n合計\t210\t30（14.3）\t\n性別\t\t\t\n男\t100\t10（10.0）\tp=0.048\n女\t100\t20（20.0）\t\n不明\t10\t0（0.0）\t\n腎機能障害の有無\t\t\t\n有\t50\t20（40.0）\tp<0.001\n無\t160\t10（6.3）\t\n")
        #expect(headings.findings(.test) == [] && headings.held(.test) == 2)
        let three = AuditedText("表 1 重症度別\n\tN\tn\t%\tP値（Fisher）\n軽度\t10\t1\t10.0\t0.0052\n中等度\t12\t2\t16.7\t\n重度\t13\t9\t69.2\t\n合計\t35\t12\t34.3\t\n")
        #expect(three.findings(.test) == [] && three.held(.test) == 1)
        let sides = AuditedText("表 1 有害事象\n\t本剤群（N=100）\tプラセボ群（N=100）\tp 値（Fisher）\n悪心\t10（10.0）\t20（20.0）\t0.073\n頭痛\t5（5.0）\t5（5.0）\t1.000\n嘔吐\t1（1.0）\t9（9.0）\t0.018\n")
        #expect(sides.findings(.test) == [])
        #expect(sides.held(.test) == 3)
    }

    @Test(arguments: [
        // Levels that are set in under another do not add up; means have tests of their own; an unknown layout.
        "表 1 要因別（Fisher の正確検定）\n\t症例数\t発現症例数（%）\tp 値\n合計\t200\t30（15.0）\t\n合併症\t\t\t\n有\t100\t20（20.0）\t0.5\n軽度\t60\t10（16.7）\t\n重度\t40\t10（25.0）\t\n無\t100\t10（10.0）\t\n",
        "表 1 要因別（ロジスティック回帰）\n\t症例数\t発現症例数（%）\tp 値\n男\t100\t10（10.0）\t0.5\n女\t100\t20（20.0）\t\n",
        "表 1 要因別（Fisher の正確検定）\n\t症例数\t平均（SD）\tp 値\n男\t100\t10.2（3.0）\t0.5\n女\t100\t20.1（2.0）\t\n",
        "表 1 要因別\n\t症例数\t発現症例数（%）\tp 値\n男\t100\t10（10.0）\t－\n女\t100\t20（20.0）\t\n",
    ])
    func whatTablesDoNotTellIsLeft(_ text: String) {
        let audited = AuditedText(text)
        #expect(audited.findings(.test) == [] && audited.held(.test) == 0)
    }

    @Test func notSignificantIsHeldAgainstTheCounts() {
        let head = "表 1 要因別（Fisher の正確検定）\n\t症例数\t発現症例数（%）\tp 値\n"
        #expect(AuditedText(head + "男\t100\t10（10.0）\tn.s.\n女\t100\t20（20.0）\t\n").held(.test) == 1)
        #expect(AuditedText(head + "男\t100\t10（10.0）\tn.s.\n女\t100\t40（40.0）\t\n").findings(.test) == ["10/100、40/100 の Fisher の正確検定では p<0.001 であり、n.s. ではない。"])
    }

    /// 10/100, 20/100: Fisher 0.073. 12/90, 18/110: Fisher 0.691, χ² 0.550.
    @Test func theColumnOfTestsNamesThatOfEachFactor() throws {
        let table = "<p>表 5 背景別</p><table><tr><th>要因</th><th>区分</th><th>対象症例数</th><th>発現症例数</th><th>割合(%)</th><th>p値</th><th>検定法</th></tr><tr><td rowspan=2>性別</td><td>男性</td><td>100</td><td>10</td><td>10.0</td><td rowspan=2>0.073</td><td rowspan=2>Fisher</td></tr>"
            + "<tr><td>女性</td><td>100</td><td>20</td><td>20.0</td></tr><tr><td rowspan=2>合併症</td><td>なし</td><td>90</td><td>12</td><td>13.3</td><td rowspan=2>0.550</td><td rowspan=2>χ2</td></tr><tr><td>あり</td><td>110</td><td>18</td><td>16.4</td></tr></table>"
        #expect(try AuditedText(html: table).held(.test) == 2)
        #expect(try AuditedText(html: table).findings(.test) == [])
        #expect(try AuditedText(html: table.replacing("0.073", with: "0.703")).findings(.test).count == 1)
        #expect(try AuditedText(html: table.replacing("0.550", with: "0.155")).findings(.test).count == 1)
    }

    @Test func aPBesideTheFirstLevelIsThatOfItsFactor() {
        let table = "Table 7 Incidence by subgroup (N = 200)\nSubgroup\tN\tn\t%\tP value\nAll patients\t200\t30\t15.0\t\nMale\t100\t10\t10.0\t0.073\nFemale\t100\t20\t20.0\t\nUnder 65\t90\t12\t13.3\t0.691\n65 and over\t110\t18\t16.4\t\nP values: Fisher's exact test.\n"
        #expect(AuditedText(table).held(.test) == 2)
        #expect(AuditedText(table.replacing("0.073", with: "0.703")).findings(.test).count == 1)
    }

    @Test(arguments: [
        ("発現割合は高齢者で有意に高く（p=0.012）、休薬も多かった。", "0.012", "0.120"), ("両群間に有意な差はみられず（p=0.38）、同程度であった。", "0.38", "0.038"),
        ("Rash was significantly more common in women (p = 0.012).", "0.012", "0.12"), ("There was no statistically significant difference between the arms (p = 0.30).", "0.30", "0.003"),
    ])
    func whatIsCalledSignificantIsSo(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.test) == 1)
        #expect(AuditedText(text.replacing(right, with: wrong)).findings(.test).count == 1)
    }

    @Test(arguments: ["It was not known whether the effect was significantly larger (p = 0.20).", "The change was clinically significant (p = 0.20).", "Neither arm was significantly better (p = 0.20)."])
    func nothingIsSaidOfOtherSignificance(_ text: String) { #expect(AuditedText(text).findings(.test) == []) }
}
