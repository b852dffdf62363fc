/// The rules of counting that the published report leaves open, each a named choice with a documented default.
///
/// The options in force are printed in the report's appendix (docs/counting-rules.md explains each).
public struct CountingOptions: Hashable, Sendable, Codable {
    /// 実施施設数: which sites count.
    public enum SiteRule: String, Hashable, Sendable, Codable, CaseIterable {
        /// Sites from which a form was collected.
        case collectedForm
        /// Sites that registered a patient.
        case registered
    }

    /// 表 6: where a patient with both a serious and a non-serious reaction of one risk stands.
    public enum RiskSeriousnessRule: String, Hashable, Sendable, Codable, CaseIterable {
        /// In both columns.
        case both
        /// In the serious column only.
        case worst
    }

    /// 件数 of a risk that pools several terms.
    public enum PooledEventRule: String, Hashable, Sendable, Codable, CaseIterable {
        /// One event a case and preferred term.
        case perTerm
        /// One event a case, whatever terms it has (179 例 179 件).
        case perCase
    }

    /// 症例の数え方 of case reports: what one case is.
    public enum CaseUnit: String, Hashable, Sendable, Codable, CaseIterable {
        /// Reports confirmed to be about one patient, a survey's patient among them, are one case.
        case person
        /// Each report is a case of its own, as the regulator received it.
        case report
    }

    public var sites: SiteRule = .collectedForm
    /// 添付文書の頻度の区分: what a printed class of frequency does to listedness.
    public enum ListedFrequencyRule: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is shown and decides nothing.
        case shown
        /// A term that the surveys see more often than its class foretells is not foretold.
        case exceeded
    }

    public var listedFrequency: ListedFrequencyRule = .shown
    public var caseUnit: CaseUnit = .person
    public var riskSeriousness: RiskSeriousnessRule = .both
    public var pooledEvents: PooledEventRule = .perCase
    /// 総数 n 件以上: the least total of events with which a term is printed in table 7.
    public var unlistedThreshold: Int = 3
    /// Whether cases from abroad are counted.
    public var includesForeignCases: Bool = false
    /// Months that border the duration classes of the missing-information analysis: 12, 24, … gives 0–12, 12–24, …, 48–.
    public var durationMonths: [Int] = [12, 24, 36, 48]
    /// The late onset that a sentence singles out (n 例中 m 例で投与開始から 36 カ月を超えて).
    public var lateOnsetMonths: Int = 36
    /// The risks (ids) whose late onset is singled out.
    public var lateOnsetRisks: [String] = []
    /// The risks (ids) pooled over all sources and the whole period, with a yearly trend.
    public var pooledRisks: [String] = []
    /// Added to the difference of two dates when a duration is given in days: 0, or 1 to count the first day too.
    public var dayOffset: Int = 0
    /// Confidence level of intervals, in percent.
    public var confidencePercent: Int = 95

    public init() {}
}

/// 体裁: what the applicant's style guide decides.
public struct HouseStyle: Hashable, Sendable, Codable {
    public enum Calendar: String, Hashable, Sendable, Codable, CaseIterable {
        /// 元号 in Japanese, Gregorian in English.
        case era
        case gregorian
    }

    public var calendar: Calendar = .era
    /// Decimals of a percentage.
    public var percentDecimals: Int = 1

    public init() {}
}
