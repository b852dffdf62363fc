import Reexamination
import Statistics

/// Percentages of running text whose count is printed with them and whose group stands before: `782 例のうち、投与継続症例は 595 例（76.1%）`.
///
/// A share that fits any group near it holds. One that fits none is an error only where the group meant is beyond doubt: the shares beside it are all of one group,
/// or the sentence names a single group and what is printed is a slip of a digit away from what it gives.
struct ProseShareChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let sizes = groupSizes
        return context.paragraphs.indices.flatMap { index -> [Verdict] in
            let paragraph = context.paragraphs[index], previous = index > 0 ? context.paragraphs[index - 1] : []
            return paragraph.indices.flatMap { at -> [Verdict] in
                let runs = ShareRun.all(in: paragraph[at])
                guard !runs.isEmpty else { return [] }
                let near = paragraph[max(0, at - Self.reach)..<at]
                let counts = NearWholes.counts(of: previous.suffix(Self.reach - near.count) + near)
                return runs.flatMap { verdicts($0, before: counts, sizes) }
            }
        }
    }

    /// The sizes of groups that the report names anywhere: they may be meant wherever a share is printed.
    private var groupSizes: [Int] {
        var sizes: Set<Int> = []
        for sentence in context.sentences {
            for rate in sentence.rates { if let denominator = rate.denominator { sizes.insert(denominator) } }
            for quantity in sentence.free where quantity.unit == .cases {
                let lead = sentence.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 12)..<quantity.range.lowerBound)
                if let count = quantity.whole, ["対象", "登録", "収集", "評価", "症例数", "調査症例", "analysis", "enrolled"].contains(where: lead.contains) { sizes.insert(count) }
            }
        }
        for table in context.tables {
            sizes.formUnion(table.columnSizes.compactMap { $0 })
            for row in table.rows where RateChecks.isGroup(row.label) { sizes.formUnion(row.counts.compactMap { $0 }) }
        }
        return sizes.sorted()
    }

    /// How many sentences back a group may have been named.
    private static let reach = 40

    private func verdicts(_ run: ShareRun, before: [Int], _ sizes: [Int]) -> [Verdict] {
        // The group each share fits; for those printed with their group, that one.
        let wholes = run.rates.map { NearWholes($0, in: run.sentence, before: before) }
        let fits = zip(run.rates, wholes).map { rate, wholes -> Int? in
            guard let n = rate.numerator else { return nil }
            if let denominator = rate.denominator { return denominator }
            return (wholes.all + sizes).first { $0 >= n && RateChecks.fits(rate.percentage, n, $0) }
        }
        if let whole = wrongWhole(run, fits, wholes[0]) { return [whole] }
        return run.rates.indices.compactMap { index in
            let rate = run.rates[index]
            guard rate.denominator == nil, let n = rate.numerator else { return nil }
            if let same = ofTheSame(run, index, wholes[index].all + sizes) { return verdict(run, rate, n, same.whole, same.fits ? .holds : .fails) }
            if let whole = fits[index] { return verdict(run, rate, n, whole, .holds) }
            guard rate.percentage.places.count > 0, let whole = meant(run, index, fits, wholes[index]), whole > n else { return nil }
            return verdict(run, rate, n, whole, .fails)
        }
    }

    private func verdict(_ run: ShareRun, _ rate: Rate, _ n: Int, _ whole: Int, _ outcome: Verdict.Outcome) -> Verdict {
        let right = (try? Proportion(n, of: whole))?.percentage(decimals: rate.percentage.places)?.value
        return Verdict(.percentage, outcome, outcome == .holds ? .note : .error, .percentage(printed: rate.percentage, numerator: n, denominator: whole, right: right),
                       [Evidence(run.sentence.passage, rate.range, around: 12)])
    }

    /// 1,377 例（52.0%）、602 例（同 22.7%）: 同 says that the group is that of the share before.
    private func ofTheSame(_ run: ShareRun, _ index: Int, _ sizes: [Int]) -> (whole: Int, fits: Bool)? {
        guard index > 0, let n = run.rates[index].numerator, let before = run.rates[index - 1].numerator, before >= 10, run.sentence.text(run.rates[index].range).contains("(同") else { return nil }
        let wholes = sizes.filter { $0 >= max(n, before) && RateChecks.fits(run.rates[index - 1].percentage, before, $0) }
        guard let first = wholes.first else { return nil }
        let fitting = wholes.first { RateChecks.fits(run.rates[index].percentage, n, $0) }
        return fitting.map { ($0, true) } ?? (Set(wholes).count == 1 ? (first, false) : nil)
    }

    /// 副作用 154 件の…は 61 件（42.1%）、94 件（64.8%）: no share is of the 154, and all are of 145, which a table has as its total.
    private func wrongWhole(_ run: ShareRun, _ fits: [Int?], _ wholes: NearWholes) -> Verdict? {
        guard run.rates.count >= 2, run.rates.allSatisfy({ $0.denominator == nil && $0.percentage.places.count > 0 }), let whole = wholes.outsideBrackets.first, wholes.outsideBrackets.count == 1,
              let quantity = run.sentence.free.first(where: { $0.whole == whole && $0.range.upperBound <= run.rates[0].range.lowerBound }), run.sentence.passage.has("の", at: quantity.range.upperBound), run.rates.allSatisfy({ ($0.numerator ?? 0) <= whole }),
              !run.rates.contains(where: { RateChecks.fits($0.percentage, $0.numerator ?? 0, whole) }) else { return nil }
        let totals = Set(context.tables.flatMap { table in table.grid.totals })
        let meant = totals.filter { total in Self.isSlip(whole, total) && run.rates.allSatisfy { ($0.numerator ?? 0) <= total && RateChecks.fits($0.percentage, $0.numerator ?? 0, total) } }
        guard meant.count == 1, let right = meant.first else { return nil }
        return Verdict(.sameQuantity, .fails, .error, .same(label: run.sentence.text(max(run.sentence.range.lowerBound, quantity.range.lowerBound - 12)..<quantity.range.lowerBound), value: right, other: whole), [Evidence(run.sentence.passage, quantity.range, around: 14)])
    }

    /// The group that a share must be of, though it does not fit it.
    private func meant(_ run: ShareRun, _ index: Int, _ fits: [Int?], _ wholes: NearWholes) -> Int? {
        let rate = run.rates[index]
        // 58 例の 412 回のうち 37 回（9.0%）、17 例（29.3%）: other things than the shares beside it are counted.
        func isOfTimes(_ rate: Rate) -> Bool { run.sentence.text(rate.range).contains("回(") }
        guard run.rates.allSatisfy({ isOfTimes($0) == isOfTimes(rate) }) else { return nil }
        let fitting = Dictionary(grouping: run.rates.indices.filter { $0 != index }.compactMap { fits[$0] }) { $0 }.mapValues(\.count)
        if let (whole, count) = fitting.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), wholes.all.contains(whole) || run.rates.contains(where: { $0.denominator == whole }) {
            // All others of three and more; the one other of a pair, if the sentence itself names the group.
            if count >= 2, count == run.rates.count - 1 { return whole }
            if count == 1, run.rates.count == 2, wholes.inSentence.contains(whole) || Self.isSlip(rate, of: whole) { return whole }
        }
        // One group in the sentence, said to be that of which the share is.
        let larger = Set(wholes.outsideBrackets.filter { $0 > rate.numerator ?? 0 })
        guard fitting.isEmpty, larger.count == 1, let only = larger.first, Self.isSlip(rate, of: only) else { return nil }
        let lead = run.sentence.text(run.sentence.range.lowerBound..<rate.range.lowerBound)
        return ShareRun.others.contains(where: lead.contains) ? nil : only
    }

    /// Whether what is printed is a slip of digits away from a share of this group: two of them changed places, or one is another.
    static func isSlip(_ rate: Rate, of whole: Int) -> Bool {
        guard let n = rate.numerator, let right = (try? Proportion(n, of: whole))?.percentage(decimals: rate.percentage.places)?.value else { return false }
        if isSlip(rate.percentage.units, right.units) { return true }
        return RateChecks.numerators(rate.percentage, whole).contains { isSlip(n, $0) }
    }

    static func isSlip(_ printed: Int, _ right: Int) -> Bool {
        let a = Array(String(printed)), b = Array(String(right))
        guard a.count == b.count, a.count >= 2, a != b else { return false }
        let differing = a.indices.filter { a[$0] != b[$0] }
        if differing.count == 1 { return a.count >= 3 }
        return differing.count == 2 && a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]]
    }
}
