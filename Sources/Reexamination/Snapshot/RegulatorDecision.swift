/// 再審査結果: what the regulator decided. Absent until it has.
public struct RegulatorDecision: Hashable, Sendable, Codable {
    /// カテゴリー 1–3
    public enum Category: Int, Hashable, Sendable, Codable, CaseIterable {
        /// None of the grounds for refusal holds.
        case approved = 1
        /// None would hold after part of the approval is changed.
        case changeRequired = 2
        /// A ground for refusal holds.
        case refused = 3
    }

    public var date: CalendarDate
    public var category: Category
    /// Whether the RMP was carried out properly.
    public var planCarriedOut: Bool

    public init(date: CalendarDate, category: Category, planCarriedOut: Bool) {
        self.date = date
        self.category = category
        self.planCarriedOut = planCarriedOut
    }
}
