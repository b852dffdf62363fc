import Foundation
import Reexamination

/// Japanese lists that name all by the way they are counted: 増悪回数は 1 回が 139 例、2 回が 52 例、3 回以上が 23 例 of the 214; 24 例（登録期間外 13 例、同意なし 7 例、重複 4 例）を除いた.
struct WholeLists {
    let sentence: CountedSentence
    let previous: CountedSentence?

    init(_ sentence: CountedSentence, after previous: CountedSentence?) {
        self.sentence = sentence
        self.previous = previous
    }

    var verdicts: [Verdict] {
        var verdicts = bracketedReasons + bracketedFew, taken = -1
        for first in sentence.counts.indices where first > taken {
            let run = sentence.run(from: first)
            guard run.count >= 2, let last = run.last else { continue }
            taken = last
            if run.contains(where: { sentence.counts[$0].isEach }) { continue }
            if let found = distribution(run) ?? scale(run) ?? reasons(run) ?? pair(run) { verdicts.append(found) }
        }
        return verdicts
    }

    private func hedged(_ run: [Int]) -> Range<Int> { sentence.range.lowerBound..<min(sentence.range.upperBound, sentence.counts[run[run.count - 1]].range.upperBound + 8) }

    // MARK: By number

    /// 1 回が 139 例、2 回が 52 例、3 回以上が 23 例: every number from the first on, and all above the last.
    private func distribution(_ run: [Int]) -> Verdict? {
        guard run.count >= 2, let before = sentence.before(run[0]), let glue = sentence.between(before, run[0]), ["で", "であ", "の", "に"].contains(where: glue.hasPrefix), glue.contains("は"), glue.count <= 40 else { return nil }
        let labels = sentence.labels(run).compactMap { $0.wholeMatch(of: #/([0-9]+)(回|剤|種類|個|か所|カ所|部位|疾患|件)(以上)?/#) }
        guard labels.count == run.count, labels.last?.output.3 != nil, labels.dropLast().allSatisfy({ $0.output.3 == nil }), Set(labels.map(\.output.2)).count == 1 else { return nil }
        let numbers = labels.compactMap { Int($0.output.1) }
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 }), let list = ListedParts(run, of: sentence.counts[before], in: sentence) else { return nil }
        guard list.isNear(run) else { return nil }
        return list.verdict(run, hedged: hedged(run))
    }

    // MARK: By grade

    private static let scales: [[String]] = [["著明改善", "改善", "やや改善", "軽度改善", "中等度改善", "不変", "やや悪化", "悪化", "判定不能"], ["著効", "有効", "やや有効", "無効", "判定不能"], ["軽度", "中等度", "高度", "重度"], ["軽症", "中等症", "重症", "最重症"]]

    /// 835 例の全般改善度は、著明改善 112 例、改善 498 例、不変 187 例、悪化 38 例: a case has one grade. Some may have none, unless a share of the sentence is of the whole.
    private func scale(_ run: [Int]) -> Verdict? {
        guard run.count >= 3, let before = sentence.before(run[0]), let glue = sentence.between(before, run[0]), glue.hasPrefix("の"), glue.contains("は"), glue.count <= 40, !glue.contains("うち"), let list = ListedParts(run, of: sentence.counts[before], in: sentence), list.unit == "例" else { return nil }
        let labels = sentence.labels(run)
        guard Self.scales.contains(where: { scale in labels.allSatisfy { scale.contains($0) } }), Set(labels).count == labels.count else { return nil }
        let isOfAll = sentence.sentence.rates.contains { $0.denominator == list.total }
        return list.verdict(run, mayLack: !isOfAll, hedged: hedged(run))
    }

    // MARK: Reasons

    /// 投与中止例は 436 例で、中止理由は…: more reasons than cases need a word that a case may have several.
    private func reasons(_ run: [Int]) -> Verdict? {
        guard run.count >= 3, let before = sentence.before(run[0]), let glue = sentence.between(before, run[0]), let at = glue.range(of: "理由は"), glue.count <= 40, ["で、", "であり、", "の"].contains(where: glue.hasPrefix), !glue[..<at.lowerBound].contains("主"),
              let list = ListedParts(run, of: sentence.counts[before], in: sentence), list.unit == "例", !CountedSentence.hedges(previous?.sentence.text ?? "") else { return nil }
        let sum = sentence.values(run, list.unit).reduce(0, +)
        guard sum >= list.total, list.isNear(run) else { return nil }
        return list.verdict(run, hedged: hedged(run), .warning)
    }

