import RealModule

extension GroupCounts {
    /// The Cochran–Armitage test for trend over groups in their order, at equal distances, two-sided: the p value. Nil for two groups, which have no trend of their own.
    public func cochranArmitage() -> Double? {
        guard groups.count >= 3 else { return nil }
        let share = Double(events) / Double(total)
        var deviation = 0.0, first = 0.0, second = 0.0
        for (score, group) in groups.enumerated() {
            let score = Double(score), size = Double(group.denominator)
            deviation += score * (Double(group.numerator) - size * share)
            first += size * score
            second += size * score * score
        }
        let variance = share * (1 - share) * (second - first * first / Double(total))
        return variance > 0 ? Double.erfc(deviation.magnitude / Double.sqrt(2 * variance)) : 1
    }
}
