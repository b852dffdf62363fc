/// An exact fraction in lowest terms.
///
/// ```swift
/// let doses = Rational(25, over: 2)!               // 25/2
/// doses.rounded(to: 1)?.description                // "12.5"
/// ```
public struct Rational: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let numerator: Int
    /// Above zero.
    public let denominator: Int

    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// Nil if the denominator is zero, or if the reduced terms do not fit into 64 bits with the sign above the line.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0 else { return nil }
        var (divisor, rest) = (numerator.magnitude, denominator.magnitude)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let isNegative = (numerator < 0) != (denominator < 0)
        guard let top = Int(sign: isNegative, magnitude: numerator.magnitude / divisor),
              let bottom = Int(exactly: denominator.magnitude / divisor) else { return nil }
        self.numerator = top
        self.denominator = bottom
    }

    /// The value brought to a printable decimal. Nil if it does not fit into 64 bits at that many places.
    public func rounded(to places: DecimalPlaces, _ rounding: Rounding = .halfUp) -> ExactDecimal? {
        let divisor = denominator.magnitude
        let product = numerator.magnitude.multipliedFullWidth(by: places.unitsPerOne)
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let (units, overflow) = quotient.addingReportingOverflow(
            rounding.goesUp(quotient: quotient, remainder: remainder, divisor: divisor) ? 1 : 0)
        guard !overflow, let signed = Int(sign: numerator < 0, magnitude: units) else { return nil }
        return ExactDecimal(units: signed, places: places)
    }

    public static func < (left: Rational, right: Rational) -> Bool {
        // High words of a full-width product carry the sign; low words are unsigned.
        let l = left.numerator.multipliedFullWidth(by: right.denominator)
        let r = right.numerator.multipliedFullWidth(by: left.denominator)
        return (l.high, l.low) < (r.high, r.low)
    }

    public var description: String {
        denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }
}

extension Int {
    /// Nil if the signed value does not fit.
    fileprivate init?(sign isNegative: Bool, magnitude: UInt) {
        if isNegative {
            guard magnitude <= Int.min.magnitude else { return nil }
            self = 0 &- Int(bitPattern: magnitude)
        } else {
            guard let value = Int(exactly: magnitude) else { return nil }
            self = value
        }
    }
}
