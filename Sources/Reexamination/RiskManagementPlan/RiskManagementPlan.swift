/// 医薬品リスク管理計画 (RMP): what is watched, by what activities, and what is done to lessen the risks.
public struct RiskManagementPlan: Hashable, Sendable, Codable {
    /// 安全性検討事項, in the order of the plan.
    public var risks: [RiskItem]
    /// 有効性に関する検討事項
    public var efficacyItems: [EfficacyItem]
    /// 追加の医薬品安全性監視活動, 有効性に関する調査・試験, 追加のリスク最小化活動
    public var activities: [PlanActivity]
    /// 資材
    public var materials: [RiskMinimisationMaterial]

    public init(risks: [RiskItem], efficacyItems: [EfficacyItem], activities: [PlanActivity], materials: [RiskMinimisationMaterial]) {
        self.risks = risks
        self.efficacyItems = efficacyItems
        self.activities = activities
        self.materials = materials
    }

    public func risk(_ id: String) -> RiskItem? { risks.first { $0.id == id } }
}

/// 有効性に関する検討事項
public struct EfficacyItem: Hashable, Sendable, Codable {
    public var id: String
    public var name: LocalizedText
    public var isSubject: Bool

    public init(id: String, name: LocalizedText, isSubject: Bool) {
        self.id = id
        self.name = name
        self.isSubject = isSubject
    }
}

/// One additional activity of the plan. The same survey may serve both safety and efficacy (table 2).
public struct PlanActivity: Hashable, Sendable, Codable {
    public enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
        /// 追加の医薬品安全性監視活動
        case pharmacovigilance
        /// 有効性に関する調査・試験
        case efficacy
        /// 追加のリスク最小化活動
        case riskMinimisation
    }

    public var id: String
    public var name: LocalizedText
    public var purposes: [Purpose]
    public var isSubject: Bool

    public init(id: String, name: LocalizedText, purposes: [Purpose], isSubject: Bool) {
        self.id = id
        self.name = name
        self.purposes = purposes
        self.isSubject = isSubject
    }
}
