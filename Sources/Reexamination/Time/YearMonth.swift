/// A month of a year, as registers and revision histories print it (平成 26 年 7 月).
public struct YearMonth: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let year: Int
    public let month: Int

    /// `nil` unless the month exists.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// `2014-07`.
    public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}
