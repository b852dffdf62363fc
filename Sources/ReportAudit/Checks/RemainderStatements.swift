import Foundation
import Reexamination

/// What remains of a whole that the sentence names: 13 例のうち 11 例は回復し、残る 2 例は…; of the 30, 21 recovered and the remaining 9 ….
///
/// Some of what stands between may be parts of a part, so that any choice of them that leaves the rest will do.
struct RemainderStatements {
    let sentence: CountedSentence

    init(_ sentence: CountedSentence) { self.sentence = sentence }

    private static let leads = ["残る", "残りの", "残り", "the remaining ", "The remaining ", "the other "]

    var verdicts: [Verdict] {
        sentence.counts.indices.dropFirst().compactMap { index -> Verdict? in
            let rest = sentence.counts[index], lead = sentence.passage.text(max(sentence.range.lowerBound, rest.range.lowerBound - 15)..<rest.range.lowerBound)
            guard rest.depth == 0, !rest.isEach, Self.leads.contains(where: lead.hasSuffix), let whole = whole(before: index), let unit = sentence.unit(of: [index], and: sentence.counts[whole]),
                  let total = sentence.counts[whole].values[unit], let left = rest.values[unit] else { return nil }
            let between = sentence.counts.indices.filter { $0 > whole && $0 < index && sentence.counts[$0].depth == 0 }
            let parts = between.filter { sentence.counts[$0].values[unit] != nil }
            guard (1...5).contains(parts.count), parts.count == between.count, !parts.contains(where: { sentence.counts[$0].isEach }) else { return nil }
            let values = sentence.values(parts, unit), list = ListedParts(sentence: sentence, whole: sentence.counts[whole], total: total, unit: unit)
            let sums = values.reduce(into: [0]) { sums, value in sums += sums.map { $0 + value } }
            if sums.dropFirst().contains(total - left) { return list.verdict(parts + [index], holds: true) }
            guard !CountedSentence.hedges(sentence.sentence.text), !sentence.contains("各") else { return nil }
            return list.verdict(parts + [index], holds: false)
        }
    }

    /// The count that the sentence takes apart: 13 例のうち, of the 30 reports.
    private func whole(before index: Int) -> Int? {
        let earlier = sentence.counts[..<index].indices.filter { sentence.counts[$0].depth == 0 }
        if sentence.isEnglish {
            guard let first = earlier.first, earlier.count >= 2 else { return nil }
            let lead = sentence.passage.text(sentence.range.lowerBound..<sentence.counts[first].range.lowerBound).trimmingCharacters(in: .whitespaces)
            return ["Of", "Of the", "Of these", "Among the"].contains(lead) ? first : nil
        }
        return earlier.last { at in ["のうち", "中、", "中"].contains { sentence.passage.has($0, at: sentence.counts[at].range.upperBound) } }
    }
}
