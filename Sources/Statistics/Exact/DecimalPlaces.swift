/// The number of digits printed after the decimal point: 0…9.
///
/// ```swift
/// let places: DecimalPlaces = 1
/// let fromHouseStyle = DecimalPlaces(style.decimals)   // nil if that is 12
/// ```
public struct DecimalPlaces: Hashable, Sendable, ExpressibleByIntegerLiteral {
    public let count: Int

    /// Nil outside 0…9.
    public init?(_ count: Int) {
        guard (0...9).contains(count) else { return nil }
        self.count = count
    }

    /// A literal stands in code, not in a dossier, so one outside 0…9 is the programmer's mistake.
    public init(integerLiteral value: Int) {
        precondition((0...9).contains(value), "decimal places run from 0 to 9")
        count = value
    }

    /// 10 to the power of the number of places.
    var unitsPerOne: UInt {
        var power: UInt = 1
        for _ in 0..<count { power *= 10 }
        return power
    }
}
