import Reexamination

/// A table with its caption above and its notes below. Its head repeats on each page; rows of column headers further down become
/// heads of their own, so that a reader by ear hears them too.
func typst(_ table: Table, language: Language) -> String {
    let heads = table.heads
    var pieces: [String] = []
    var index = 0
    while index < table.rows.count {
        let head = heads.first { $0.lowerBound == index }
        let rows = head ?? index..<index + 1
        let cells = typst(rows: table.rows[rows], of: table)
        switch head {
        case nil: pieces.append(cells)
        case let head? where head.lowerBound < table.headerRows: pieces.append("table.header(repeat: true, \(cells))")
        case _?: pieces.append("table.header(level: 2, repeat: false, \(cells))")
        }
        index = rows.upperBound
    }
    let widths = table.columnWidths.map { "\($0)fr" }.joined(separator: ", ")
    let grid = "table(columns: (\(widths),), \(pieces.filter { !$0.isEmpty }.joined(separator: ",\n  ")))"
    let placed: String
    if let caption = table.caption {
        let words = "\(caption.label) \(caption.number) \(caption.text)"
        placed = "#figure(kind: table, caption: \(typstLiteral(words)),\n  \(grid))\(typstLabel(table.anchor))"
    } else {
        placed = "#figure(kind: table, caption: none,\n  \(grid))\(typstLabel(table.anchor))"
    }
    let whole = table.staysWhole ? "#whole(\(!table.notes.isEmpty), [\(placed)])" : placed
    let notes = table.notes.map { typst($0, language: language) }
    return notes.isEmpty ? whole : "\(whole)\n#notes(\(notes.joined(separator: ",\n  ")))"
}

private func typst(rows: ArraySlice<Table.Row>, of table: Table) -> String {
    rows.flatMap { row in row.cells.map { typst($0, row: row, kind: table.kind) } }.joined(separator: ", ")
}

private func typst(_ cell: Table.Cell, row: Table.Row, kind: Table.Kind) -> String {
    var arguments: [String] = []
    if cell.columnSpan > 1 { arguments.append("colspan: \(cell.columnSpan)") }
    if cell.rowSpan > 1 { arguments.append("rowspan: \(cell.rowSpan)") }
    switch cell.alignment {
    case .leading:
        // Words start at the top of their row, as the lists beside them do; a form's label stays in the middle.
        if cell.header == .none, kind == .data || cell.lines.count > 1 || cell.lines.contains(where: \.hangs) { arguments.append("align: start + top") }
    case .distribute: break
    case .center: arguments.append("align: center + horizon")
    case .trailing: arguments.append("align: right + horizon")
    }
    // A form's entries may be longer than a page; a row of data is kept whole.
    if kind == .data { arguments.append("breakable: false") }
    arguments.append(typstBody(of: cell, strong: row.role == .group || row.role == .total))
    return "table.cell(\(arguments.joined(separator: ", ")))"
}

private func typstBody(of cell: Table.Cell, strong: Bool) -> String {
    let lines = cell.lines.map { inlines in
        cell.alignment == .distribute ? "distribute(\(typst(inlines)))" : "line(\(inlines.hangs), \(typst(inlines)))"
    }
    var body = "{ \(lines.joined(separator: "; ")) }"
    if let only = cell.lines.first, cell.lines.count == 1, cell.alignment != .distribute, !only.hangs { body = typst(only) }
    if strong { body = "strong(\(body))" }
    if cell.indent > 0 { body = "pad(left: \(cell.indent)em, \(body))" }
    return body
}

private func typst(_ note: Table.Note, language: Language) -> String {
    let mark = note.mark.map { language == .ja ? "\($0)：" : "\($0): " } ?? ""
    return "note(\(typstLiteral(note.anchor)), \(typstLiteral(mark)), \(typst(note.inlines)))"
}

extension Table {
    /// The rows of each head: that of the table, if it has one, and further down each run of rows of column headers only. Such a run is a
    /// head only if its cells fill it exactly: a cell that reaches in from above, or out below, belongs to rows that are not all headers.
    var heads: [Range<Int>] {
        var heads = headerRows > 0 ? [0..<headerRows] : []
        var index = headerRows
        while index < rows.count {
            var end = index
            while end < rows.count, !rows[end].cells.isEmpty, rows[end].cells.allSatisfy({ $0.header == .column }) { end += 1 }
            if end > index {
                let area = rows[index..<end].flatMap(\.cells).reduce(0) { $0 + $1.columnSpan * $1.rowSpan }
                let reachesOut = rows[index..<end].enumerated().contains { offset, row in row.cells.contains { index + offset + $0.rowSpan > end } }
                if area == (end - index) * columnWidths.count, !reachesOut { heads.append(index..<end) }
            }
            index = max(end, index + 1)
        }
        return heads
    }
}

extension Table {
    /// Whether the table is short enough to go to the next page as a whole rather than leave a row or two behind: a third of a page.
    var staysWhole: Bool {
        let textWidth = 453.0, inset = 8.0
        let measure = TextMeasure(size: 9.5)
        let widths = columnWidths.map { Double($0) / Double(max(columnWidths.reduce(0, +), 1)) * textWidth }
        var lines = 0
        for row in rows {
            var column = 0
            var highest = 1
            for cell in row.cells {
                let width = widths.dropFirst(column).prefix(cell.columnSpan).reduce(0, +)
                if cell.rowSpan == 1 {
                    highest = max(highest, cell.lines.reduce(0) { $0 + measure.lines($1.plainText, within: max(width - inset, 20)).count })
                }
                column += cell.columnSpan
            }
            lines += highest
        }
        return lines <= 18
    }
}

extension [Inline] {
    /// Whether the line starts with a mark of a list (①, ・, •), so that what wraps stands behind the mark.
    var hangs: Bool {
        guard let first = leadingScalar else { return false }
        return first == "・" || first == "•" || ("①"..."⑳").contains(first)
    }

    private var leadingScalar: Unicode.Scalar? {
        for inline in self {
            switch inline {
            case .text(let text), .figure(_, let text):
                if let scalar = text.unicodeScalars.first { return scalar }
            case .target(let inlines), .strong(let inlines), .emphasis(let inlines):
                if let scalar = inlines.leadingScalar { return scalar }
            case .noteReference, .reference, .footnote, .superscript, .lineBreak: return nil
            }
        }
        return nil
    }
}
