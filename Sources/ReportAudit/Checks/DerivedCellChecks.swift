import Foundation
import Reexamination
import Statistics

/// Numbers of a table that others of it give: the change since the first time (変化量), so many per so many (出荷 1 万錠当たりの件数, Reports per 100,000 doses).
///
/// Where all but one follow, that one is wrong.
struct DerivedCellChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.tables.filter { !$0.columnHeads.isEmpty && $0.width <= 24 && $0.rows.count <= 80 }.flatMap { data in
            differences(data.grid) + ratios(data.grid) + ratios(data.grid.turned)
        }
    }

    private struct Entry {
        let row: Int
        let printed: ExactDecimal
        let right: ExactDecimal
        let isRight: Bool
        let isFar: Bool
    }

    private func verdicts(_ entries: [Entry], _ column: Int, _ grid: NumberGrid) -> [Verdict] {
        entries.map { entry in
            let cells = [grid.rows[entry.row].label, grid.cells[entry.row][column]?.passage].compactMap { $0 }
            return Verdict(.rowSum, holds: entry.isRight, .derivedCell(label: grid.rows[entry.row].lowest, name: grid.columns[column].lowest, printed: entry.printed, right: entry.right), cells.map { Evidence($0) })
        }
    }

    // MARK: Changes

    private static let first = ["投与開始時", "開始時", "投与前", "治療前", "開始前", "ベースライン", "Baseline", "baseline", "Before"]

    /// 変化量 of each row against the mean of its row less that of the first.
    private func differences(_ grid: NumberGrid) -> [Verdict] {
        guard let base = grid.rows.indices.first(where: { row in Self.first.contains { grid.rows[row].lowest.hasPrefix($0) } }) else { return [] }
        return grid.columns.indices.flatMap { column -> [Verdict] in
            let name = grid.columns[column].name
            guard ["変化", "差", "Δ", "hange", "ifference"].contains(where: name.contains), !["率", "%", "CI", "信頼", "値差"].contains(where: name.contains) else { return [] }
            for other in grid.columns.indices where other != column {
                guard let start = grid.cells[base][other].flatMap({ Self.signed($0.passage) }) else { continue }
                let entries = grid.rows.indices.filter { $0 > base }.compactMap { row -> Entry? in
                    guard let printed = grid.cells[row][column].flatMap({ Self.signed($0.passage) }), let value = grid.cells[row][other].flatMap({ Self.signed($0.passage) }), printed.places == value.places, value.places == start.places else { return nil }
                    let right = ExactDecimal(units: value.units - start.units, places: printed.places)
                    // Means are rounded before they are taken from each other.
                    let off = abs(printed.units - right.units)
                    return Entry(row: row, printed: printed, right: right, isRight: off <= 1, isFar: off >= 3)
                }
                let wrong = entries.filter { !$0.isRight }
                if entries.count >= 3, wrong.isEmpty || (wrong.count == 1 && wrong[0].isFar) { return verdicts(entries, column, grid) }
            }
            return []
        }
    }

    /// -3.4, 16.4±3.5: the number a cell begins with, with its sign.
    private static func signed(_ cell: Passage) -> ExactDecimal? {
        let isNegative = ["-", "－", "–", "△", "▲"].contains { cell.has($0, at: 0) }
        guard let (number, end) = cell.number(at: isNegative || cell.has("+", at: 0) ? 1 : 0), end == cell.count || ["±", "(", " "].contains(where: { cell.has($0, at: end) }), number.places.count > 0 else { return nil }
        return ExactDecimal(units: isNegative ? -number.units : number.units, places: number.places)
    }

    // MARK: So many per so many

    private func ratios(_ grid: NumberGrid) -> [Verdict] {
        guard grid.columns.count <= 24, grid.rows.count >= 4 else { return [] }
        return grid.columns.indices.flatMap { column -> [Verdict] in
            let name = grid.columns[column].name
            guard ["当たり", "あたり", " per "].contains(where: name.contains), !["人年", "人・年", "year", "人月", "month"].contains(where: name.contains) else { return [] }
            let others = grid.columns.indices.filter { other in other != column && grid.rows.indices.count { row in grid.cells[row][other].map { $0.count != nil || $0.percentage != nil } ?? false } >= 4 }
            for count in others {
                for size in others where size != count {
                    for scale in [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] {
                        let entries = grid.rows.indices.compactMap { entry($0, column, count, size, scale, grid) }, wrong = entries.filter { !$0.isRight }
                        guard entries.count >= 4, wrong.count <= 1, entries.count(where: { $0.isRight && $0.printed.units >= 10 }) >= 3 else { continue }
                        return verdicts(entries, column, grid)
                    }
                }
            }
            return []
        }
    }

    private func entry(_ row: Int, _ column: Int, _ count: Int, _ size: Int, _ scale: Int, _ grid: NumberGrid) -> Entry? {
        guard let printed = grid.cells[row][column]?.percentage, printed.places.count > 0, let n = grid.count(row, count), let cell = grid.cells[row][size],
              let whole = cell.count.map({ (value: Double($0), half: 0.0) }) ?? cell.percentage.map({ (value: $0.approximate, half: $0.halfUnit) }), whole.value > whole.half else { return nil }
        let step = printed.halfUnit, least = Double(n * scale) / (whole.value + whole.half), most = Double(n * scale) / (whole.value - whole.half)
        guard let right = ExactDecimal(String(format: "%.\(printed.places.count)f", Double(n * scale) / whole.value)) else { return nil }
        let isRight = printed.approximate >= least - step * 1.001 && printed.approximate <= most + step * 1.001
        return Entry(row: row, printed: printed, right: right, isRight: isRight, isFar: true)
    }
}
