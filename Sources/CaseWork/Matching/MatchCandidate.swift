import MedDRA
import Reexamination

/// Two reports that may be about one patient, with the reasons: how each factor came out and the points it gave.
///
/// A candidate decides nothing: only a person's decision links two reports.
public struct MatchCandidate: Hashable, Sendable {
    /// The report that would repeat the other: of two cases the one received later (then the greater id).
    public let one: ReportProfile
    /// The earlier case, or the survey's subject.
    public let other: ReportProfile
    /// One a factor, in the order of `MatchFactor.allCases`.
    public let reasons: [Reason]

    public struct Reason: Hashable, Sendable {
        public let factor: MatchFactor
        public let outcome: MatchOutcome
        public let points: Int
    }

    public var score: Int { reasons.reduce(0) { $0 + $1.points } }
    public var kind: LinkEntry.Kind { other.party.isCase ? .duplicate : .subject }
}
