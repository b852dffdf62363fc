import Foundation
import Reexamination
import Statistics

/// Cells that hold n/N, with the percentage in brackets behind or in the next column: 68/581, 11.7; 62/1,430（4.3）.
///
/// Two rows at least must tell that the number is the percentage of them.
struct FractionCellChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(verdicts) }

    private struct Entry {
        let n: Int
        let d: Int
        let share: ExactDecimal
        let cells: [Passage]
        var holds: Bool { RateChecks.fits(share, n, d) }
    }

    private func verdicts(_ data: DataTable) -> [Verdict] {
        (0..<data.width).flatMap { column -> [Verdict] in
            let entries = data.rows.compactMap { entry($0, column) }, fitting = entries.count(where: \.holds)
            guard fitting >= 2, fitting * 3 >= entries.count * 2 else { return [] }
            return entries.map { entry in
                let right = (try? Proportion(entry.n, of: entry.d))?.percentage(decimals: entry.share.places)?.value
                return Verdict(.percentage, holds: entry.holds, .percentage(printed: entry.share, numerator: entry.n, denominator: entry.d, right: right), entry.cells.map { Evidence($0) })
            }
        }
    }

    private func entry(_ row: DataTable.Row, _ column: Int) -> Entry? {
        guard column < row.values.count, let (n, d, end) = Self.fraction(row.values[column].cell) else { return nil }
        let cell = row.values[column].cell
        if end == cell.count {
            guard column + 1 < row.values.count, let share = row.values[column + 1].value.percentageAlone else { return nil }
            return Entry(n: n, d: d, share: share, cells: [cell, row.values[column + 1].cell])
        }
        let open = cell.has(" ", at: end) ? end + 1 : end
        // With its % it is a rate as any other.
        guard cell.has("(", at: open), let (share, close) = cell.number(at: open + 1), cell.has(")", at: close), close + 1 == cell.count else { return nil }
        return Entry(n: n, d: d, share: share, cells: [cell])
    }

    private static func fraction(_ cell: Passage) -> (n: Int, d: Int, end: Int)? {
        guard let (n, slash) = cell.number(at: 0), n.places.count == 0, cell.has("/", at: slash), let (d, end) = cell.number(at: slash + 1), d.places.count == 0, n.units <= d.units, d.units > 0 else { return nil }
        return (n.units, d.units, end)
    }
}
