import Statistics

/// The numbers of a table as a grid that can be turned, so that what is asked of columns can be asked of rows.
///
/// ```swift
/// data.grid.turned.rows.map(\.lowest)      // the heads of the columns
/// ```
struct NumberGrid {
    /// A row or a column.
    struct Line {
        /// With the words that span it and others: 性別 男, うち重篤 例数.
        var name: String
        /// Its own word: 男, 例数.
        var lowest: String
        /// How far it is set in.
        var indent = 0
        /// The same for lines that one cell spans.
        var block: Int
        var label: Passage?
    }

    struct Cell {
        let value: DataTable.Value
        let passage: Passage

        var count: Int? { value.count }

        var isPlainCount: Bool { if case .count = value { true } else { false } }
        var isDash: Bool { if case .dash = value { true } else { false } }
        var isEmpty: Bool { passage.isEmpty }

        /// A percentage without its count.
        var percentage: ExactDecimal? { value.percentageAlone }
    }

    let rows: [Line]
    let columns: [Line]
    /// By row, then by column; `nil` where the table has no cell.
    let cells: [[Cell?]]

    private init(rows: [Line], columns: [Line], cells: [[Cell?]]) {
        self.rows = rows
        self.columns = columns
        self.cells = cells
    }

    /// - Parameters:
    ///   - width: how many columns stand after the label.
    ///   - heads: the lowest head of each column, and `names`, the same with those above it; none where the file tells no columns.
    init(rows data: [DataTable.Row], width: Int, heads: [String], names: [String]) {
        // Columns after the label that hold words are labels, too, with a grade 0 or 1 among them.
        var labels = 0
        while labels < width - 1 {
            let cells = data.compactMap { row in labels < row.values.count && row.values.count > 1 && !row.values[labels].cell.isEmpty ? row.values[labels].value : nil }
            guard cells.count { if case .words = $0 { true } else { false } } * 2 > cells.count + 1 else { break }
            labels += 1
        }
        var block = 0, last: (place: Place, label: String)?
        rows = data.map { row in
            let own = row.values.count > 1 ? row.values.prefix(labels).filter { !$0.cell.isEmpty } : []
            // A blank first cell goes on with the one above, if a second says what the row is.
            let goesOn = row.labelCell.isEmpty ? !own.isEmpty && block > 0 : last.map { $0.place == row.labelCell.place && $0.label == row.label } ?? false
            if !goesOn { block += 1 }
            last = (row.labelCell.place, row.label)
            let names = ([row.label] + own.map { DataTable.label($0.cell) }).filter { !$0.isEmpty }
            return Line(name: names.joined(separator: " "), lowest: names.last ?? "", indent: row.indent, block: block, label: own.last?.cell ?? row.labelCell)
        }
        columns = (0..<width).map { column in
            let name = column < names.count ? names[column] : "", lowest = column < heads.count ? heads[column] : ""
            return Line(name: name, lowest: lowest, block: column, label: nil)
        }
        cells = data.map { row in 
            (0..<width).map { ($0 >= labels || row.values.count == 1) && $0 < row.values.count ? Cell(value: row.values[$0].value, passage: row.values[$0].cell) : nil }
        }
    }

    var turned: NumberGrid {
        NumberGrid(rows: columns, columns: rows, cells: columns.indices.map { column in rows.indices.map { cells[$0][column] } })
    }

    func count(_ row: Int, _ column: Int) -> Int? { cells[row][column]?.count }

    /// What the rows of each block are together called, where they have words of their own, too: 骨修復所見 of 骨修復所見 5 年調査票.
    private var groups: [Int: String] {
        var groups: [Int: String] = [:]
        for row in rows where groups[row.block] == nil && row.name.hasSuffix(" " + row.lowest) { groups[row.block] = String(row.name.dropLast(row.lowest.count + 1)) }
        return groups
    }

    /// The own words of rows that come again in several blocks: 1 年調査票, 2 年調査票.
    var repeatedRows: [String] {
        let groups = groups
        var blocks: [String: Set<Int>] = [:]
        for row in rows where groups[row.block] != nil { blocks[row.lowest, default: []].insert(row.block) }
        return blocks.filter { $0.value.count >= 3 && $0.key.count >= 2 }.keys.sorted()
    }

    /// The same with only those rows named that have one word of their own, each by its group.
    func named(byGroupsOf word: String) -> NumberGrid {
        let groups = groups
        return NumberGrid(rows: rows.map { row in
            var line = row
            line.lowest = row.lowest == word ? groups[row.block] ?? "" : ""
            return line
        }, columns: columns, cells: cells)
    }
}
