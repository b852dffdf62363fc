import Foundation
import Reexamination

/// What is left of a set when some are excluded, as a sentence says it: 1,263 例のうち、…の計 76 例を除外した 1,187 例; of the 1,502 enrolled, 154 were excluded, leaving 1,348.
struct DispositionStatements {
    let sentence: CountedSentence
    let previous: CountedSentence?

    init(_ sentence: CountedSentence, after previous: CountedSentence?) {
        self.sentence = sentence
        self.previous = previous
    }

    var verdicts: [Verdict] { sentence.isEnglish ? [leaving, analysed].compactMap { $0 } : remainders }

    private static let removals = ["を除外した", "を除外して", "を除外し、", "を除外し", "を除いた", "を除いて", "を除き、", "を除く", "が除外され、", "が除外され", "が除かれ、"]

    private var remainders: [Verdict] {
        sentence.counts.indices.dropLast().compactMap { index -> Verdict? in
            let excluded = sentence.counts[index]
            guard let next = sentence.counts.indices.first(where: { $0 > index && sentence.counts[$0].depth == excluded.depth }), let glue = sentence.between(index, next),
                  let words = Self.removals.first(where: glue.hasPrefix), glue.count - words.count <= 14, !glue.contains("うち"), let minus = excluded.values["例"], let rest = sentence.counts[next].values["例"] else { return nil }
            // A total of the reasons stands for them; without one they all are left out.
            let run = sentence.run(to: index)
            let isTotal = sentence.before(index).flatMap { sentence.between($0, index) }.map { $0.hasSuffix("計") } ?? false
            let minuses = isTotal || run.count == 1 ? [minus] : [sentence.values(run, "例").reduce(0, +), minus]
            let listed = isTotal ? sentence.before(index).map { sentence.run(to: $0)[0] } ?? index : run[0]
            let earlier = sentence.counts.indices.filter { $0 < listed && sentence.counts[$0].depth == excluded.depth && sentence.counts[$0].values["例"] != nil }
            let inPrevious = previous.map { previous in previous.counts.filter { $0.depth == 0 && $0.values["例"] != nil } } ?? []
            let candidates = earlier.map { sentence.counts[$0] } + inPrevious.reversed()
            let numbers = [Evidence(sentence.passage, excluded.number), Evidence(sentence.passage, sentence.counts[next].number)]
            for whole in candidates {
                guard let all = whole.values["例"], minuses.contains(all - rest) else { continue }
                return Verdict(.flow, .holds, .note, .remainder(set: "", whole: all, minus: all - rest, printed: rest), [Evidence(sentence.passage, whole.number)] + numbers)
            }
            // The set it is taken from must be said: のうち, から, が登録され right before, or alone in the sentence before.
            let whole: CountedSentence.Count
            if let last = earlier.last, let bridge = sentence.between(last, listed), ["うち", "から", "登録され", "収集", "回収", "対象", "、さらに"].contains(where: bridge.contains) {
                whole = sentence.counts[last]
            } else if earlier.isEmpty, let named = named(before: listed) {
                whole = named
            } else if earlier.isEmpty, inPrevious.count == 1, isSet(inPrevious[0]), !isFromElsewhere(listed) {
                whole = inPrevious[0]
            } else {
                return nil
            }
            // 重複登録 3 例、未投与 5 例（重複登録の 1 例を含む）: one stands in two.
            guard let all = whole.values["例"], all >= minuses[0], rest * 2 >= all - minuses[0], !sentence.passage.text(sentence.counts[listed].range.lowerBound..<sentence.counts[next].range.lowerBound).contains("例を含む") else { return nil }
            let label = setName(whole)
            return Verdict(.flow, .fails, .error, .remainder(set: label, whole: all, minus: minuses[0], printed: rest), [Evidence(sentence.passage, excluded.range.lowerBound..<sentence.counts[next].range.upperBound, around: 16)])
        }
    }

    /// Whether the sentence names the set it takes from in words: 安全性解析対象症例から…を除外した.
    private func isFromElsewhere(_ listed: Int) -> Bool { lead(to: listed).contains("から") }

    private func lead(to listed: Int) -> String { sentence.passage.text(sentence.range.lowerBound..<sentence.counts[listed].range.lowerBound) }

