/// An interval for a probability, with the method and level that must be stated beside it.
///
/// ```swift
/// let interval = ClopperPearson.interval(for: try Proportion(16, of: 156))
/// // 6.0 … 16.1 per cent, by interval.lowerPercentage() and interval.upperPercentage()
/// ```
public struct ConfidenceInterval: Hashable, Sendable {
    /// How the bounds were found; printed in the table's note.
    public enum Method: String, Hashable, Sendable, Codable {
        /// Exact, from the tails of the binomial distribution.
        case clopperPearson
        /// From the score test.
        case wilson
        /// From the normal approximation.
        case wald
        /// Greenwood's variance on the scale of log(−log S).
        case logLog
    }

    /// In 0…1.
    public let lower: Double
    /// In 0…1.
    public let upper: Double
    public let level: ConfidenceLevel
    public let method: Method

    /// The lower bound in per cent. The bounds are irrational save in trivial cases, so that the half-way rule does not bite.
    public func lowerPercentage(decimals: DecimalPlaces = 1) -> ExactDecimal { Self.percentage(lower, decimals) }

    /// The upper bound in per cent.
    public func upperPercentage(decimals: DecimalPlaces = 1) -> ExactDecimal { Self.percentage(upper, decimals) }

    private static func percentage(_ bound: Double, _ places: DecimalPlaces) -> ExactDecimal {
        let units = (bound * 100 * Double(places.unitsPerOne)).rounded(.toNearestOrAwayFromZero)
        return ExactDecimal(units: Int(units), places: places)
    }
}
