@testable import ReportAudit
import Testing

@Suite struct CopiedTextTests {
    private func report(_ text: String) -> WrittenReport { TextReader().report(from: text) }

    @Test func linesBrokenInsideWordsAreJoined() {
        #expect(report("本剤の投与後に低カルシ\nウム血症が 3\n例に認められた。").paragraphs.map(\.text) == ["本剤の投与後に低カルシウム血症が3例に認められた。"])
        #expect(report("Hypocalcaemia was seen\nin 3 patients.").paragraphs.map(\.text) == ["Hypocalcaemia was seen in 3 patients."])
    }

    @Test func numbersThatEndALineAreTheCellsOfARow() throws {
        let table = try #require(report("表 1 副作用\n安全性解析対象症例数 156 例\n頭痛※1 0 16（10.3）\n治療中止後の\n骨折 － －\n※1：MedDRA PT「頭痛」\n").tables.first)
        let data = DataTable(table)
        #expect(data.rows.map(\.label) == ["安全性解析対象症例数", "頭痛", "治療中止後の骨折"])
        #expect(data.rows.map(\.counts) == [[156], [0, 16], [nil, nil]])
        #expect(table.notes.map(\.mark) == [1])
    }

    @Test func aTableThatGoesOnOverAPageKeepsOneHead() throws {
        let table = try #require(report("表 1 副作用\n用語\t例数\n頭痛\t3\n\u{0C}用語\t例数\n悪心\t2\n").tables.first)
        #expect(DataTable(table).rows.filter { !$0.counts.compactMap { $0 }.isEmpty }.map(\.label) == ["頭痛", "悪心"])
        #expect(table.rows.last?.cells.first?.text.place.page == 2)
    }

    @Test func placesLeadBackToTheLine() {
        let passage = report("一行目\n二行目に 5 例").paragraphs.first
        #expect(passage?.place(at: 4).line == 2)
        #expect(passage?.quote(0..<8) == "一行目二行目に5")
    }

    private func headings(_ text: String) -> [[Int]] { report(text).blocks.compactMap { if case .heading(let heading) = $0 { heading.number } else { nil } } }

    @Test func aTableOfContentsHasNoHeadingsAndNoTables() {
        for line in ["1. はじめに ........ 3", "1.\tはじめに\t3", "1. はじめに……3", "1. Introduction . . . . . . iv"] { #expect(headings("\(line)\n1. はじめに\n本文。") == [[1]], "\(line)") }
        let found = report("表 1 患者背景 …… 5\n表 2 副作用\t6\n1. はじめに\n本文。\n表 1 患者背景\n男性\t80\n女性\t76\n")
        #expect(found.tables.map(\.name) == ["表 1"])
        #expect(found.paragraphs.map(\.text) == ["表1患者背景", "表2副作用", "本文。"])
    }

    /// A row of a table may be numbered as headings are.
    @Test func aNumberedRowIsNoEntryOfATableOfContents() {
        #expect(report("表 1 評価\n項目\t例数\n1. 有効\t80\n2. 無効\t5\n").tables.first?.rows.count == 3)
    }

    @Test func aWrappedLineThatBeginsWithANumberIsNoHeading() {
        #expect(headings("2. 安全性\n肝機能検査値が基準値の\n2.5 倍に上昇した患者が\n3 例であった。") == [[2]])
        #expect(report("血中濃度は投与開始前の平均値の\n7.3 Cmax の平均値と比べて高く\n3 例であった。").paragraphs.map(\.text) == ["血中濃度は投与開始前の平均値の7.3 Cmaxの平均値と比べて高く3例であった。"])
        #expect(headings("2. 安全性\n本文。\n2.1 回収状況\n本文。\n2.2 年齢別\n本文。\n2.3 人口統計学的特性\n本文。") == [[2], [2, 1], [2, 2], [2, 3]])
    }

    @Test func aListWithNumbersInASectionHasNoHeadings() {
        #expect(headings("3. 調査\n次のとおり。\n1. 目的\n2. 方法\n3. 対象\n3.1. 結果\n本文。\n\n4. 考察\n本文。") == [[3], [3, 1], [4]])
    }

    /// A program that keeps no layout copies one cell a line; which column a number stood in is lost, and nothing may be summed.
    @Test func oneCellALineIsNoTableOfNumbers() throws {
        let table = try #require(report("表 1 副作用\n投与量\n\n症例数 副作用発現症例数\n\n10 mg\n\n200\n\n12\n\n6.0\n\n20 mg\n\n100\n\n9\n\n9.0\n\n合計\n\n300\n\n21\n\n7.0\n").tables.first)
        #expect(table.rows.allSatisfy { $0.cells.count == 1 })
        #expect(DataTable(table).rows.allSatisfy { $0.values.isEmpty })
        #expect(table.rows.map(\.cells[0].text.text).contains("300"))
    }

    @Test func breaksWithinAParagraphDivideWords() {
        for separator in ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}"] { #expect(report("Grade 3\(separator)12 patients").paragraphs.map(\.text) == ["Grade 3 12 patients"]) }
    }

    @Test func aHyphenAtTheEndOfALineBelongsToItsWord() {
        #expect(report("There were 86 non-\nserious reactions.").paragraphs.map(\.text) == ["There were 86 non-serious reactions."])
    }

    @Test func manyFormFeedsAreManyPages() {
        #expect(report("本文。\n" + String(repeating: "\u{0C}", count: 50_000) + "次の頁。").blocks.count == 1)
        #expect(report("本文\n\u{0C}\u{0C}次の頁。").paragraphs.first?.place(at: 3).page == 3)
    }

    /// Three rows and more with a head; the text after them is none of it.
    @Test func rowsOfNumbersAreATableWithoutACaption() throws {
        let report = TextReader().report(from: "性・年齢別の例数を示す。\n      区分   施設数 症例数\n病院      210 1802\n診療所     95 611\n合計      305 2413\nいずれも国内の施設である。")
        let table = try #require(report.tables.first)
        #expect(table.rows.map { $0.cells.map(\.text.text) } == [["区分", "施設数", "症例数"], ["病院", "210", "1802"], ["診療所", "95", "611"], ["合計", "305", "2413"]])
        #expect(table.rows.allSatisfy { $0.cells.map(\.column) == [0, 1, 2] })
        #expect(report.paragraphs.map(\.text) == ["性・年齢別の例数を示す。", "いずれも国内の施設である。"])
    }

    @Test func aSentenceThatEndsWithNumbersIsNoTable() {
        #expect(TextReader().report(from: "対象は 12 15\nであり、副作用は 3 4\nであった。").tables.isEmpty)
    }

    /// 58 (4.3) is a count and its share; 31 (2) may be two columns.
    @Test func aShareInBracketsBelongsToItsCount() throws {
        #expect(try #require(NumberCells.trailing("Nausea 58 (4.3) 66")).cells == ["58 (4.3)", "66"])
        #expect(try #require(NumberCells.trailing("平成28 31 (2) 38")).cells == ["31", "(2)", "38"])
    }

    /// 症例数 件数 twice: of what, the head above says.
    @Test func aHeadWhoseNamesComeAgainIsNotDivided() throws {
        let table = try #require(TextReader().report(from: "表 1 副作用\n種類 総数 重篤\n症例数 件数 症例数 件数\n頭痛 3 4 1 1\n悪心 5 6 2 2").tables.first)
        #expect(table.rows.last?.cells.allSatisfy { $0.column == nil } == true)
    }
}
