import Reexamination
import Statistics

/// Confidence intervals of a table's own row or column against the counts beside them.
///
/// The method is the one that the head, the label, the caption or a note names; where none is, the one that gives all but one of at least four intervals.
struct TableIntervalChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(verdicts) }

    /// An interval with the share it is of, as far as the line tells it.
    private struct Entry {
        let interval: (low: ExactDecimal, high: ExactDecimal)
        let cell: Passage
        /// The estimate right before it.
        let estimate: ExactDecimal?
        let share: Proportion?
    }

    private func verdicts(_ data: DataTable) -> [Verdict] {
        var groups: [(level: Int, words: String, entries: [Entry])] = []
        // All rows are of the group that the caption gives the size of: … (N = 3,418).
        let size = RateChecks.size(in: data.table.caption.text).map { [$0] } ?? []
        for (column, name) in data.columnNames.enumerated() {
            guard column > 0, let level = Self.level(name) else { continue }
            groups.append((level, name, data.rows.compactMap { row in column < row.values.count ? Self.entry(row.values[column].cell, before: row.values[..<column].map(\.value), sizes: size) : nil }))
        }
        // Rows of one label are of one method.
        var byLabel: [String: Int] = [:]
        for (index, row) in data.rows.enumerated() {
            guard index > 0, let level = Self.level(row.label) else { continue }
            let entries = row.values.indices.compactMap { column in
                let above = data.rows[..<index].suffix(4).filter { column < $0.values.count && $0.values.count == row.values.count }.map { $0.values[column].value }
                return Self.entry(row.values[column].cell, before: above, sizes: column < data.columnSizes.count ? data.columnSizes[column].map { [$0] } ?? [] : [])
            }
            if let known = byLabel[row.label], groups[known].level == level {
                groups[known].entries += entries
            } else {
                byLabel[row.label] = groups.count
                groups.append((level, row.label, entries))
            }
        }
        let said = data.table.caption.text + " " + data.table.notes.map(\.text.text).joined(separator: " ")
        return groups.flatMap { verdicts($0.entries, level: $0.level, words: $0.words + " " + said) }
    }

    private func verdicts(_ entries: [Entry], level: Int, words: String) -> [Verdict] {
        guard let confidence = try? ConfidenceLevel(Double(level) / 100) else { return [] }
        let named = StatisticChecks.methods.filter { entry in entry.names.contains { words.contains($0) } }.map(\.method)
        let shares = entries.filter { $0.share != nil }
        let method: ConfidenceInterval.Method?
        if named.count == 1 {
            method = named.first
        } else {
            // As good as named: all but one of four and more are its.
            let methods: [ConfidenceInterval.Method] = named.isEmpty ? [.clopperPearson, .wilson, .wald] : []
            method = methods.first { method in
                let right = shares.count { entry in Self.bounds(entry, method, confidence).map { $0.low == entry.interval.low && $0.high == entry.interval.high } ?? false }
                return right == shares.count || (shares.count >= 4 && right == shares.count - 1)
            }
        }
        return entries.compactMap { entry in
            let evidence = [Evidence(entry.cell)]
            if let method, let share = entry.share, let right = Self.bounds(entry, method, confidence) {
                let holds = right.low == entry.interval.low && right.high == entry.interval.high
                return Verdict(.interval, holds: holds,
                               .interval(numerator: share.numerator, denominator: share.denominator, level: level, method: method, low: right.low, high: right.high), evidence)
            }
            guard let estimate = entry.estimate, estimate.isBelow(entry.interval.low) || entry.interval.high.isBelow(estimate) else { return nil }
            return Verdict(.interval, .fails, .error, .outsideInterval(estimate: estimate, low: entry.interval.low, high: entry.interval.high), evidence)
        }
    }

    private static func bounds(_ entry: Entry, _ method: ConfidenceInterval.Method, _ level: ConfidenceLevel) -> (low: ExactDecimal, high: ExactDecimal)? {
        guard let share = entry.share, let right = StatisticChecks.interval(of: share, by: method, level: level) else { return nil }
        return (right.lowerPercentage(decimals: entry.interval.low.places), right.upperPercentage(decimals: entry.interval.high.places))
    }

    private static func entry(_ cell: Passage, before: [DataTable.Value], sizes: [Int]) -> Entry? {
        guard let interval = WrittenInterval.bounds(in: cell) else { return nil }
        var estimate: ExactDecimal?, counts: [Int] = [], share: Proportion?
        for (offset, value) in before.reversed().enumerated() {
            switch value {
            case .count(let n, _): counts.append(n)
            case .decimal(let printed): if offset == 0 { estimate = printed }
            case .share(let n, let printed, _):
                if offset == 0 {
                    estimate = printed
                    share = sizes.first { $0 >= n && RateChecks.fits(printed, n, $0) }.flatMap { try? Proportion(n, of: $0) }
                }
                counts.append(n)
            case .rate(let rate):
                if offset == 0 {
                    estimate = rate.percentage
                    if let n = rate.numerator, let d = rate.denominator { share = try? Proportion(n, of: d) }
                }
            case .dash, .words: continue
            }
        }
        if share == nil, let estimate {
            let all = counts + sizes
            let pairs = counts.flatMap { n in all.filter { $0 > n && RateChecks.fits(estimate, n, $0) }.map { (n, $0) } }
            // Two pairs would be two intervals.
            if pairs.count == 1, let (n, d) = pairs.first { share = try? Proportion(n, of: d) }
        }
        return Entry(interval: interval, cell: cell, estimate: estimate, share: share)
    }

    /// 95 of 95% 信頼区間, 95%CI. What is an interval of something else than a share is left.
    private static func level(_ words: String) -> Int? {
        guard words.contains("%"), ["CI", "信頼", "confidence"].contains(where: words.contains), let match = words.firstMatch(of: /(80|90|95|99)\s*%\s*(?:CI|の?信頼区間|信頼限界|confidence interval|confidence limits)/),
              !["差", "比", "difference", "ratio", "HR", "OR", "変化", "change", "人年", "year"].contains(where: words.contains) else { return nil }
        return Int(match.output.1)
    }
}
