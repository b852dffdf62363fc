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
        let x = Double(n), rest = Double(failures)
        let upper = failures == 0 ? 1 : (x + z * z / 2 + spread(x, rest, z)) / (x + rest + z * z)
        let lower = n == 0 ? 0 : lowerBound(x, failures: rest, z: z)
        return ConfidenceInterval(lower: lower, upper: upper, level: level, method: .wilson)
    }

    /// The smaller root p of (x/N − p)² = z² p (1 − p) / N.
    static func lowerBound(_ successes: Double, failures: Double, z: Double) -> Double {
        // x²/N over the larger root: the product of the roots, free of the cancellation in x + z²/2 − spread.
        successes * (successes / (successes + failures)) / (successes + z * z / 2 + spread(successes, failures, z))
    }

    private static func spread(_ successes: Double, _ failures: Double, _ z: Double) -> Double {
        z * Double.sqrt(successes * (failures / (successes + failures)) + z * z / 4)
    }
}
