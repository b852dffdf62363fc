import ReportAudit
import Testing

@Suite struct AlignedColumnsTests {
    /// The total leaves columns free: its numbers stand under those they add up.
    private func table(_ total: String) -> String {
        """
        Table 1  Studies
        Study   Phase                  Weeks   Patients   Deaths
        201     Phase 2                24      118        0
        202     Phase 2                12      96         0
        303     Open-label extension   104     187        1
        All                                    \(total)        1

        """
    }

    @Test func numbersStandUnderTheirHeads() {
        let audited = AuditedText(table("401"))
        #expect(audited.findings(.columnSum) == [])
        #expect(audited.held(.columnSum) >= 1)
        #expect(AuditedText(table("411")).findings(.columnSum) == ["「Patients」の列の和は 401 であり、合計 411 と合わない。"])
    }

    @Test func japaneseCharactersTakeTwoColumns() {
        let text = """
        表 1 症例の内訳
        区分          登録例数   解析例数
        男性               120        110
        女性（妊婦を除く）  80         70
        不明                 3          2
        合計               203        \(181)

        """
        #expect(AuditedText(text).findings(.columnSum) == ["「解析例数」の列の和は 182 であり、合計 181 と合わない。"])
    }

    /// A line that crosses what the others leave free: the lines stay as they are.
    @Test func linesThatAreNotSetInColumnsStayAsTheyAre() {
        let text = "Table 1 Things\nOne  12  13\nTwo and more than three  4  5\nThree  6 of all of them together  7\nFour  8  9\n"
        #expect(AuditedText(text).findings(.columnSum) == [])
    }

    /// Bars divide columns wherever they stand; lines drawn with characters say nothing, and what stands right below is a note.
    @Test func barsDivideColumns() {
        func text(_ share: String) -> String {
            """
            表3　リスク別の発現例数（対象742例）
            +--------------+---------------+
            | リスク       | 発現例数（%） |
            +--------------+---------------+
            | 間質性肺疾患 | 31 (4.2)      |
            | 肝機能障害   | 67 (9.0)      |
            | 血小板減少   | 48 (\(share))      |
            +--------------+---------------+
            1例が複数に該当する場合はそれぞれに計上した。

            """
        }
        #expect(AuditedText(text("6.5")).findings(.percentage) == [])
        #expect(AuditedText(text("7.3")).findings(.percentage).count == 1)
    }

    /// 表3．1日投与量: the stop ends the number.
    @Test func aFullWidthStopEndsTheNumberOfATable() {
        #expect(AuditedText("表３のとおりである（表3）。\n\n表3．1日投与量別の例数\n区分\t例数\n甲\t3\n乙\t4\n").findings(.reference) == [])
    }

    /// A first column printed once a group, a blank line under the caption: what is the most of one group is held against that group.
    @Test func aFirstColumnPrintedOnceAGroupIsThatOfTheLinesBelow() {
        let table = "表４　患者背景\n\n項目          区分                    例数  構成比(%)\n合併症        なし                     171        18.9\n              あり                     733        81.1\n1日投与量     25 mg                    212        23.5\n              50 mg                    601        66.5\n              100 mg                    83         9.2\n              その他                     8         0.9\n\n"
        #expect(AuditedText(table + "1日投与量は50 mgが601例（66.5%）と最も多かった。").result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(table + "1日投与量は25 mgが212例（23.5%）と最も多かった。").findings(.superlative) == ["「25 mg」212 が最も大きいとされるが、表 4 には「50 mg」601 がある。"])
    }
}