    /// The one count before that is said to be the set it takes from: 1,187 例を安全性解析対象症例とした.
    private func named(before listed: Int) -> CountedSentence.Count? {
        let lead = lead(to: listed)
        // 女性の収集症例から; of several surveys any may be meant.
        guard !OtherPopulations.patients.contains(where: lead.contains), previous.map({ !$0.sentence.text.replacingOccurrences(of: "本調査では", with: "").contains("では") }) ?? true else { return nil }
        if let previous, let stem = Self.steps.first(where: { stem in ["例のうち", "症例のうち", "された症例のうち", "した症例のうち", "例から", "症例から", "例中"].contains { lead.contains(stem + $0) } }) {
            let counts = previous.counts.filter { count in
                count.depth == 0 && count.values["例"] != nil && previous.isOfThose(stem, count)
            }
            if counts.count == 1 { return counts[0] }
        }
        guard let previous, let set = ["安全性解析対象", "有効性解析対象", "安全性評価対象", "登録症例", "収集症例", "回収症例"].first(where: { set in ["から", "症例から"].contains { lead.contains(set + $0) } }) else { return nil }
        let counts = previous.counts.filter { count in
            count.depth == 0 && count.values["例"] != nil && !previous.isOfSome(count) && (sentence.passage.text(max(0, count.range.lowerBound - set.count - 6)..<count.range.lowerBound).contains(set)
                || sentence.passage.has("を" + set, at: count.range.upperBound) || sentence.passage.has("が" + set, at: count.range.upperBound))
        }
        return counts.count == 1 ? counts[0] : nil
    }

    /// What is done with a questionnaire, after which the cases are called: 1,951 例の調査票が固定された。固定例のうち.
    private static let steps = ["固定", "登録", "収集", "回収", "契約"]

    private func isSet(_ count: CountedSentence.Count) -> Bool {
        let lead = sentence.passage.text(max(0, count.range.lowerBound - 10)..<count.range.lowerBound)
        return ["対象症例", "対象", "登録症例", "収集症例", "登録例数は", "対象症例は", "対象症例数は"].contains(where: lead.hasSuffix)
    }

    /// The words right before a count, to the mark before them.
    private func setName(_ count: CountedSentence.Count) -> String {
        let lead = sentence.passage.text(max(0, count.range.lowerBound - 20)..<count.range.lowerBound)
        let words = lead.split { "。、,(「」".contains($0) }.last.map(String.init) ?? lead
        if words.isEmpty || words.count > 18 || ["このうち", "そのうち", "うち"].contains(words) { return sentence.passage.quote(count.number) }
        return ["は", "が", "の"].first { words.hasSuffix($0) }.map { String(words.dropLast($0.count)) } ?? words
    }

    /// Of the N enrolled, E were excluded (…), leaving Z.
    private var leaving: Verdict? {
        guard let excluded = sentence.counts.indices.first(where: { index in [" were excluded", " was excluded", " patients were excluded", " subjects were excluded"].contains { sentence.passage.has($0, at: sentence.counts[index].number.upperBound) } }),
              let whole = sentence.before(excluded), sentence.counts[..<excluded].count(where: { $0.depth == 0 && !$0.values.keys.contains("施設") }) >= 1,
              let at = [" leaving ", " resulting in ", " so that "].compactMap({ sentence.passage.find($0, in: sentence.counts[excluded].range.upperBound..<sentence.range.upperBound) }).min(),
              let rest = sentence.counts.first(where: { $0.range.lowerBound >= at && $0.depth == sentence.counts[excluded].depth }), rest.range.lowerBound - at <= 28 else { return nil }
        guard let first = sentence.counts.indices.first(where: { $0 <= whole && sentence.counts[$0].depth == 0 }), let all = sentence.counts[first].values[""], let minus = sentence.counts[excluded].values[""], let left = rest.values[""] else { return nil }
        let lead = sentence.passage.text(sentence.range.lowerBound..<sentence.counts[first].range.lowerBound)
        guard ["Of ", "Of the ", "of the ", "of ", "total of "].contains(where: lead.hasSuffix) || sentence.counts[first].range.lowerBound == sentence.range.lowerBound else { return nil }
        return flow(all, minus, left, sentence.counts[first], sentence.counts[excluded], rest)
    }

    /// Of N registered patients, a were analysed (b excluded…).
    private var analysed: Verdict? {
        guard let excluded = sentence.counts.indices.first(where: { sentence.passage.has(" excluded", at: sentence.counts[$0].number.upperBound) && sentence.counts[$0].depth == 1 }),
              let used = sentence.counts[..<excluded].lastIndex(where: { $0.depth == 0 }), let whole = sentence.before(used), whole == 0,
              ["Of", "Of the"].contains(sentence.passage.text(sentence.range.lowerBound..<sentence.counts[whole].range.lowerBound).trimmed) else { return nil }
        let words = sentence.passage.text(sentence.counts[used].range.upperBound..<sentence.counts[excluded].range.lowerBound)
        guard words.hasSuffix("("), words.count <= 60, ["analysed", "analyzed", "included", "evaluable", "evaluated", "completed"].contains(where: words.contains),
              let all = sentence.counts[whole].values[""], let minus = sentence.counts[excluded].values[""], let left = sentence.counts[used].values[""] else { return nil }
        return flow(all, minus, left, sentence.counts[whole], sentence.counts[excluded], sentence.counts[used])
    }

