import Foundation
import Reexamination
import Statistics

/// A listing with dates in each row and the days between two of them: 5 Apr 2021, 28 Apr 2021, 23. Where all rows but one follow, counted with the first day or without it, that one is wrong.
struct ListedIntervals {
    let listing: LineListing

    var verdicts: [Verdict] {
        guard listing.count >= 4 else { return [] }
        let dates = listing.columns.indices.compactMap { column in days(listing.columns[column]).map { (column: column, days: $0) } }
        guard (2...6).contains(dates.count) else { return [] }
        return intervals(dates) + order(dates)
    }

    private func intervals(_ dates: [(column: Int, days: [CalendarDate])]) -> [Verdict] {
        let numbers = listing.columns.indices.filter { ["日", "間隔", "までの期間", "nterval", "ay"].contains(where: listing.columns[$0].head.contains) }.compactMap { column in listing.columns[column].numbers.map { (column: column, numbers: $0) } }
        return numbers.flatMap { column, printed -> [Verdict] in
            guard printed.allSatisfy({ $0.places.count == 0 }) else { return [] }
            for from in dates.indices {
                for to in dates.indices where to > from {
                    let apart = zip(dates[from].days, dates[to].days).map { $1.days(since: $0) }
                    for extra in [0, 1] {
                        let right = apart.map { $0 + extra }, wrong = right.indices.filter { right[$0] != printed[$0].units }
                        guard wrong.count <= 1 else { continue }
                        return right.indices.compactMap { row in
                            guard let value = ExactDecimal("\(right[row])") else { return nil }
                            let holds = !wrong.contains(row)
                            return Verdict(.listing, holds: holds, .derivedCell(label: listing.keys[row].text, name: listing.columns[column].head, printed: printed[row], right: value),
                                           [Evidence(listing.columns[column].cells[row])] + [dates[from], dates[to]].map { Evidence(listing.columns[$0.column].cells[row]) })
                        }
                    }
                }
            }
            return []
        }
    }

    /// Of two columns of dates the second is never before the first but in one row: onset before the first dose.
    private func order(_ dates: [(column: Int, days: [CalendarDate])]) -> [Verdict] {
        zip(dates, dates.dropFirst()).compactMap { first, second -> Verdict? in
            let wrong = first.days.indices.filter { second.days[$0] < first.days[$0] }
            guard wrong.count == 1, let row = wrong.first else { return nil }
            return Verdict(.period, .fails, .error, .datesOutOfOrder(earlier: .day(first.days[row]), later: .day(second.days[row])), [first, second].map { Evidence(listing.columns[$0.column].cells[row]) })
        }
    }

    /// The day of each row; nil where one has none.
    private func days(_ column: LineListing.Column) -> [CalendarDate]? {
        let days = column.cells.compactMap { cell -> CalendarDate? in
            let dates = Quantities(in: cell).dates
            guard dates.count == 1, case .day(let day)? = dates[0].date else { return nil }
            return day
        }
        return days.count == column.cells.count ? days : nil
    }
}
