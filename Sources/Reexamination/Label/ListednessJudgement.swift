import MedDRA

/// What of a reaction listedness looks at: the report's own coding and patient, and the severity of the event it belongs to.
public struct ListednessFacts: Hashable, Sendable {
    public var preferredTerm: TermCode
    public var lowestLevelTerm: TermCode?
    /// Of the event, after its repeats are collapsed.
    public var isSerious: Bool
    /// Of the event, after its repeats are collapsed.
    public var isFatal: Bool
    public var sex: Sex
    /// In years.
    public var age: Int?
    /// The number of the indication the product was used for.
    public var indication: Int?
    /// How often the surveys saw the term, where that decides (counting option `listedFrequency`); else `nil`.
    public var occurrence: Occurrence?

    public init(preferredTerm: TermCode, lowestLevelTerm: TermCode? = nil, isSerious: Bool = false, isFatal: Bool = false, sex: Sex = .unknown,
                age: Int? = nil, indication: Int? = nil, occurrence: Occurrence? = nil) {
        self.preferredTerm = preferredTerm
        self.lowestLevelTerm = lowestLevelTerm
        self.isSerious = isSerious
        self.isFatal = isFatal
        self.sex = sex
        self.age = age
        self.indication = indication
        self.occurrence = occurrence
    }
}

/// 予測性: whether a label foretells a reaction, and why.
public enum ListednessJudgement: Hashable, Sendable {
    /// The first entry (position in `LabelVersion.listed`) that foretells it.
    case listed(entry: Int)
    case termNotListed
    /// The term is listed, but not for such a reaction: the entry that comes nearest, and what of it is not met.
    case conditionsNotMet(entry: Int, [ListednessCondition])

    public var isListed: Bool {
        if case .listed = self { true } else { false }
    }
}

/// A condition under which a label foretells a term.
public enum ListednessCondition: String, Hashable, Sendable, Codable, CaseIterable {
    case lowestLevelTerm, seriousness, outcome, sex, age, indication, frequency

    public var name: LocalizedText {
        switch self {
        case .lowestLevelTerm: LocalizedText(ja: "下層語", en: "lowest level term")
        case .seriousness: LocalizedText(ja: "重篤性", en: "seriousness")
        case .outcome: LocalizedText(ja: "死亡の転帰", en: "fatal outcome")
        case .sex: LocalizedText(ja: "性別", en: "sex")
        case .age: LocalizedText(ja: "年齢", en: "age")
        case .indication: LocalizedText(ja: "効能・効果", en: "indication")
        case .frequency: LocalizedText(ja: "頻度", en: "frequency")
        }
    }
}
