import Reexamination

extension Workbook {
    /// The report's words in order, for those who search, filter or compare them: a line a heading, paragraph or item of a list, numbers as
    /// printed. A table or drawing is a line with its caption, a table's being a link to its sheet.
    func writeText(of document: Document, names: SheetNames) throws(XLSXError) {
        let language = document.language
        let sheet = try sheet(named: names.text)
        let columns: [(LocalizedText, Double)] = [
            (LocalizedText(ja: "種類", en: "Kind"), 12), (LocalizedText(ja: "番号", en: "Number"), 10), (LocalizedText(ja: "本文", en: "Text"), Self.textWidth),
        ]
        try writeHead(columns, title: document.title, on: sheet, document: document)
        let lines = TextLines(document, tableSheets: names.tables.map(\.1)).all
        for (index, line) in lines.enumerated() {
            let row = FigurePlaces.headRows + index
            let style = CellStyle(isBold: line.kind == .heading, isTop: true)
            try sheet.write(line.kind.name[language], row: row, column: 0, style)
            try sheet.write(line.number, row: row, column: 1, style)
            if let target = line.sheet { try sheet.link(row: row, column: 2, toSheet: target, row: 0, style) }
            try sheet.write(line.text, row: row, column: 2, style)
            // No row of a sheet is higher than 409 points.
            try sheet.setHeight(min(max(textHeight(line.text, size: 10, columns: Self.textWidth), 15), 409), ofRow: row)
        }
        try sheet.setFilter(headRow: 1, lastRow: FigurePlaces.headRows + lines.count - 1, columns: columns.count)
    }

    private static let textWidth = 110.0
}

/// A document's blocks as lines of plain words.
///
/// ```swift
/// TextLines(document, tableSheets: ["表 1"]).all.map(\.text)      // ["安全性", "発現状況は表 1 のとおりで、156 例中…", …]
/// ```
struct TextLines {
    enum Kind: Hashable {
        case heading, paragraph, item, table, graphic, remark, footnote, closing, missing

        var name: LocalizedText {
            switch self {
            case .heading: LocalizedText(ja: "見出し", en: "Heading")
            case .paragraph: LocalizedText(ja: "段落", en: "Paragraph")
            case .item: LocalizedText(ja: "項目", en: "Item")
            case .table: LocalizedText(ja: "表", en: "Table")
            case .graphic: LocalizedText(ja: "図", en: "Figure")
            case .remark: LocalizedText(ja: "備考", en: "Remark")
            case .footnote: LocalizedText(ja: "脚注", en: "Footnote")
            case .closing: LocalizedText(ja: "結び", en: "Closing")
            case .missing: LocalizedText(ja: "未記載", en: "To be written")
            }
        }
    }

    struct Line: Hashable {
        let kind: Kind
        /// A heading's or table's number, an item's mark; else empty.
        let number: String
        let text: String
        /// The sheet that the line leads to.
        let sheet: String?
    }

    private(set) var all: [Line] = []

    /// - Parameter tableSheets: what the sheet of each table is called, in the document's order.
    init(_ document: Document, tableSheets: [String]) {
        var sheets = tableSheets.makeIterator()
        for block in document.blocks {
            switch block {
            case .heading(_, let number, let text, _): add(.heading, number ?? "", text)
            case .paragraph(let inlines, _): add(.paragraph, "", inlines)
            case .list(let items): for item in items { add(.item, item.mark, item.inlines) }
            case .remark(let inlines): add(.remark, "", inlines)
            case .closing(let text): add(.closing, "", text)
            case .missing(let text): add(.missing, "", text)
            case .graphic(let graphic): add(.graphic, graphic.caption.number, graphic.caption.text)
            case .table(let table):
                let sheet = sheets.next()
                if let caption = table.caption { add(.table, caption.number, caption.text, sheet: sheet) } else { add(.table, "", table.summary, sheet: sheet) }
            case .pageBreak: break
            }
        }
    }

    private mutating func add(_ kind: Kind, _ number: String, _ text: String, sheet: String? = nil) {
        all.append(Line(kind: kind, number: number, text: text, sheet: sheet))
    }

    private mutating func add(_ kind: Kind, _ number: Int, _ text: String, sheet: String? = nil) { add(kind, String(number), text, sheet: sheet) }

    private mutating func add(_ kind: Kind, _ number: String, _ inlines: [Inline]) {
        add(kind, number, inlines.plainText)
        for footnote in inlines.footnotes { add(.footnote, "", footnote.plainText) }
    }
}
