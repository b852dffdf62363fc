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

    @Test func elementsWithoutEndOfNestingAreRefused() {
        let deep = String(repeating: "<div>", count: 300) + "a" + String(repeating: "</div>", count: 300)
        #expect(throws: AuditInputError.self) { try report(deep) }
    }
}
