import Analysis

/// A table of `report.json`: the head flattened to one name a column, then the rows.
struct TableJSON: Encodable {
    let id: String
    let caption: String?
    let kind: String
    let summary: String
    /// For each column the words of the head above it, from top to bottom; empty for a table without a head.
    let columns: [String]
    let rows: [[CellJSON]]
    let notes: [NoteJSON]

    init(_ table: Table) throws(TableGridError) {
        let grid = try TableGrid(table)
        id = table.anchor
        caption = table.caption?.plainText
        kind = switch table.kind {
        case .data: "data"
        case .form: "form"
        }
        summary = table.summary
        columns = table.headerRows == 0 ? [] : table.columnWidths.indices.map { grid.headWords(over: $0, of: table) }
        rows = grid.placed.dropFirst(table.headerRows).map { $0.map(CellJSON.init) }
        notes = table.notes.map(NoteJSON.init)
    }
}

extension TableGrid {
    /// The distinct head cells over a column: 重篤 / 症例数.
    fileprivate func headWords(over column: Int, of table: Table) -> String {
        var words: [String] = []
        var seen: Set<[Int]> = []
        for row in 0..<min(table.headerRows, covering.count) {
            let (top, left) = covering[row][column]
            guard seen.insert([top, left]).inserted, let placed = placed[top].first(where: { $0.column == left }) else { continue }
            words.append(placed.cell.plainText)
        }
        return words.joined(separator: " / ")
    }
}

/// A cell: what it says, and the figure that it is if it is one.
struct CellJSON: Encodable {
    let text: String
    /// The only figure of the cell, if there is just one.
    let figure: FigureID?
    /// All figures of a cell that has several.
    let figures: [FigureID]
    /// Column it starts in, from 0.
    let column: Int
    let columnSpan: Int
    let rowSpan: Int
    let header: String?

    init(_ placed: TableGrid.Placed) {
        let ids = placed.cell.figureIDs
        text = placed.cell.plainText
        figure = ids.count == 1 ? ids.first : nil
        figures = ids
        column = placed.column
        columnSpan = placed.cell.columnSpan
        rowSpan = placed.cell.rowSpan
        header = switch placed.cell.header {
        case .none: nil
        case .row: "row"
        case .column: "column"
        }
    }

    private enum CodingKeys: CodingKey { case text, figure, figures, column, columnSpan, rowSpan, header }

    /// `figure` is always there, `null` for a cell of words; what goes without saying is left out.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(figure, forKey: .figure)
        try container.encode(column, forKey: .column)
        if figures.count > 1 { try container.encode(figures, forKey: .figures) }
        if columnSpan > 1 { try container.encode(columnSpan, forKey: .columnSpan) }
        if rowSpan > 1 { try container.encode(rowSpan, forKey: .rowSpan) }
        try container.encodeIfPresent(header, forKey: .header)
    }
}

struct NoteJSON: Encodable {
    let mark: String?
    let text: String
    let figures: [FigureID]

    init(_ note: Table.Note) {
        mark = note.mark
        text = note.inlines.plainText
        figures = note.inlines.figureIDs
    }
}
