import Reexamination

/// One record of the data, as a line of a listing.
///
/// ```swift
/// TraceRow(record: RecordID(.subject, "GCT-012"), cells: [.subject: "GCT-012", .sex: Sex.female.name, .age: "34"])
/// ```
///
/// A column that does not apply to the kind of record has no cell; one that applies and is not known has `不明`.
public struct TraceRow: Sendable, Hashable {
    public var record: RecordID
    public var cells: [TraceColumn: LocalizedText]

    public init(record: RecordID, cells: [TraceColumn: LocalizedText]) {
        self.record = record
        self.cells = cells
    }
}

/// The columns of a listing, in the order in which they are shown. There is none for names, initials or days of birth.
public enum TraceColumn: String, Sendable, Hashable, Codable, CaseIterable {
    /// A patient's or case's id, or that of a report.
    case subject
    case site, sex
    /// In years, at the start of treatment.
    case age
    case preferredTerm, seriousness, causality
    /// Onset, or the day of whatever else the record is about.
    case date
    case end, outcome
    /// What else there is to say, such as an assessment's result.
    case detail

    public var name: LocalizedText {
        switch self {
        case .subject: LocalizedText(ja: "症例", en: "Subject or case")
        case .site: LocalizedText(ja: "施設", en: "Site")
        case .sex: LocalizedText(ja: "性別", en: "Sex")
        case .age: LocalizedText(ja: "年齢", en: "Age")
        case .preferredTerm: LocalizedText(ja: "基本語（PT）", en: "Preferred term")
        case .seriousness: LocalizedText(ja: "重篤性", en: "Seriousness")
        case .causality: LocalizedText(ja: "因果関係", en: "Causality")
        case .date: LocalizedText(ja: "発現日・実施日", en: "Onset or date")
        case .end: LocalizedText(ja: "終了日", en: "End")
        case .outcome: LocalizedText(ja: "転帰", en: "Outcome")
        case .detail: LocalizedText(ja: "内容", en: "Detail")
        }
    }
}

extension RecordDomain {
    /// What a record of this kind is called in a listing.
    public var listingName: LocalizedText {
        switch self {
        case .subject: LocalizedText(ja: "症例登録", en: "Subject")
        case .exposure: LocalizedText(ja: "投与", en: "Exposure")
        case .adverseEvent: LocalizedText(ja: "有害事象", en: "Adverse event")
        case .disposition: LocalizedText(ja: "中止・完了", en: "Disposition")
        case .deviation: LocalizedText(ja: "逸脱・除外理由", en: "Deviation")
        case .collectedForm: LocalizedText(ja: "調査票", en: "Collected form")
        case .subjectCharacteristic: LocalizedText(ja: "患者背景", en: "Subject characteristic")
        case .microscopicFinding: LocalizedText(ja: "病理所見", en: "Microscopic finding")
        case .diseaseResponse: LocalizedText(ja: "病変の評価", en: "Disease response")
        case .questionnaire: LocalizedText(ja: "評価票", en: "Questionnaire")
        case .procedure: LocalizedText(ja: "手術", en: "Procedure")
        case .caseReaction: LocalizedText(ja: "症例報告の副作用", en: "Reaction of a case report")
        case .foreignMeasure: LocalizedText(ja: "外国の措置報告", en: "Foreign measure")
        case .researchReport: LocalizedText(ja: "研究報告", en: "Research report")
        case .domesticAction: LocalizedText(ja: "国内の措置", en: "Domestic action")
        case .site: LocalizedText(ja: "施設", en: "Site")
        case .rmp: LocalizedText(ja: "医薬品リスク管理計画", en: "Risk management plan")
        case .product: LocalizedText(ja: "品目", en: "Product")
        }
    }
}
