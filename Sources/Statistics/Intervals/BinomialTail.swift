import RealModule

/// The upper tail of a binomial distribution, P(X ≥ n) for X ~ Binomial(N, p), which is the regularised incomplete
/// beta function I_p(n, N − n + 1).
///
/// ```swift
/// let tail = BinomialTail(successes: 16, failures: 140)
/// let (logTail, slope) = tail.logarithm(logOdds: -2.2)
/// ```
///
/// The parameter is the log odds x = log(p / (1 − p)), so that both p and 1 − p keep all their digits. In x the
/// logarithm of the tail is increasing and concave, which is what makes Newton's method safe on it.
struct BinomialTail {
    /// n ≥ 1.
    let successes: Double
    /// N − n ≥ 1.
    let failures: Double
    /// The part of the point probability's logarithm that does not depend on p.
    private let constant: Double

    init(successes: Int, failures: Int) {
        let n = Double(successes), m = Double(failures)
        self.successes = n
        self.failures = m
        let total = n + m
        constant = Self.stirlingRemainder(total) - Self.stirlingRemainder(n) - Self.stirlingRemainder(m)
            + 0.5 * (Double.log(total / n / m) - Double.log(2 * .pi))
    }

    /// log P(X ≥ n) and its derivative by x.
    func logarithm(logOdds x: Double) -> (value: Double, slope: Double) {
        let p = 1 / (1 + Double.exp(-x)), q = 1 / (1 + Double.exp(x))
        let total = successes + failures
        let logPoint = constant - Self.deviance(successes, total * p) - Self.deviance(failures, total * q)
        let fraction = continuedFraction(p: p, q: q)
        return (logPoint + Double.log(q * successes * fraction), 1 / fraction)
    }

    /// I_p(a, b) B(a, b) / (pᵃ qᵇ) with a = n, b = N − n + 1, by the continued fraction α₁/(β₁ + α₂/(β₂ + …)) of
    /// DiDonato and Morris (1992). For p below (n + 1)/(N + 1), where the bounds lie, all its terms are positive, so that
    /// nothing cancels; it ends of itself after b terms, and long before that is settled after about √N.
    private func continuedFraction(p: Double, q: Double) -> Double {
        let a = successes, b = failures + 1
        // a − (a + b) p, from whichever of p and q is the small one.
        let excess = q < p ? (a + b) * q - b : a - (a + b) * p
        // Lentz' method: ratios of successive numerators and denominators instead of these themselves.
        var denominatorRatio = (a + 1) / (a * (excess + 1))
        var value = denominatorRatio
        var numeratorRatio = 1e300
        var m = 1.0
        while m < b {
            let between = 1 / (a + 2 * m - 1)
            let step = m * (b - m) * p * between
            let alpha = (a + m - 1) * (a + b + m - 1) * p * between * step
            let beta = m + step + (a + m) / (a + 2 * m + 1) * (excess + 1 + m * (1 + q))
            denominatorRatio = 1 / (beta + alpha * denominatorRatio)
            numeratorRatio = beta + alpha / numeratorRatio
            let change = denominatorRatio * numeratorRatio
            value *= change
            if abs(change - 1) < 2e-16 { break }
            m += 1
        }
        return value
    }

    /// log n! less Stirling's formula for it.
    static func stirlingRemainder(_ n: Double) -> Double {
        guard n < 16 else {
            let s = 1 / (n * n)
            return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / n
        }
        return Double.logGamma(n + 1) - (n + 0.5) * Double.log(n) + n - 0.5 * Double.log(2 * .pi)
    }

    /// x log(x / mean) − x + mean ≥ 0: what observing x costs against expecting `mean` (the saddle-point form of the
    /// binomial probability, Loader 2000), without cancellation where the two are close.
    static func deviance(_ x: Double, _ mean: Double) -> Double {
        let difference = x - mean
        guard abs(difference) < 0.1 * (x + mean) else { return x * Double.log(x / mean) - difference }
        let v = difference / (x + mean)
        let square = v * v
        // x log((1 + v)/(1 − v)) = 2x (v + v³/3 + v⁵/5 + …), whose first term is taken together with −x + mean.
        var sum = difference * v
        var power = 2 * x * v
        var odd = 3.0
        while true {
            power *= square
            let next = sum + power / odd
            if next == sum { return next }
            sum = next
            odd += 2
        }
    }
}
