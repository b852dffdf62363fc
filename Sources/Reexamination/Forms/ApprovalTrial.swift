/// 承認時までの臨床試験 with its patients: what forms 2 and 1-2 count (domain brief §2.3).
///
/// Not to be confused with `ReferenceTrial`, a published efficacy result that is only printed beside a survey's.
public struct ApprovalTrial: Hashable, Sendable, Codable {
    /// Stable; figure ids are made from it.
    public var id: String
    public var name: LocalizedText
    /// What kind of trial it was (国内第Ⅱ相試験).
    public var kind: LocalizedText
    /// 調査施設数: the sites that took part, as the approval dossier states.
    public var sites: Int
    /// 安全性評価対象 (`DM`): everybody evaluated for safety.
    public var subjects: [Subject]
    /// `AE` of those subjects.
    public var adverseEvents: [AdverseEvent]

    public init(id: String, name: LocalizedText, kind: LocalizedText, sites: Int, subjects: [Subject], adverseEvents: [AdverseEvent]) {
        self.id = id
        self.name = name
        self.kind = kind
        self.sites = sites
        self.subjects = subjects
        self.adverseEvents = adverseEvents
    }
}
