import MedDRA

/// A term that the precautions name, and in which form and in whom they foretell it.
///
/// ```swift
/// ListedTerm(preferredTerm: rash, extent: .nonSeriousOnly)         // a serious rash is not foretold
/// ```
public struct ListedTerm: Hashable, Sendable, Codable {
    public enum Extent: String, Hashable, Sendable, Codable, CaseIterable {
        case anySeriousness
        /// Foretold only in its non-serious form: a serious one is not foretold.
        case nonSeriousOnly
    }

    public var preferredTerm: TermCode
    /// If set, only reactions coded to this lowest level term of the preferred term are foretold.
    public var lowestLevelTerm: TermCode?
    public var extent: Extent
    /// Whom the precautions speak of; `nil` for everybody.
    public var population: ListedPopulation?
    /// Whether a reaction that ended in death is foretold too. Where the label names a term without speaking of death, a
    /// fatal outcome is more severe and more specific than the label, and so not foretold.
    public var foretellsDeath: Bool
    /// Where in the label the term stands.
    public var section: LabelSection?
    /// 頻度 as the label prints it (1～5%未満). It is shown, and decides only where the counting option `listedFrequency` says so.
    public var frequency: String?
    /// Who listed the term, when and why.
    public var rationale: ListingRationale?

    public init(preferredTerm: TermCode, lowestLevelTerm: TermCode? = nil, extent: Extent = .anySeriousness, population: ListedPopulation? = nil,
                foretellsDeath: Bool = true, section: LabelSection? = nil, frequency: String? = nil, rationale: ListingRationale? = nil) {
        self.preferredTerm = preferredTerm
        self.lowestLevelTerm = lowestLevelTerm
        self.extent = extent
        self.population = population
        self.foretellsDeath = foretellsDeath
        self.section = section
        self.frequency = frequency
        self.rationale = rationale
    }

    /// What of the entry a reaction to its preferred term does not meet; empty if the entry foretells it.
    ///
    /// What is not known of a reaction meets no condition: the doubtful one is not foretold.
    func unmetConditions(by facts: ListednessFacts) -> [ListednessCondition] {
        var unmet: [ListednessCondition] = []
        if let lowestLevelTerm, facts.lowestLevelTerm != lowestLevelTerm { unmet.append(.lowestLevelTerm) }
        if extent == .nonSeriousOnly, facts.isSerious { unmet.append(.seriousness) }
        if !foretellsDeath, facts.isFatal { unmet.append(.outcome) }
        unmet += population?.unmetConditions(by: facts) ?? []
        if let occurrence = facts.occurrence, let frequency, FrequencyClass(frequency)?.isExceeded(by: occurrence.cases, of: occurrence.patients) == true {
            unmet.append(.frequency)
        }
        return unmet
    }
}

/// 添付文書の項: where a label names reactions.
public enum LabelSection: String, Hashable, Sendable, Codable, CaseIterable {
    /// 8. 重要な基本的注意
    case importantPrecautions = "8"
    /// 11.1 重大な副作用
    case seriousReactions = "11.1"
    /// 11.2 その他の副作用
    case otherReactions = "11.2"

    public var name: LocalizedText {
        switch self {
        case .importantPrecautions: LocalizedText(ja: "8. 重要な基本的注意", en: "8. Important precautions")
        case .seriousReactions: LocalizedText(ja: "11.1 重大な副作用", en: "11.1 Clinically significant adverse reactions")
        case .otherReactions: LocalizedText(ja: "11.2 その他の副作用", en: "11.2 Other adverse reactions")
        }
    }
}

/// Who put a term on the list, on which day and why: the record of a judgement a person made.
public struct ListingRationale: Hashable, Sendable, Codable {
    public var by: String
    public var on: CalendarDate
    public var reason: LocalizedText

    public init(by: String, on: CalendarDate, reason: LocalizedText) {
        self.by = by
        self.on = on
        self.reason = reason
    }
}
