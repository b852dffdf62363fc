import MedDRA

/// 安全性検討事項: one risk of the plan with everything it was ever called.
///
/// ```swift
/// let name = risk.state(on: applicationDate)?.name
/// ```
public struct RiskItem: Hashable, Sendable, Codable {
    /// Stable over renaming; figure ids are made from it.
    public var id: String
    /// In ascending order of date, the first the risk's entry into the plan.
    public var history: [RiskRevision]
    /// Which terms are the risk, and under what circumstances; `nil` where reports say nothing of it (重要な不足情報).
    public var definition: RiskDefinition?
    public var isSubject: Bool

    public init(id: String, history: [RiskRevision], definition: RiskDefinition?, isSubject: Bool) {
        self.id = id
        self.history = history
        self.definition = definition
        self.isSubject = isSubject
    }

    /// What the plan says of the risk on a day, or `nil` if it is not (or no longer) in the plan.
    public func state(on day: CalendarDate) -> RiskState? {
        var state: RiskState?
        for revision in history where revision.date <= day { state = revision.state }
        return state
    }
}

/// What the plan calls a risk and how it classes it, from some day on.
public struct RiskState: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var category: RiskCategory

    public init(name: LocalizedText, category: RiskCategory) {
        self.name = name
        self.category = category
    }
}

/// 安全性検討事項の区分
public enum RiskCategory: String, Hashable, Sendable, Codable, CaseIterable {
    /// 重要な特定されたリスク
    case importantIdentifiedRisk
    /// 重要な潜在的リスク
    case importantPotentialRisk
    /// 重要な不足情報
    case importantMissingInformation

    public var name: LocalizedText {
        switch self {
        case .importantIdentifiedRisk: LocalizedText(ja: "重要な特定されたリスク", en: "Important identified risks")
        case .importantPotentialRisk: LocalizedText(ja: "重要な潜在的リスク", en: "Important potential risks")
        case .importantMissingInformation: LocalizedText(ja: "重要な不足情報", en: "Important missing information")
        }
    }
}

/// A dated change of a risk in the plan.
public struct RiskRevision: Hashable, Sendable, Codable {
    public var date: CalendarDate
    /// The risk after the change; `nil` if the change took it out of the plan.
    public var state: RiskState?
    /// For a change of words only: the words that gave way and those that came, as the change paragraph quotes them.
    public var wording: WordingChange?

    public init(date: CalendarDate, state: RiskState?, wording: WordingChange?) {
        self.date = date
        self.state = state
        self.wording = wording
    }

    public struct WordingChange: Hashable, Sendable, Codable {
        public var from: LocalizedText
        public var to: LocalizedText

        public init(from: LocalizedText, to: LocalizedText) {
            self.from = from
            self.to = to
        }
    }
}

/// リスクの定義: which reactions count as the risk.
public struct RiskDefinition: Hashable, Sendable, Codable {
    public var terms: TermSelection
    /// Circumstances that narrow the terms down; all must hold. Two risks may share the terms and differ here.
    public var circumstances: [RiskCircumstance]

    public init(terms: TermSelection, circumstances: [RiskCircumstance]) {
        self.terms = terms
        self.circumstances = circumstances
    }
}

/// A named extra condition on a reaction or its patient (domain brief §3.5).
public enum RiskCircumstance: Hashable, Sendable, Codable {
    /// The reaction began after the last dose known at that time.
    case afterLastDose
    /// The patient's characteristic of this code has this value (`SC.SCTESTCD`, `SC.SCSTRESC`), such as an open growth plate.
    case characteristic(code: String, value: String, name: LocalizedText)
}
