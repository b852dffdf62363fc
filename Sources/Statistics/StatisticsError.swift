/// Why a statistic cannot be computed from what was given.
///
/// ```swift
/// do { _ = try Proportion(5, of: 3) } catch { print(error) }
/// // 分子5が分母3を超えています。 / Numerator 5 exceeds denominator 3.
/// ```
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A count below zero was given as a numerator or denominator.
    case negativeCount(Int)
    /// More were counted than there are to count.
    case partExceedsWhole(part: Int, whole: Int)
    /// A confidence level that is not strictly between 0 and 1.
    case confidenceLevelOutOfRange(Double)
    /// An observation that ended before it began, in days.
    case negativeTime(Int)
    /// A time-to-event analysis of nobody.
    case noObservations

    public var description: String {
        switch self {
        case .negativeCount(let count):
            "件数に負の値\(count)は使えません。 / A count cannot be negative: \(count)."
        case .partExceedsWhole(let part, let whole):
            "分子\(part)が分母\(whole)を超えています。 / Numerator \(part) exceeds denominator \(whole)."
        case .confidenceLevelOutOfRange(let level):
            "信頼水準\(level)は0より大きく1より小さい値でなければなりません。 / Confidence level \(level) is not between 0 and 1."
        case .negativeTime(let days):
            "観察日数に負の値\(days)は使えません。 / A time under observation cannot be negative: \(days) days."
        case .noObservations:
            "対象者が0例のため生存時間解析はできません。 / There is nobody to analyse: 0 observations."
        }
    }
}
