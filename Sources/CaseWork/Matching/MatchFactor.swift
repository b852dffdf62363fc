import Reexamination

/// What two reports are compared by, to see whether they may be about one patient (domain brief §7.10).
public enum MatchFactor: String, Hashable, Sendable, Codable, CaseIterable {
    case term, onset, age, sex, site, indication, country

    public var name: LocalizedText {
        switch self {
        case .term: LocalizedText(ja: "副作用（PT）", en: "reaction (PT)")
        case .onset: LocalizedText(ja: "発現日", en: "onset")
        case .age: LocalizedText(ja: "年齢", en: "age")
        case .sex: LocalizedText(ja: "性別", en: "sex")
        case .site: LocalizedText(ja: "施設", en: "site")
        case .indication: LocalizedText(ja: "本剤の使用（効能）", en: "use of the product (indication)")
        case .country: LocalizedText(ja: "国", en: "country")
        }
    }
}

/// How a factor came out.
public enum MatchOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case agree, near, differ
    /// One of the two does not know it: that speaks neither for nor against.
    case unknown

    public var name: LocalizedText {
        switch self {
        case .agree: LocalizedText(ja: "一致", en: "agree")
        case .near: LocalizedText(ja: "近い", en: "near")
        case .differ: LocalizedText(ja: "不一致", en: "differ")
        case .unknown: LocalizedText(ja: "不明", en: "unknown")
        }
    }
}
