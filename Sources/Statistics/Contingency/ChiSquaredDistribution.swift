import RealModule

/// The upper tail of the χ² distribution, for whole degrees of freedom.
///
/// ```swift
/// ChiSquaredDistribution.upperTail(3.841, degrees: 1)   // 0.05
/// ```
enum ChiSquaredDistribution {
    /// P(X > x). The finite sums for even and odd degrees (Abramowitz & Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5), whose terms are all positive.
    static func upperTail(_ x: Double, degrees: Int) -> Double {
        guard x > 0, degrees > 0 else { return 1 }
        let half = x / 2
        var sum: Double, term: Double, step: Double
        if degrees.isMultiple(of: 2) {
            term = Double.exp(-half)
            sum = term
            step = 1
        } else {
            sum = Double.erfc(Double.sqrt(half))
            term = 2 * Double.sqrt(half / .pi) * Double.exp(-half)
            step = 1.5
            if degrees > 1 { sum += term }
        }
        // Each term is the one before times (x/2) / k, with k = 1, 2, … or 3/2, 5/2, ….
        var left = degrees.isMultiple(of: 2) ? degrees / 2 - 1 : (degrees - 3) / 2
        while left > 0 {
            term *= half / step
            sum += term
            step += 1
            left -= 1
        }
        return min(1, sum)
    }
}
