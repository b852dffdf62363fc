import MedDRA

/// What becomes of a coded record in another release, by rule and never by likeness.
///
/// ```swift
/// TermRecoding(lowest: nil, preferred: code, in: newRelease).preferred      // nil: a person decides
/// ```
///
/// A record coded to a lowest level term follows this term to its preferred term. One that has only a preferred term keeps it; where the new
/// release has the term only as a lowest level term (demoted), it follows to that term's preferred term. A code that the new release does not
/// have cannot be brought over.
public struct TermRecoding: Hashable, Sendable {
    /// Nil if a person has to decide.
    public let preferred: TermCode?
    /// Whether the term that the record is coded to is no longer current, so that a person should look at it.
    public let isNonCurrent: Bool

    public init(lowest: TermCode?, preferred: TermCode, in release: Release) {
        if let lowest {
            let term = release.lowestLevelTerm(lowest)
            self.preferred = term?.preferredTerm
            isNonCurrent = term?.isCurrent == false
        } else if release.preferredTerm(preferred) != nil {
            self.preferred = preferred
            isNonCurrent = false
        } else {
            let term = release.lowestLevelTerm(preferred)
            self.preferred = term?.preferredTerm
            isNonCurrent = term?.isCurrent == false
        }
    }
}
