import Foundation

/// A table whose cells are told by its lines: the words in each, row by row.
struct RuledTable {
    struct Cell {
        var lines: [String]
        var column: Int
        var columnSpan: Int
        var rowSpan: Int
        var indent: Int
    }

    let grid: LineGrid
    /// The usual height of its words.
    let height: Double
    var rows: [[Cell]]

    /// The tables of a page and the words that stand in none.
    static func all(on page: PageWords) -> (tables: [RuledTable], rest: [PageWords.Word]) {
        var rest = page.words, tables: [RuledTable] = []
        // What stands within another comes first, and takes its words with it.
        for grid in LineGrid.all(in: page.lines).sorted(by: { $0.area < $1.area }) {
            guard let cells = grid.cells else { continue }
            let inside = rest.filter { grid.place(of: $0) != nil }
            guard let table = RuledTable(grid, cells, inside) else { continue }
            tables.append(table)
            rest.removeAll { grid.place(of: $0) != nil }
        }
        return (tables.sorted { ($0.grid.rows[0], $0.grid.columns[0]) < ($1.grid.rows[0], $1.grid.columns[0]) }, rest)
    }

    private init?(_ grid: LineGrid, _ cells: [LineGrid.Cell], _ words: [PageWords.Word]) {
        self.grid = grid
        let width = grid.columns.count - 1
        var cellAt = Array(repeating: 0, count: width * (grid.rows.count - 1))
        for (index, cell) in cells.enumerated() { for row in cell.rows { for column in cell.columns { cellAt[row * width + column] = index } } }
        var held = Array(repeating: [PageWords.Word](), count: cells.count)
        for word in words {
            guard let place = grid.place(of: word) else { continue }
            held[cellAt[place.row * width + place.column]].append(word)
        }
        let height = PageLines.median(words.map(\.height))
        self.height = height
        let filled = cells.indices.filter { !held[$0].isEmpty }
        // Axes and boxes of figures have few fields with words.
        guard filled.count >= 2, Set(filled.map { cells[$0].columns.lowerBound }).count >= 2, filled.count * 4 >= cells.count else { return nil }
        let texts = held.map { PageLines.lines(of: $0) }
        // Where the words of a column begin, unless they are set in.
        var starts: [Int: Double] = [:]
        for index in filled { if let left = texts[index].map({ $0.segments[0].left }).min() { starts[cells[index].columns.lowerBound] = min(left, starts[cells[index].columns.lowerBound] ?? .infinity) } }
        var rows: [[Cell]] = []
        for row in 0..<grid.rows.count - 1 {
            let indices = cells.indices.filter { cells[$0].rows.lowerBound == row }
            let open = OpenRow(texts: indices.map { texts[$0] }, height: height)
            let isDivided = open.divisions.count > 1 && indices.allSatisfy { cells[$0].rows.count == 1 }
            for lines in isDivided ? open.divisions : [indices.map { texts[$0] }] {
                rows.append(zip(indices, lines).map { index, lines in
                    let column = cells[index].columns.lowerBound
                    let indent = lines.first.map { ($0.segments[0].left - (starts[column] ?? 0)) / max(height, 1) } ?? 0
                    return Cell(lines: lines.map(\.text), column: column, columnSpan: cells[index].columns.count, rowSpan: cells[index].rows.count,
                                // Numbers stand to the right or in the middle; only what begins its row is set in under another.
                                indent: column == 0 && cells[index].columns.count < width ? max(0, min(20, Int((indent * 1.25).rounded()))) : 0)
                })
            }
        }
        self.rows = rows.filter { !$0.isEmpty }
    }

    /// All words, as they would be read.
    var text: String { rows.joined().flatMap(\.lines).joined(separator: " ") }

    /// Without the rows that a table repeats where it goes on.
    func withoutHead(of first: RuledTable) -> RuledTable {
        var copy = self
        let repeated = zip(rows, first.rows).prefix { $0.map(\.lines) == $1.map(\.lines) }.count
        copy.rows.removeFirst(repeated)
        return copy
    }
}

extension LineGrid {
    fileprivate var area: Double { ((columns.last ?? 0) - columns[0]) * ((rows.last ?? 0) - rows[0]) }

    /// The column and row that the middle of a word stands in.
    fileprivate func place(of word: PageWords.Word) -> (column: Int, row: Int)? {
        guard let column = Self.interval(columns, (word.left + word.right) / 2), let row = Self.interval(rows, (word.top + word.bottom) / 2) else { return nil }
        return (column, row)
    }

    private static func interval(_ places: [Double], _ value: Double) -> Int? {
        guard let first = places.first, let last = places.last, value >= first, value < last else { return nil }
        var low = 0, high = places.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if places[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}

/// A row of fields that lines divide by columns only: its rows are those of its numbers.
private struct OpenRow {
    /// The lines of each field, by row.
    let divisions: [[[PageLines.Line]]]

    init(texts: [[PageLines.Line]], height: Double) {
        // Lines of numbers alone; what begins with a bracket goes on from the number above.
        let numeric = texts.filter { lines in lines.count > 1 && lines.allSatisfy { line in line.text.first.map { $0 != "(" && $0 != "（" } ?? false && NumberCells.trailing(line.text)?.label == "" } }
        guard numeric.count >= 2 || (numeric.count == 1 && texts.count == 2), let anchors = numeric.max(by: { $0.count < $1.count }) else {
            divisions = []
            return
        }
        let middles = anchors.map { ($0.top + $0.bottom) / 2 }
        func isNear(_ line: PageLines.Line, _ middle: Double) -> Bool { abs((line.top + line.bottom) / 2 - middle) < 0.5 * height }
        // Numbers of one row stand at one height.
        guard numeric.allSatisfy({ lines in lines.allSatisfy { line in middles.contains { isNear(line, $0) } } }) else {
            divisions = []
            return
        }
        // A label of two lines begins or ends at its numbers.
        let isBelow = texts.contains { $0.first.map { ($0.top + $0.bottom) / 2 < middles[0] - 0.5 * height } ?? false }
        var divisions = Array(repeating: Array(repeating: [PageLines.Line](), count: texts.count), count: middles.count)
        for (field, lines) in texts.enumerated() {
            for line in lines {
                let middle = (line.top + line.bottom) / 2
                let at = middles.firstIndex { isNear(line, $0) } ?? (isBelow ? middles.firstIndex { $0 > middle } ?? middles.count - 1 : (middles.lastIndex { $0 < middle } ?? 0))
                divisions[at][field].append(line)
            }
        }
        self.divisions = divisions
    }
}
