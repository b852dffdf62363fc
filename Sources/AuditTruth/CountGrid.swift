import Report

/// A table as whole numbers by row and column, with the way back to the cell each stands in.
struct CountGrid {
    struct Row {
        let label: String
        /// Set in under the row above, as terms are under their class.
        let isIndented: Bool
        let isTotal: Bool
        /// By column; `nil` where no whole number stands alone.
        let counts: [Int?]
        let texts: [String]
        let places: [DocumentText.Place?]
    }

    let block: Int
    let table: Table
    let name: String?
    let head: String
    let rows: [Row]
    let width: Int

    init?(block: Int, table: Table) {
        guard table.kind == .data, let grid = try? TableGrid(table) else { return nil }
        self.block = block
        self.table = table
        name = table.caption.map { "\($0.label) \($0.number)" }
        width = table.columnWidths.count
        head = table.rows.prefix(table.headerRows).flatMap(\.cells).map(\.plainText).joined(separator: " ")
        var rows: [Row] = []
        for (index, placed) in grid.placed.enumerated() where index >= table.headerRows {
            var texts = Array(repeating: "", count: width), places = [DocumentText.Place?](repeating: nil, count: width)
            for (number, entry) in placed.enumerated() where entry.cell.lines.count == 1 {
                texts[entry.column] = entry.cell.plainText
                places[entry.column] = .cell(block: block, row: index, cell: number, line: 0)
            }
            rows.append(Row(label: String(texts[0].prefix { $0 != "※" }), isIndented: (placed.first?.cell.indent ?? 0) > 0, isTotal: ["合計", "計", "総計", "Total"].contains(texts[0]),
                            counts: texts.map { Int($0) }, texts: texts, places: places))
        }
        self.rows = rows
    }

    /// Pairs of cases and events: 総数, 重篤, 非重篤.
    var isOfReactions: Bool { width == 7 && ["症例数", "件数", "総数"].allSatisfy(head.contains) || width == 7 && ["Cases", "Events", "Total"].allSatisfy(head.contains) }

    /// The rows of counts in every column but the first.
    var full: [Row] { rows.filter { row in (1..<width).allSatisfy { row.counts[$0] != nil } } }
}

/// The relations that the numbers of a table of reactions are in, each with its words.
struct ReactionRelations {
    let grid: CountGrid
    let threshold: Int?

    /// How many hold and which do not, with one cell taken to be another number.
    func broken(row changed: Int, column: Int, value: Int) -> (holding: Int, broken: Int) {
        let rows = grid.full
        func count(_ row: Int, _ at: Int) -> Int { row == changed && at == column ? value : rows[row].counts[at] ?? 0 }
        var holding = 0, broken = 0
        func relation(_ holds: Bool) { if holds { holding += 1 } else { broken += 1 } }
        let total = rows.firstIndex(where: \.isTotal), classes = rows.indices.filter { !rows[$0].isIndented && !rows[$0].isTotal }
        for row in rows.indices {
            let cases = [1, 3, 5].map { count(row, $0) }, events = [2, 4, 6].map { count(row, $0) }
            relation(events[0] == events[1] + events[2])
            relation(cases[0] >= max(cases[1], cases[2]) && cases[0] <= cases[1] + cases[2])
            for group in 0..<3 { relation(cases[group] <= events[group] && (cases[group] == 0) == (events[group] == 0)) }
            if let threshold, !rows[row].isTotal { relation(events[0] >= threshold) }
        }
        // A class has no more patients than its terms and the events left over for those that are not listed.
        func room(_ parent: Int, _ children: [Int], _ cases: Int) {
            let left = count(parent, cases + 1) - children.reduce(0) { $0 + count($1, cases + 1) }
            if !children.isEmpty, left >= 0 { relation(count(parent, cases) <= children.reduce(0) { $0 + count($1, cases) } + left) }
        }
        for cases in [1, 3, 5] {
            if let total { room(total, classes, cases) }
            for row in classes { room(row, Array(rows.indices.filter { $0 > row }.prefix { rows[$0].isIndented }), cases) }
        }
        for column in 1...6 {
            if let total {
                for row in classes { relation(count(row, column) <= count(total, column)) }
                if column.isMultiple(of: 2) { relation(classes.reduce(0) { $0 + count($1, column) } <= count(total, column)) }
            }
            for row in classes {
                let terms = rows.indices.filter { $0 > row }.prefix { rows[$0].isIndented }
                for term in terms { relation(count(term, column) <= count(row, column)) }
                if column.isMultiple(of: 2) { relation(terms.reduce(0) { $0 + count($1, column) } <= count(row, column)) }
            }
        }
        return (holding, broken)
    }
}
