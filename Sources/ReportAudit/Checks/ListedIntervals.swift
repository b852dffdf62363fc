import Foundation
import Reexamination
import Statistics

/// A listing with two dates a row and the days between them: 5 Apr 2021, 28 Apr 2021, 23. Where all rows but one follow, counted with the first day or without it, that one is wrong.
struct ListedIntervals {
    let listing: LineListing

    var verdicts: [Verdict] {
        let dates = listing.columns.indices.compactMap { column in days(listing.columns[column]).map { (column: column, days: $0) } }
        let numbers = listing.columns.indices.filter { ["日数", "間隔", "までの期間", "nterval", "ays"].contains(where: listing.columns[$0].head.contains) }.compactMap { column in listing.columns[column].numbers.map { (column: column, numbers: $0) } }
        guard listing.count >= 4, dates.count == 2, numbers.count == 1, let (column, printed) = numbers.first, printed.allSatisfy({ $0.places.count == 0 }) else { return [] }
        let apart = zip(dates[0].days, dates[1].days).map { $1 - $0 }
        for extra in [0, 1] {
            let right = apart.map { $0 + extra }, wrong = right.indices.filter { right[$0] != printed[$0].units }
            guard wrong.count <= 1 else { continue }
            return right.indices.compactMap { row in
                guard let value = ExactDecimal("\(right[row])") else { return nil }
                let holds = !wrong.contains(row)
                return Verdict(.listing, holds: holds, .derivedCell(label: listing.keys[row].text, name: listing.columns[column].head, printed: printed[row], right: value),
                               [Evidence(listing.columns[column].cells[row])] + dates.map { Evidence(listing.columns[$0.column].cells[row]) })
            }
        }
        return []
    }

    /// The day of each row; nil where one has none.
    private func days(_ column: LineListing.Column) -> [Int]? {
        let days = column.cells.compactMap { cell -> Int? in
            let dates = Quantities(in: cell).dates
            guard dates.count == 1, case .day(let day)? = dates[0].date else { return nil }
            return day.dayNumber
        }
        return days.count == column.cells.count ? days : nil
    }
}
