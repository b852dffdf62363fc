import Foundation
import Reexamination

/// A whole and the list that a sentence gives of it.
struct ListedParts {
    let sentence: CountedSentence
    let whole: CountedSentence.Count
    let total: Int
    let unit: String

    /// What the parts may come to: their sum, or without those whom the last part says stand in two of the others: once for that part, once for the second place.
    private func sums(_ run: [Int], _ values: [Int]) -> [Int] {
        let sum = values.reduce(0, +)
        return isOverlap(run) ? [sum, sum - 2 * (values.last ?? 0)] : [sum]
    }

    /// Whether the last part names those in two of the others: 47 on haemodialysis and 7 on peritoneal dialysis, 2 on both; 未投与 12 例、同意撤回 5 例、重複 2 例.
    private func isOverlap(_ run: [Int]) -> Bool {
        guard run.count >= 3, let last = run.last else { return false }
        let number = sentence.counts[last].range, passage = sentence.passage
        if sentence.isEnglish { return [" on both", " in both", " with both", " both"].contains { passage.has($0, at: number.upperBound) } }
        return ["重複", "両方", "両者"].contains { word in ["", "が", "は"].contains { passage.has(word + $0, at: number.lowerBound - word.unicodeScalars.count - $0.unicodeScalars.count) } }
    }

    /// 18 cases (20 events), of which 4 events were serious: English units are told by their words.
    private func countsEventsOfCases(_ run: [Int]) -> Bool {
        func counts(_ count: CountedSentence.Count, _ words: [String]) -> Bool { sentence.isEnglish && words.contains(where: sentence.passage.text(count.number).contains) }
        return counts(whole, ["case", "patient", "subject"]) && run.allSatisfy { counts(sentence.counts[$0], ["event"]) }
    }

    /// Whether the sentence says, wherever it does, that some stand in two parts: であった（重複あり）.
    private var saysOverlap: Bool {
        ["重複あり", "重複を含", "重複して", "両方", " on both", " with both", " for both", "counted twice", "more than one"].contains { sentence.contains($0) }
    }

    /// Whether the parts add up to the whole, or so nearly that one slip explains it.
    func isNear(_ run: [Int]) -> Bool {
        let values = sentence.values(run, unit)
        if sums(run, values).contains(where: { abs($0 - total) * 8 <= max($0, total) || ProseShareChecks.isSlip($0, total) }) { return true }
        // One part with a digit off.
        let sum = values.reduce(0, +)
        return values.contains { total - sum + $0 > 0 && ProseShareChecks.isSlip($0, total - sum + $0) }
    }

    /// Whether what is listed may belong to one case together.
    var namesReactions: Bool { unit == "例" && ["副作用", "有害事象", "発現", "症状", "重篤", "認められ"].contains { sentence.sentence.contains($0) } }

    /// - Parameters:
    ///   - mayOverlap: whether a case may stand in several parts, so that they may add up to more; events do not.
    ///   - mayLack: whether the list may leave some out, so that they may add up to less.
    ///   - hedged: where words would say so.
    func verdict(_ run: [Int], holds: Bool? = nil, mayOverlap: Bool = false, mayLack: Bool = false, hedged: Range<Int>? = nil, _ weight: Verdict.Weight = .error) -> Verdict? {
        let values = sentence.values(run, unit), sums = sums(run, values), sum = sums.last ?? 0
        let observation = Observation.parts(parts: values, whole: total, isComplete: true)
        if holds ?? sums.contains(total) {
            return Verdict(.partition, .holds, .note, observation, [Evidence(sentence.passage, whole.number)] + run.map { Evidence(sentence.passage, sentence.counts[$0].number) })
        }
        let start = min(whole.range.lowerBound, sentence.counts[run[0]].range.lowerBound), end = max(whole.range.upperBound, sentence.counts[run[run.count - 1]].range.upperBound)
        if let hedged {
            let range = max(0, hedged.lowerBound)..<max(0, hedged.lowerBound, hedged.upperBound)
            // (including 2 sets of twins) is about one part; （重複あり） about all.
            let words = sentence.isEnglish ? sentence.words(range, depth: sentence.counts[run[0]].depth) : nil
            if CountedSentence.hedges(words ?? sentence.passage.text(range)) { return nil }
        }
        if countsEventsOfCases(run) { return nil }
        if sum > total, (mayOverlap && unit != "件") || (saysOverlap && !isOverlap(run)) { return nil }
        if sum < total, mayLack { return nil }
        return Verdict(.partition, .fails, weight, observation, [Evidence(sentence.passage, start..<end, around: 12)])
    }
}

extension ListedParts {
    /// A list of the whole in what both count; nil where they count nothing alike.
    init?(_ run: [Int], of whole: CountedSentence.Count, in sentence: CountedSentence) {
        guard let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit] else { return nil }
        self.init(sentence: sentence, whole: whole, total: total, unit: unit)
    }
}

extension CountedSentence {
    var range: Range<Int> { sentence.range }
    func contains(_ words: String) -> Bool { sentence.contains(words) }

    /// Whether the brackets end right after a list, or after the label of its last.
    func closes(after run: [Int]) -> Bool {
        let end = min(range.upperBound, counts[run[run.count - 1]].range.upperBound)
        guard let close = passage.scalars[end..<min(range.upperBound, end + 60)].firstIndex(where: { $0 == ")" || $0 == "]" }) else { return false }
        return close - end <= (isEnglish ? 60 : 2)
    }
}
