import Reexamination

/// What a rule asks besides origin, event and listedness.
public enum ClockCondition: Hashable, Sendable {
    /// 新有効成分含有医薬品で、承認後 n 年以内
    case newActiveIngredient(withinYears: Int)
    /// 市販直後調査により得られたもの
    case earlyPostMarketing
    /// 発生傾向が予測できない、又は発生傾向の変化が保健衛生上の危害のおそれを示す
    case trendUnpredictable
    /// Day 0 lies in the re-examination period of an indication under re-examination.
    case duringReexamination
    /// It does not.
    case outsideReexamination

    public var name: LocalizedText {
        switch self {
        case .newActiveIngredient(let years): LocalizedText(ja: "新有効成分の承認後 \(years) 年以内", en: "within \(years) years of a new active ingredient's approval")
        case .earlyPostMarketing: LocalizedText(ja: "市販直後調査により得られたもの", en: "obtained by early post-marketing phase vigilance")
        case .trendUnpredictable: LocalizedText(ja: "発生傾向が予測できない、又は変化が危害のおそれを示すもの", en: "trend unpredictable, or its change shows a hazard")
        case .duringReexamination: LocalizedText(ja: "再審査期間中", en: "during the re-examination period")
        case .outsideReexamination: LocalizedText(ja: "再審査期間外", en: "outside the re-examination period")
        }
    }
}

/// What is not known, and so keeps a rule from being judged.
public enum MissingFact: String, Hashable, Sendable, Codable, CaseIterable {
    case newActiveIngredient, earlyPostMarketing, trend, label

    public var name: LocalizedText {
        switch self {
        case .newActiveIngredient:
            LocalizedText(ja: "新有効成分か否かが product.yaml の newActiveIngredient にない", en: "product.yaml does not say whether the ingredient is new (newActiveIngredient)")
        case .earlyPostMarketing:
            LocalizedText(ja: "市販直後調査の期間が product.yaml の earlyPostMarketing に（又は症例の EPPV が submissions.csv に）ない",
                          en: "product.yaml has no earlyPostMarketing (nor submissions.csv an EPPV of the case)")
        case .trend: LocalizedText(ja: "発生傾向の判断が submissions.csv の TREND にない", en: "submissions.csv has no judgement of the trend (TREND)")
        case .label: LocalizedText(ja: "報告起算日に有効な添付文書の版が labels.yaml にない", en: "labels.yaml has no version in force on day 0")
        }
    }
}