    /// 712 例から 24 例（登録期間外 13 例、同意なし 7 例、重複 4 例）を除いた: what stands in the bracket is why they were left out.
    private var bracketedReasons: [Verdict] {
        sentence.counts.indices.compactMap { index -> Verdict? in
            let whole = sentence.counts[index]
            guard sentence.passage.has("(", at: whole.range.upperBound), let next = sentence.counts.indices.first(where: { $0 > index }), sentence.counts[next].depth == whole.depth + 1 else { return nil }
            let run = sentence.run(from: next)
            guard run.count >= 2, sentence.closes(after: run), let list = ListedParts(run, of: whole, in: sentence), let close = sentence.passage.scalars[min(sentence.range.upperBound, sentence.counts[run[run.count - 1]].range.upperBound - 1)..<sentence.range.upperBound].firstIndex(where: { $0 == ")" || $0 == "]" }) else { return nil }
            let after = sentence.passage.text(close + 1..<min(sentence.range.upperBound, close + 10))
            guard ["を除", "が除", "は除", "を対象から除", "を解析から除", "を集計から除"].contains(where: after.hasPrefix) else { return nil }
            let inside = sentence.passage.text(whole.range.upperBound..<sentence.counts[next].range.lowerBound)
            guard !inside.contains("うち") else { return nil }
            // 重複 4 例 is one of the reasons.
            let words = sentence.passage.text(whole.range.upperBound..<close + 1)
            guard !["重複あり", "重複有", "重複を含", "重複して", "複数", "延べ", "等", "など", "主な"].contains(where: words.contains) else { return nil }
            return list.verdict(run)
        }
    }

    /// 重篤例は 3 例（尿閉 2 例、緑内障 1 例）: of a few that weigh, all are named. One may have had two, so that more may be named.
    private var bracketedFew: [Verdict] {
        sentence.counts.indices.compactMap { index -> Verdict? in
            let whole = sentence.counts[index], lead = sentence.passage.text(max(sentence.range.lowerBound, whole.range.lowerBound - 10)..<whole.range.lowerBound)
            guard whole.depth == 0, ["重篤例は", "死亡例は", "死亡は", "重篤症例は", "死亡症例は", "妊娠例は"].contains(where: lead.hasSuffix), sentence.passage.has("(", at: whole.number.upperBound), whole.percentage == nil, let next = sentence.counts.indices.first(where: { $0 > index }), sentence.counts[next].depth == 1 else { return nil }
            let run = sentence.run(from: next)
            guard run.count >= 2, sentence.closes(after: run), let list = ListedParts(run, of: whole, in: sentence), (2...9).contains(list.total), sentence.passage.text(whole.number.upperBound..<sentence.counts[next].range.lowerBound).count <= 16 else { return nil }
            let sum = sentence.values(run, list.unit).reduce(0, +)
            guard sum == list.total || sum == list.total - 1 else { return nil }
            return list.verdict(run, hedged: whole.range.upperBound..<min(sentence.range.upperBound, sentence.counts[run[run.count - 1]].range.upperBound + 2), .warning)
        }
    }

    // MARK: Pairs

    private static let pairs: [(String, String)] = [("未知", "既知"), ("国内", "国外"), ("国内", "海外"), ("国内", "外国"), ("重篤", "非重篤"), ("予測できる", "予測できない"), ("既知", "未知"), ("男性", "女性")]

    /// 30 例 35 件であり、未知が 7 例 9 件、既知が 23 例 26 件であった: both halves, right behind their whole. A case may belong to both, an event cannot.
    private func pair(_ run: [Int]) -> Verdict? {
        guard run.count == 2, let before = sentence.before(run[0]), let glue = sentence.between(before, run[0]), let start = ["であり、", "で、", "であり、うち", "で、うち"].last(where: glue.hasPrefix), let list = ListedParts(run, of: sentence.counts[before], in: sentence) else { return nil }
        let labels = sentence.labels(run).map { label in ["が", "は", "の"].first { label.hasSuffix($0) }.map { String(label.dropLast($0.count)) } ?? label }
        guard Self.pairs.contains(where: { ($0.0 == labels[0] && $0.1 == labels[1]) || ($0.1 == labels[0] && $0.0 == labels[1]) }), glue.count - start.count <= labels[0].count + 1 else { return nil }
        let isByCase = list.unit != "件" && labels[0] != "男性" && labels[0] != "女性" && labels[0] != "国内"
        guard list.isNear(run) else { return nil }
        return list.verdict(run, mayOverlap: isByCase, hedged: hedged(run))
    }
}
