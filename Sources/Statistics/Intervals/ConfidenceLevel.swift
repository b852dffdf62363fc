/// The share of repetitions in which an interval is to cover the truth: strictly between 0 and 1.
///
/// ```swift
/// let wide = try ConfidenceLevel(0.99)
/// ```
public struct ConfidenceLevel: Hashable, Sendable {
    public let value: Double

    /// Throws `StatisticsError.confidenceLevelOutOfRange`, for NaN too.
    public init(_ value: Double) throws(StatisticsError) {
        guard value > 0, value < 1 else { throw .confidenceLevelOutOfRange(value) }
        self.value = value
    }

    private init(known value: Double) { self.value = value }

    public static let ninety = ConfidenceLevel(known: 0.90)
    public static let ninetyFive = ConfidenceLevel(known: 0.95)
    public static let ninetyNine = ConfidenceLevel(known: 0.99)

    /// The probability outside the interval on either side.
    var tail: Double { (1 - value) / 2 }
}
