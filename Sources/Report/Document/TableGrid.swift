/// The cells of a table by the row and column they start at, spans worked out.
public struct TableGrid: Sendable {
    public struct Placed: Sendable {
        public let row: Int
        public let column: Int
        public let cell: Table.Cell
    }

    /// Every cell where it starts, row by row.
    public let placed: [[Placed]]
    /// For each row and column, the row and column at which the cell covering it starts.
    public let covering: [[(row: Int, column: Int)]]

    /// - Throws: `TableGridError` for a row that is too short or too long, or a cell that hangs over the table's end.
    public init(_ table: Table) throws(TableGridError) {
        let width = table.columnWidths.count
        var covering = [[(row: Int, column: Int)?]](repeating: Array(repeating: nil, count: width), count: table.rows.count)
        var placed: [[Placed]] = []
        for (rowIndex, row) in table.rows.enumerated() {
            var column = 0
            var placedRow: [Placed] = []
            for cell in row.cells {
                while column < width, covering[rowIndex][column] != nil { column += 1 }
                guard cell.columnSpan >= 1, cell.rowSpan >= 1, column + cell.columnSpan <= width else {
                    throw .rowTooLong(table: table.anchor, row: rowIndex)
                }
                guard rowIndex + cell.rowSpan <= table.rows.count else { throw .cellHangsOver(table: table.anchor, row: rowIndex) }
                for coveredRow in rowIndex..<rowIndex + cell.rowSpan {
                    for coveredColumn in column..<column + cell.columnSpan {
                        guard covering[coveredRow][coveredColumn] == nil else { throw .rowTooLong(table: table.anchor, row: rowIndex) }
                        covering[coveredRow][coveredColumn] = (rowIndex, column)
                    }
                }
                placedRow.append(Placed(row: rowIndex, column: column, cell: cell))
                column += cell.columnSpan
            }
            placed.append(placedRow)
            guard covering[rowIndex].allSatisfy({ $0 != nil }) else { throw .rowTooShort(table: table.anchor, row: rowIndex) }
        }
        self.placed = placed
        self.covering = covering.map { $0.compactMap { $0 } }
    }
}

public enum TableGridError: Error, Hashable {
    case rowTooShort(table: String, row: Int)
    case rowTooLong(table: String, row: Int)
    case cellHangsOver(table: String, row: Int)
}
