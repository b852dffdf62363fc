import Foundation

/// The totals among the rows of a grid, and of which rows each may be the total.
///
/// A row of the total stands under what it adds up, or above it. Subtotals, rows of which (うち, 再掲), rows set in under another and rows below the total are no parts of it.
struct TotalLines {
    struct Total {
        let row: Int
        /// The rows that it may add up, the likeliest first.
        let readings: [[Int]]
        let isSubtotal: Bool
    }

    let all: [Total]

    private static let names: Set<String> = ["合計", "計", "総計", "総数", "全体", "全例", "全症例", "Total", "TOTAL", "total", "All", "Overall", "Grand total", "All patients"]
    private static let subtotalNames: Set<String> = ["小計", "Subtotal", "Sub-total", "Sub－total", "subtotal"]

    /// 合計（例）, Total (N=418), 合計 / Total: the word alone.
    static func isTotal(_ name: String) -> Bool { names.contains { word in bare(name).contains(word) } }
    static func isSubtotal(_ name: String) -> Bool { subtotalNames.contains { word in bare(name).contains(word) } }

    private static let words = ["計", "総数", "全", "otal", "TOTAL", "All", "Overall"]

    private static func bare(_ name: String) -> [String] {
        // Few labels have the words; taking a label apart is slow.
        guard words.contains(where: name.contains) else { return [] }
        var text = name.withoutBracketsBehind
        if let mark = text.firstIndex(where: { "※*†‡".contains($0) }), mark > text.startIndex { text = text[..<mark] }
        return text.split(separator: "/").map(\.trimmed)
    }

    /// A row that counts some of another row again.
    static func isOfWhich(_ name: String) -> Bool {
        let words = name.trimmingCharacters(in: CharacterSet(charactersIn: " ()[]-－・"))
        return ["うち", "内、", "再掲", "内数", "of which", "Of which", "of whom", "including", "Including", "thereof"].contains { words.hasPrefix($0) } || ["再掲", "内数", "(うち"].contains { name.contains($0) }
    }

    /// - Parameter isTotal: whether a row is a total by its name.
    init(_ grid: NumberGrid, isTotal: (NumberGrid.Line) -> Bool = { Self.isTotal($0.lowest) }) {
        let counted = grid.rows.indices.filter { row in grid.cells[row].contains { $0?.count != nil } }
        let subtotals = Set(counted.filter { Self.isSubtotal(grid.rows[$0].lowest) })
        let totals = counted.filter { isTotal(grid.rows[$0]) && !subtotals.contains($0) }
        let inner = Set(totals), ends = subtotals.union(inner)
        var found: [Total] = []
        func parts(_ rows: [Int]) -> [Int] {
            let own = rows.filter { !ends.contains($0) && !Self.isOfWhich(grid.rows[$0].lowest) }
            let outermost = own.map { grid.rows[$0].indent }.min() ?? 0
            return own.filter { grid.rows[$0].indent == outermost }
        }
        for row in subtotals.sorted() {
            let start = counted.last { $0 < row && ends.contains($0) }.map { $0 + 1 } ?? 0
            let above = counted.filter { $0 >= start && $0 < row }
            // Under a label that spans rows the subtotal is that of the label.
            let spanned = above.filter { grid.rows[$0].block == grid.rows[row].block }
            let rows = parts(spanned.count >= 2 ? spanned : above)
            if rows.count >= 2 { found.append(Total(row: row, readings: [rows], isSubtotal: true)) }
        }
        for row in totals {
            let before = counted.filter { $0 < row }, previous = before.last { inner.contains($0) }
            var readings: [[Int]] = []
            func add(_ rows: [Int]) { if rows.count >= 2, !readings.contains(rows) { readings.append(rows) } }
            func read(_ rows: [Int]) {
                let plain = parts(rows)
                add(plain)
                // Subtotals and what follows the last of them.
                if let last = rows.last(where: { subtotals.contains($0) }) { add(rows.filter { subtotals.contains($0) } + parts(rows.filter { $0 > last })) }
                if let found = Self.unnamed(grid, plain) { add(found) }
                add(rows.filter { !ends.contains($0) })
            }
            if !before.isEmpty {
                if let previous { read(before.filter { $0 > previous }) }
                if previous == nil || readings.isEmpty { read(before) }
                if totals.count > 1 { add(before.filter { inner.contains($0) }) }
            } else {
                let next = counted.first { $0 > row && inner.contains($0) } ?? grid.rows.count
                read(counted.filter { $0 > row && $0 < next })
            }
            if !readings.isEmpty { found.append(Total(row: row, readings: readings, isSubtotal: false)) }
        }
        all = found
    }

    /// Subtotals that no name tells: a row that is in (nearly) every column the sum of those since the last. What is left is the subtotals and the rest; `nil` where there is none.
    private static func unnamed(_ grid: NumberGrid, _ rows: [Int]) -> [Int]? {
        var tops: [Int] = [], since: [Int] = [], isFound = false
        for row in rows {
            if since.count >= 2, isSum(grid, row, of: since) {
                tops.append(row)
                since = []
                isFound = true
            } else {
                since.append(row)
            }
        }
        return isFound ? tops + since : nil
    }

    /// Whether a row is the sum of others in every column, but for one of many.
    static func isSum(_ grid: NumberGrid, _ row: Int, of parts: [Int]) -> Bool {
        var right = 0, wrong = 0, telling = 0
        for column in grid.columns.indices {
            guard let total = grid.count(row, column) else { continue }
            let counts = parts.compactMap { grid.count($0, column) }
            guard counts.count >= 2 else { continue }
            if counts.reduce(0, +) == total { right += 1; telling += counts.count { $0 > 0 } >= 2 ? 1 : 0 } else { wrong += 1 }
        }
        return telling >= 1 && (wrong == 0 || (wrong == 1 && telling >= 3))
    }
}

extension NumberGrid {
    /// What the rows and columns that are totals by their names count.
    var totals: [Int] {
        rows.indices.filter { TotalLines.isTotal(rows[$0].lowest) }.flatMap { row in cells[row].compactMap { $0?.count } }
            + columns.indices.filter { TotalLines.isTotal(columns[$0].lowest) }.flatMap { column in rows.indices.compactMap { count($0, column) } }
    }
}
