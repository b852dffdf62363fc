import Foundation

/// A row of a ruled table, with the number of its table in the report: one that goes on over pages is one.
struct RuledRow: Sendable {
    var table: Int
    var cells: [RuledTable.Cell]
}

/// The ruled tables of all pages. On its page a word of the usual height stands for each, as wide as the table.
struct RuledTables {
    private(set) var pages: [PageWords] = []
    private var tables: [[RuledTable]] = []

    init(pages: [PageWords]) {
        for page in pages {
            let (tables, rest) = page.lines.isEmpty ? ([], page.words) : RuledTable.all(on: page)
            let height = PageLines.median(page.words.map(\.height))
            var left = page
            left.words = rest
            for (index, table) in tables.enumerated() {
                let top = table.grid.top
                left.words.append(PageWords.Word(left: table.grid.columns[0], top: top, right: table.grid.columns.last ?? 0, bottom: top + height, text: table.text, table: index))
            }
            self.pages.append(left)
            self.tables.append(tables)
        }
    }

    /// Where the tables that stand at a line end, and how high the words of the last of them are.
    func end(of line: PageLines.Line, onPage page: Int) -> (bottom: Double, height: Double)? {
        let found = line.segments.flatMap(\.words).compactMap(\.table).map { tables[page][$0] }
        return found.last.map { (found.map(\.grid.bottom).max() ?? 0, $0.height) }
    }

    var rows: Rows { Rows(tables: tables) }

    /// Gives the rows of the tables in the order they are read.
    struct Rows {
        fileprivate let tables: [[RuledTable]]
        private var number = 0
        /// The first and the last part of the table that was read last, and its page, if nothing was read after it.
        private var last: (first: RuledTable, part: RuledTable, page: Int)?

        fileprivate init(tables: [[RuledTable]]) { self.tables = tables }

        /// Something else was read: the next table is one of its own.
        mutating func interrupt() { last = nil }

        /// The rows of the tables that stand at a line of a page, and the words beside them.
        mutating func lines(of line: PageLines.Line, onPage page: Int, at place: Place) -> [WrittenLine] {
            var lines: [WrittenLine] = []
            for segment in line.segments {
                let words = segment.words.filter { $0.table == nil }.map(\.text).joined(separator: " ")
                if !words.isEmpty { lines.append(WrittenLine(words, place: place, isAfterGap: true)) }
                for index in segment.words.compactMap(\.table) { lines += self.lines(of: tables[page][index], page, place, lines.count) }
            }
            return lines
        }

        private mutating func lines(of table: RuledTable, _ page: Int, _ place: Place, _ before: Int) -> [WrittenLine] {
            var part = table
            // On the next page, or in the next column of this one.
            if let last, page == last.page + 1 || (page == last.page && table.grid.top < last.part.grid.top && table.grid.columns[0] > last.part.grid.columns[0]), table.grid.hasColumns(of: last.part.grid) {
                part = table.withoutHead(of: last.first)
                self.last = (last.first, table, page)
            } else {
                number += 1
                last = (table, table, page)
            }
            return part.rows.enumerated().map { index, cells in
                var place = place
                place.line = place.line.map { $0 + before + index }
                var line = WrittenLine(cells.map { $0.lines.joined(separator: String(WrittenLine.lineOfCell)) }.joined(separator: "\t"), place: place)
                line.row = RuledRow(table: number, cells: cells)
                return line
            }
        }
    }
}
