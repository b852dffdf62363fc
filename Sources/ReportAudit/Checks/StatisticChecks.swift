import Foundation
import Reexamination
import Statistics

/// Statistics that the printed counts suffice to work out: medians' last digit, exact intervals.
struct StatisticChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.flatMap { medians($0) + intervals($0) } }

    /// The median of n whole numbers is whole, or ends in .5 where n is even.
    private func medians(_ sentence: Sentence) -> [Verdict] {
        // What is estimated, or worked out from months, is no median of whole numbers.
        guard let word = sentence.passage.find("中央値", in: sentence.range) ?? sentence.passage.find("median", in: sentence.range), !["Kaplan", "推定", "estimate", "換算"].contains(where: { sentence.contains($0) }),
              let count = sentence.quantities.last(where: { $0.unit == .cases && $0.range.upperBound <= word })?.whole, count > 0 else { return [] }
        return sentence.free.filter { $0.unit == .days || $0.unit == .times }.compactMap { quantity in
            let lead = sentence.lead(to: quantity)
            guard lead.contains("中央値") || lead.contains("median"), quantity.value.places.count == 1 else { return nil }
            let last = abs(quantity.value.units % 10)
            let holds = last == 0 || (last == 5 && count.isMultiple(of: 2))
            return Verdict(.median, holds ? .holds : .fails, holds ? .note : .error, .median(count: count, value: quantity.value), [Evidence(sentence.passage, quantity.range, around: 16)])
        }
    }

    /// 71.4%（45/63 例）…（95%CI 58.7～82.1%、Clopper–Pearson 法）: the bounds by the method that is named, and the estimate between them.
    private func intervals(_ sentence: Sentence) -> [Verdict] {
        WrittenInterval.all(in: sentence.passage, within: sentence.range).flatMap { interval in [bounds(interval, sentence), estimate(interval, sentence)].compactMap { $0 } }
    }

    private func bounds(_ interval: WrittenInterval, _ sentence: Sentence) -> Verdict? {
        let methods = Self.methods.filter { entry in entry.names.contains { sentence.contains($0) } }
        guard methods.count == 1, let method = methods.first?.method, let level = try? ConfidenceLevel(Double(interval.level) / 100),
              let rate = sentence.rates.last(where: { $0.range.upperBound <= interval.range.lowerBound && $0.numerator != nil && $0.denominator != nil }), let n = rate.numerator, let d = rate.denominator, let share = try? Proportion(n, of: d) else { return nil }
        // The interval of a difference or ratio stands behind a share too.
        let between = sentence.text(rate.range.upperBound..<interval.range.lowerBound)
        guard !["差", "比", "difference", "ratio", "reduction", "increase"].contains(where: between.contains), let right = Self.interval(of: share, by: method, level: level) else { return nil }
        let low = right.lowerPercentage(decimals: interval.low.places), high = right.upperPercentage(decimals: interval.high.places)
        let holds = low == interval.low && high == interval.high
        return Verdict(.interval, holds ? .holds : .fails, holds ? .note : .error, .interval(numerator: n, denominator: d, level: interval.level, method: method, low: low, high: high), [Evidence(sentence.passage, interval.range, around: 4)])
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
        return Verdict(.interval, holds ? .holds : .fails, holds ? .note : .error, .outsideInterval(estimate: value, low: interval.low, high: interval.high),
                       [holds ? Evidence(passage, interval.name) : Evidence(passage, range.lowerBound..<interval.range.upperBound)])
    }
}

extension ExactDecimal {
    /// By value, whatever the number of places.
    func isBelow(_ other: ExactDecimal) -> Bool {
        func power(_ count: Int) -> Int { (0..<count).reduce(1) { power, _ in power * 10 } }
        let left = units.multipliedReportingOverflow(by: power(other.places.count)), right = other.units.multipliedReportingOverflow(by: power(places.count))
        return !left.overflow && !right.overflow && left.partialValue < right.partialValue
    }
}
