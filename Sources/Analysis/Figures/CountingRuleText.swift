import Reexamination

/// Rules that many definitions end with, worded once.
enum CountingRuleText {
    static let adverseReaction = LocalizedText(
        ja: "副作用は有害事象のうち、報告者と企業がともに、又は一方の判断がない場合は他方が、因果関係を否定したものを除く。",
        en: "An adverse reaction is an adverse event unless both reporter and company deny that the drug caused it, or the one does and the other gives no judgement.")

    /// What the label's classes of frequency do; nothing where they are only shown.
    static func listedFrequency(_ rule: CountingOptions.ListedFrequencyRule) -> LocalizedText? {
        switch rule {
        case .shown: nil
        case .exceeded: LocalizedText(
            ja: "今回の再審査対象の効能に係る調査の安全性解析対象症例における発現率が、記載の頻度の区分の上限を超えた用語は、予測できないとする。",
            en: "A term that the safety sets of the surveys of the indications under re-examination show more often than its printed class is not foretold.")
        }
    }

    static let oneEventPerTerm = LocalizedText(
        ja: "同一例の同じ基本語の繰返しは 1 件とし、一度でも重篤であれば重篤とする。",
        en: "Repeats of one preferred term in one person are one event, serious if any repeat is.")

    static func caseUnit(_ unit: CountingOptions.CaseUnit) -> LocalizedText {
        switch unit {
        case .person: LocalizedText(ja: "同じ患者と確認された報告及び調査の患者は、合わせて 1 例とする。",
                                    en: "Reports confirmed to be about one patient, a survey's patient among them, count as one case.")
        case .report: LocalizedText(ja: "報告ごとに 1 例とする。", en: "Each report counts as a case of its own.")
        }
    }

    static let onePersonPerClass = LocalizedText(
        ja: "該当する副作用が 1 件以上ある例を 1 例と数える。重篤と非重篤の両方に数える例がありうる。",
        en: "A person with at least one such event counts once; one person may stand under both serious and non-serious.")
}

extension LocalizedText {
    /// The sentences of both texts one after the other: English is parted by a space, Japanese is not.
    func followed(by next: LocalizedText?) -> LocalizedText {
        guard let next else { return self }
        return followed(by: next)
    }

    func followed(by next: LocalizedText) -> LocalizedText {
        LocalizedText(ja: ja + next.ja, en: en + " " + next.en)
    }
}
