import RealModule

/// The exact interval of Garwood (1936) for the mean of a count: the means under which n or more, and n or fewer, would each be seen with half of what the level leaves over.
///
/// ```swift
/// PoissonInterval.bounds(for: 8)      // 3.454 … 15.763
/// ```
public enum PoissonInterval {
    /// In events. `nil` for more than 600, whose tails are not summed.
    public static func bounds(for count: Int, level: ConfidenceLevel = .ninetyFive) -> (lower: Double, upper: Double)? {
        guard (0...600).contains(count) else { return nil }
        // P(X ≤ k) for a mean m is the upper tail of χ² with 2(k + 1) degrees at 2m.
        let lower = count == 0 ? 0 : mean(degrees: 2 * count, tail: 1 - level.tail)
        return (lower, mean(degrees: 2 * count + 2, tail: level.tail))
    }

    private static func mean(degrees: Int, tail: Double) -> Double {
        var low = 0.0, high = Double(degrees) + 20 * Double.sqrt(Double(degrees)) + 20
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if ChiSquaredDistribution.upperTail(middle, degrees: degrees) > tail { low = middle } else { high = middle }
        }
        return low / 2
    }
}
