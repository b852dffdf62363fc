/// 高位語 (HLT): the level above the preferred terms.
public struct HighLevelTerm: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
}

/// 高位グループ語 (HLGT): the level between the high level terms and the organ classes.
public struct HighLevelGroupTerm: Hashable, Sendable {
    public let code: TermCode
    public let name: TermName
}

/// One way from a preferred term up to an organ class. A term may have several; exactly one is primary.
public struct HierarchyPath: Hashable, Sendable {
    public let preferredTerm: TermCode
    public let highLevelTerm: TermCode
    public let highLevelGroupTerm: TermCode
    public let systemOrganClass: TermCode
    public let isPrimary: Bool
}
