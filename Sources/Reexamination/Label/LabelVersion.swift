import MedDRA

/// 添付文書の版: which terms the precautions foretell from a day on.
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

    /// Whether a reaction is foretold: its term is listed, and not only in a form milder than it took.
    public func lists(_ term: TermCode, serious: Bool) -> Bool {
        listed.contains { $0.preferredTerm == term && (!serious || $0.extent == .anySeriousness) }
    }
}

/// A term that the precautions name.
public struct ListedTerm: Hashable, Sendable, Codable {
    public enum Extent: String, Hashable, Sendable, Codable, CaseIterable {
        case anySeriousness
        /// Foretold only in its non-serious form: a serious one is not foretold.
        case nonSeriousOnly
    }

    public var preferredTerm: TermCode
    public var extent: Extent

    public init(preferredTerm: TermCode, extent: Extent) {
        self.preferredTerm = preferredTerm
        self.extent = extent
    }
}
