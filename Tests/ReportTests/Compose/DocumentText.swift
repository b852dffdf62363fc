import Report

/// A document as plain text, to be read and compared: every number that is a figure stands in ⟨⟩.
struct DocumentText {
    let text: String

    init(_ blocks: [Block]) {
        text = blocks.map(Self.text).joined(separator: "\n\n") + "\n"
    }

    init(_ document: Document) {
        text = ([document.title] + document.byline).joined(separator: "\n") + "\n\n" + DocumentText(document.blocks).text
    }

    private static func text(_ block: Block) -> String {
        switch block {
        case .heading(let level, let number, let text, _): String(repeating: "#", count: level) + " " + [number, text].compactMap { $0 }.joined(separator: " ")
        case .paragraph(let inlines, let indented): (indented ? "　" : "") + text(inlines)
        case .table(let table): text(table)
        case .graphic(let graphic): "[\(graphic.caption.label) \(graphic.caption.number) \(graphic.caption.text)] \(graphic.alternative)"
        case .list(let items): items.map { "\($0.mark) \(text($0.inlines))" }.joined(separator: "\n")
        case .remark(let inlines): "> " + text(inlines)
        case .closing(let text): "—— " + text
        case .missing(let text): "!! " + text
        case .pageBreak: "----"
        }
    }

    private static func text(_ table: Table) -> String {
        let caption = table.caption.map { ["\($0.label) \($0.number) \($0.text) [[\(table.anchor)]]"] } ?? []
        let rows = table.rows.enumerated().map { index, row in
            let mark = switch row.role { case .header: "="; case .group: "*"; case .total: "+"; case .body: " " }
            return (index < table.headerRows ? "=" : mark) + "| " + row.cells.map { cell in
                let spans = (cell.columnSpan > 1 ? "→\(cell.columnSpan) " : "") + (cell.rowSpan > 1 ? "↓\(cell.rowSpan) " : "")
                return spans + String(repeating: "  ", count: cell.indent) + cell.lines.map(text).joined(separator: " / ")
            }.joined(separator: " | ")
        }
        return (caption + rows + table.notes.map { ["  ", $0.mark, text($0.inlines)].compactMap { $0 }.joined(separator: " ") }).joined(separator: "\n")
    }

    static func text(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .figure(_, let text): "⟨\(text)⟩"
            case .target(let inner): "_\(text(inner))_"
            case .strong(let inner): "**\(text(inner))**"
            case .emphasis(let inner): "*\(text(inner))*"
            case .noteReference(let mark, _): mark
            case .reference(let anchor, let label, let number): label.isEmpty ? "[[\(anchor)]]" : "\(label) \(number)"
            case .footnote(let inner): "(\(text(inner)))"
            case .superscript(let text): text
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
