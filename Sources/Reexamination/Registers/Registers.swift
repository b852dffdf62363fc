/// 外国における措置報告, one report.
public struct ForeignMeasure: Hashable, Sendable, Codable {
    public var id: String
    /// The topic it is grouped by in table 8; a key of `RegisterTopic`.
    public var topic: String
    /// The day it was reported to the regulator.
    public var reported: PartialDate
    public var country: String
    /// When handling ended; `nil` while it is open.
    public var closed: CalendarDate?
    /// The day the company knew of it, from which the reporting clock runs; `nil` if not recorded.
    public var known: CalendarDate?

    public init(id: String, topic: String, reported: PartialDate, country: String, closed: CalendarDate?, known: CalendarDate? = nil) {
        self.id = id
        self.topic = topic
        self.reported = reported
        self.country = country
        self.closed = closed
        self.known = known
    }

    public var recordID: RecordID { RecordID(.foreignMeasure, id) }
}

/// A topic of foreign measures: what a line of table 8 says.
public struct RegisterTopic: Hashable, Sendable, Codable {
    public var id: String
    public var text: LocalizedText

    public init(id: String, text: LocalizedText) {
        self.id = id
        self.text = text
    }
}

/// 研究報告, one report.
public struct ResearchReport: Hashable, Sendable, Codable {
    public var id: String
    public var reported: PartialDate
    public var summary: LocalizedText
    public var closed: CalendarDate?
    /// The day the company knew of it, from which the reporting clock runs; `nil` if not recorded.
    public var known: CalendarDate?

    public init(id: String, reported: PartialDate, summary: LocalizedText, closed: CalendarDate?, known: CalendarDate? = nil) {
        self.id = id
        self.reported = reported
        self.summary = summary
        self.closed = closed
        self.known = known
    }

    public var recordID: RecordID { RecordID(.researchReport, id) }
}

/// 国内の措置
public struct DomesticAction: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// 緊急安全性情報
        case emergencySafetyInformation
        /// 安全性速報
        case rapidSafetyCommunication
        /// 回収
        case recall
        /// 出荷停止
        case shipmentStop
        /// 使用上の注意の改訂
        case labelRevision
        case other

        /// The grave ones, whose absence the report states.
        public var isMajor: Bool {
            switch self {
            case .emergencySafetyInformation, .recall, .shipmentStop: true
            case .rapidSafetyCommunication, .labelRevision, .other: false
            }
        }

        public var name: LocalizedText {
            switch self {
            case .emergencySafetyInformation: LocalizedText(ja: "緊急安全性情報の配布", en: "Dear Healthcare Professional letter of emergent safety information (yellow letter)")
            case .rapidSafetyCommunication: LocalizedText(ja: "安全性速報の配布", en: "Dear Healthcare Professional letter of rapid safety communication (blue letter)")
            case .recall: LocalizedText(ja: "回収", en: "Recall")
            case .shipmentStop: LocalizedText(ja: "出荷停止", en: "Stop of shipment")
            case .labelRevision: LocalizedText(ja: "使用上の注意の改訂", en: "Revision of the precautions")
            case .other: LocalizedText(ja: "その他の措置", en: "Other action")
            }
        }
    }

    public var id: String
    public var kind: Kind
    public var date: PartialDate
    public var summary: LocalizedText

    public init(id: String, kind: Kind, date: PartialDate, summary: LocalizedText) {
        self.id = id
        self.kind = kind
        self.date = date
        self.summary = summary
    }

    public var recordID: RecordID { RecordID(.domesticAction, id) }
}

/// 承認時までの臨床試験: a published result that a survey's is printed beside. Its numbers come from the approval dossier, not from patients here.
public struct ReferenceTrial: Hashable, Sendable, Codable {
    public var id: String
    public var name: LocalizedText
    /// What was measured (客観的奏効率).
    public var measure: LocalizedText
    /// What counted as a success.
    public var definition: LocalizedText
    public var successes: Int
    public var patients: Int
    /// Where the numbers stand.
    public var citation: LocalizedText

    public init(id: String, name: LocalizedText, measure: LocalizedText, definition: LocalizedText, successes: Int, patients: Int, citation: LocalizedText) {
        self.id = id
        self.name = name
        self.measure = measure
        self.definition = definition
        self.successes = successes
        self.patients = patients
        self.citation = citation
    }
}
