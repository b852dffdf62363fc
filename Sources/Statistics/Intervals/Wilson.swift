import RealModule

/// The score interval of Wilson (1927) for a proportion, without continuity correction.
///
/// ```swift
/// let interval = Wilson.interval(for: try Proportion(16, of: 156))
/// ```
public enum Wilson {
    /// Nil exactly when N is 0.
    public static func interval(for proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
        guard proportion.denominator > 0 else { return nil }
        let z = NormalDistribution.upperQuantile(level.tail)
        let n = proportion.numerator, failures = proportion.denominator - n
        // Each bound is taken from the side on which nothing cancels.
        let lower = n == 0 ? 0 : lowerBound(Double(n), failures: Double(failures), z: z)
        let upper = failures == 0 ? 1 : 1 - lowerBound(Double(failures), failures: Double(n), z: z)
        return ConfidenceInterval(lower: lower, upper: upper, level: level, method: .wilson)
    }

    /// The smaller root p of (x/N − p)² = z² p (1 − p) / N.
    static func lowerBound(_ successes: Double, failures: Double, z: Double) -> Double {
        let total = successes + failures
        let spread = z * Double.sqrt(successes * failures / total + z * z / 4)
        // x²/N over the larger root: the product of the roots, free of the cancellation in x + z²/2 − spread.
        return successes * successes / total / (successes + z * z / 2 + spread)
    }
}
