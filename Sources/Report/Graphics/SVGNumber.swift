/// A length or coordinate as it is written into a drawing: to a hundredth, without an exponent and without trailing zeros, so that the
/// same drawing always has the same bytes.
///
/// ```swift
/// "\(SVGNumber(12.5))"      // 12.5
/// "\(SVGNumber(3))"         // 3
/// ```
struct SVGNumber: CustomStringConvertible {
    private let hundredths: Int

    /// Anything that is not a number, or lies beyond a million points, is written as 0 or the limit: no drawing is that large.
    init(_ value: Double) {
        hundredths = value.isNaN ? 0 : Int((min(max(value, -1e6), 1e6) * 100).rounded(.toNearestOrAwayFromZero))
    }

    var description: String {
        let whole = abs(hundredths) / 100, part = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        if part == 0 { return "\(sign)\(whole)" }
        if part % 10 == 0 { return "\(sign)\(whole).\(part / 10)" }
        return "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}
