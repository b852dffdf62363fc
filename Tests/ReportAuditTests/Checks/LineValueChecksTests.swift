import ReportAudit
import Testing

@Suite struct LineValueChecksTests {
    private func audit(_ text: String, _ table: String) throws -> AuditedText { try AuditedText(html: "<p>\(text)</p>" + table) }

    private let times = String.table("表2　測定時期別の値", "測定時期|測定例数|スコア|達成率（%）\n開始時|812|41.2±9.1|－\n8週|790|35.6±8.8|40.9\n16週|731|30.1±8.4|52.3\n32週|655|28.7±8.0|58.8")

    @Test func theNumbersOfASentenceAreThoseOfOneColumn() throws {
        let right = "達成率は8週時40.9%、16週時52.3%、32週時58.8%であった。"
        #expect(try audit(right, times).findings(.textTable) == [] && audit(right, times).held(.textTable) == 3)
        #expect(try audit(right.replacing("52.3", with: "53.2"), times).findings(.textTable) == ["本文の「16週」53.2 は、表 2 の 52.3 と合わない。"])
        #expect(try audit("スコアは開始時41.2点から32週時27.8点へ低下した。", times).findings(.textTable) == ["本文の「32週」27.8 は、表 2 の 28.7 と合わない。"])
    }

    /// Rows that come again in each block are named by their block where the sentence says which of them is meant.
    @Test func theRowOfEachBlockIsNamedByTheBlock() {
        let table = "\n\n表 6 有益性\n指標\t調査票\t評価例数\t有（%）\n骨修復\t1 年調査票\t105\t48（45.7）\n\t5 年調査票\t85\t36（42.4）\n痛みの減少\t1 年調査票\t105\t50（47.6）\n\t5 年調査票\t82\t33（40.2）\n機能の向上\t1 年調査票\t102\t32（31.4）\n\t5 年調査票\t85\t42（49.4）\n"
        let text = "5 年調査票の時点で「有」とされた割合は、骨修復 42.4%（36/85 例）、痛みの減少 40.2%（33/82 例）及び機能の向上 49.4%（42/85 例）であった。"
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("42.4%（36/85 例）", with: "43.5%（37/85 例）") + table).findings(.textTable) == ["本文の「骨修復」43.5 は、表 6 の 42.4 と合わない。"])
    }

    /// Small numbers tell the column where the sentence names it and the table.
    @Test func aYearInBracketsIsTheRowOfThatYear() {
        let table = "\n\n補表 1 年別件数\n年\t件数\tうち重篤\n平成 30 年\t13\t5\n令和元年\t16\t1\n令和 2 年\t15\t3\n合計\t44\t9\n"
        let text = "重篤な副作用の件数を年別にみると（補表 1）、最も多かったのは平成 30 年の 5 件であり、最後の年（令和 2 年）は 3 件であった。"
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("は 3 件", with: "は 8 件") + table).findings(.textTable) == ["本文の「令和2年」8 は、補表 1 の 3 と合わない。"])
    }

    /// Of another trial, of some of the patients, or rounded: then more than one differs, or a word says so.
    @Test(arguments: ["治験の達成率は8週時45.1%、16週時50.0%、32週時58.8%であった。", "達成率は8週時40.9%、16週時約52.9%であった。", "8週の達成率は40.9%（プラセボ群では8週35.0%）であった。"])
    func whatMayBeOfAnotherGroupIsLeft(_ text: String) throws {
        #expect(try audit(text, times).findings(.textTable) == [])
    }

    /// 2.3 and 2.3 are rounded, and together 4.7.
    @Test func whatTwoColumnsHaveTogetherIsLeft() throws {
        let risks = String.table("表6　副作用", "リスク|重篤|非重篤\n低カルシウム血症|0|14（10.9）\n顎骨壊死|0|13（10.2）\n感染症|3（2.3）|3（2.3）")
        #expect(try audit("「低カルシウム血症」が10.9%（14/128例）、「顎骨壊死」が10.2%（13/128例）、「感染症」が4.7%（6/128例）に認められた。", risks).findings(.textTable) == [])
    }

    private let years = String.table("表3　年度別の副作用件数", "区分|2018年度|2019年度|2020年度|合計\n発疹|11|25|17|53\n胃潰瘍|4|9|18|31\n低血糖|6|8|7|21\n合計|21|42|42|105")

    @Test func aTotalIsTheNumberOfItsRow() throws {
        let right = "発疹53件、胃潰瘍31件、低血糖21件の順であった。"
        #expect(try audit(right, years).findings(.textTable) == [])
        #expect(try audit(right.replacing("31", with: "37"), years).findings(.textTable).count >= 1)
    }

    /// Two columns of a row may be taken together.
    @Test func seriousAndOtherMayBeTakenTogether() throws {
        let table = String.table("表4　リスクの発現状況", "リスク|重篤（%）|非重篤（%）\n胃潰瘍|12（2.4）|0（0.0）\n肝障害|4（0.8）|5（1.0）\n発疹|0（0.0）|11（2.2）")
        #expect(try audit("胃潰瘍が2.4%（12/500例）、肝障害が1.8%（9/500例）、発疹が2.2%（11/500例）に認められた。", table).findings(.textTable) == [])
    }

    @Test func theGreatestIsNotBelowAnother() throws {
        let table = String.table("表5　地域別の達成率", "地域|評価例数|達成率（%）\n北部|148|70.9\n中部|431|65.9\n南部|74|52.7\nその他|11|81.8\n合計|664|65.4")
        let right = "地域別では北部の達成率が70.9%と最も高く、南部では52.7%（39/74例）と最も低かった。"
        #expect(try audit(right, table).findings(.superlative) == [] && audit(right, table).held(.superlative) == 2)
        #expect(try audit("地域別では中部の達成率が65.9%と最も高かった。", table).findings(.superlative) == ["「中部」65.9 が最も大きいとされるが、表 5 には「北部」70.9 がある。"])
        #expect(try audit("地域別では中部の65.9%から南部の52.7%の範囲であった。", table).findings(.superlative) == ["「中部」65.9 が最も大きいとされるが、表 5 には「北部」70.9 がある。"])
        #expect(try audit("北部を除くと中部の達成率が65.9%と最も高かった。", table).findings(.superlative) == [])
        #expect(try audit("年度別では2018年度の21件が最も少なかった。", years).findings(.superlative) == [])
        #expect(try audit("発疹は年度別では2020年度の17件が最も多かった。", years).findings(.superlative) == ["「2020年度」17 が最も大きいとされるが、表 3 には「2019年度」25 がある。"])
    }

    @Test func inEnglishTheNameFollows() throws {
        let table = String.table("Table 2. Reports by quarter", "Quarter|Doses|Reports|Reports per 100,000 doses\nQ1 2020|402,500|61|15.2\nQ2 2020|988,000|204|20.6\nQ3 2020|1,342,000|251|18.7")
        #expect(try audit("The rate fell from 20.6 per 100,000 doses in Q2 2020 to 18.7 in Q3 2020.", table).findings(.textTable) == [])
        #expect(try audit("The rate fell from 20.6 per 100,000 doses in Q2 2020 to 17.8 in Q3 2020.", table).findings(.textTable) == ["本文の「Q3 2020」17.8 は、Table 2 の 18.7 と合わない。"])
    }

    /// In English the name stands behind the share, and the block is named in whichever case.
    @Test func aNameBehindItsShareIsTheRows() {
        let table = "\n\nTable 6 Benefit\nIndicator\tForm\tN\tYes (%)\tNo (%)\nRepair of bone\tYear 1 form\t105\t48 (45.7)\t57 (54.3)\n\tYear 5 form\t85\t36 (42.4)\t49 (57.6)\nLess pain\tYear 1 form\t105\t50 (47.6)\t55 (52.4)\n\tYear 5 form\t82\t33 (40.2)\t49 (59.8)\nOther benefit\tYear 1 form\t102\t32 (31.4)\t70 (68.6)\n\tYear 5 form\t58\t0\t58 (100.0)\n"
        let text = "In the year 5 form, the proportions assessed as “Yes” were 42.4% (36/85) for repair of bone, 40.2% (33/82) for less pain and 0.0% (0/58) for other benefit (Table 6)."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("42.4% (36/85)", with: "43.5% (37/85)") + table).findings(.textTable) == ["本文の「Repair of bone」43.5 は、Table 6 の 42.4 と合わない。"])
        #expect(AuditedText(text.replacing("0.0% (0/58)", with: "1.7% (1/58)") + table).findings(.textTable) == ["本文の「Other benefit」1.7 は、Table 6 の 0.0 と合わない。"])
        // Another column of its row has it, but the sentence quotes which is meant.
        #expect(AuditedText(text.replacing("42.4% (36/85)", with: "57.6% (49/85)") + table).findings(.textTable) == ["本文の「Repair of bone」57.6 は、Table 6 の 42.4 と合わない。"])
    }
}
