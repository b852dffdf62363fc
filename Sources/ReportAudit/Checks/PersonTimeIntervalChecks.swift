import Foundation
import Reexamination
import Statistics

/// Exact confidence intervals of rates per person-time against the count and the time of their row, and a rate of the text against the row it names.
///
/// Where a table gives no time, the count and the rate tell it as far as they are rounded.
/// The method is exact where the table says so (Poisson, 正確法), or where all intervals but one of at least four are.
struct PersonTimeIntervalChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(intervals) + inText }

    private struct Entry {
        let count: Int
        let time: Double
        let interval: (low: ExactDecimal, high: ExactDecimal)
        let cell: Passage
        let right: (low: ExactDecimal, high: ExactDecimal)
        /// The time is rounded, and so may be the last digit.
        let holds: Bool
    }

    private func intervals(_ data: DataTable) -> [Verdict] {
        guard let rate = PersonTimeRateChecks.rateColumns(data).first else { return [] }
        let time = PersonTimeRateChecks.timeColumn(data)
        let own = data.columnNames.indices.first { data.columnNames[$0].contains("95") && ["信頼区間", "CI", "confidence"].contains(where: data.columnNames[$0].contains) }
        guard let column = own, let scale = PersonTimeRateChecks.scale(data.columnNames[rate]) else { return [] }
        let counts = data.columnNames.indices.filter { $0 != time && $0 != rate && $0 != column }
        let best = counts.map { count in data.rows.compactMap { entry($0, count, time, rate, column, scale) } }.max { $0.count(where: \.holds) < $1.count(where: \.holds) } ?? []
        let said = (data.table.caption.text + data.head + data.table.notes.map(\.text.text).joined()).lowercased()
        let isNamed = ["ポアソン", "poisson"].contains(where: said.contains) && ["正確", "exact"].contains(where: said.contains), right = best.count(where: \.holds)
        guard best.count - right <= 1, right >= (isNamed ? 2 : 3) else { return [] }
        return best.map { entry in
            Verdict(.interval, holds: entry.holds, .personTimeInterval(count: entry.count, low: entry.right.low, high: entry.right.high), [Evidence(entry.cell)])
        }
    }

    private func entry(_ row: DataTable.Row, _ count: Int, _ time: Int?, _ rate: Int, _ column: Int, _ scale: Int) -> Entry? {
        // Of none some give a bound of one side.
        guard row.values.count > max(count, time ?? rate, rate, column), let n = row.counts[count], n > 0, let years = time.map({ self.time(row.values[$0].cell) }) ?? self.time(of: n, at: row.values[rate].cell, scale), let interval = Self.interval(in: row.values[column].cell), let bounds = PoissonInterval.bounds(for: n) else { return nil }
        guard years.least > 0, years.most < 1.5 * years.least else { return nil }
        let value = years.value
        func printed(_ bound: Double, _ like: ExactDecimal) -> (value: ExactDecimal?, fits: Bool) {
            let number = like.approximate, step = like.halfUnit
            let least = bound * Double(scale) / years.most, most = bound * Double(scale) / years.least
            return (ExactDecimal(String(format: "%.\(like.places.count)f", bound * Double(scale) / value)), number >= least - step * 1.001 && number <= most + step * 1.001)
        }
        let low = printed(bounds.lower, interval.low), high = printed(bounds.upper, interval.high)
        guard let lowValue = low.value, let highValue = high.value else { return nil }
        return Entry(count: n, time: value, interval: interval, cell: row.values[column].cell, right: (lowValue, highValue), holds: low.fits && high.fits)
    }

    private typealias Time = (value: Double, least: Double, most: Double)

    private func time(_ cell: Passage) -> Time? {
        guard let (years, _) = cell.number(at: 0) else { return nil }
        return (years.approximate, years.approximate - years.halfUnit, years.approximate + years.halfUnit)
    }

    private func time(of count: Int, at rate: Passage, _ scale: Int) -> Time? {
        guard count > 0, let (printed, _) = rate.number(at: 0), printed.approximate > printed.halfUnit else { return nil }
        let events = Double(count) * Double(scale), value = printed.approximate, half = printed.halfUnit
        return (events / value, events / (value + half), events / (value - half))
    }

    /// 0.42–1.03 alone in its cell, or behind the rate: 42.7 (28.4, 61.8).
    private static func interval(in cell: Passage) -> (low: ExactDecimal, high: ExactDecimal)? {
        if let alone = WrittenInterval.bounds(in: cell) { return alone }
        guard let (_, end) = cell.number(at: 0) else { return nil }
        let open = cell.has(" ", at: end) ? end + 1 : end
        guard cell.has("(", at: open) || cell.has("[", at: open) else { return nil }
        return WrittenInterval.bounds(in: Passage(cell.text(open..<cell.count)))
    }

    // MARK: The text

    /// 出血性事象は 62 例に認められ、発現率は 100 人年当たり 1.99: the row of that name in a table that the paragraph names, with the count the sentence gives.
    private var inText: [Verdict] {
        zip(context.paragraphs, context.cited).flatMap { sentences, cited -> [Verdict] in
            let rates = cited.compactMap { data in PersonTimeRateChecks.rateColumns(data).first.map { (data: data, column: $0) } }
            guard rates.count == 1, let (data, column) = rates.first else { return [] }
            return sentences.compactMap { sentence in
                let text = sentence.text
                guard let match = text.firstMatch(of: /(?:人年(?:当たり|あたり)、?|rate (?:was|of) )([0-9]+\.[0-9]+)/) else { return nil }
                let start = sentence.position(of: match.output.1.startIndex, in: text), before = text[..<match.range.lowerBound].lowercased()
                let rows = data.rows.filter { $0.label.count >= 3 && before.contains($0.label.lowercased()) && !TotalLines.isTotal($0.label) }
                // The count right before the rate is what it is of, and the rate is per as many person-years as those of the table.
                let rate = sentence.position(of: match.range.lowerBound, in: text), nearest = sentence.quantities.last { ($0.unit == .cases || $0.unit == .events) && $0.range.upperBound < rate }?.whole
                let around = String(text[..<match.range.upperBound].suffix(28)) + String(text[match.range.upperBound...].prefix(28))
                let per = PersonTimeRateChecks.scale(around), own = PersonTimeRateChecks.scale(data.columnNames[column])
                guard per == nil || per == own, !["うち", "重篤", "of whom", "serious"].contains(where: { sentence.contains($0) }) else { return nil }
                guard rows.count == 1, let row = rows.first, column < row.values.count, let nearest, row.counts.contains(nearest), let (printed, end) = sentence.passage.number(at: start),
                      let (value, _) = row.values[column].cell.number(at: 0), value.places == printed.places else { return nil }
                let holds = value.isEqual(printed)
                return Verdict(.textTable, holds: holds, .textTableValue(label: row.label, text: printed, table: data.table.name ?? "", value: value), [Evidence(sentence.passage, start..<end, around: 14), Evidence(row.values[column].cell)])
            }
        }
    }
}
