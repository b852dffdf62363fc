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

    /// 71.4%（45/63 例）…（95%CI 58.7～82.1%、Clopper–Pearson 法）.
    private func intervals(_ sentence: Sentence) -> [Verdict] {
        guard sentence.contains("Clopper"), let at = sentence.passage.find("95%CI", in: sentence.range) ?? sentence.passage.find("95% CI", in: sentence.range) else { return [] }
        guard let rate = sentence.rates.last(where: { $0.range.upperBound <= at && $0.numerator != nil && $0.denominator != nil }), let n = rate.numerator, let d = rate.denominator else { return [] }
        var index = at + 4
        var bounds: [ExactDecimal] = []
        while index < sentence.range.upperBound, bounds.count < 2 {
            if sentence.passage.scalars[index].isDigit, let (value, end) = sentence.passage.number(at: index) {
                bounds.append(value)
                index = end
            } else {
                index += 1
            }
        }
        guard bounds.count == 2, let share = try? Proportion(n, of: d), let interval = ClopperPearson.interval(for: share) else { return [] }
        let low = interval.lowerPercentage(decimals: bounds[0].places), high = interval.upperPercentage(decimals: bounds[1].places)
        let holds = low == bounds[0] && high == bounds[1]
        return [Verdict(.interval, holds ? .holds : .fails, holds ? .note : .error, .interval(numerator: n, denominator: d, low: low, high: high), [Evidence(sentence.passage, at..<min(index + 1, sentence.passage.count), around: 4)])]
    }
}
