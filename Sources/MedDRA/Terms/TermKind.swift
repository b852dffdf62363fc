/// What a code is in a release. It lets a caller say more than “unknown” when a code is not the preferred term it
/// was taken for.
///
/// ```swift
/// if case .lowestLevelTerm(let parent)? = release.kind(of: code) { print("\(code) is an LLT of PT \(parent)") }
/// ```
///
/// A preferred term's own code also stands on the lowest level; such a code is a `preferredTerm` here.
public enum TermKind: Hashable, Sendable {
    case lowestLevelTerm(of: TermCode)
    case preferredTerm
    case highLevelTerm
    case highLevelGroupTerm
    case systemOrganClass
    case standardisedQuery

    /// MedDRA's abbreviation of the level.
    public var abbreviation: String {
        switch self {
        case .lowestLevelTerm: "LLT"
        case .preferredTerm: "PT"
        case .highLevelTerm: "HLT"
        case .highLevelGroupTerm: "HLGT"
        case .systemOrganClass: "SOC"
        case .standardisedQuery: "SMQ"
        }
    }
}
