/// 基本語 (PT): the level on which reactions are counted.
public struct PreferredTerm: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
    /// The one organ class under which the term is counted, whatever other paths lead to it.
    public let primarySystemOrganClass: TermCode
}

/// 下層語 (LLT): the level on which verbatim words are coded.
public struct LowestLevelTerm: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
    public let preferredTerm: TermCode
    /// Whether MedDRA still recommends the term for coding.
    public let isCurrent: Bool
    /// Whether MedDRA/J recommends this code for the Japanese name; one name may stand for several codes.
    public let isCurrentInJapanese: Bool
}

/// 器官別大分類 (SOC).
public struct SystemOrganClass: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
    /// 国際誌合意順: 1…27, the order in which organ classes are printed.
    public let internationalOrder: Int
}

/// 標準検索式 (SMQ).
public struct StandardisedQuery: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
    /// 1 for a top query, 2…5 for a query inside another.
    public let level: Int
    public let isActive: Bool
}
