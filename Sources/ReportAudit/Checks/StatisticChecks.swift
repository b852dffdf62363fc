import Foundation
import Reexamination
import Statistics

/// Statistics that the printed counts suffice to work out: medians' last digit, exact intervals.
struct StatisticChecks {
    let context: AuditContext
    /// The one method that the report names for its intervals.
    private let ofReport: [(method: ConfidenceInterval.Method, names: [String])]

    init(_ context: AuditContext) {
        self.context = context
        let passages = context.passages.filter { passage in ["信頼区間", "CI", "confidence"].contains { passage.text.contains($0) } }.map(\.text)
        let found = Self.methods.filter { entry in entry.names.contains { name in passages.contains { $0.contains(name) } } }
        ofReport = found.count == 1 ? found : []
    }

    var verdicts: [Verdict] { context.sentences.flatMap { medians($0) + intervals($0) } + inCells }

    /// Cells of words: ハザード比は 1.42（95%信頼区間：1.08～1.87）であった.
    private var inCells: [Verdict] {
        context.report.tables.flatMap { $0.rows.flatMap(\.cells) }.map(\.text).filter { $0.count > 16 && ["CI", "信頼区間", "confidence"].contains(where: $0.text.contains) }.flatMap { cell in
            Sentence.all(in: cell).flatMap { sentence in WrittenInterval.all(in: cell, within: sentence.range).compactMap { estimate($0, sentence) } }
        }
    }

    /// The median of n whole numbers is whole, or ends in .5 where n is even.
    private func medians(_ sentence: Sentence) -> [Verdict] {
        // What is estimated, or worked out from months, is no median of whole numbers.
        guard let word = sentence.passage.find("中央値", in: sentence.range) ?? sentence.passage.find("median", in: sentence.range), !["Kaplan", "推定", "estimate", "換算", "除く", "除き", "不明", "known in", "unknown", "exclud"].contains(where: { sentence.contains($0) }),
              let count = sentence.quantities.last(where: { $0.unit == .cases && $0.range.upperBound <= word })?.whole, count > 0 else { return [] }
        // Of 17 the 12 whose onset is known, or those who were in intensive care: any count of the sentence may be the median's.
        let isEven = sentence.quantities.contains { quantity in ([.cases, .events].contains(quantity.unit) || (sentence.isEnglish && quantity.unit == .none)) && quantity.whole.map { $0 > 0 && $0.isMultiple(of: 2) } ?? false }
        return sentence.free.filter { $0.unit == .days || $0.unit == .times }.compactMap { quantity in
            let lead = sentence.lead(to: quantity)
            guard lead.contains("中央値") || lead.contains("median"), quantity.value.places.count == 1 else { return nil }
            // 年間出血率, 1 か月当たりの日数, days per month: means of each patient.
            let what = sentence.text(max(sentence.range.lowerBound, word - 24)..<quantity.range.lowerBound)
            guard !["率", "当たり", "あたり", "平均", " rate", " per ", "mean"].contains(where: what.contains), !["/", "当たり", " per "].contains(where: { sentence.passage.has($0, at: quantity.range.upperBound) }) else { return nil }
            let last = abs(quantity.value.units % 10)
            let holds = last == 0 || (last == 5 && isEven)
            return Verdict(.median, holds: holds, .median(count: count, value: quantity.value), [Evidence(sentence.passage, quantity.range, around: 16)])
        }
    }

    /// 71.4%（45/63 例）…（95%CI 58.7～82.1%、Clopper–Pearson 法）: the bounds by the method that is named, and the estimate between them.
    private func intervals(_ sentence: Sentence) -> [Verdict] {
        WrittenInterval.all(in: sentence.passage, within: sentence.range).flatMap { interval in [bounds(interval, sentence) ?? unnamed(interval, sentence), estimate(interval, sentence)].compactMap { $0 } }
    }

