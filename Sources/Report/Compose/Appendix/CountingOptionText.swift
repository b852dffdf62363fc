import Reexamination

/// Every counting option in words: its rule, what is in force, and the name it is set by (docs/counting-rules.md).
struct CountingOptionText {
    let options: CountingOptions
    let composition: Composition

    var rows: [[String]] {
        let c = composition
        return [
            [c.word("実施施設数", "Number of sites"), sites, "sites"],
            [c.word("添付文書の頻度の区分", "Frequency classes of the label"), listedFrequency, "listedFrequency"],
            [c.word("症例報告の数え方", "Counting of case reports"), caseUnit, "caseUnit"],
            [c.word("同じリスクで重篤と非重篤の両方がある症例", "Patients with serious and non-serious reactions of one risk"), riskSeriousness, "riskSeriousness"],
            [c.word("全情報源で集計するリスクの件数", "Events of risks pooled over all sources"), pooledEvents, "pooledEvents"],
            [c.word("予測できない副作用の表に示す基本語", "Preferred terms shown among the reactions not predictable from the Precautions"),
             c.word("総数 \(options.unlistedThreshold) 件以上", "\(options.unlistedThreshold) events or more"), "unlistedThreshold"],
            [c.word("外国症例", "Foreign cases"), options.includesForeignCases ? c.word("含める", "counted") : c.word("含めない", "not counted"), "includesForeignCases"],
            [c.word("投与期間の区切り", "Borders of the classes of duration"),
             c.word("\(months.joined(separator: "、")) カ月", "\(months.joined(separator: ", ")) months"), "durationMonths"],
            [c.word("遅い発現とする時期", "Onset counted as late"), c.word("投与開始から \(options.lateOnsetMonths) カ月以降", "on or after the day \(options.lateOnsetMonths) months after the start of treatment"), "lateOnsetMonths"],
            [c.word("遅い発現を述べるリスク", "Risks whose late onset is given"), risks(options.lateOnsetRisks), "lateOnsetRisks"],
            [c.word("全情報源で集計するリスク", "Risks pooled over all sources"), risks(options.pooledRisks), "pooledRisks"],
            [c.word("日数の数え方", "Counting of days"), days, "dayOffset"],
            [c.word("信頼区間の信頼水準", "Confidence level"), "\(options.confidencePercent)%", "confidencePercent"],
        ]
    }

    private var months: [String] { options.durationMonths.map(String.init) }

    private var sites: String {
        switch options.sites {
        case .collectedForm: composition.word("調査票が収集された施設", "sites with a collected form")
        case .registered: composition.word("症例を登録した施設", "sites that registered a patient")
        }
    }

    private var listedFrequency: String {
        switch options.listedFrequency {
        case .shown: composition.word("予測性の判定に用いない", "do not decide listedness")
        case .exceeded: composition.word("調査の発現率が区分の上限を超えた用語は予測できないとする", "a term seen more often in the surveys than its class is unlisted")
        }
    }

    private var caseUnit: String {
        switch options.caseUnit {
        case .person: composition.word("同じ患者と確認された報告は合わせて一症例", "reports confirmed to be about one patient are one case")
        case .report: composition.word("報告ごとに一症例", "each report is a case")
        }
    }

    private var riskSeriousness: String {
        switch options.riskSeriousness {
        case .both: composition.word("両方の欄に数える", "in both columns")
        case .worst: composition.word("重篤の欄にのみ数える", "in the serious column only")
        }
    }

    private var pooledEvents: String {
        switch options.pooledEvents {
        case .perCase: composition.word("1 例につき 1 件", "one event a case")
        case .perTerm: composition.word("1 例の 1 基本語につき 1 件", "one event a case and preferred term")
        }
    }

    private var days: String {
        options.dayOffset == 0
            ? composition.word("日付の差（初日を含めない）", "difference of the dates, the first day not counted")
            : composition.word("日付の差に \(options.dayOffset) を加える", "difference of the dates plus \(options.dayOffset)")
    }

    private func risks(_ ids: [String]) -> String {
        ids.isEmpty ? composition.word("なし", "none") : composition.enumerated(ids.map { composition.riskName($0) })
    }
}
