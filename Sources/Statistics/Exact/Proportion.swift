/// A part of a whole: n of N, kept as the two counts and never as a quotient.
///
/// ```swift
/// let hypocalcaemia = try Proportion(16, of: 156)
/// print(hypocalcaemia)                       // 16/156
/// print(hypocalcaemia.percentage() as Any)   // Optional(10.3)
/// ```
///
/// A percentage is always printed with its n and N (design, rules of counting), which is why the counts are what is stored.
public struct Proportion: Hashable, Sendable, CustomStringConvertible {
    /// n, with 0 ≤ n ≤ N.
    public let numerator: Int
    /// N. It may be 0; then there is no percentage and no interval.
    public let denominator: Int

    /// Throws `StatisticsError.negativeCount` or `.partExceedsWhole`.
    public init(_ numerator: Int, of denominator: Int) throws(StatisticsError) {
        guard numerator >= 0 else { throw .negativeCount(numerator) }
        guard denominator >= 0 else { throw .negativeCount(denominator) }
        guard numerator <= denominator else { throw .partExceedsWhole(part: numerator, whole: denominator) }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// n / N in per cent, exact by integer arithmetic. Nil exactly when N is 0.
    public func percentage(decimals: DecimalPlaces = 1, rounding: Rounding = .halfUp) -> Percentage? {
        guard denominator > 0 else { return nil }
        let divisor = denominator.magnitude
        // n ≤ N, so the quotient is at most 100 · 10^9 and the division of the double-width product cannot overflow.
        let product = numerator.magnitude.multipliedFullWidth(by: 100 * decimals.unitsPerOne)
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let units = quotient + (rounding.goesUp(quotient: quotient, remainder: remainder, divisor: divisor) ? 1 : 0)
        return Percentage(value: ExactDecimal(units: Int(units), places: decimals), rounding: rounding)
    }

    public var description: String { "\(numerator)/\(denominator)" }
}

/// A rounded percentage and the rule it was rounded by.
public struct Percentage: Hashable, Sendable, CustomStringConvertible {
    /// In per cent: 10.3 stands for 10.3 %.
    public let value: ExactDecimal
    public let rounding: Rounding

    public init(value: ExactDecimal, rounding: Rounding) {
        self.value = value
        self.rounding = rounding
    }

    /// The number without a sign for per cent.
    public var description: String { value.description }
}
