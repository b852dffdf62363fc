import Reexamination
import Statistics

/// Percentages against the counts printed with them; without a denominator, which ones are possible.
struct RateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        // Of notes, too: what stands in one is no running text, but its counts are printed with its percentages.
        let notes = context.report.tables.flatMap(\.notes).flatMap { Sentence.all(in: $0.text) }
        return (context.sentences + notes).flatMap { inSentence($0) } + zip(context.tables, context.wholes).flatMap { inTable($0, $1) }
    }

    /// Whether n of N prints as this percentage under some convention of rounding.
    static func fits(_ percentage: ExactDecimal, _ n: Int, _ d: Int) -> Bool {
        guard let share = try? Proportion(n, of: d) else { return false }
        return Rounding.allCases.contains { share.percentage(decimals: percentage.places, rounding: $0)?.value == percentage }
    }

    /// `nil` where the two are in no relation that has to hold: a ratio over 100 %, nothing of nothing.
    private func verdict(_ rate: Rate, _ n: Int, _ d: Int, _ passage: Passage) -> Verdict? {
        guard d > 0 else { return nil }
        // More than all of a group that the counts name: 500 例中 600 例（120.0%）. A ratio of two things may well be (112.5%（9/8）).
        if rate.percentage.isAbove(100), !Self.isPartOf(passage, rate) { return nil }
        if n > d { return Verdict(.partExceedsWhole, .fails, .error, .part(part: n, whole: d), [Evidence(passage, rate.range, around: 12)]) }
        let right = (try? Proportion(n, of: d))?.percentage(decimals: rate.percentage.places)?.value
        let holds = Self.fits(rate.percentage, n, d)
        return Verdict(.percentage, holds: holds,
                       .percentage(printed: rate.percentage, numerator: n, denominator: d, right: right), [Evidence(passage, rate.range, around: 12)])
    }

    private static func isPartOf(_ passage: Passage, _ rate: Rate) -> Bool {
        let words = passage.text(max(0, rate.range.lowerBound - 12)..<rate.range.upperBound)
        return ["例中", "名中", "人中", "例のうち", "patients", "subjects"].contains(where: words.contains)
    }

    private func inSentence(_ sentence: Sentence) -> [Verdict] {
        var verdicts: [Verdict] = []
        for rate in sentence.rates {
            guard let n = rate.numerator, let d = rate.denominator, let verdict = verdict(rate, n, d, sentence.passage) else { continue }
            // Kaplan–Meier 法による累積再発率は 24.0%（11/61 例）: an estimate, beside the events it rests on.
            if verdict.outcome == .fails, ["累積", "umulative", "estimated"].contains(where: sentence.lead(to: rate).contains), sentence.contains("Kaplan") { continue }
            verdicts.append(verdict)
        }
        if let joint = joint(sentence) { verdicts.append(joint) }
        return verdicts
    }

    /// What is no share of a group though it is a percentage.
    private static let noShares = ["平均", "中央値", "標準偏差", "濃度", "変化", "HbA1c", "CI", "信頼", "Kaplan", "推定", "累積", "mean", "median", "confidence", "change", "estimate"]

    /// Denominators that give every percentage of a list (GRIM, jointly): 四つ以上の割合 in a 、-list, none with its counts. Only where exactly one fits is anything said;
    /// where several do, or none does (the groups may differ), the percentages are among what could not be checked.
    private func joint(_ sentence: Sentence) -> Verdict? {
        let rates = sentence.rates
        guard rates.count >= 4, rates.allSatisfy({ $0.numerator == nil && !$0.percentage.isAbove(100) }), Set(rates.map(\.percentage.places)).count == 1, rates[0].percentage.places.count >= 1,
              !Self.noShares.contains(where: { sentence.contains($0) }) else { return nil }
        let isList = zip(rates, rates.dropFirst()).allSatisfy { before, after in
            let between = sentence.passage.text(before.range.upperBound..<after.range.lowerBound)
            return !between.contains("～") && !between.contains("。") && (between.contains("、") || between.contains("及び") || between.contains(", ") || between.contains(" and ")) && between.count <= 40
        }
        guard isList else { return nil }
        var fitting: [Int] = []
        for d in 1...min(5_000, max(1, context.largestCount)) where rates.allSatisfy({ !Self.numerators($0.percentage, d).isEmpty }) {
            fitting.append(d)
            if fitting.count > 1 { return nil }
        }
        guard let only = fitting.first else { return nil }
        return Verdict(.jointDenominator, .underivable, .warning, .denominatorUnique(only, counts: rates.compactMap { Self.numerators($0.percentage, only).first }),
                       rates.map { Evidence(sentence.passage, $0.range, around: 0) })
    }

    /// The counts that print as this percentage of N.
    static func numerators(_ percentage: ExactDecimal, _ d: Int) -> [Int] {
        let (product, isTooLarge) = percentage.units.multipliedReportingOverflow(by: d)
        guard !isTooLarge else { return [] }
        let guess = product / (100 * percentage.places.scale)
        return (max(0, guess - 1)...guess + 1).filter { $0 <= d && fits(percentage, $0, d) }
    }

    /// Each share of a table against the denominators that the table offers for it, the nearest first: the N of its column's head, the size of the group to its left,
    /// the group above it, the group that the table names as a whole. Where the table offers none, the share is among what could not be checked.
    private func inTable(_ data: DataTable, _ wholes: TableWholes) -> [Verdict] {
        var byColumn: [Int: [Verdict]] = [:], rates: [Verdict] = [], open: [Int: [(row: Int, n: Int, printed: ExactDecimal, cell: Passage)]] = [:]
        let named = Self.namedGroups(data), sizes = Self.columnsOfSizes(data), groupRows = data.rows.indices.filter { Self.isGroup(data.rows[$0].label) }
        for (rowIndex, row) in data.rows.enumerated() {
            for (column, value) in row.values.enumerated() {
                switch value.value {
                case .rate(let rate):
                    if let n = rate.numerator, let d = rate.denominator, let verdict = verdict(rate, n, d, value.cell) { rates.append(verdict) }
                case .share(let n, let percentage, let rate):
                    guard !Self.isNoShare(data, row, column), !percentage.isAbove(100) else { continue }
                    let groups = Self.denominators(data, rowIndex, column, named, sizes, groupRows)
                    let tried = groups.contains { $0 >= n } ? groups.filter { $0 >= n } : Array(groups.prefix(1))
                    guard !tried.isEmpty else { open[column, default: []].append((rowIndex, n, percentage, value.cell)); continue }
                    if let d = tried.first(where: { Self.fits(percentage, n, $0) }) {
                        byColumn[column, default: []].append(Verdict(.percentage, .holds, .note, .percentage(printed: percentage, numerator: n, denominator: d, right: percentage), [Evidence(value.cell)]))
                    } else if tried.count == 1 {
                        if let verdict = verdict(rate, n, tried[0], value.cell) { byColumn[column, default: []].append(verdict) }
                    } else {
                        byColumn[column, default: []].append(Verdict(.percentage, .fails, .error, .percentageWithoutMatch(printed: percentage, numerator: n, tried: Array(tried.prefix(4))), [Evidence(row.labelCell), Evidence(value.cell)]))
                    }
                default: continue
                }
            }
        }
        // Where most shares of a column follow from no group, the group is not the one they are of.
        let shares = byColumn.sorted { $0.key < $1.key }.flatMap { _, verdicts in
            let holding = verdicts.count { $0.outcome == .holds }
            return verdicts.count >= 3 && holding * 2 < verdicts.count ? [] : verdicts
        }
        let separate = SeparateShares(data: data, wholes: wholes)
        return rates + shares + open.sorted { $0.key < $1.key }.flatMap { separate.judge($0.value) } + separate.verdicts
    }

    private static func denominators(_ data: DataTable, _ rowIndex: Int, _ column: Int, _ named: [Int], _ sizes: Set<Int>, _ groupRows: [Int]) -> [Int] {
        if column < data.columnSizes.count, let size = data.columnSizes[column] { return [size] }
        let row = data.rows[rowIndex]
        let left = (0..<column).compactMap { sizes.contains($0) ? row.counts[$0] : nil }
        if !left.isEmpty { return left }
        var tried: [Int] = []
        // No share is of a group hundreds of groups above it.
        for above in groupRows.prefix(while: { $0 < rowIndex }).suffix(200).reversed().map({ data.rows[$0] }) where above.values.count == row.values.count {
            if let count = above.counts[column], count > 0, !tried.contains(count) { tried.append(count) }
        }
        return tried + named.filter { !tried.contains($0) }
    }

    /// Rows and columns of means, events and the like: what stands in brackets there is no share of a group.
    private static func isNoShare(_ data: DataTable, _ row: DataTable.Row, _ column: Int) -> Bool {
        let head = column < data.columnNames.count ? data.columnNames[column] : data.head
        return ["SD", "標準偏差", "平均", "mean", "Mean", "中央値", "median", "Median", "±", "範囲", "件数", "Events", "events", "件／", "人年"].contains { head.contains($0) || row.label.contains($0) }
    }

    /// 本剤群（N=156）, 本剤群（120 例）: the size that a head gives its column.
    static func size(in head: String) -> Int? {
        // Few heads have a number; patterns are slow.
        guard head.utf8.contains(where: { (48...57).contains($0) }), head.contains("=") || head.contains("(") else { return nil }
        let digits = head.firstMatch(of: /[Nn]\s*=\s*([0-9][0-9,]*)/)?.output.1 ?? head.firstMatch(of: /\(([0-9][0-9,]*)\s*(?:例|名|人|patients|subjects)\)/)?.output.1
        return digits.flatMap { PrintedCount.value($0) }
    }

    /// Labels of groups that others are shares of. A risk in some patients (Hypercalcaemia in patients with …) is none.
    static func isGroup(_ label: String) -> Bool {
        !label.contains("発現") && !label.contains(" in patients") && !label.contains(" in subjects") && ["対象", "評価例", "症例数", "全体", "Assessed", "assessed", "set", "Number of", "patients", "subjects", "N"].contains { $0 == "N" ? label == "N" : label.contains($0) }
    }

    /// Columns headed as sizes of groups that hold nothing but counts: shares stand beside them.
    private static func columnsOfSizes(_ data: DataTable) -> Set<Int> {
        Set((0..<data.width).filter { column in
            let head = column < data.columnNames.count ? data.columnNames[column] : ""
            guard !head.contains("発現"), ["症例数", "例数", "対象", "評価", "N", "人数", "Patients", "patients", "Assessed", "subjects"].contains(where: { $0 == "N" ? head == "N" || head == "n" : head.contains($0) }) else { return false }
            let values = data.rows.filter { $0.values.count == data.width }.map { $0.values[column].value }
            return !values.isEmpty && values.allSatisfy { if case .count = $0 { true } else if case .words = $0 { true } else { false } }
        })
    }

    /// The groups a table names above its rows: 安全性解析対象症例数 156 例.
    private static func namedGroups(_ data: DataTable) -> [Int] {
        data.rows.prefix(3).compactMap { row in
            // Copied text may leave empty cells behind the one number.
            guard case .count(let count, _)? = row.values.first?.value, row.values.dropFirst().allSatisfy({ $0.cell.isEmpty }), isGroup(row.label) else { return nil }
            return count
        }
    }
}

extension ExactDecimal {
    func isAbove(_ whole: Int) -> Bool { units > whole * places.scale }
}