    private func bounds(_ interval: WrittenInterval, _ sentence: Sentence) -> Verdict? {
        let said = Self.methods.filter { entry in entry.names.contains { sentence.contains($0) } }, methods = said.isEmpty ? ofReport : said
        guard methods.count == 1, let method = methods.first?.method, let level = try? ConfidenceLevel(Double(interval.level) / 100),
              let (n, d, between) = share(before: interval, sentence) ?? shareElsewhere(of: interval, sentence) ?? countsInSentence(of: interval, sentence), let share = try? Proportion(n, of: d) else { return nil }
        // The interval of a difference or ratio stands behind a share too.
        guard !["差", "比", "difference", "ratio", "reduction", "increase"].contains(where: between.contains), let right = Self.interval(of: share, by: method, level: level) else { return nil }
        let low = right.lowerPercentage(decimals: interval.low.places), high = right.upperPercentage(decimals: interval.high.places)
        let holds = low == interval.low && high == interval.high
        return Verdict(.interval, holds: holds, .interval(numerator: n, denominator: d, level: interval.level, method: method, low: low, high: high), [Evidence(sentence.passage, interval.range, around: 4)])
    }

    /// 安全性解析対象 1,230 例のうち 106 例に認められ、発現割合は 8.62%（95% 信頼区間…）: the two counts of the sentence whose share the percentage right before it is.
    private func countsInSentence(of interval: WrittenInterval, _ sentence: Sentence) -> (n: Int, d: Int, between: String)? {
        guard let rate = sentence.rates.last(where: { $0.range.upperBound <= interval.range.lowerBound && $0.denominator == nil }), rate.percentage.places.count >= 1 else { return nil }
        let between = sentence.text(rate.range.upperBound..<interval.range.lowerBound)
        guard ["", " ", "、", ", ", ";", "; ", "(", " ("].contains(between) else { return nil }
        let counts = Set(sentence.quantities.filter { $0.range.upperBound <= interval.range.lowerBound && ($0.unit == .cases || $0.unit == .none) }.compactMap(\.whole) + [rate.numerator].compactMap { $0 })
        let pairs = counts.flatMap { n in counts.filter { $0 > n && n > 0 && RateChecks.fits(rate.percentage, n, $0) }.map { [n, $0] } }
        return pairs.count == 1 ? (pairs[0][0], pairs[0][1], between) : nil
    }

    /// The share in the sentence that an interval is of, with the words between.
    private func share(before interval: WrittenInterval, _ sentence: Sentence) -> (n: Int, d: Int, between: String)? {
        // four of which (3.0%; 95% CI 0.8 to 7.6)
        if sentence.isEnglish, let whom = StatedShareChecks.sharesOfWhom(CountedSentence(sentence)).last(where: { $0.range.upperBound <= interval.range.lowerBound }), interval.range.lowerBound - whom.range.upperBound <= 4 {
            return (whom.n, whom.d, sentence.text(whom.range.upperBound..<interval.range.lowerBound))
        }
        guard let rate = sentence.rates.last(where: { $0.range.upperBound <= interval.range.lowerBound && $0.numerator != nil && $0.denominator != nil }), let n = rate.numerator, let d = rate.denominator else { return nil }
        return (n, d, sentence.text(rate.range.upperBound..<interval.range.lowerBound))
    }

    /// 改善率の 95% 信頼区間は…: the one share that the report gives under that name.
    private func shareElsewhere(of interval: WrittenInterval, _ sentence: Sentence) -> (n: Int, d: Int, between: String)? {
        let lead = sentence.text(sentence.range.lowerBound..<interval.range.lowerBound)
        guard lead.hasSuffix("の"), lead.count <= 24 else { return nil }
        let name = lead.dropLast().split(whereSeparator: { "、。は「」（(".contains($0) }).last.map(String.init) ?? ""
        guard name.count >= 3, name.hasSuffix("率") || name.hasSuffix("割合") else { return nil }
        var found: Set<[Int]> = []
        for other in context.sentences {
            var start = other.range.lowerBound
            for rate in other.rates {
                if let n = rate.numerator, let d = rate.denominator, other.text(start..<rate.range.lowerBound).contains(name) { found.insert([n, d]) }
                start = rate.range.upperBound
            }
        }
        return found.count == 1 ? found.first.map { ($0[0], $0[1], lead) } : nil
    }

