import Foundation
import Reexamination

/// Lists of an English sentence: The outcomes of the 134 events were: …; of which 118 were prospective and 24 retrospective; 154 were excluded (…).
struct EnglishEnumerations {
    let sentence: CountedSentence

    init(_ sentence: CountedSentence) { self.sentence = sentence }

    var verdicts: [Verdict] { [colon, excluded, ofThe].compactMap { $0 } + ofWhich }

    /// What the words after a colon list is what stands before it.
    private var colon: Verdict? {
        guard let at = sentence.passage.scalars[sentence.range].firstIndex(of: ":"), sentence.depth(at: at) == 0,
              let first = sentence.counts.indices.first(where: { sentence.counts[$0].range.lowerBound > at && sentence.counts[$0].depth == 0 }) else { return nil }
        let run = sentence.run(from: first), earlier = sentence.counts.indices.filter { sentence.counts[$0].range.upperBound <= at && sentence.counts[$0].depth == 0 }
        guard run.count >= 2, let unit = sentence.unit(of: run) else { return nil }
        let sum = sentence.values(run, unit).reduce(0, +)
        // 97 of the 118: what follows is of the 97. Of the 134: of all.
        let candidates = earlier.filter { index in sentence.counts[index].values[unit] != nil }
        guard let meant = candidates.count == 2 && (sentence.between(candidates[0], candidates[1])?.hasPrefix(" of ") ?? false) ? candidates[0] : candidates.last else { return nil }
        let fitting = candidates.first { sentence.counts[$0].values[unit] == sum } ?? meant, whole = sentence.counts[fitting]
        guard let total = whole.values[unit] else { return nil }
        let list = ListedParts(sentence: sentence, whole: whole, total: total, unit: unit)
        if sum == total { return list.verdict(run, holds: true) }
        guard candidates.count == 1 || meant != candidates.last, ExclusiveCategories.areExclusive(sentence.labels(run)) else { return nil }
        return list.verdict(run, hedged: sentence.range)
    }

    /// Of the 31 cases, 9 were confounded, 12 had insufficient information and 10 were possibly related: where a case has one of these only.
    private var ofThe: Verdict? {
        guard let whole = sentence.counts.first, whole.depth == 0, ["Of the ", "Of these ", "Of "].contains(sentence.passage.text(sentence.range.lowerBound..<whole.range.lowerBound).trimmingPrefix(while: { $0 == " " })) else { return nil }
        let rest = sentence.counts.indices.dropFirst().filter { sentence.counts[$0].depth == 0 }
        guard let first = rest.first, let comma = sentence.between(0, first), comma.hasSuffix(", ") else { return nil }
        let run = sentence.run(from: first)
        guard run.count >= 3, run.count == rest.count, let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit], ExclusiveCategories.areExclusive(sentence.labels(run)) else { return nil }
        return ListedParts(sentence: sentence, whole: whole, total: total, unit: unit).verdict(run, mayLack: true, hedged: sentence.range)
    }

    /// 154 were excluded (61 …, 22 … and 71 …); 46 excluded: 19 untreated, 27 lost.
    private var excluded: Verdict? {
        for index in sentence.counts.indices {
            let whole = sentence.counts[index], after = whole.range.upperBound
            guard let words = [" were excluded", " was excluded", " excluded"].first(where: { sentence.passage.has($0, at: after) }) else { continue }
            let end = after + words.unicodeScalars.count
            let opens = sentence.passage.has(" (", at: end) || sentence.passage.has("(", at: end), depth = whole.depth + (opens ? 1 : 0)
            guard opens || sentence.passage.has(":", at: end), let first = sentence.counts.indices.first(where: { $0 > index }), sentence.counts[first].depth == depth else { continue }
            let run = sentence.run(from: first)
            guard run.count >= 2, let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit] else { continue }
            return ListedParts(sentence: sentence, whole: whole, total: total, unit: unit).verdict(run, mayOverlap: false, hedged: end..<sentence.counts[run[run.count - 1]].range.upperBound)
        }
        return nil
    }

    /// N, of which a were … and b …: no part is more than N, and halves add up to it.
    private var ofWhich: [Verdict] {
        guard let at = sentence.passage.find(" of which ", in: sentence.range) ?? sentence.passage.find(" of whom ", in: sentence.range),
              let last = sentence.counts.indices.last(where: { sentence.counts[$0].range.upperBound <= at && sentence.counts[$0].depth == sentence.depth(at: at) }),
              let bridge = sentence.words(sentence.counts[last].range.upperBound..<at, depth: sentence.counts[last].depth), bridge.count <= 60, !bridge.isEmpty || sentence.passage.scalars[sentence.counts[last].number.upperBound - 1].isLetter,
              let first = sentence.counts.indices.first(where: { sentence.counts[$0].range.lowerBound >= at + 9 && sentence.counts[$0].depth == sentence.counts[last].depth }) else { return [] }
        // 3 of whom, Grade 3, one of whom: the part stands before the words.
        let lead = sentence.passage.text(max(sentence.range.lowerBound, at - 14)..<at).split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }).last.map(String.init) ?? ""
        guard Int(lead) == nil, NumberWords.value(lead.lowercased()) == nil else { return [] }
        let whole = sentence.counts[last], list = sentence.run(from: first)
        // in 2020, 61 cases were reported, of which …: behind a semicolon something else is told.
        let run = [first] + zip(list, list.dropFirst()).prefix { sentence.between($0, $1)?.contains(";") == false }.map(\.1)
        guard let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit] else { return [] }
        let values = sentence.values(run, unit), parts = ListedParts(sentence: sentence, whole: whole, total: total, unit: unit)
        if run.count >= 2, values.reduce(0, +) == total { return [parts.verdict(run, holds: true)].compactMap { $0 } }
        if run.count >= 2, ExclusiveCategories.areExclusive(sentence.labels(run)), let verdict = parts.verdict(run, mayLack: run.count > 2, hedged: sentence.range) { return [verdict] }
        // Of two trials 320: the whole is another count before.
        if let most = values.max(), most > total, sentence.counts[..<last].contains(where: { $0.values[unit].map { $0 >= most } ?? false }) { return [] }
        return values.enumerated().map { index, value in
            let part = sentence.counts[run[index]]
            return Verdict(.partExceedsWhole, holds: value <= total, .part(part: value, whole: total), value <= total
                ? [Evidence(sentence.passage, whole.number), Evidence(sentence.passage, part.number)] : [Evidence(sentence.passage, whole.range.lowerBound..<part.range.upperBound, around: 8)])
        }
    }
}
