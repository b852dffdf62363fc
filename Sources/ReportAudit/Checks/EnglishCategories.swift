import Foundation
import Reexamination

/// English lists of which each case has one: discontinued: 512 because of …, 288 because of …; The reporter was a physician in 71 reports, …; 11 patients (3 on 15 mg and 8 on 30 mg).
struct EnglishCategories {
    let sentence: CountedSentence
    let previous: [CountedSentence]

    init(_ sentence: CountedSentence, after previous: [CountedSentence]) {
        self.sentence = sentence
        self.previous = previous
    }

    var verdicts: [Verdict] { [reasons, statuses, variable, halves, causes].compactMap { $0 } + parallel }

    private func words(from start: Int, to end: Int) -> String { sentence.passage.text(min(start, end)..<end) }

    // MARK: Reasons

    private static let leavings = ["discontinued", "withdrew", "withdrawn", "excluded", "stopped", "terminated", "died", "deaths", "dropped out", "lost to"]

    /// 1,127 patients had discontinued: 512 because of …, 288 because of …, and 126 for other reasons; the causes of 5 deaths.
    private var reasons: Verdict? {
        guard let at = sentence.passage.scalars[sentence.range].firstIndex(of: ":"), sentence.depth(at: at) == 0, let whole = sentence.counts.indices.last(where: { sentence.counts[$0].range.upperBound <= at && sentence.counts[$0].depth == 0 }),
              let lead = sentence.words(sentence.counts[whole].range.upperBound..<at, depth: 0), lead.count <= 80, Self.leavings.contains(where: lead.contains), let first = sentence.counts.indices.first(where: { sentence.counts[$0].range.lowerBound > at && sentence.counts[$0].depth == 0 }),
              sentence.counts[first].range.lowerBound - at <= 4 else { return nil }
        let run = sentence.run(from: first)
        guard run.count >= 3, run.last == sentence.counts.indices.last(where: { sentence.counts[$0].depth == 0 }), let list = ListedParts(run, of: sentence.counts[whole], in: sentence) else { return nil }
        // Each has one reason: the words say that the rest had others, or the sum is a slip away.
        let hasRest = sentence.passage.text(sentence.counts[run[run.count - 1]].range.upperBound..<sentence.range.upperBound).contains("other")
        guard hasRest || list.isNear(run) else { return nil }
        return list.verdict(run, hedged: sentence.range)
    }

    // MARK: What became of them

    private static let statuses: [[String]] = [
        ["known outcome", "ongoing", "lost to follow-up", "lost to follow－up", "unknown outcome", "pending"], ["failed screening", "screen failures", "were randomised", "were randomized", "were enrolled"],
        ["completed", "discontinued", "ongoing", "lost to follow-up", "lost to follow－up", "withdrew"], ["recovered", "resolved", "recovering", "resolving", "not recovered", "not resolved", "fatal", "died", "unknown"],
    ]

    /// Of the 203 pregnancies, 161 had a known outcome, 29 were ongoing, and 13 were lost to follow-up: the last says what is left.
    private var statuses: Verdict? {
        guard let whole = sentence.counts.first, whole.depth == 0 else { return nil }
        let lead = words(from: sentence.range.lowerBound, to: whole.range.lowerBound).trimmingCharacters(in: .whitespaces)
        guard ["Of", "Of the", "Among the"].contains(lead) else { return nil }
        guard let first = sentence.counts.indices.dropFirst().first(where: { sentence.counts[$0].depth == 0 }), let comma = sentence.between(0, first), comma.hasSuffix(", "), comma.count <= 60 else { return nil }
        let run = sentence.run(from: first), ends = run.map { index in
            let next = sentence.counts.indices.first { $0 > index && sentence.counts[$0].depth == 0 }.map { sentence.counts[$0].range.lowerBound } ?? sentence.range.upperBound
            return sentence.passage.text(sentence.counts[index].range.upperBound..<min(next, sentence.counts[index].range.upperBound + 48))
        }
        guard run.count >= 2, let last = ends.last, let set = Self.statuses.first(where: { set in ends.allSatisfy { text in set.contains { text.contains($0) } } }), let list = ListedParts(run, of: whole, in: sentence) else { return nil }
        let closes = run.count >= 3 ? ["lost to follow", "unknown", "pending"].contains(where: last.contains) : set.contains("failed screening") && ends.contains { $0.contains("failed screening") || $0.contains("screen failures") }
        return list.verdict(run, mayLack: !closes, hedged: sentence.range)
    }

