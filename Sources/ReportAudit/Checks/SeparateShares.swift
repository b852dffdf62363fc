import Foundation
import Reexamination
import Statistics

/// Percentages that stand apart from their counts: a column of them beside a column of counts, a row of them under a row of counts.
///
/// Of which counts and of which group they are shares, the numbers themselves tell: where most of a line follow one pair, the others break it.
struct SeparateShares {
    let data: DataTable
    let wholes: TableWholes

    var verdicts: [Verdict] {
        guard !data.columnNames.isEmpty, data.width <= 64 else { return [] }
        return lines(data.grid, isTurned: false) + lines(data.grid.turned, isTurned: true)
    }

    /// What is a percentage but no share of a group.
    private static let noShares = ["変化", "増加率", "減少率", "低下率", "改善度", "濃度", "CI", "信頼", "限界", "人年", "PY", "人日", "標準", "SD", "平均", "中央値", "範囲", "ハザード", "オッズ", "HbA1c", "推定", "Kaplan", "生存", "PFS", "累積罹患",
                                   "Change", "change", "mean", "Mean", "median", "Median", "interval", "estimate", "survival"]

    private static func isOfShares(_ name: String) -> Bool {
        ["割合", "%", "率", "構成比", "ercent", "roportion"].contains { name.contains($0) }
    }

    private struct Share {
        let position: Int
        let printed: ExactDecimal
        let passage: Passage
    }

    private struct Rule {
        let numerator: (Int) -> Int?
        let numeratorLine: Int
        let denominator: (Int) -> Int?
        /// `nil` where it is one number for all.
        let denominatorLine: Int?
        let isRemote: Bool
    }

    /// The lines are the columns of the grid.
    private func lines(_ grid: NumberGrid, isTurned: Bool) -> [Verdict] {
        let counted = grid.columns.indices.filter { column in grid.rows.indices.count { grid.cells[$0][column]?.count != nil } >= 2 }
        var verdicts: [Verdict] = []
        for column in grid.columns.indices {
            let shares = grid.rows.indices.compactMap { row -> Share? in
                guard let cell = grid.cells[row][column], let printed = cell.percentage, !printed.isAbove(100) else { return nil }
                return Share(position: row, printed: printed, passage: cell.passage)
            }
            guard shares.count >= 2 else { continue }
            let name = grid.columns[column].name, marked = shares.count { share in share.passage.scalars.contains("%") }
            guard Self.isOfShares(name) || marked * 3 >= shares.count * 2, !Self.noShares.contains(where: name.contains) else { continue }
            verdicts += judge(shares, column, counted.filter { $0 != column }, grid, isTurned)
        }
        return verdicts
    }

    private func rules(_ column: Int, _ counted: [Int], _ grid: NumberGrid) -> [Rule] {
        // The counts next to the percentages first, those before them sooner than those after.
        let near = counted.sorted { (abs($0 - column), $0) < (abs($1 - column), $1) }
        var numerators: [(line: Int, of: (Int) -> Int?)] = near.map { line in (line, { grid.count($0, line) }) }
        if let response = response(column, grid) { numerators.append(response) }
        var rules: [Rule] = []
        for (line, numerator) in numerators {
            for other in near where other != line {
                rules.append(Rule(numerator: numerator, numeratorLine: line, denominator: { grid.count($0, other) }, denominatorLine: other, isRemote: false))
            }
            let totals = grid.rows.indices.filter { TotalLines.isTotal(grid.rows[$0].lowest) }.compactMap { numerator($0) }
            for (numbers, isRemote) in [(totals + wholes.near, false), (wholes.remote, true)] {
                for number in numbers { rules.append(Rule(numerator: numerator, numeratorLine: line, denominator: { _ in number }, denominatorLine: nil, isRemote: isRemote)) }
            }
        }
        return rules
    }

    /// 奏効率 beside CR and PR: those with either.
    private func response(_ column: Int, _ grid: NumberGrid) -> (line: Int, of: (Int) -> Int?)? {
        let name = grid.columns[column].name
        guard ["奏効", "奏功", "ORR", "esponse rate"].contains(where: name.contains),
              let complete = grid.columns.firstIndex(where: { $0.lowest == "CR" }), let partial = grid.columns.firstIndex(where: { $0.lowest == "PR" }) else { return nil }
        return (complete, { row in grid.count(row, complete).flatMap { c in grid.count(row, partial).map { c + $0 } } })
    }

