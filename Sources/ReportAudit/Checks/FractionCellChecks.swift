import Foundation
import Reexamination
import Statistics

/// Cells that hold n/N alone, with the percentage in the column behind: 68/581, 11.7.
///
/// Two rows at least must tell that the percentage is of them.
struct FractionCellChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(verdicts) }

    private func verdicts(_ data: DataTable) -> [Verdict] {
        data.columnNames.indices.dropLast().flatMap { column -> [Verdict] in
            let entries = data.rows.compactMap { row -> (n: Int, d: Int, share: ExactDecimal, cells: [Passage])? in
                guard column + 1 < row.values.count, let (n, d) = Self.fraction(row.values[column].cell), let share = row.values[column + 1].value.percentageAlone else { return nil }
                return (n, d, share, [row.values[column].cell, row.values[column + 1].cell])
            }
            let fitting = entries.count { RateChecks.fits($0.share, $0.n, $0.d) }
            guard fitting >= 2, fitting * 3 >= entries.count * 2 else { return [] }
            return entries.map { entry in
                let right = (try? Proportion(entry.n, of: entry.d))?.percentage(decimals: entry.share.places)?.value
                return Verdict(.percentage, holds: RateChecks.fits(entry.share, entry.n, entry.d), .percentage(printed: entry.share, numerator: entry.n, denominator: entry.d, right: right), entry.cells.map { Evidence($0) })
            }
        }
    }

    private static func fraction(_ cell: Passage) -> (n: Int, d: Int)? {
        guard let (n, end) = cell.number(at: 0), n.places.count == 0, cell.has("/", at: end), let (d, close) = cell.number(at: end + 1), d.places.count == 0, close == cell.count, n.units <= d.units, d.units > 0 else { return nil }
        return (n.units, d.units)
    }
}