    // MARK: A variable

    /// The reporter was a physician in 71 reports, a pharmacist in 38, a nurse in 29 and a consumer in 49; Timing was first trimester in 187 of the 203 pregnancies, second in 11 and third in 5.
    private var variable: Verdict? {
        let all = sentence.counts.indices.filter { sentence.counts[$0].depth == 0 }
        func follows(_ index: Int) -> Bool { words(from: sentence.counts[index].range.lowerBound - 4, to: sentence.counts[index].range.lowerBound) == " in " }
        guard let first = all.first, follows(first), let verb = sentence.passage.find(" was ", in: sentence.range), verb < sentence.counts[first].range.lowerBound, verb - sentence.range.lowerBound <= 32 else { return nil }
        let subject = words(from: sentence.range.lowerBound, to: verb).lowercased()
        guard !["event", "reaction", "symptom", "reason", "common", "frequent", "treatment", "drug", "medication", "term", "disease", "abnormal", "it", "there"].contains(where: subject.contains), sentence.passage.text(verb..<sentence.counts[first].range.lowerBound).count <= 48 else { return nil }
        let inPlace = all.dropFirst().first.flatMap { ["of the", "of"].contains((sentence.between(first, $0) ?? "").trimmingCharacters(in: .whitespaces)) ? $0 : nil }
        let run = all.filter { $0 != inPlace }
        guard run.count >= 3, run.allSatisfy(follows), zip(run, run.dropFirst()).allSatisfy({ left, right in
            let start = inPlace.map { left == first ? sentence.counts[$0].range.upperBound : sentence.counts[left].range.upperBound } ?? sentence.counts[left].range.upperBound
            let glue = sentence.words(start..<sentence.counts[right].range.lowerBound, depth: 0) ?? ""
            return glue.count <= 70 && [", ", " and "].contains(where: glue.contains) && !glue.contains(";") && !glue.contains(" were ") && !glue.contains(" which ")
        }) else { return nil }
        if let inPlace, let list = ListedParts(run, of: sentence.counts[inPlace], in: sentence) {
            guard list.isNear(run) else { return nil }
            return list.verdict(run, hedged: sentence.range)
        }
        // Of what the sentence before takes apart, named alike: Of the 187 reports, …; in 71 reports.
        guard inPlace == nil, let before = previous.last, let whole = before.counts.first, ["Of the ", "Of "].contains(where: before.passage.text(before.range.lowerBound..<whole.range.lowerBound).hasSuffix), let list = ListedParts(run, of: whole, in: sentence) else { return nil }
        let noun = noun(after: whole, in: before)
        guard !noun.isEmpty, noun == self.noun(after: sentence.counts[first], in: sentence), list.isNear(run) else { return nil }
        return otherSentence(run, whole, before, list)
    }

    /// Evidence stands in two sentences.
    private func otherSentence(_ run: [Int], _ whole: CountedSentence.Count, _ before: CountedSentence, _ list: ListedParts) -> Verdict? {
        let values = sentence.values(run, list.unit), holds = values.reduce(0, +) == list.total
        if !holds, CountedSentence.hedges(sentence.sentence.text) { return nil }
        return Verdict(.partition, holds: holds, .parts(parts: values, whole: list.total, isComplete: true),
                       [Evidence(sentence.passage, sentence.counts[run[0]].range.lowerBound..<sentence.counts[run[run.count - 1]].range.upperBound, around: holds ? 0 : 10), Evidence(before.passage, whole.number)])
    }

    private func noun(after count: CountedSentence.Count, in sentence: CountedSentence) -> String {
        // The unit belongs to the number: 187 reports.
        let text = sentence.passage.text(count.number.lowerBound..<min(sentence.range.upperBound, count.number.upperBound + 24)).drop { !$0.isLetter && $0 != " " || $0 == " " }
        return String(text.prefix { $0.isLetter })
    }

    // MARK: Halves

