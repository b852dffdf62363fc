import Foundation
import Reexamination

/// Lists that a sentence says are whole, against what they add up to: 15 日報告 68 件、30 日報告 41 件の計 109 件; 悪化 9 例の内訳は、…; 22 in total (14 active, 8 placebo).
///
/// A list of patients by reaction may name one twice, so that more than the whole is wrong only where each has one of what is listed.
struct EnumerationChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.counted.flatMap(inParagraph) + cells }

    private func inParagraph(_ sentences: [CountedSentence]) -> [Verdict] {
        sentences.enumerated().flatMap { index, sentence -> [Verdict] in
            guard !sentence.counts.isEmpty else { return [] }
            let before = index > 0 ? sentences[index - 1] : nil
            // One list may be known for whole in two ways.
            var said: Set<Observation> = []
            let near = Array(sentences[max(0, index - 2)..<index])
            let ofLanguage = sentence.isEnglish ? EnglishEnumerations(sentence).verdicts + EnglishCategories(sentence, after: near).verdicts : breakdowns(sentence, after: before) + WholeLists(sentence, after: before).verdicts
            let verdicts = totals(sentence) + bracketed(sentence) + ofLanguage + RemainderStatements(sentence).verdicts + DispositionStatements(sentence, after: before).verdicts + CompleteLists(sentence, after: near).verdicts
            return verdicts.filter { $0.outcome == .holds || said.insert($0.observation).inserted }
        } + DispositionRoles(sentences).verdicts
    }

    /// Cells of words that give a total: 10 mg 錠：1,204,300 錠、20 mg 錠：388,500 錠、計 1,592,800 錠.
    private var cells: [Verdict] {
        context.report.tables.flatMap { $0.rows.flatMap(\.cells) }.filter { $0.text.count > 12 && ($0.text.text.contains("計") || $0.text.text.contains("total")) }
            .flatMap { Sentence.all(in: $0.text).map(CountedSentence.init).flatMap(totals) }
    }

    /// A、B の計 N; A and B, in total N.
    private func totals(_ sentence: CountedSentence) -> [Verdict] {
        sentence.counts.indices.compactMap { index -> Verdict? in
            guard let last = sentence.before(index), let glue = sentence.between(last, index), Self.isTotal(glue) else { return nil }
            let run = sentence.run(to: last)
            guard run.count >= 2, let unit = sentence.unit(of: run, and: sentence.counts[index]), let total = sentence.counts[index].values[unit], !run.contains(where: { sentence.counts[$0].isEach }) else { return nil }
            let list = ListedParts(sentence: sentence, whole: sentence.counts[index], total: total, unit: unit)
            // The list may go on from what is named before; its last parts are the total's.
            for start in 0...run.count - 2 where sentence.values(Array(run[start...]), unit).reduce(0, +) == total { return list.verdict(Array(run[start...]), holds: true) }
            // 未投与 12 例、同意撤回 5 例（うち 2 例は未投与）: one stands in two.
            let words = sentence.passage.text(sentence.counts[run[0]].range.lowerBound..<sentence.counts[index].range.lowerBound)
            let brackets = words.split(separator: "(").dropFirst().compactMap { $0.split(separator: ")").first }.filter { $0.contains("うち") }
            guard !sentence.labels(run).contains(where: { label in label.count >= 2 && brackets.contains { $0.contains(label) } }) else { return nil }
            let isWhole = sentence.before(run[0]).map { before in ["うち", "から", "中"].contains { CountedSentence.withoutSpans(sentence.between(before, run[0]) ?? "").contains($0) } || sentence.counts[before].values[unit] == nil } ?? true
            guard isWhole else { return nil }
            // の計 23 例（性別不明 2 例を含む）
            let end = sentence.counts[index].range.upperBound, close = !sentence.isEnglish && sentence.passage.has("(", at: end) ? sentence.passage.find(")", in: end..<sentence.range.upperBound) : nil
            return list.verdict(run, mayOverlap: list.namesReactions, hedged: sentence.counts[run[0]].range.lowerBound..<(close ?? sentence.counts[index].range.lowerBound))
        }
    }

    private static let totals: Set<String> = ["合計", "総計", "計", "合わせて", "あわせて", "合計で", "計で"]

    private static func isTotal(_ glue: String) -> Bool {
        var words = Substring(glue)
        for start in ["の", "、", ",", "で、", "で"] where words.hasPrefix(start) {
            words = words.dropFirst(start.count)
            break
        }
        return totals.contains(String(words)) || [", in total ", ", a total of ", ", in total, ", " (a total of ", ", totalling "].contains(glue)
    }

    /// 計 22 例（本剤 14 例、対照 8 例）; 22 例（内訳：…）; 22 patients in total (14 active, 8 placebo).
    private func bracketed(_ sentence: CountedSentence) -> [Verdict] {
        sentence.counts.indices.compactMap { index -> Verdict? in
            let whole = sentence.counts[index]
            let run = sentence.counts.indices.first { $0 > index }.map { next in sentence.counts[next].depth == whole.depth + 1 ? sentence.run(from: next) : [] } ?? []
            guard run.count >= 2, whole.range.upperBound <= sentence.counts[run[0]].range.lowerBound, let open = sentence.passage.scalars[whole.range.upperBound..<sentence.counts[run[0]].range.lowerBound].firstIndex(of: "("),
                  let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit], let gap = sentence.words(whole.range.upperBound..<open, depth: whole.depth), gap.count <= 40 else { return nil }
            let lead = sentence.passage.text(max(sentence.range.lowerBound, whole.range.lowerBound - 12)..<whole.range.lowerBound), inside = sentence.passage.text(open + 1..<sentence.counts[run[0]].range.lowerBound)
            let isBreakdown = inside.hasPrefix("内訳"), isTotal = ["計", "合計", "総計", "total of "].contains(where: lead.hasSuffix) || gap.contains("total")
            guard isBreakdown || isTotal, sentence.closes(after: run) else { return nil }
            let list = ListedParts(sentence: sentence, whole: whole, total: total, unit: unit), isExclusive = ExclusiveCategories.areExclusive(sentence.labels(run))
            // Without the word a bracket may name some of them.
            let end = sentence.counts[run[run.count - 1]].range.upperBound, close = sentence.passage.find(")", in: end..<sentence.range.upperBound)
            return list.verdict(run, mayOverlap: !isExclusive, mayLack: !isBreakdown && !isExclusive, hedged: open..<(close ?? end))
        }
    }

    private static let leads = ["内訳は", "内訳:", "内訳として", "理由は", "転帰は", "死因は", "その種類は"]

    /// N 例の内訳は、A a 例、B b 例であった.
    private func breakdowns(_ sentence: CountedSentence, after previous: CountedSentence?) -> [Verdict] {
        let range = sentence.range
        return [outcomes(sentence)].compactMap { $0 } + Self.leads.compactMap { words -> Verdict? in
            guard let at = sentence.passage.find(words, in: range) else { return nil }
            let end = at + words.unicodeScalars.count, depth = sentence.depth(at: at)
            guard let first = sentence.counts.indices.first(where: { sentence.counts[$0].range.lowerBound >= end && sentence.counts[$0].depth == depth }),
                  let lead = sentence.words(end..<sentence.counts[first].range.lowerBound, depth: depth), lead.count <= 40, !lead.contains("うち"), !lead.contains("とおり") else { return nil }
            let run = sentence.run(from: first)
            guard run.count >= 2, !run.contains(where: { sentence.counts[$0].isEach }) else { return nil }
            let earlier = sentence.counts.indices.filter { sentence.counts[$0].range.upperBound <= at && sentence.counts[$0].depth == depth }
            var whole: CountedSentence.Count?, isDirect = false
            if let last = earlier.last {
                whole = sentence.counts[last]
                let bridge = sentence.words(sentence.counts[last].range.upperBound..<at, depth: depth) ?? ""
                isDirect = (bridge.hasPrefix("の") && bridge.count <= 8) || (earlier.count == 1 && bridge.count <= 16 && (bridge.hasSuffix("、") || bridge.hasSuffix("その")))
            } else if let previous, at - range.lowerBound <= 4 {
                // その内訳は、…; 転帰は、… of what the sentence before counts.
                whole = previous.counts.last { $0.depth == 0 }
                isDirect = sentence.passage.has("その", at: range.lowerBound) && previous.counts.count == 1
            }
            guard let whole, let unit = sentence.unit(of: run, and: whole), let total = whole.values[unit] else { return nil }
            let isContinued = sentence.counts.indices.contains { $0 > run[run.count - 1] && sentence.counts[$0].depth == depth && sentence.counts[$0].values[unit] != nil }
            let list = ListedParts(sentence: sentence, whole: whole, total: total, unit: unit)
            let isOfDeaths = sentence.passage.text(max(0, whole.range.lowerBound - 8)..<whole.range.lowerBound).contains("死亡")
            let isExclusive = words == "転帰は" || isOfDeaths || words == "死因は" || ExclusiveCategories.areExclusive(sentence.labels(run)) || (words == "理由は" && sentence.contains("除外"))
            let sum = sentence.values(run, unit).reduce(0, +)
            if sum != total, earlier.contains(where: { sentence.counts[$0].values[unit] == sum }) || previous?.counts.contains(where: { $0.values[unit] == sum }) == true { return list.verdict(run, holds: true) }
            guard sum == total || (isDirect && !isContinued) else { return nil }
            return list.verdict(run, mayOverlap: !isExclusive, hedged: max(range.lowerBound, at - 6)..<min(range.upperBound, sentence.counts[run[run.count - 1]].range.upperBound + 6))
        }
    }

    /// 重篤な副作用の転帰は、回復 4 件、軽快 1 件、未回復 1 件: those of the 6 that the report gives elsewhere under the same name.
    private func outcomes(_ sentence: CountedSentence) -> Verdict? {
        guard let at = sentence.passage.find("の転帰は", in: sentence.range) else { return nil }
        let name = sentence.passage.text(sentence.range.lowerBound..<at)
        guard (4...20).contains(name.count), !name.contains("、"), !name.unicodeScalars.contains(where: \.isDigit), let first = sentence.counts.indices.first(where: { sentence.counts[$0].range.lowerBound > at }) else { return nil }
        let run = sentence.run(from: first)
        guard run.count >= 2, sentence.counts[first].depth == 0, run.last == sentence.counts.indices.last(where: { sentence.counts[$0].depth == 0 }), sentence.unit(of: run) == "件", ExclusiveCategories.areExclusive(sentence.labels(run)) else { return nil }
        var totals: [Int: Evidence] = [:]
        for other in context.sentences where other.contains(name) {
            for (cases, events) in zip(other.free, other.free.dropFirst()) {
                guard cases.unit == .cases, events.unit == .events, cases.range.upperBound == events.range.lowerBound, let whole = events.whole,
                      ["は", "が", "は、", "の発現は", ""].contains(where: { other.lead(to: cases).hasSuffix(name + $0) && !other.lead(to: cases).hasSuffix("非" + name + $0) }) else { continue }
                totals[whole] = Evidence(other.passage, cases.range.lowerBound..<events.range.upperBound)
            }
        }
        let values = sentence.values(run, "件"), sum = values.reduce(0, +)
        // Of several surveys it may be any.
        guard totals.count == 1, let (whole, evidence) = totals.first else { return nil }
        let holds = sum == whole, list = sentence.counts[first].range.lowerBound..<sentence.counts[run[run.count - 1]].range.upperBound
        if !holds, CountedSentence.hedges(sentence.sentence.text) { return nil }
        return Verdict(.partition, holds: holds, .parts(parts: values, whole: whole, isComplete: true), [Evidence(sentence.passage, list, around: 8), evidence])
    }
}
