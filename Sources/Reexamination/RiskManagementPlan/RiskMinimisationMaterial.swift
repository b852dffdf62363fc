/// 追加のリスク最小化活動としての資材 (tables 4 and 5, form 8).
public struct RiskMinimisationMaterial: Hashable, Sendable, Codable {
    public enum Audience: String, Hashable, Sendable, Codable, CaseIterable {
        /// 医療従事者
        case healthcareProfessionals
        /// 患者
        case patients
    }

    public var id: String
    public var name: LocalizedText
    public var audience: Audience
    public var purpose: LocalizedText
    /// The risks it is about, by id, in print order. Their names are taken from the plan, so they cannot drift.
    public var riskIDs: [String]
    /// 具体的な方法, one a line
    public var methods: [LocalizedText]
    public var start: CalendarDate
    /// What happened on the first day, in parentheses after it.
    public var startNote: LocalizedText?
    /// `nil` while it goes on (継続中).
    public var end: CalendarDate?
    public var remarks: LocalizedText?
    public var isSubject: Bool

    public init(id: String, name: LocalizedText, audience: Audience, purpose: LocalizedText, riskIDs: [String], methods: [LocalizedText],
                start: CalendarDate, startNote: LocalizedText?, end: CalendarDate?, remarks: LocalizedText?, isSubject: Bool) {
        self.id = id
        self.name = name
        self.audience = audience
        self.purpose = purpose
        self.riskIDs = riskIDs
        self.methods = methods
        self.start = start
        self.startNote = startNote
        self.end = end
        self.remarks = remarks
        self.isSubject = isSubject
    }
}
