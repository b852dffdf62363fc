/// A decimal number as it is printed: an integer count of its last digit's unit, and where the point stands.
///
/// ```swift
/// print(ExactDecimal(units: 103, places: 1))   // 10.3
/// print(ExactDecimal(units: 6690, places: 1))  // 669.0
/// ```
///
/// Two decimals are equal when they print the same: 10.3 is not 10.30.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
    /// The value times 10 to the power of `places`.
    public let units: Int
    public let places: DecimalPlaces

    public init(units: Int, places: DecimalPlaces) {
        self.units = units
        self.places = places
    }

    /// Reads what `description` writes. Nil for anything but ASCII digits with at most one sign and one point inside.
    public init?(_ text: some StringProtocol) {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text[...])
            .split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count <= 2, let places = DecimalPlaces(parts.count == 2 ? parts[1].utf8.count : 0) else { return nil }
        for part in parts {
            guard !part.isEmpty, part.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        }
        guard let units = Int((isNegative ? "-" : "") + parts.joined()) else { return nil }
        self.init(units: units, places: places)
    }

    public var description: String {
        let sign = units < 0 ? "-" : ""
        let digits = String(units.magnitude)
        guard places.count > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places.count + 1 - digits.count)) + digits
        return sign + padded.dropLast(places.count) + "." + padded.suffix(places.count)
    }
}
