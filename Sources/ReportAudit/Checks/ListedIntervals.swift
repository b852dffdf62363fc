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
            var readings: [(from: Int, to: Int, right: [Int], wrong: [Int])] = []
            for from in dates.indices {
                for to in dates.indices where to > from {
                    let apart = zip(dates[from].days, dates[to].days).map { $1.days(since: $0) }
                    for extra in [0, 1] {
                        let right = apart.map { $0 + extra }, wrong = right.indices.filter { right[$0] != printed[$0].units }
                        if wrong.count <= 1 { readings.append((from, to, right, wrong)) }
                    }
                }
            }
            // Of two pairs of dates with one row each that does not follow, nobody says which is meant: most first doses may be the last ones, too.
            guard let (from, to, right, wrong) = readings.first(where: \.wrong.isEmpty) ?? (readings.count == 1 ? readings[0] : nil) else { return [] }
            return right.indices.map { row in
                Verdict(.listing, holds: !wrong.contains(row), .derivedCell(label: listing.keys[row].text, name: listing.columns[column].head, printed: printed[row], right: ExactDecimal(units: right[row], places: 0)),
                        [Evidence(listing.columns[column].cells[row])] + [dates[from], dates[to]].map { Evidence(listing.columns[$0.column].cells[row]) })
            }
        }
    }

    /// What a case goes through, in order: a stop of the treatment may come before or after anything else.
    private static let course: [[String]] = [["同意", "登録", "onsent", "nrol"], ["開始", "初回", "接種", "first dose", "start", "accination"], ["発現", "発症", "nset"], ["回復", "転帰", "死亡", "軽快", "ecover", "esolution", "utcome", "eath"]]

    private func step(_ head: String) -> Int? {
        let steps = Self.course.indices.filter { Self.course[$0].contains { head.lowercased().contains($0.lowercased()) } }
        return steps.count == 1 ? steps[0] : nil
    }

    /// Of two columns of dates, one of what follows the other, the second is never before the first but in one row: onset before the first dose.
    private func order(_ dates: [(column: Int, days: [CalendarDate])]) -> [Verdict] {
        zip(dates, dates.dropFirst()).compactMap { first, second -> Verdict? in
            let wrong = first.days.indices.filter { second.days[$0] < first.days[$0] }
            guard wrong.count == 1, let row = wrong.first, let before = step(listing.columns[first.column].head), let after = step(listing.columns[second.column].head), before < after else { return nil }
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
