/// What coding a verbatim term came to.
///
/// ```swift
/// switch coder.code("ずつう") {
/// case .coded(let candidate, let stage): print(candidate.term.code, stage)     // …, reading
/// case .ambiguous(let candidates, _): print(candidates.map(\.term.code))       // a person decides
/// case .needsDecision(let suggestions, _): print(suggestions.map(\.score))     // a person decides
/// }
/// ```
public enum CodingResult: Hashable, Sendable {
    /// One term, and the stage that found it.
    case coded(CodingCandidate, by: CodingStage)
    /// Several current terms are equally good at this stage, and nobody has decided between them.
    case ambiguous([CodingCandidate], at: CodingStage)
    /// No current term is good enough. The suggestions are ranked, best first; none is chosen.
    case needsDecision([CodingCandidate], because: UndecidedReason)
}

/// The stages in the order in which they are asked. The first that finds a term ends the search.
public enum CodingStage: String, Hashable, Sendable, Codable, CaseIterable {
    /// 完全一致: the name as printed.
    case exact
    /// 正規化一致: the same `ComparisonKey`.
    case normalised
    /// 読み: a reading of the release's kana columns has the same `ComparisonKey`.
    case reading
    /// 同義語: a person has decided for this verbatim before.
    case synonym
    /// 類似: a score at or above the threshold, where one below 1000 was asked for.
    case similar
}

/// Why a person has to decide.
public enum UndecidedReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing of the verbatim can be compared, as of a text of nothing but punctuation.
    case empty
    /// Nothing matched; what is like it is suggested.
    case notFound
    /// Only terms match that are no longer current in MedDRA, or whose Japanese name is not recommended for them. They lead the suggestions.
    case onlyNonCurrent
    /// The synonym file names a term that this release does not have, or no longer as a current one.
    case retiredSynonym
}

/// A term that a verbatim may be coded to.
public struct CodingCandidate: Hashable, Sendable {
    public let term: LowestLevelTerm
    /// 1000 for a match of the first four stages; 0…999 for a likeness, see `TermLikeness`.
    public let score: Int

    public init(term: LowestLevelTerm, score: Int) {
        self.term = term
        self.score = score
    }

    static let match = 1000
}

/// A person's decision on a verbatim: a row of the synonym file.
public struct CodingDecision: Hashable, Sendable, Codable {
    /// As it was written; it is compared by its `ComparisonKey`.
    public var verbatim: String
    /// The lowest level term.
    public var term: TermCode
    public var decidedBy: String
    /// `YYYY-MM-DD`
    public var decidedOn: String
    public var reason: String?

    public init(verbatim: String, term: TermCode, decidedBy: String, decidedOn: String, reason: String?) {
        self.verbatim = verbatim
        self.term = term
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
        self.reason = reason
    }
}
