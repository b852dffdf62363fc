/// The middle value, or exactly half way between the middle two (domain brief §3.9: 669.0 days, 12.5 doses).
///
/// ```swift
/// median(of: [12, 13])?.rounded(to: 1)?.description   // "12.5"
/// ```
///
/// - Returns: nil when there are no values, or when the middle two are too large for their sum to fit into 64 bits.
public func median(of values: [Int]) -> Rational? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let upper = sorted[sorted.count / 2]
    guard sorted.count.isMultiple(of: 2) else { return Rational(upper) }
    let (sum, overflow) = sorted[sorted.count / 2 - 1].addingReportingOverflow(upper)
    return overflow ? nil : Rational(sum, over: 2)
}
