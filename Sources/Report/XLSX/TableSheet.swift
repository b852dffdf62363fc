import Analysis
import Reexamination

extension Workbook {
    /// A table on a sheet of its own: caption, head, rows, notes.
    func write(_ table: Table, named name: String, document: Document, appendix: TraceAppendix, places: FigurePlaces) throws {
        let grid = try TableGrid(table)
        let sheet = try sheet(named: name)
        let columns = table.columnWidths.count
        let total = Double(max(table.columnWidths.reduce(0, +), 1))
        let sheetWidth = max(90, Double(columns) * 11)
        let widths = table.columnWidths.map { max(Double($0) / total * sheetWidth, 8) }
        for (column, width) in widths.enumerated() { try sheet.setWidth(width, ofColumns: column...column) }

        try sheet.write(table.caption?.plainText ?? document.title, row: 0, column: 0, CellStyle(size: 12, isBold: true, wraps: false))
        let first = 2
        for (index, row) in grid.placed.enumerated() {
            var height = 0.0
            for placed in row {
                try write(placed, role: table.rows[index].role, isHead: index < table.headerRows || placed.cell.header == .column,
                          on: sheet, firstRow: first, appendix: appendix, places: places)
                let width = widths[placed.column..<placed.column + placed.cell.columnSpan].reduce(0, +)
                if placed.cell.rowSpan == 1 { height = max(height, textHeight(placed.cell.plainText, size: 10, columns: width)) }
            }
            try sheet.setHeight(max(height, 15), ofRow: first + index)
        }
        // Notes over the table's whole width; Excel does not fit the height of merged cells by itself.
        var next = first + grid.placed.count + 1
        for note in table.notes {
            let style = CellStyle(size: 9, isTop: true)
            let mark = note.mark.map { document.language == .ja ? "\($0)：" : "\($0): " } ?? ""
            let text = mark + note.inlines.plainText
            try sheet.merge(rows: next...next, columns: 0...columns - 1, style)
            try sheet.write(text, row: next, column: 0, style)
            try sheet.setHeight(textHeight(text, size: 9, columns: widths.reduce(0, +)), ofRow: next)
            next += 1
        }
        if table.headerRows > 0 { sheet.freeze(rows: first + table.headerRows) }
        try sheet.setPage(
            repeating: table.headerRows > 0 ? first...first + table.headerRows - 1 : nil, landscape: document.isLandscape || sheetWidth > 100,
            footer: document.provenance.sheetFooter
        )
    }

    private func write(_ placed: TableGrid.Placed, role: Table.Row.Role, isHead: Bool, on sheet: Sheet, firstRow: Int,
                       appendix: TraceAppendix, places: FigurePlaces) throws(XLSXError) {
        let cell = placed.cell
        let row = firstRow + placed.row
        var style = CellStyle(isBordered: true)
        style.alignmentKind = switch cell.alignment {
        case .leading: .leading
        case .center: .center
        case .trailing: .trailing
        case .distribute: .distributed
        }
        style.indent = cell.indent
        style.isHead = isHead
        style.isBold = isHead || role == .group || role == .total
        let number = cell.onlyFigure.flatMap { id, text in PrintedNumber(text, entry: appendix[id]) }
        style.numberFormat = number?.format
        try sheet.merge(rows: row...row + cell.rowSpan - 1, columns: placed.column...placed.column + cell.columnSpan - 1, style)
        if let (id, _) = cell.onlyFigure, let line = places.line(of: id.text) {
            try sheet.link(row: row, column: placed.column, toSheet: "Figures", row: line, style)
        }
        if let number {
            try sheet.write(number.value, row: row, column: placed.column, style)
        } else {
            try sheet.write(cell.plainText, row: row, column: placed.column, style)
        }
    }
}

/// A figure's printed text as a number that is shown the same way.
///
/// ```swift
/// PrintedNumber("16（10.3）", entry: entry)      // 16 as 0"（10.3）"
/// PrintedNumber("－", entry: entry)              // nil: nothing was counted
/// ```
struct PrintedNumber: Equatable {
    let value: Double
    /// In Excel's notation.
    let format: String

    /// `nil` unless the text starts with the figure's count (n of a proportion) or is nothing but a number, a percentage at most.
    init?(_ text: String, entry: TraceAppendix.Entry?) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let suffix = text.dropFirst(digits.count)
        guard let value = Double(digits), !suffix.contains("\"") else { return nil }
        let isCount = Int(digits) != nil && entry?.numerator == Int(digits)
        guard isCount || suffix.isEmpty || suffix == "%" else { return nil }
        let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        self.value = value
        format = "0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + (suffix.isEmpty ? "" : "\"\(suffix)\"")
    }
}

extension Table.Cell {
    /// The figure that the cell is, if it is one and says nothing beside.
    var onlyFigure: (id: FigureID, text: String)? {
        guard lines.count == 1, let line = lines.first else { return nil }
        return line.onlyFigure
    }
}

extension [Inline] {
    fileprivate var onlyFigure: (id: FigureID, text: String)? {
        guard count == 1, let inline = first else { return nil }
        return switch inline {
        case .figure(let id, let text): (id, text)
        case .target(let inlines), .strong(let inlines), .emphasis(let inlines): inlines.onlyFigure
        case .text, .noteReference, .reference, .footnote, .superscript, .lineBreak: nil
        }
    }
}

/// Points that a text needs in a column of so many characters.
func textHeight(_ text: String, size: Double, columns: Double) -> Double {
    // A column's unit is the width of a digit at 11 points, about 5.3 points.
    let measure = TextMeasure(size: size)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + measure.lines(String($1), within: columns * 5.1).count }
    return Double(max(lines, 1)) * size * 1.5 + 3
}

extension Provenance {
    /// For the foot of a sheet, which takes few characters.
    var sheetFooter: String { "SHA-256 \(snapshotDigest) · \(dataCut) · MedDRA/J \(meddraVersion)" }
}
