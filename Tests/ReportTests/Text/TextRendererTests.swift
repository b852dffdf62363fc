import Reexamination
import Report
import Testing

@Suite struct TextRendererTests {
    private func text(_ blocks: [Block], _ language: Language = .ja) throws -> String {
        let provenance = Provenance(snapshotDigest: "abc", dataCut: try #require(CalendarDate("2024-05-22")), meddraVersion: "27.0", label: "第 3 版", notice: nil, author: "a")
        return try TextRenderer().render(Document(language: language, title: "再審査報告書", byline: ["令和 7 年 5 月 22 日"], blocks: blocks, provenance: provenance))
    }

    @Test func aTableIsItsCaptionARowALineAndItsNotes() throws {
        let cell = { (text: String) in Table.Cell(lines: [[.text(text)]]) }
        let table = Table(kind: .data, anchor: "t", caption: .init(label: "表", number: 1, text: "副作用"), columnWidths: [3, 1, 1], headerRows: 1, rows: [
            .init(role: .header, cells: [Table.Cell(lines: [[.text("用語")]], rowSpan: 2), Table.Cell(lines: [[.text("総数")]], columnSpan: 2)]),
            .init(role: .header, cells: [cell("症例数"), cell("件数")]),
            .init(role: .body, cells: [Table.Cell(lines: [[.text("頭痛"), .noteReference(mark: "※1", note: "n")], [.text("悪心")]], indent: 1), cell("1"), cell("2")]),
        ], notes: [.init(anchor: "n", mark: "※1", inlines: [.text("PT")]), .init(anchor: "m", mark: nil, inlines: [.text("MedDRA/J")])], summary: "s")
        #expect(try text([.table(table)]).contains("\n\n表 1 副作用\n用語\t総数\t\n\t症例数\t件数\n　頭痛※1\u{2028}悪心\t1\t2\n※1：PT\nMedDRA/J\n\n"))
    }

    @Test func blocksStandApartAndFootnotesAtTheEnd() throws {
        let blocks: [Block] = [
            .heading(level: 1, number: "1.", text: "概要", anchor: "a"), .paragraph([.text("本文"), .footnote([.text("脚注")]), .lineBreak, .text("続き\t先")], indented: true),
            .list([.init(mark: "①", inlines: [.text("一")]), .init(mark: "②", inlines: [.text("二")])]), .missing("評価"), .closing("以上"),
        ]
        #expect(try text(blocks).hasPrefix("再審査報告書\n令和 7 年 5 月 22 日\n\n1. 概要\n\n　本文\u{2028}続き 先\n\n①一\n②二\n\n〔未記載〕評価\n\n以上\n\n脚注\n\nデータカットオフ日"))
    }

    @Test func aTableThatDoesNotFillItsColumnsIsAnError() {
        let table = Table(kind: .data, anchor: "t", caption: nil, columnWidths: [1, 1], headerRows: 0, rows: [.init(role: .body, cells: [Table.Cell(lines: [])])], notes: [], summary: "")
        #expect(throws: TableGridError.rowTooShort(table: "t", row: 0)) { try text([.table(table)]) }
    }
}
