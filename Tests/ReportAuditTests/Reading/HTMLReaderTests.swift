import Foundation
@testable import ReportAudit
import Testing

@Suite struct HTMLReaderTests {
    private func report(_ body: String) throws -> WrittenReport { try HTMLReader(file: "r").report(from: Data("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)) }

    @Test func cellsStandInTheirColumnsUnderSpans() throws {
        let table = try #require(try report("""
            <p>表 1 術式</p><table><thead><tr><th rowspan="2">予定</th><th colspan="2">実際</th></tr><tr><th>切除</th><th>掻爬</th></tr></thead>
            <tbody><tr><td rowspan="2" style="--indent:1">切除</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table><p>※1：注</p>
            """).tables.first)
        #expect(table.name == "表 1")
        #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [1, 2], [0, 1, 2], [1, 2]])
        #expect(table.rows.map(\.isHead) == [true, true, false, false])
        #expect(table.rows[2].cells[0].indent == 1)
        #expect(table.notes.map(\.mark) == [1])
        #expect(DataTable(table).columnHeads == ["切除", "掻爬"])
        #expect(DataTable(table).rows.map(\.label) == ["切除", "切除"])
    }

    @Test func whatIsNotForReadersIsNotRead() throws {
        let found = try report("<script>var a = 1;</script><nav>目次</nav><p>本文<span aria-hidden=\"true\">飾り</span></p><p class=\"unseen\">要約</p><p hidden>隠し</p>")
        #expect(found.paragraphs.map(\.text) == ["本文"])
    }

    @Test func whatIsHiddenOrStruckOutIsNotRead() throws {
        let found = try report("""
            <p>発疹は<del>12</del><s>13</s><span style="text-decoration: line-through">15</span>14 例</p><div style="color:red; Display: none"><p>旧版の 9 例</p></div><p style="visibility:hidden">下書き</p>
            <table><tr><td>頭痛</td><td style="display:none">7</td><td>3</td></tr><tr style="display:none"><td>悪心</td><td>8</td></tr></table>
            """)
        #expect(found.paragraphs.map(\.text) == ["発疹は14例"])
        #expect(found.tables.map { $0.rows.map { $0.cells.map(\.text.text) } } == [[["頭痛", "3"]]])
    }

    @Test func whatThePagesOwnStyleSheetHidesIsNotRead() throws {
        let page = "<html><head><style>p{color:red} .gone{display: none} @media print{.screen{display:none}} .tiny,.x{visibility:hidden}</style></head><body><p>本文<span class=\"big gone\">旧</span></p><p class=x>下書き</p><p class=screen>画面</p><p style=\"font-size:0\">零</p><p style=\"font-size:0.9em\">小</p></body></html>"
        #expect(try HTMLReader(file: "r").report(from: Data(page.utf8)).paragraphs.map(\.text) == ["本文", "画面", "小"])
    }

    @Test func aPieceOfAPageIsReadAsOne() async throws {
        #expect(try await ReportFile.report(from: Data("\n<h3>副作用</h3><p>発疹 12 例</p>".utf8), name: "r").paragraphs.last?.text == "発疹12例")
        #expect(try await ReportFile.report(from: Data("<0.1% の発疹 12 例".utf8), name: "r").paragraphs.map(\.text) == ["<0.1%の発疹12例"])
    }

    @Test func textThatStandsInNoParagraphIsRead() throws {
        let found = try report("""
            前文 12 例<br>続き<br><br>次の段落 3 件<div>安全性解析対象 <b>156</b> 例</div><blockquote>引用 7 例</blockquote><section>節 8 例<p>段落 9 例</p>後 10 例</section><span><div>包み 11 例</div></span>
            """)
        #expect(found.paragraphs.map(\.text) == ["前文12例続き", "次の段落3件", "安全性解析対象156例", "引用7例", "節8例", "段落9例", "後10例", "包み11例"])
    }

    @Test func aTableThatHoldsTablesLaysOutThePage() throws {
        let found = try report("<table><tr><td><p>本文 1 例</p><table><tr><td>発疹</td><td>10</td><td>20</td></tr></table></td></tr></table><ul><li>項目<table><tr><td>頭痛</td><td>3</td></tr></table></li></ul>")
        #expect(found.tables.map { $0.rows.map { $0.cells.map(\.text.text) } } == [[["発疹", "10", "20"]], [["頭痛", "3"]]])
        #expect(found.paragraphs.map(\.text) == ["本文1例", "項目"])
    }

    @Test func articlesOfOneLanguageAreOneReport() throws {
        #expect(try report("<article><p>一</p></article><article><p>二</p></article>").paragraphs.map(\.text) == ["一", "二"])
        #expect(try report("<article lang=ja><p>一</p></article><article lang=en><p>One</p></article>").paragraphs.map(\.text) == ["一"])
    }

    @Test func anIndentWithoutMeasureIsBounded() throws {
        for size in [String(repeating: "9", count: 20), String(repeating: "9", count: 400)] {
            #expect(try report("<table><tr><td style=\"padding-left:\(size)px\">頭痛</td><td>3</td></tr></table>").tables.first?.rows.first?.cells.first?.indent == 20)
        }
    }

    /// Each of the cells asks for 1,000 columns; none is lost and the table stays as wide as a table may be.
    @Test func noTableIsWiderThanATableMayBe() throws {
        let row = "<tr>" + String(repeating: "<th colspan=1000 rowspan=2>1</th>", count: 600) + "</tr>"
        let table = try #require(try report("<table>\(row)<tr><td>頭痛</td><td>3</td></tr></table>").tables.first)
        #expect(table.rows[0].cells.count == 600)
        #expect(table.rows.flatMap(\.cells).allSatisfy { ($0.column ?? 0) + $0.columnSpan <= MarkedReport.widest })
    }

    @Test func elementsWithoutEndOfNestingAreRefused() {
        let deep = String(repeating: "<div>", count: 300) + "a" + String(repeating: "</div>", count: 300)
        #expect(throws: AuditInputError.tooDeep(file: "r")) { try report(deep) }
    }

    /// Pieces of text within each other, with a paragraph behind thousands of others in the innermost.
    @Test(.timeLimit(.minutes(1))) func whatIsNestedIsLookedThroughOnce() throws {
        let deep = String(repeating: "<span>", count: 240) + String(repeating: "<b>1</b>", count: 20_000) + "<p>2</p>" + String(repeating: "</span>", count: 240)
        #expect(try report(deep).paragraphs.map(\.text.count) == [20_000, 1])
    }

    @Test(.timeLimit(.minutes(1))) func breaksAfterALongBlankAreReadInTime() throws {
        let cell = String(repeating: " ", count: 200_000) + String(repeating: "<br>", count: 20_000) + "1"
        #expect(try report("<table><tr><td>\(cell)</td><td>2</td></tr></table>").tables.first?.rows.map { $0.cells.map(\.text.text) } == [["1", "2"]])
    }
}
