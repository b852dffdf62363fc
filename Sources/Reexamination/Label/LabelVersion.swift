import MedDRA

/// 添付文書の版: which terms the precautions foretell from a day on.
///
/// ```swift
/// label.judgement(of: facts)        // .listed(entry: 3)
/// ```
public struct LabelVersion: Hashable, Sendable, Codable {
    public var id: String
    /// 改訂年月日
    public var effective: CalendarDate
    public var name: LocalizedText
    /// 「使用上の注意」から予測できる terms
    public var listed: [ListedTerm]

    public init(id: String, effective: CalendarDate, name: LocalizedText, listed: [ListedTerm]) {
        self.id = id
        self.effective = effective
        self.name = name
        self.listed = listed
    }

    /// Whether a reaction is foretold, by which entry, or what keeps it from being (domain brief §2.4).
    public func judgement(of facts: ListednessFacts) -> ListednessJudgement {
        judgement(of: facts, among: listed.indices.filter { listed[$0].preferredTerm == facts.preferredTerm })
    }

    /// The same where the entries of the reaction's preferred term are known already, by their positions in `listed`.
    public func judgement(of facts: ListednessFacts, among entries: [Int]) -> ListednessJudgement {
        var nearest: (entry: Int, unmet: [ListednessCondition])?
        for entry in entries {
            let unmet = listed[entry].unmetConditions(by: facts)
            if unmet.isEmpty { return .listed(entry: entry) }
            if nearest.map({ unmet.count < $0.unmet.count }) ?? true { nearest = (entry, unmet) }
        }
        return nearest.map { .conditionsNotMet(entry: $0.entry, $0.unmet) } ?? .termNotListed
    }
}
