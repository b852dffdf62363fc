import RealModule

extension GroupCounts {
    /// Pearson's test of equal shares, two-sided: the p value. No correction for continuity.
    public func chiSquared() -> Double {
        ChiSquaredDistribution.upperTail(statistic(less: 0), degrees: groups.count - 1)
    }

    /// The same with Yates' correction for continuity; nil for more than two groups, which know none.
    public func chiSquaredWithYates() -> Double? {
        groups.count == 2 ? ChiSquaredDistribution.upperTail(statistic(less: 0.5), degrees: 1) : nil
    }

    /// The likelihood-ratio test (G test), two-sided: the p value.
    public func likelihoodRatio() -> Double {
        var statistic = 0.0
        for group in groups {
            for (observed, whole) in [(group.numerator, events), (group.denominator - group.numerator, total - events)] where observed > 0 {
                let expected = Double(group.denominator) * (Double(whole) / Double(total))
                statistic += 2 * Double(observed) * Double.log(Double(observed) / expected)
            }
        }
        return ChiSquaredDistribution.upperTail(statistic, degrees: groups.count - 1)
    }

    /// Each deviation from what is expected is made smaller by the correction, but not turned round.
    private func statistic(less correction: Double) -> Double {
        let share = Double(events) / Double(total)
        return groups.reduce(0) { sum, group in
            let size = Double(group.denominator), expected = size * share
            let deviation = max(0, (Double(group.numerator) - expected).magnitude - correction)
            return sum + deviation * deviation / (size * share * (1 - share))
        }
    }
}
