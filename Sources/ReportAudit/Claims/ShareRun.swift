/// Counts with percentages that a sentence lists side by side, of one group whose size stands before them.
///
/// ```swift
/// // 安全性解析対象症例 782 例のうち、投与継続症例は 595 例（76.1%）、投与中止症例は 187 例（23.9%）であった。
/// ShareRun.all(in: sentence).first?.rates.count      // 2
/// ```
struct ShareRun {
    let sentence: Sentence
    let rates: [Rate]

    /// The counts of a sentence with their percentages, parted where another group may begin: at a count that is no share and large enough to be the next share's whole.
    static func all(in sentence: Sentence) -> [ShareRun] {
        var runs: [[Rate]] = []
        for rate in sentence.rates where rate.numerator.map({ $0 > 0 }) ?? false && !rate.percentage.isAbove(100) {
            if let last = runs.last?.last, !isParted(sentence, last, rate) {
                runs[runs.count - 1].append(rate)
            } else {
                runs.append([rate])
            }
        }
        return runs.map { ShareRun(sentence: sentence, rates: $0) }
    }

    private static func isParted(_ sentence: Sentence, _ before: Rate, _ after: Rate) -> Bool {
        let between = before.range.upperBound..<max(before.range.upperBound, after.range.lowerBound)
        if others.contains(where: sentence.text(between).contains) { return true }
        return sentence.free.contains { quantity in between.contains(quantity.range.lowerBound) && [.cases, .events, .none].contains(quantity.unit) && (quantity.whole ?? 0) >= (after.numerator ?? 0) }
    }

    /// Words that bring in people of elsewhere, whose number need not be printed.
    static let others = ["試験", "治験", "文献", "海外", "添付文書", "既報", "承認時", "前回", "同種", "同効", "他の", "一方", "対し", "trial", "literature", "previous", "published", "labelling", "whereas", "compared"]
}

/// The sizes of groups that stand before a share and that it may be of, the nearest first.
struct NearWholes {
    /// Counts in the sentence itself, before the share.
    let inSentence: [Int]
    /// Those of the sentences before it in its paragraph, and of the paragraph before.
    let before: [Int]

    /// - Parameter before: The counts of the sentences before, the nearest first.
    init(_ rate: Rate, in sentence: Sentence, before: [Int]) {
        inSentence = Self.counts(sentence, until: rate.range.lowerBound).reversed()
        outsideBrackets = Self.counts(sentence, until: rate.range.lowerBound, entersBrackets: false)
        self.before = before
    }

    /// The counts of sentences, the last first.
    static func counts(of sentences: [Sentence]) -> [Int] { sentences.reversed().flatMap { counts($0, until: .max).reversed() } }

    var all: [Int] { inSentence + before }

    /// Those of the sentence that stand in no brackets: （うち 75 歳以上は 463 例） is told in passing.
    let outsideBrackets: [Int]

    private static func counts(_ sentence: Sentence, until end: Int, entersBrackets: Bool = true) -> [Int] {
        var found: [(at: Int, count: Int)] = sentence.quantities.filter { quantity in
            guard quantity.range.lowerBound < end, [.cases, .events, .sites, .none].contains(quantity.unit) else { return false }
            return quantity.unit != .none || sentence.isEnglish || (quantity.range.lowerBound > 0 && sentence.passage.scalars[quantity.range.lowerBound - 1] == "=")
        }.compactMap { quantity in quantity.whole.map { (quantity.range.lowerBound, $0) } }
        if !entersBrackets {
            found.removeAll { sentence.isInBrackets($0.at) }
        }
        for rate in sentence.rates where rate.range.lowerBound < end {
            if let denominator = rate.denominator { found.append((rate.range.upperBound, denominator)) }
        }
        return found.sorted { $0.at < $1.at }.map(\.count)
    }
}
