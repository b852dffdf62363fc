import Foundation

/// 頻度の区分, read from the words a label prints it in: how often a reaction may be seen before it is seen more often than foretold.
///
/// ```swift
/// FrequencyClass("1～5％未満")?.isExceeded(by: 5, of: 100)      // true: less than 5% was foretold
/// FrequencyClass("頻度不明")                                    // nil: nothing is said that could be exceeded
/// ```
public struct FrequencyClass: Hashable, Sendable {
    /// The upper bound in percent, as a fraction of whole numbers.
    public let numerator: Int
    public let denominator: Int
    /// Whether the bound itself is foretold (以下), or only what is below it (未満).
    public let includesBound: Bool

    /// `nil` where the words give no upper bound: 頻度不明, 5％以上, or the rate of one trial (5.8％).
    public init?(_ words: String) {
        // Full width digits and signs are the same figures.
        let text = words.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? words
        guard let match = text.firstMatch(of: /([0-9]{1,3})(?:\.([0-9]{1,4}))?\s*%\s*(未満|以下)/) else { return nil }
        let decimals = match.2.map(String.init) ?? ""
        guard let digits = Int(String(match.1) + decimals) else { return nil }
        numerator = digits
        denominator = decimals.reduce(1) { power, _ in power * 10 }
        includesBound = match.3 == "以下"
    }

    /// Whether a share of patients is more than the class foretells; exact.
    public func isExceeded(by cases: Int, of patients: Int) -> Bool {
        let share = cases * 100 * denominator, bound = numerator * patients
        return includesBound ? share > bound : share >= bound && patients > 0
    }
}

/// How many of a group of patients had a reaction.
public struct Occurrence: Hashable, Sendable {
    public var cases: Int
    public var patients: Int

    public init(cases: Int, patients: Int) {
        self.cases = cases
        self.patients = patients
    }
}
