import RealModule

/// The exact interval of Clopper and Pearson (1934) for a proportion: the probabilities under which n or more, and n or
/// fewer, would each be seen with half of what the level leaves over.
///
/// ```swift
/// let interval = ClopperPearson.interval(for: try Proportion(16, of: 156))   // 0.0598 … 0.1607
/// ```
public enum ClopperPearson {
    /// Nil exactly when N is 0. With n = 0 the lower bound is 0, with n = N the upper is 1; the other bound keeps half
    /// of what the level leaves over, so that the interval is the same two-sided one everywhere.
    public static func interval(for proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
        guard proportion.denominator > 0 else { return nil }
        let n = proportion.numerator, failures = proportion.denominator - n
        return ConfidenceInterval(lower: lowerBound(successes: n, failures: failures, tail: level.tail).probability,
                                  upper: lowerBound(successes: failures, failures: n, tail: level.tail).complement,
                                  level: level, method: .clopperPearson)
    }

    /// The p with P(X ≥ successes) = tail, and 1 − p; both with full relative accuracy.
    private static func lowerBound(successes: Int, failures: Int, tail: Double) -> (probability: Double, complement: Double) {
        if successes == 0 { return (0, 1) }
        if failures == 0 {
            // pⁿ = tail.
            let logP = Double.log(tail) / Double(successes)
            return (Double.exp(logP), -Double.expMinusOne(logP))
        }
        let binomial = BinomialTail(successes: successes, failures: failures)
        let target = Double.log(tail)
        let rough = Wilson.lowerBound(Double(successes), failures: Double(failures),
                                      z: NormalDistribution.roughUpperQuantile(tail))
        var x = Double.log(rough / (1 - rough))
        // Newton's steps on a concave increasing function come from the left after the first, and double their digits;
        // the count is a guard against a last-digit oscillation, not a limit that is met.
        for _ in 0..<60 {
            let (value, slope) = binomial.logarithm(logOdds: x)
            let step = (target - value) / slope
            x += step
            if abs(step) < 1e-9 { break }
        }
        return (1 / (1 + Double.exp(-x)), 1 / (1 + Double.exp(x)))
    }
}
