import Foundation
import Reexamination
import Statistics

/// 浮動性めまいは 24 例（1.8%）, where the row of that name has another count and another percentage, though the percentage is of the table's own group: one slip of the count with the percentage reckoned anew.
///
/// More than the row has can be none of its patients; fewer can, unless the sentence names the table or the count is one slip, or a sixth at most, away from the row's.
struct QuotedShareChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    func verdicts(_ mentions: [LineMention], _ sentence: Sentence, _ named: NamedLines) -> [Verdict] {
        mentions.compactMap { verdict($0, sentence, named) }
    }

    /// Other groups than the table's, other events than its rows, and other times.
    private static let others = OtherPopulations.weight + OtherPopulations.patients + OtherPopulations.source + ["有害事象", "前回", "うち", "以内", "以降", "因果関係", "adverse event", "previous", "of whom", "of which"]

    private func verdict(_ mention: LineMention, _ sentence: Sentence, _ named: NamedLines) -> Verdict? {
        let lines = mention.lines.filter { !named.grids[$0.grid].isTurned }
        guard mention.lines.count == 1, let line = lines.first, let rate = sentence.rates.first(where: { $0.range == mention.range }), let n = rate.numerator, rate.denominator == nil, n >= 10, rate.percentage.places.count >= 1,
              !sentence.isInBrackets(mention.range.lowerBound) else { return nil }
        let data = named.grids[line.grid].data, row = data.rows[line.row], wholes = context.wholes[data.number].near
        let counts = row.counts.compactMap { $0 }, shares = data.grid.columns.indices.compactMap { named.value(line, $0, as: .percent) }
        guard !counts.isEmpty, !counts.contains(n), !shares.contains(rate.percentage), let most = counts.max(), !TotalLines.isTotal(row.label) else { return nil }
        // The table's group: its rows' shares are of it, and so is that of the text.
        guard let whole = wholes.first(where: { whole in
            whole >= n && RateChecks.fits(rate.percentage, n, whole) && row.counts.compactMap { $0 }.contains { count in count <= whole && shares.contains { RateChecks.fits($0, count, whole) } }
        }), whole > most else { return nil }
        guard !OtherPopulations.has(Self.others, in: sentence.text, beside: data.table.caption.text + data.head), n > counts.reduce(0, +) || counts.contains(where: { isNear(n, $0) && !sentence.isOfSome }) || (counts.count == 1 && data.table.name.map { sentence.mentions($0.filter { $0 != " " }) } == true) else { return nil }
        return Verdict(.textTable, .fails, .error, .textTable(label: row.label, text: n, table: data.table.name ?? "表", values: counts), [Evidence(sentence.passage, mention.range, around: 14), Evidence(row.labelCell)])
    }

    private func isNear(_ n: Int, _ count: Int) -> Bool { ProseShareChecks.isSlip(n, count) || abs(n - count) * 6 <= count }
}

extension Sentence {
    /// Words for some of those whom a row counts.
    fileprivate var isOfSome: Bool {
        let words = text.lowercased()
        return (OtherPopulations.arms + OtherPopulations.time + ["回復", "継続", "処置", "初回", "1回", "2回", "再", "関連", "まで", "国内", "recovered", "resolved", "related", "men"]).contains(where: words.contains)
    }
}
