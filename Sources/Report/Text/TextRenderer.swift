import Reexamination

/// The report as plain text: for searching, comparing and pasting, and for other programs.
///
/// ```swift
/// let text = try TextRenderer().render(document)
/// ```
///
/// A line a heading, paragraph or item, with an empty line between blocks. A table is its caption, a line for each row with tabs between
/// its columns, and its notes. The lines within one cell are divided by U+2028 (line separator); a cell that spans columns or rows has
/// its words in the first of them, the others being empty.
public struct TextRenderer: Sendable {
    public static let lineOfCell = "\u{2028}"

    public init() {}

    /// - Throws: `TableGridError` for a table whose rows do not fill its columns.
    public func render(_ document: Document) throws(TableGridError) -> String {
        var blocks: [[String]] = [[document.title] + document.byline]
        var footnotes: [[Inline]] = []
        for block in document.blocks {
            switch block {
            case .heading(_, let number, let text, _): blocks.append([[number, text].compactMap { $0 }.joined(separator: " ")])
            case .paragraph(let inlines, let indented):
                blocks.append([(indented && document.language == .ja ? "　" : "") + words(inlines)])
                footnotes += inlines.footnotes
            case .table(let table):
                blocks.append(try lines(table, document.language))
                footnotes += table.rows.flatMap(\.cells).flatMap(\.lines).flatMap(\.footnotes)
            case .graphic(let graphic): blocks.append([graphic.caption.plainText])
            case .list(let items):
                blocks.append(items.map { $0.mark + words($0.inlines) })
                footnotes += items.flatMap(\.inlines.footnotes)
            case .remark(let inlines): blocks.append([words(inlines)])
            case .closing(let text): blocks.append([text])
            case .missing(let text): blocks.append([LocalizedText(ja: "〔未記載〕", en: "[To be written] ")[document.language] + text])
            case .pageBreak: continue
            }
        }
        blocks += footnotes.map { [words($0)] }
        blocks.append(document.provenance.footerLines(document.language))
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// A break within a paragraph is one of a cell, too: only blocks begin lines.
    private func words(_ inlines: [Inline]) -> String {
        String(inlines.plainText.map { $0 == "\n" ? Character(Self.lineOfCell) : $0 == "\t" ? " " : $0 })
    }

    private func lines(_ table: Table, _ language: Language) throws(TableGridError) -> [String] {
        let grid = try TableGrid(table)
        var lines = table.caption.map { [$0.plainText] } ?? []
        for row in grid.placed {
            var cells = Array(repeating: "", count: table.columnWidths.count)
            for placed in row {
                let indent = String(repeating: language == .ja ? "　" : "  ", count: placed.cell.indent)
                cells[placed.column] = indent + placed.cell.lines.map(words).joined(separator: Self.lineOfCell)
            }
            lines.append(cells.joined(separator: "\t"))
        }
        for note in table.notes {
            lines.append((note.mark.map { $0 + LocalizedText(ja: "：", en: ": ")[language] } ?? "") + words(note.inlines))
        }
        return lines
    }
}
