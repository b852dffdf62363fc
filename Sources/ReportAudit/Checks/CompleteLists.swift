import Foundation
import Reexamination
import Statistics

/// Lists that are whole by what they name, or by their percentages: 継続 595 例（76.1%）、中止 187 例（23.9%）of the 782 of the sentence before.
struct CompleteLists {
    let sentence: CountedSentence
    let previous: [CountedSentence]

    init(_ sentence: CountedSentence, after previous: [CountedSentence]) {
        self.sentence = sentence
        self.previous = previous
    }

    var verdicts: [Verdict] {
        var verdicts: [Verdict] = [], taken = -1
        for first in sentence.counts.indices where first > taken {
            let run = sentence.run(from: first)
            guard run.count >= 2, let unit = sentence.unit(of: run), let last = run.last else { continue }
            taken = last
            if run.contains(where: { sentence.counts[$0].isEach }) { continue }
            let halves = zip(run, run.dropFirst()).map { [$0, $1] }
            let labels = sentence.labels(run)
            let pairs = halves.enumerated().filter { ExclusiveCategories.areHalves(labels[$0.offset], labels[$0.offset + 1]) }.map(\.element)
            let lists = [run] + (run.count > 2 ? pairs : [])
            verdicts += lists.compactMap { bySharesOf100($0, unit) } + byNames(pairs, run, unit)
        }
        return verdicts
    }

    /// The counts that may be the whole of a list: those before it in the sentence and in the two before.
    private func wholes(before first: Int, _ unit: String) -> [CountedSentence.Count] {
        sentence.counts[..<first].filter { $0.values[unit] != nil }.reversed() + previous.reversed().flatMap { $0.counts.filter { $0.values[unit] != nil }.reversed() }
    }

    /// Percentages that add up to 100 are those of a whole list; the whole is the count that most of them are of.
    private func bySharesOf100(_ run: [Int], _ unit: String) -> Verdict? {
        let shares = run.compactMap { sentence.counts[$0].percentage }
        guard shares.count == run.count, let places = shares.map(\.places.count).max(), places <= 2 else { return nil }
        let scale = [1, 10, 100][places], sum = shares.reduce(0) { $0 + $1.units * (scale / [1, 10, 100][$1.places.count]) }
        guard abs(sum - 100 * scale) * 2 <= run.count else { return nil }
        let values = sentence.values(run, unit), total = values.reduce(0, +)
        func fits(_ whole: Int) -> Int { zip(values, shares).count { RateChecks.fits($1, $0, whole) } }
        let candidates = wholes(before: run[0], unit)
        if let whole = candidates.first(where: { $0.values[unit] == total }) { return ListedParts(sentence: sentence, whole: whole, total: total, unit: unit).verdict(run, holds: true) }
        // Where one is off, the others still tell whose they are; where all fit, what is missing may be lost in rounding.
        guard let whole = candidates.max(by: { fits($0.values[unit] ?? 0) < fits($1.values[unit] ?? 0) }), let meant = whole.values[unit], fits(meant) * 2 >= run.count, fits(meant) >= 1, fits(meant) < run.count, fits(total) < run.count else { return nil }
        return ListedParts(sentence: sentence, whole: whole, total: meant, unit: unit).verdict(run)
    }

    /// 男性 759 例、女性 707 例 of the 1,466; where two pairs of a list are of one whole, or the whole stands right before.
    private func byNames(_ pairs: [[Int]], _ run: [Int], _ unit: String) -> [Verdict] {
        guard !pairs.isEmpty else { return [] }
        let candidates = wholes(before: run[0], unit)
        func sum(_ pair: [Int]) -> Int { sentence.values(pair, unit).reduce(0, +) }
        let held = pairs.compactMap { pair in candidates.first { $0.values[unit] == sum(pair) }.map { (pair, $0) } }
        var verdicts = held.compactMap { pair, whole in ListedParts(sentence: sentence, whole: whole, total: sum(pair), unit: unit).verdict(pair, holds: true) }
        for pair in pairs where !held.contains(where: { $0.0 == pair }) {
            let sibling = held.first?.1
            guard let whole = sibling ?? direct(run[0], unit), let total = whole.values[unit] else { continue }
            // Some may be neither, and a case may have both serious and other reactions.
            let labels = sentence.labels(pair), isByReaction = labels.contains { $0.contains("重篤") || $0.lowercased().contains("serious") }
            let mayLack = !ends(after: run) || sentence.contains("不明") || sentence.contains("unknown") || run.count > 2 && sibling == nil || labels.contains { $0.hasSuffix("あり") || $0.hasSuffix("なし") }
            if let verdict = ListedParts(sentence: sentence, whole: whole, total: total, unit: unit).verdict(pair, mayOverlap: isByReaction, mayLack: mayLack, hedged: whole.range.upperBound..<sentence.counts[pair[1]].range.upperBound) { verdicts.append(verdict) }
        }
        return verdicts
    }

    /// Whether a list ends its clause; 男性 60 例、女性 40 例に認めた are those of something else.
    private func ends(after run: [Int]) -> Bool {
        let end = sentence.counts[run[run.count - 1]].range.upperBound
        return sentence.isEnglish || ["であ", "で、", "。", "、", "(", "と", "," ].contains { sentence.passage.has($0, at: end) }
    }

    /// The count right before the list that the words make its whole: 782 例のうち、, 1,466 例の患者背景は、.
    private func direct(_ first: Int, _ unit: String) -> CountedSentence.Count? {
        guard let before = sentence.before(first), sentence.counts[before].values[unit] != nil, let glue = sentence.between(before, first) else { return nil }
        let isWhole = glue.hasPrefix("のうち") || glue.hasPrefix("中、") || (glue.hasPrefix("の") && ["背景は", "内訳は", "構成は", "別は", "性別は"].contains(where: glue.contains))
        return isWhole ? sentence.counts[before] : nil
    }
}
