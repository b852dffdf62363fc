import Reexamination
@testable import Report
import Testing

@Suite("Typst source")
struct TypstSourceTests {
    @Test("A string literal keeps backslash, quote, line break and control characters apart from markup")
    func literals() {
        #expect(typstLiteral(#"a\b"c#d*e"#) == #""a\\b\"c#d*e""#)
        #expect(typstLiteral("a\nb\tc\u{7F}") == #""a\nb\u{9}c\u{7f}""#)
        #expect(typstLiteral("髙𠮷葛󠄀㎎①") == "\"髙𠮷葛󠄀㎎①\"")
        #expect(typstLiteral("") == "\"\"")
    }

    @Test("The sample's source is as agreed", arguments: Language.allCases)
    func sample(language: Language) throws {
        let source = try TypstSource(try SampleDocument(language: language).document)
        let expected = try ExpectedFile("PDF/sample.\(language.rawValue).typ").text(orWriting: source.main)
        #expect(source.main == expected)
        #expect(source.files.keys.sorted() == ["graphic-1.svg"])
    }

    @Test("All faults of a document are named at once")
    func faults() throws {
        var document = try SampleDocument().document
        var short = SampleDocument().cover
        short.anchor = "t-short"
        short.rows[0].cells.removeLast()
        var reaching = SampleDocument().risks
        reaching.anchor = "t-reaching"
        reaching.headerRows = 1
        reaching.notes = []
        document.blocks += [.table(short), .table(reaching), .heading(level: 1, number: nil, text: "x", anchor: "safety")]
        #expect(throws: TypstSourceError(faults: [
            .grid(.rowTooShort(table: "t-short", row: 0)),
            .headReachesIntoBody(table: "t-reaching"),
            .duplicateAnchor("safety"),
        ])) { try TypstSource(document) }
    }

    @Test("Rows of column headers further down are a head only if their cells fill them exactly")
    func heads() {
        func table(_ rows: [[(header: Table.Cell.Header, columns: Int, rows: Int)]], headerRows: Int) -> Table {
            Table(kind: .data, anchor: "t", caption: nil, columnWidths: [1, 1], headerRows: headerRows, rows: rows.map { cells in
                .init(role: .body, cells: cells.map { .init(lines: [], columnSpan: $0.columns, rowSpan: $0.rows, header: $0.header) })
            }, notes: [], summary: "")
        }
        #expect(table([[(.column, 2, 1)], [(.none, 2, 1)], [(.column, 1, 2), (.column, 1, 1)], [(.column, 1, 1)], [(.none, 2, 1)]], headerRows: 1).heads == [0..<1, 2..<4])
        #expect(table([[(.row, 1, 2), (.none, 1, 1)], [(.column, 1, 1)]], headerRows: 0).heads == [])
        #expect(table([[(.column, 1, 1), (.column, 1, 2)], [(.none, 1, 1)]], headerRows: 0).heads == [])
        #expect(table([[(.column, 1, 1), (.none, 1, 1)]], headerRows: 0).heads == [])
    }

    @Test("Only words too long for a cell may break: at capitals, or every eighth character")
    func longWords() {
        #expect(breakable("120 mg を投与、16（10.3）") == ["120 mg を投与、16（10.3）"])
        #expect(breakable("includesForeignCases") == ["includes", "Foreign", "Cases"])
        #expect(breakable("値 0123456789abcdef01 値") == ["値 01234567", "89abcdef", "01 値"])
        #expect(breakable("") == [""])
    }

    @Test("A short table stays whole, a long one or one with long cells goes over pages")
    func whole() {
        #expect(SampleDocument().risks.staysWhole)
        var long = SampleDocument().risks
        long.rows += Array(repeating: long.rows[3], count: 10)
        #expect(!long.staysWhole)
        var wide = SampleDocument().cover
        wide.rows[0].cells[1].lines = [[.text(String(repeating: "長", count: 700))]]
        #expect(!wide.staysWhole)
    }

    @Test("A line that starts with a list's mark hangs")
    func hanging() {
        #expect([Inline.text("① あ")].hangs)
        #expect([Inline.target([.strong([.text("・あ")])])].hangs)
        #expect(![Inline.text("あ①")].hangs)
        #expect(![Inline]().hangs)
    }
}
