import Reexamination

/// 報告期限の規則: which reports fall under it and by when they are due (domain brief §1.3).
///
/// ```swift
/// ClockRule(id: "death-domestic", basis: basis, origin: .domestic, event: .death, listedness: .any, conditions: [], deadline: .days(15))
/// ```
///
/// Rules are data: the program's own stand in `reporting-clocks.yaml`, and a dossier can bring another table.
public struct ClockRule: Hashable, Sendable {
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        case domestic, foreign, both

        public var name: LocalizedText {
            switch self {
            case .domestic: LocalizedText(ja: "国内", en: "domestic")
            case .foreign: LocalizedText(ja: "外国", en: "foreign")
            case .both: LocalizedText(ja: "国内・外国", en: "domestic or foreign")
            }
        }
    }

    /// What happened. A death is serious too, an infection by the product is a reaction too: such a report may fall under several rules.
    public enum EventClass: String, Hashable, Sendable, CaseIterable {
        case death, serious, nonSerious
        /// 感染症: an infection passed on by the product.
        case infection, seriousInfection
        /// 外国における措置
        case foreignMeasure
        /// 研究報告
        case researchReport

        public var name: LocalizedText {
            switch self {
            case .death: LocalizedText(ja: "死亡", en: "death")
            case .serious: LocalizedText(ja: "重篤", en: "serious")
            case .nonSerious: LocalizedText(ja: "非重篤", en: "non-serious")
            case .infection: LocalizedText(ja: "本剤による感染症", en: "infection by the product")
            case .seriousInfection: LocalizedText(ja: "本剤による重篤な感染症", en: "serious infection by the product")
            case .foreignMeasure: LocalizedText(ja: "外国における措置", en: "measure abroad")
            case .researchReport: LocalizedText(ja: "研究報告", en: "research report")
            }
        }
    }

    public enum Listedness: String, Hashable, Sendable, CaseIterable {
        case any, listed, unlisted
    }

    public enum Deadline: Hashable, Sendable {
        /// Calendar days from day 0.
        case days(Int)
        /// With the periodic safety report whose period day 0 falls in.
        case periodicReport
        /// So many months after the year from the approval in which day 0 falls.
        case yearly(plusMonths: Int)

        public var name: LocalizedText {
            switch self {
            case .days(let days): LocalizedText(ja: "\(days) 日", en: "\(days) days")
            case .periodicReport: LocalizedText(ja: "安全性定期報告とともに", en: "with the periodic safety report")
            case .yearly(let months): LocalizedText(ja: "1 年ごと、満了後 \(months) カ月以内", en: "yearly, within \(months) months of the year's end")
            }
        }
    }

    public var id: String
    /// 根拠: the provision, in words.
    public var basis: LocalizedText
    public var origin: Origin
    public var event: EventClass
    public var listedness: Listedness
    /// All must hold.
    public var conditions: [ClockCondition]
    public var deadline: Deadline
    /// The first and last day 0 it is valid for; `nil` for no bound.
    public var validFrom: CalendarDate?
    public var validUntil: CalendarDate?

    public init(id: String, basis: LocalizedText, origin: Origin, event: EventClass, listedness: Listedness, conditions: [ClockCondition], deadline: Deadline,
                validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil) {
        self.id = id
        self.basis = basis
        self.origin = origin
        self.event = event
        self.listedness = listedness
        self.conditions = conditions
        self.deadline = deadline
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    public func isValid(on dayZero: CalendarDate) -> Bool { validFrom.map { $0 <= dayZero } ?? true && validUntil.map { dayZero <= $0 } ?? true }
}