    private func flow(_ all: Int, _ minus: Int, _ left: Int, _ whole: CountedSentence.Count, _ excluded: CountedSentence.Count, _ rest: CountedSentence.Count) -> Verdict {
        let holds = all - minus == left
        let ends = [whole, excluded, rest].map(\.range), observation = Observation.remainder(set: sentence.passage.quote(whole.number), whole: all, minus: minus, printed: left)
        return holds ? Verdict(.flow, .holds, .note, observation, [whole, excluded, rest].map { Evidence(sentence.passage, $0.number) })
            : Verdict(.flow, .fails, .error, observation, [Evidence(sentence.passage, (ends.map(\.lowerBound).min() ?? 0)..<(ends.map(\.upperBound).max() ?? 0))])
    }
}

extension CountedSentence {
    /// Whether a count is of those to whom a step was done, as its own clause says: 調査票が収集された症例は 131 例, 1,951 例の調査票が固定された. What is far from the number is said of another.
    fileprivate func isOfThose(_ step: String, _ count: Count) -> Bool {
        let lead = clause(before: count, 16)
        let rest = sentence.text(behind: count.range.upperBound, 12).prefix { $0 != "、" }
        return (["された", "した", "症例", "例"].contains { lead.contains(step + $0) } || rest.contains(step)) && !isOfSome(count)
    }

    /// The words before a count, to the comma, no more than so many characters.
    private func clause(before count: Count, _ length: Int) -> Substring {
        passage.text(max(range.lowerBound, count.range.lowerBound - length)..<count.range.lowerBound).split(separator: "、", omittingEmptySubsequences: false).last ?? ""
    }

    /// Whether the words before a count make it one of some: 収集症例のうち 1 例は, 3 年目の調査票が, 未収集 4 例, 安全性解析対象から 12 例.
    fileprivate func isOfSome(_ count: Count) -> Bool {
        let lead = clause(before: count, 24)
        return lead.hasSuffix("から") || ["例のうち", "年目", "回目", "年次", "未", "なかった", "ない", "再調査", "重複", "除外された", "除外例", "除外症例"].contains(where: lead.contains) || OtherPopulations.patients.contains(where: lead.contains)
    }
}

/// The same over the sentences of a paragraph that say each once what was collected, excluded and analysed.
struct DispositionRoles {
    let sentences: [CountedSentence]

    init(_ sentences: [CountedSentence]) { self.sentences = sentences }

    private enum Role { case collected, excluded, analysed }

    var verdicts: [Verdict] {
        var found: [(role: Role, set: String?, sentence: CountedSentence, count: CountedSentence.Count, value: Int)] = []
        for sentence in sentences where !sentence.isEnglish {
            for count in sentence.counts where count.depth == 0 {
                guard let value = count.values["例"], let role = role(count, sentence) else { continue }
                found.append((role.0, role.1, sentence, count, value))
            }
        }
        // Once each: another survey or another set would have its own.
        guard found.count == 3, Set(found.map(\.role)).count == 3, let all = found.first(where: { $0.role == .collected }), let out = found.first(where: { $0.role == .excluded }), let left = found.first(where: { $0.role == .analysed }),
              out.set == nil || left.set == nil || out.set == left.set else { return [] }
        let holds = all.value - out.value == left.value, observation = Observation.remainder(set: "収集", whole: all.value, minus: out.value, printed: left.value)
        guard holds || out.value <= all.value else { return [] }
        let evidence = [left, all, out].map { Evidence($0.sentence.passage, holds ? $0.count.number : $0.count.range, around: holds ? 0 : 10) }
        return [Verdict(.flow, holds: holds, observation, evidence)]
    }

    private func role(_ count: CountedSentence.Count, _ sentence: CountedSentence) -> (Role, String?)? {
        let lead = sentence.passage.text(max(sentence.range.lowerBound, count.range.lowerBound - 16)..<count.range.lowerBound)
        let rest = sentence.sentence.text(behind: count.range.upperBound, 14)
        let set = ["安全性", "有効性"].first { lead.contains($0) || rest.contains($0) }
        if ["除外", "除外例", "除外例は", "除外症例", "除外症例は", "除外された", "除外例数は"].contains(where: lead.hasSuffix) { return (.excluded, set) }
        if rest.hasPrefix("を") && (rest.contains("解析対象") || rest.hasPrefix("を解析") || rest.hasPrefix("を集計対象")) { return (.analysed, set) }
        if rest.hasPrefix("の調査票を収集") || rest.hasPrefix("の調査票を回収") || rest.hasPrefix("の調査票が収集") || rest.hasPrefix("が登録され") || rest.hasPrefix("を収集") || ["登録", "登録症例", "登録症例は", "収集症例", "収集症例は"].contains(where: lead.hasSuffix) { return (.collected, nil) }
        return nil
    }
}
