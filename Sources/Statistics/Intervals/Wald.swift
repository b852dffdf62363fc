import RealModule

/// The interval from the normal approximation (正規近似, Wald): the share and z standard errors on either side, within 0 and 1.
///
/// ```swift
/// let interval = Wald.interval(for: try Proportion(16, of: 156))   // 5.5 … 15.0 per cent
/// ```
public enum Wald {
    /// Nil exactly when N is 0.
    public static func interval(for proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
        guard proportion.denominator > 0 else { return nil }
        let n = Double(proportion.denominator), share = Double(proportion.numerator) / n
        let spread = NormalDistribution.upperQuantile(level.tail) * Double.sqrt(share * (1 - share) / n)
        return ConfidenceInterval(lower: max(0, share - spread), upper: min(1, share + spread), level: level, method: .wald)
    }
}
