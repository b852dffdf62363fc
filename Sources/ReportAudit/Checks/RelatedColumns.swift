import Foundation
import Reexamination

/// Columns of which one is in (nearly) every row the sum of others, though no head says that it is a total: 例数 = 達成＋未達成, n = CR＋PR＋SD＋PD＋NE, Expected = Attended + Missed.
/// And rows of answers that are all given by the same N persons.
struct RelatedColumns {
    let data: DataTable
    let wholes: TableWholes
    private let grid: NumberGrid

    init(_ data: DataTable, _ wholes: TableWholes, _ grid: NumberGrid) {
        self.data = data
        self.wholes = wholes
        self.grid = grid
    }

    var verdicts: [Verdict] {
        guard !data.columnHeads.isEmpty, (2...24).contains(grid.columns.count), grid.rows.count >= 3 else { return [] }
        return sums + answers + runningTotals
    }

    private struct Sum {
        let whole: Int
        let parts: [Int]
        var right: [Int] = []
        var wrong: [Int] = []
        /// How surely it is no chance: the digits of what is right.
        var evidence = 0.0
    }

    private var sums: [Verdict] {
        let counted = grid.columns.indices.filter { column in grid.rows.indices.count { grid.count($0, column) != nil } >= 3 }
        let rows = grid.rows.indices.filter { !TableTotals.isNoSum(grid.rows[$0].name) }
        var best: [Int: Sum] = [:]
        for whole in counted where !isHeadedAsTotal(whole) {
            for parts in candidates(whole, counted) {
                var sum = Sum(whole: whole, parts: parts)
                for row in rows {
                    guard let printed = grid.count(row, whole) else { continue }
                    let counts = parts.compactMap { grid.count(row, $0) }
                    guard counts.count == parts.count else { continue }
                    if counts.reduce(0, +) != printed { sum.wrong.append(row) } else if counts.count(where: { $0 > 0 }) >= 2 { sum.right.append(row); sum.evidence += log10(Double(max(1, printed))) }
                }
                guard sum.right.count >= 3, sum.evidence >= 4, sum.wrong.count <= 1 else { continue }
                // Of two that agree in as many rows, the one that no row contradicts.
                if let other = best[whole], (other.right.count, -other.wrong.count) >= (sum.right.count, -sum.wrong.count) { continue }
                best[whole] = sum
            }
        }
        return best.values.sorted { $0.whole < $1.whole }.flatMap { sum in
            (sum.right + sum.wrong).sorted().compactMap { row -> Verdict? in
                let holds = !sum.wrong.contains(row), counts = sum.parts.compactMap { grid.count(row, $0) }, printed = grid.count(row, sum.whole) ?? 0
                if !holds, !isWrong(sum, counts, printed) { return nil }
                return Verdict(.rowSum, holds: holds,
                               .related(label: grid.rows[row].name, parts: sum.parts.map { grid.columns[$0].name }, sum: counts.reduce(0, +), whole: grid.columns[sum.whole].name, printed: printed),
                               [grid.rows[row].label, grid.cells[row][sum.whole]?.passage].compactMap { $0 }.map { Evidence($0) } + sum.parts.compactMap { grid.cells[row][$0]?.passage }.map { Evidence($0) })
            }
        }
    }

    /// Columns beside the whole, before or after it; or those of one kind under different heads: Serious Cumulative, Non-serious Cumulative.
    private func candidates(_ whole: Int, _ counted: [Int]) -> [[Int]] {
        var found: [[Int]] = []
        let after = counted.filter { $0 > whole }, before = counted.filter { $0 < whole }
        for count in 2...12 {
            if after.count >= count { found.append(Array(after.prefix(count))) }
            if before.count >= count { found.append(Array(before.suffix(count))) }
        }
        for (name, columns) in Dictionary(grouping: before, by: { grid.columns[$0].lowest }).sorted(by: { $0.key < $1.key }) where columns.count >= 2 && !name.isEmpty { found.append(columns) }
        return found
    }

    /// Totals by their heads are checked as such.
    private func isHeadedAsTotal(_ column: Int) -> Bool {
        let name = grid.columns[column].lowest
        return TotalLines.isTotal(name) || name.hasSuffix("計") || name.hasSuffix("Total") || name.hasSuffix("total")
    }

    /// Patients may be in two parts: then only what no overlap explains is wrong, unless the whole is the group and the parts are its answers.
    private func isWrong(_ sum: Sum, _ counts: [Int], _ printed: Int) -> Bool {
        let words = data.table.caption.text + data.head
        guard !["重複", "複数"].contains(where: words.contains), sum.right.count >= 3 else { return false }
        let isOfEvents = data.table.caption.text.contains("件数") || ["Number of adverse", "events", "Events"].contains { words.contains($0) }
        let isByOverlap = sum.parts.contains { part in ["重篤", "erious", "うち", "週", "月", "期"].contains { grid.columns[part].name.contains($0) } }
        return isOfEvents || !isByOverlap || printed < counts.max() ?? 0 || printed > counts.reduce(0, +)
    }

    /// はい 441（87.7）, いいえ 57（11.3）, 無回答 5（1.0）: every question was put to the same persons.
    private var answers: [Verdict] {
        let rows = grid.rows.indices.compactMap { row -> (row: Int, counts: [Int])? in
            let cells = grid.cells[row].compactMap { $0 }, counts = cells.compactMap(\.count)
            guard counts.count == cells.count, counts.count >= 2, cells.allSatisfy({ if case .share = $0.value { true } else { false } }) else { return nil }
            return (row, counts)
        }
        guard rows.count >= 3, rows.count == grid.rows.indices.count(where: { row in grid.cells[row].contains { $0?.count != nil } }), let whole = wholes.near.first(where: { whole in rows.count { $0.counts.reduce(0, +) == whole } >= 3 }) else { return [] }
        let wrong = rows.filter { $0.counts.reduce(0, +) != whole }
        guard wrong.count <= 1 else { return [] }
        return rows.map { row, counts in
            let sum = counts.reduce(0, +), holds = sum == whole
            return Verdict(.rowSum, holds: holds, .row(label: grid.rows[row].name, sum: sum, total: whole), [grid.rows[row].label].compactMap { $0 }.map { Evidence($0) } + grid.cells[row].compactMap { $0 }.map { Evidence($0.passage) })
        }
    }

    /// 累計件数 against the 件数 of the rows so far.
    private var runningTotals: [Verdict] {
        grid.columns.indices.filter { column in ["累計", "累積", "Cumulative", "cumulative"].contains { grid.columns[column].lowest.contains($0) } }.flatMap { column -> [Verdict] in
            for part in grid.columns.indices.filter({ $0 < column }).reversed() {
                var sum = 0, said: [(row: Int, sum: Int, printed: Int)] = []
                for row in grid.rows.indices where !TotalLines.isTotal(grid.rows[row].lowest) {
                    guard let count = grid.count(row, part), let printed = grid.count(row, column) else { continue }
                    sum += count
                    said.append((row, sum, printed))
                }
                let wrong = said.filter { $0.sum != $0.printed }
                guard said.count - wrong.count >= 3, wrong.count <= 1, said.last.map({ $0.sum == $0.printed }) == true || wrong.isEmpty else { continue }
                return said.map { row, sum, printed in
                    Verdict(.columnSum, holds: sum == printed, .runningTotal(label: grid.rows[row].name, name: grid.columns[column].name, sum: sum, printed: printed),
                            [grid.rows[row].label, grid.cells[row][column]?.passage].compactMap { $0 }.map { Evidence($0) })
                }
            }
            return []
        }
    }
}
