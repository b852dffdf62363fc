import Reexamination
import Statistics

/// Percentages against the counts printed with them; without a denominator, which ones are possible.
struct RateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.sentences.flatMap { inSentence($0) } + context.tables.flatMap { inTable($0) }
    }

    /// Whether n of N prints as this percentage under some convention of rounding.
    static func fits(_ percentage: ExactDecimal, _ n: Int, _ d: Int) -> Bool {
        guard let share = try? Proportion(n, of: d) else { return false }
        return Rounding.allCases.contains { share.percentage(decimals: percentage.places, rounding: $0)?.value == percentage }
    }

    private func verdict(_ rate: Rate, _ n: Int, _ d: Int, _ passage: Passage) -> Verdict {
        let right = (try? Proportion(n, of: d))?.percentage(decimals: rate.percentage.places)?.value
        if n > d { return Verdict(.partExceedsWhole, .fails, .error, .part(part: n, whole: d), [Evidence(passage, rate.range, around: 12)]) }
        let holds = Self.fits(rate.percentage, n, d)
        return Verdict(.percentage, holds ? .holds : .fails, holds ? .note : .error,
                       .percentage(printed: rate.percentage, numerator: n, denominator: d, right: right), [Evidence(passage, rate.range, around: 12)])
    }

    private func inSentence(_ sentence: Sentence) -> [Verdict] {
        var verdicts: [Verdict] = []
        for rate in sentence.rates {
            if let n = rate.numerator, let d = rate.denominator { verdicts.append(verdict(rate, n, d, sentence.passage)) }
        }
        let bare = sentence.rates.filter { $0.numerator == nil }
        if bare.count >= 3 { verdicts.append(joint(bare, sentence)) }
        return verdicts
    }

    /// Denominators that give every percentage of a list.
    private func joint(_ rates: [Rate], _ sentence: Sentence) -> Verdict {
        let evidence = rates.map { Evidence(sentence.passage, $0.range, around: 0) }
        let largest = context.largestCount
        let fitting = (1...max(1, largest)).filter { d in rates.allSatisfy { !Self.numerators($0.percentage, d).isEmpty } }
        if let only = fitting.first, fitting.count == 1 {
            return Verdict(.jointDenominator, .underivable, .warning, .denominatorUnique(only, counts: rates.compactMap { Self.numerators($0.percentage, only).first }), evidence)
        }
        if let first = fitting.first {
            return Verdict(.jointDenominator, .underivable, .note, .denominatorAmbiguous(count: fitting.count, smallest: first), evidence)
        }
        return Verdict(.jointDenominator, .fails, .error, .denominatorNone(largest: largest), evidence)
    }

    /// The counts that print as this percentage of N.
    static func numerators(_ percentage: ExactDecimal, _ d: Int) -> [Int] {
        var scale = 1
        for _ in 0..<percentage.places.count { scale *= 10 }
        let guess = percentage.units * d / (100 * scale)
        return (max(0, guess - 1)...guess + 1).filter { $0 <= d && fits(percentage, $0, d) }
    }

    /// Each share of a table against the denominators that the table offers, the nearest first: a count to the left in
    /// its row, the group named in the head, a count above in its column.
    private func inTable(_ data: DataTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        let groups = Self.groups(data)
        let sizes = Self.columnsOfSizes(data)
        for (rowIndex, row) in data.rows.enumerated() {
            for (column, value) in row.values.enumerated() {
                switch value.value {
                case .rate(let rate):
                    if let n = rate.numerator, let d = rate.denominator { verdicts.append(verdict(rate, n, d, value.cell)) }
                case .share(let n, let percentage, let rate):
                    let left = (0..<column).compactMap { sizes.contains($0) ? row.counts[$0] : nil }
                    var tried = left.isEmpty ? groups : left
                    if left.isEmpty {
                        for above in data.rows[..<rowIndex].reversed() where column < above.values.count {
                            // A count that is itself a share is a group only where its label says so.
                            let isGroup = if case .count = above.values[column].value { true } else { ["評価例", "Assessed"].contains(above.label) }
                            if isGroup, let count = above.counts[column], count >= n, count > 0, !tried.contains(count) { tried.append(count) }
                        }
                    }
                    guard !tried.isEmpty else { continue }
                    let fits = tried.first { Self.fits(percentage, n, $0) }
                    if let d = fits {
                        verdicts.append(Verdict(.percentage, .holds, .note, .percentage(printed: percentage, numerator: n, denominator: d, right: percentage), [Evidence(value.cell)]))
                    } else if tried.count == 1 {
                        verdicts.append(verdict(rate, n, tried[0], value.cell))
                    } else {
                        verdicts.append(Verdict(.percentage, .fails, .error, .percentageWithoutMatch(printed: percentage, numerator: n, tried: Array(tried.prefix(4))), [Evidence(row.labelCell), Evidence(value.cell)]))
                    }
                default: continue
                }
            }
        }
        return verdicts
    }

    /// The columns that hold nothing but counts: sizes of groups, beside which shares stand.
    private static func columnsOfSizes(_ data: DataTable) -> Set<Int> {
        Set((0..<data.width).filter { column in
            let values = data.rows.filter { $0.values.count == data.width }.map { $0.values[column].value }
            return !values.isEmpty && values.allSatisfy { if case .count = $0 { true } else if case .words = $0 { true } else { false } }
        })
    }

    /// The groups a table names in its head: 安全性解析対象症例数 156 例.
    private static func groups(_ data: DataTable) -> [Int] {
        data.rows.prefix(3).compactMap { row in
            guard row.values.count == 1, let count = row.counts[0], ["対象", "症例数", "set", "patients", "N"].contains(where: { row.label.contains($0) }) else { return nil }
            return count
        }
    }
}
