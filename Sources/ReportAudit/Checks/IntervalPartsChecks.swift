import Foundation
import Reexamination

/// Counts by time or size from the first interval to the open last: 1 か月以内が 121 件、1 か月超 3 か月以内が 74 件、3 か月超が 33 件であり、228 件中….
///
/// Such parts, as Japanese words them (English has no open ends of one form), take all of something apart, so that their sum is the whole the sentence names, or that of a table beside it.
struct IntervalPartsChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sections.flatMap { section in section.sentences.flatMap { verdicts($0, section) } } }

    private typealias Part = (quantity: Quantity, isOpenBelow: Bool, isOpenAbove: Bool)

    private func verdicts(_ sentence: Sentence, _ section: ReportSection) -> [Verdict] {
        guard ["以内", "未満", "以下"].contains(where: { sentence.contains($0) }), ["超", "以上", "以降"].contains(where: { sentence.contains($0) }) else { return [] }
        let counts = sentence.quantities.filter { ($0.unit == .cases || $0.unit == .events) && $0.whole != nil && !$0.isEach }
        var run: [Part] = [], runs: [[Part]] = []
        for quantity in counts {
            let lead = String(sentence.lead(to: quantity, from: sentence.range.lowerBound).suffix(40))
            let label = lead.split(separator: "、").last.map(String.init) ?? lead
            guard label.firstMatch(of: #/(以内|未満|以下|超|以上|以降|まで)(?:が|は|で|に|の症例が|の例が)?$/#) != nil else { continue }
            let hasLower = ["超", "以上", "以降"].contains(where: label.contains), hasUpper = ["以内", "未満", "以下", "まで"].contains(where: label.contains)
            let isBelow = !hasLower && hasUpper, isAbove = hasLower && !hasUpper
            if isBelow { runs.append(run); run = [] }
            if let first = run.first, first.quantity.unit != quantity.unit { runs.append(run); run = [] }
            run.append((quantity, isBelow, isAbove))
            if isAbove { runs.append(run); run = [] }
        }
        return runs.compactMap { run -> Verdict? in
            guard run.count >= 3, run[0].isOpenBelow, run[run.count - 1].isOpenAbove, !["重複", "延べ", "複数", "不明", "残り", "未記載", "未定"].contains(where: { sentence.contains($0) }) else { return nil }
            let unit = run[0].quantity.unit, values = run.compactMap { $0.quantity.whole }, sum = values.reduce(0, +), start = run[0].quantity.range.lowerBound, end = run[run.count - 1].quantity.range.upperBound
            let evidence = [Evidence(sentence.passage, start..<end, around: 12)]
            // A part told another way (1～3 か月が 20 件) stands among them.
            guard !counts.contains(where: { quantity in (start..<end).contains(quantity.range.lowerBound) && quantity.unit == unit && !run.contains { $0.quantity.range == quantity.range } }) else { return nil }
            // The whole: so many 中, after the parts or before them.
            let named = counts.filter { quantity in !(start..<end).contains(quantity.range.lowerBound) && quantity.unit == unit && (["中", "の"] + (quantity.range.lowerBound < start ? ["は"] : [])).contains { sentence.passage.has($0, at: quantity.range.upperBound) } && !sentence.lead(to: quantity).contains("うち") }
            let wholes = Set(named.compactMap(\.whole))
            if wholes.contains(sum) { return Verdict(.partition, .holds, .note, .parts(parts: values, whole: sum, isComplete: true), run.map { Evidence(sentence.passage, $0.quantity.range) }) }
            guard wholes.count == 1, let whole = wholes.first, whole > (values.max() ?? 0) else { return nil }
            // Known elsewhere as a whole, it may be of another time or group; near the sum, it is meant.
            guard abs(sum - whole) * 4 <= whole, !section.tables.contains(where: { $0.grid.totals.contains(sum) }) else { return nil }
            return Verdict(.partition, .fails, .error, .parts(parts: values, whole: whole, isComplete: true), evidence)
        }
    }
}
