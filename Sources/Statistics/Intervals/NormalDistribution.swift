import RealModule

/// The standard normal distribution.
///
/// ```swift
/// NormalDistribution.upperQuantile(0.025)   // 1.959963984540054
/// ```
enum NormalDistribution {
    /// z with P(Z > z) = `tail`, for 0 < tail < 0.5.
    static func upperQuantile(_ tail: Double) -> Double {
        var z = roughUpperQuantile(tail)
        // Halley's step on erfc; each one triples the number of right digits, and four were right to begin with.
        for _ in 0..<2 {
            let excess = 0.5 * Double.erfc(z / Double.sqrt(2)) - tail
            let density = Double.exp(-z * z / 2) / Double.sqrt(2 * .pi)
            let step = excess / density
            z += step / (1 - z * step / 2)
        }
        return z
    }

    /// The same to about three digits: the asymptotic √(2 log 1/tail), corrected by a rational fit
    /// (Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.23).
    static func roughUpperQuantile(_ tail: Double) -> Double {
        let t = Double.sqrt(-2 * Double.log(tail))
        let top = 2.515517 + t * (0.802853 + t * 0.010328)
        let bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        return t - top / bottom
    }
}