    /// 541 patients completed week 16; 67 discontinued: of the 608 that the sentence before says were randomised.
    private var halves: Verdict? {
        let all = sentence.counts.indices.filter { sentence.counts[$0].depth == 0 }
        guard all.count == 2, let before = previous.last else { return nil }
        let first = words(from: sentence.counts[all[0]].range.upperBound, to: sentence.counts[all[1]].range.lowerBound), second = words(from: sentence.counts[all[1]].range.upperBound, to: min(sentence.range.upperBound, sentence.counts[all[1]].range.upperBound + 24))
        let isPair = (first.contains(" completed") && second.hasPrefix(" discontinued")) || (first.contains(" discontinued") && second.hasPrefix(" completed"))
        guard isPair, !first.contains("which"), !first.contains("whom") else { return nil }
        let wholes = before.counts.filter { count in
            let after = before.sentence.text(behind: count.range.upperBound, 28)
            return count.depth == 0 && ["were randomised", "were randomized", "were enrolled", "were treated", "were dosed"].contains(where: after.contains)
        }
        guard wholes.count == 1, let whole = wholes.first, let list = ListedParts(all, of: whole, in: sentence) else { return nil }
        return otherSentence(all, whole, before, list)
    }

    // MARK: The same preposition

    private static let prepositions = ["on", "after", "before", "during", "from"]

    /// 11 patients on active treatment (3 on 15 mg and 8 on 30 mg); 24 pregnancies occurred: 9 before and 15 after the change.
    private var parallel: [Verdict] {
        sentence.counts.indices.compactMap { index -> Verdict? in
            let whole = sentence.counts[index]
            guard whole.depth == 0, let next = sentence.counts.indices.first(where: { $0 > index }) else { return nil }
            let open = sentence.counts[next].range.lowerBound - 1, isInBrackets = sentence.counts[next].depth == 1 && sentence.passage.has("(", at: open)
            let colon = sentence.counts[next].depth == 0 ? open - 1 : open
            guard isInBrackets || sentence.passage.has(": ", at: colon), colon >= whole.range.upperBound, let gap = sentence.words(whole.range.upperBound..<colon, depth: 0), gap.count <= 60, !gap.contains("including"), !gap.contains(",") else { return nil }
            let run = sentence.run(from: next)
            guard (2...5).contains(run.count), !isInBrackets || sentence.closes(after: run), let list = ListedParts(run, of: whole, in: sentence) else { return nil }
            let ends = run.map { words(from: sentence.counts[$0].range.upperBound, to: min(sentence.range.upperBound, sentence.counts[$0].range.upperBound + 12)).split(separator: " ").first.map(String.init) ?? "" }
            let isTime = Set(ends) == ["before", "after"] || Set(ends) == ["before", "during"] || Set(ends) == ["during", "after"]
            guard isTime || Set(ends).count == 1, Self.prepositions.contains(ends[0]) else { return nil }
            let labels = sentence.labels(run)
            guard !labels.contains(where: { label in ["day", "week", "month", "year", "cycle", "dose"].contains { label.lowercased().contains($0) && !label.contains("mg") } }) else { return nil }
            let sum = sentence.values(run, list.unit).reduce(0, +)
            guard list.isNear(run) || abs(sum - list.total) == 1 else { return nil }
            return list.verdict(run, hedged: whole.range.upperBound..<sentence.counts[run[run.count - 1]].range.upperBound)
        }
    }

    // MARK: In two sentences

    /// Six patients died. The causes were pneumonia (n=3), cardiac failure (n=2) and stroke (n=1).
    private var causes: Verdict? {
        let text = sentence.passage.text(sentence.range.lowerBound..<min(sentence.range.upperBound, sentence.range.lowerBound + 48)).lowercased().trimmingCharacters(in: .whitespaces)
        guard text.wholeMatch(of: #/(?:the )?(?:causes?|reasons?)(?: of death| for (?:discontinuation|withdrawal|exclusion))? (?:were|was).*/#) != nil, let before = previous.last else { return nil }
        let wholes = before.counts.filter { $0.depth == 0 }
        guard wholes.count == 1, let whole = wholes.first, Self.leavings.contains(where: before.passage.text(before.range).contains) else { return nil }
        let run = sentence.counts.indices.filter { index in
            let count = sentence.counts[index], open = count.range.lowerBound
            return count.depth == 1 && (sentence.passage.has("(", at: open - 1) || sentence.passage.has("(n=", at: open - 3) || sentence.passage.has("(n = ", at: open - 5)) && count.percentage == nil
        }
        guard run.count >= 2, run.count == sentence.counts.count, let list = ListedParts(run, of: whole, in: sentence) else { return nil }
        return otherSentence(run, whole, before, list)
    }
}