    /// 2 of 73 (2.7%; 95% CI 0.3–9.5): without a method, one bound may tell it. Where the other is that of no method, one of its digits is wrong.
    private func unnamed(_ interval: WrittenInterval, _ sentence: Sentence) -> Verdict? {
        guard !Self.methods.contains(where: { entry in entry.names.contains { sentence.contains($0) } }), let (n, d, between) = share(before: interval, sentence), ["", " ", "、", ", ", ";", "; ", "(", " ("].contains(between),
              let level = try? ConfidenceLevel(Double(interval.level) / 100), let share = try? Proportion(n, of: d) else { return nil }
        let right = [ConfidenceInterval.Method.clopperPearson, .wilson, .wald].compactMap { method in
            Self.interval(of: share, by: method, level: level).map { (method: method, low: $0.lowerPercentage(decimals: interval.low.places), high: $0.upperPercentage(decimals: interval.high.places)) }
        }
        func verdict(_ entry: (method: ConfidenceInterval.Method, low: ExactDecimal, high: ExactDecimal), _ outcome: Verdict.Outcome) -> Verdict {
            Verdict(.interval, outcome, outcome == .holds ? .note : .warning, .interval(numerator: n, denominator: d, level: interval.level, method: entry.method, low: entry.low, high: entry.high), [Evidence(sentence.passage, interval.range, around: 4)])
        }
        if let same = right.first(where: { $0.low.isEqual(interval.low) && $0.high.isEqual(interval.high) }) { return verdict(same, .holds) }
        func isOutside(_ bound: ExactDecimal, _ all: [ExactDecimal]) -> Bool { all.allSatisfy { bound.isBelow($0) } || all.allSatisfy { $0.isBelow(bound) } }
        let half = right.filter { $0.low.isEqual(interval.low) != $0.high.isEqual(interval.high) && interval.low.units > 0 }
        guard half.count == 1, let meant = half.first, meant.low.isEqual(interval.low) ? isOutside(interval.high, right.map(\.high)) : isOutside(interval.low, right.map(\.low)) else { return nil }
        return verdict(meant, .fails)
    }

    /// `nil` by a method that the counts alone do not give.
    static func interval(of share: Proportion, by method: ConfidenceInterval.Method, level: ConfidenceLevel) -> ConfidenceInterval? {
        switch method {
        case .clopperPearson: ClopperPearson.interval(for: share, level: level)
        case .wilson: Wilson.interval(for: share, level: level)
        case .wald: Wald.interval(for: share, level: level)
        default: nil
        }
    }

    /// The names of methods for a share. Corrected ones are others.
    static let methods: [(method: ConfidenceInterval.Method, names: [String])] = [
        (.clopperPearson, ["Clopper"]), (.wilson, ["Wilson", "ウィルソン"]), (.wald, ["正規近似", "Wald", "normal approximation"]), (.logLog, ["連続", "continuity", "Agresti", "Jeffreys", "Newcombe", "Kaplan", "層別"]),
    ]

    /// The number right before the bracket is the estimate: 0.75（95%CI：0.60～0.93）.
    private func estimate(_ interval: WrittenInterval, _ sentence: Sentence) -> Verdict? {
        let passage = sentence.passage
        func isNext(_ end: Int) -> Bool { end <= interval.range.lowerBound && ["(", "[", "", "、", ", ", ",", " (", " ["].contains(passage.text(end..<interval.range.lowerBound).replacingOccurrences(of: "両側", with: "")) }
        let before = sentence.rates.last { $0.range.upperBound <= interval.range.lowerBound }, number = sentence.free.last { $0.range.upperBound <= interval.range.lowerBound }
        let value: ExactDecimal, range: Range<Int>
        if let before, isNext(before.range.upperBound) {
            (value, range) = (before.percentage, before.range)
        } else if let number, isNext(number.range.upperBound), number.unit == .none, number.value.places.count > 0 {
            (value, range) = (number.value, number.range)
        } else {
            return nil
        }
        // A difference may lie below zero: its sign is no sign of a list.
        guard range.lowerBound == 0 || !["－", "-", "–", "～", "±"].contains(passage.scalars[range.lowerBound - 1]) else { return nil }
        let holds = !value.isBelow(interval.low) && !interval.high.isBelow(value)
        // That the estimate lies within proves none of the three.
        return Verdict(.interval, holds: holds, .outsideInterval(estimate: value, low: interval.low, high: interval.high),
                       [holds ? Evidence(passage, interval.name) : Evidence(passage, range.lowerBound..<interval.range.upperBound)])
    }
}

extension ExactDecimal {
    /// By value, whatever the number of places.
    func isBelow(_ other: ExactDecimal) -> Bool {
        let left = units.multipliedReportingOverflow(by: other.places.scale), right = other.units.multipliedReportingOverflow(by: places.scale)
        return !left.overflow && !right.overflow && left.partialValue < right.partialValue
    }
}