    private func judge(_ shares: [Share], _ column: Int, _ counted: [Int], _ grid: NumberGrid, _ isTurned: Bool) -> [Verdict] {
        typealias Judged = (share: Share, n: Int, d: Int, fits: Bool)
        var best: (rule: Rule, judged: [Judged], fitting: Int, evidence: Double)?
        for rule in rules(column, counted, grid) {
            let judged = shares.compactMap { share -> Judged? in
                guard let n = rule.numerator(share.position), let d = rule.denominator(share.position), d > 0 else { return nil }
                return (share, n, d, d >= n && RateChecks.fits(share.printed, n, d))
            }
            let telling = judged.filter { $0.fits && $0.n > 0 }
            guard judged.count * 2 >= shares.count, telling.count >= 2, telling.count * 3 >= judged.count(where: { $0.n > 0 || !$0.fits }) * 2 else { continue }
            // A percentage of few digits fits many groups.
            let evidence = telling.reduce(0) { $0 + log10(Double(max(1, $1.share.printed.units))) }
            guard evidence >= (rule.isRemote ? 4 : 2), !rule.isRemote || telling.count >= 4 else { continue }
            if telling.count > best?.fitting ?? 0 { best = (rule, judged, telling.count, evidence) }
        }
        guard let best else { return [] }
        let wrong = best.judged.filter { !$0.fits }
        var verdicts: [Verdict] = []
        for (share, n, d, fits) in best.judged {
            let cells = [grid.cells[share.position][best.rule.numeratorLine]?.passage, best.rule.denominatorLine.flatMap { grid.cells[share.position][$0]?.passage }].compactMap { $0 }
            let label = isTurned ? grid.columns[column].label : grid.rows[share.position].label
            let evidence = [Evidence(share.passage)] + cells.map { Evidence($0) } + [label].compactMap { $0 }.map { Evidence($0) }
            let right = (try? Proportion(n, of: d))?.percentage(decimals: share.printed.places)?.value
            if fits {
                verdicts.append(Verdict(.percentage, .holds, .note, .percentage(printed: share.printed, numerator: n, denominator: d, right: right), evidence))
                continue
            }
            guard best.judged.count >= 3, best.rule.isRemote ? wrong.count == 1 : wrong.count * 3 <= best.judged.count, !isExcused(share, n, d, best.rule, grid) else { continue }
            verdicts.append(wrongTotal(share, n, d, best.rule, grid, isTurned) ?? Verdict(.percentage, .fails, .error, .percentage(printed: share.printed, numerator: n, denominator: d, right: right), evidence))
        }
        return verdicts
    }

    /// Whether the percentage is that of another group that the table has for it: the row's own, one above it, or one that the table names.
    private func isExcused(_ share: Share, _ n: Int, _ d: Int, _ rule: Rule, _ grid: NumberGrid) -> Bool {
        var others = wholes.near + grid.columns.indices.compactMap { grid.count(share.position, $0) }
        for row in grid.rows.indices where row < share.position {
            let line = grid.rows[row]
            guard line.indent < grid.rows[share.position].indent || RateChecks.isGroup(line.lowest) || TotalLines.isTotal(line.lowest) || line.block == grid.rows[share.position].block else { continue }
            if let count = grid.count(row, rule.numeratorLine) { others.append(count) }
        }
        return others.contains { $0 != d && $0 >= n && $0 > 0 && RateChecks.fits(share.printed, n, $0) }
    }

    /// Where the sum of the rows above would give the percentage and the total printed does not, it is the total that is wrong.
    private func wrongTotal(_ share: Share, _ n: Int, _ d: Int, _ rule: Rule, _ grid: NumberGrid, _ isTurned: Bool) -> Verdict? {
        guard let total = TotalLines(grid).all.first(where: { $0.row == share.position }) else { return nil }
        func sum(_ line: Int) -> [(sum: Int, rows: [Int])] {
            total.readings.map { rows in (rows.compactMap { grid.count($0, line) }.reduce(0, +), rows) }
        }
        func verdict(_ line: Int, _ printed: Int, _ found: (sum: Int, rows: [Int])) -> Verdict {
            let cells = [total.row] + found.rows, name = isTurned ? grid.columns[line].name : grid.columns[line].name
            return Verdict(isTurned ? .rowSum : .columnSum, .fails, .error, isTurned ? .row(label: name, sum: found.sum, total: printed) : .column(name: name, sum: found.sum, total: printed, isPartial: false),
                           [grid.rows[total.row].label].compactMap { $0 }.map { Evidence($0) } + cells.compactMap { grid.cells[$0][line]?.passage }.map { Evidence($0) })
        }
        if let line = rule.denominatorLine, let found = sum(line).first(where: { $0.sum != d && $0.sum >= n && RateChecks.fits(share.printed, n, $0.sum) }) { return verdict(line, d, found) }
        if let found = sum(rule.numeratorLine).first(where: { $0.sum != n && $0.sum <= d && RateChecks.fits(share.printed, $0.sum, d) }) { return verdict(rule.numeratorLine, n, found) }
        return nil
    }

    // MARK: Shares whose count stands with them

    /// n（%） in a column that names no group of its own, against the groups that the table or the text around it names. `shares` are those of one column.
    func judge(_ shares: [(row: Int, n: Int, printed: ExactDecimal, cell: Passage)]) -> [Verdict] {
        let telling = shares.filter { $0.n > 0 }
        guard telling.count >= 3 else { return [] }
        var best: (d: Int, fitting: Int)?
        for (numbers, isRemote) in [(wholes.near, false), (wholes.remote, true)] {
            for d in numbers {
                let fitting = telling.filter { d >= $0.n && RateChecks.fits($0.printed, $0.n, d) }
                let evidence = fitting.reduce(0) { $0 + log10(Double(max(1, $1.printed.units))) }
                guard fitting.count >= (isRemote ? 4 : 2), fitting.count * 3 >= telling.count * 2, evidence >= (isRemote ? 4 : 2), fitting.count > best?.fitting ?? 0 else { continue }
                best = (d, fitting.count)
            }
        }
        guard let best else { return [] }
        let misfits = telling.count - best.fitting
        return telling.compactMap { share in
            let holds = best.d >= share.n && RateChecks.fits(share.printed, share.n, best.d)
            let isOfAnother = wholes.near.contains { $0 != best.d && $0 >= share.n && RateChecks.fits(share.printed, share.n, $0) } || data.rows[share.row].counts.contains { ($0 ?? 0) > share.n && RateChecks.fits(share.printed, share.n, $0 ?? 0) }
            if !holds, misfits > 1 || isOfAnother { return nil }
            let right = (try? Proportion(share.n, of: best.d))?.percentage(decimals: share.printed.places)?.value
            return Verdict(.percentage, holds: holds, .percentage(printed: share.printed, numerator: share.n, denominator: best.d, right: right),
                           [Evidence(share.cell), Evidence(data.rows[share.row].labelCell)])
        }
    }
}
