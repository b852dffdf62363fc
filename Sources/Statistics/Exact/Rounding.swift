/// How a value that lies between two printable decimals is brought to one of them.
///
/// ```swift
/// Rounding.halfUp.quotient(of: 25, by: 10)     // 3
/// Rounding.halfEven.quotient(of: 25, by: 10)   // 2
/// ```
///
/// The forms round half up (domain brief §5, software notes); half-even is there for the houses whose own tables use it.
public enum Rounding: String, Hashable, Sendable, CaseIterable, Codable {
    /// 四捨五入: a half goes away from zero.
    case halfUp
    /// 偶数への丸め: a half goes to the even neighbour.
    case halfEven

    /// `dividend / divisor`, rounded to an integer.
    func quotient(of dividend: UInt, by divisor: UInt) -> UInt {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return goesUp(quotient: quotient, remainder: remainder, divisor: divisor) ? quotient + 1 : quotient
    }

    /// Whether the quotient's neighbour above is the rounded value, where `remainder < divisor` is what the division left.
    func goesUp(quotient: UInt, remainder: UInt, divisor: UInt) -> Bool {
        // remainder against divisor - remainder is remainder/divisor against one half, and cannot overflow.
        let rest = divisor - remainder
        if remainder != rest { return remainder > rest }
        switch self {
        case .halfUp: return true
        case .halfEven: return !quotient.isMultiple(of: 2)
        }
    }
}
