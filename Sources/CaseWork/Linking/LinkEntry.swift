import Reexamination

/// A row of `cases/links.csv`: two that may be one patient, and what a person decided.
///
/// ```swift
/// LinkEntry(kind: .duplicate, caseID: "SP-0009", other: "SP-0003", decision: nil)      // proposed, yet to be decided
/// ```
public struct LinkEntry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Two case reports.
        case duplicate
        /// A case report and a survey's subject.
        case subject
    }

    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// 同一患者
        case same
        /// 別の患者
        case different

        public var name: LocalizedText {
            switch self {
            case .same: LocalizedText(ja: "同一患者", en: "same patient")
            case .different: LocalizedText(ja: "別の患者", en: "different patients")
            }
        }
    }

    /// What was decided, by whom, when and why.
    public struct Decision: Hashable, Sendable {
        public var verdict: Verdict
        public var by: String
        public var on: CalendarDate
        public var reason: String

        public init(verdict: Verdict, by: String, on: CalendarDate, reason: String) {
            self.verdict = verdict
            self.by = by
            self.on = on
            self.reason = reason
        }
    }

    public var kind: Kind
    public var caseID: String
    /// A case's id, or `USUBJID`.
    public var other: String
    /// `nil` while no person has decided: the two are not linked.
    public var decision: Decision?
    /// The score when it was proposed.
    public var score: Int?

    public init(kind: Kind, caseID: String, other: String, decision: Decision?, score: Int? = nil) {
        self.kind = kind
        self.caseID = caseID
        self.other = other
        self.decision = decision
        self.score = score
    }

    public var one: LinkParty { .caseReport(caseID) }
    public var otherParty: LinkParty { kind == .duplicate ? .caseReport(other) : .subject(other) }
}
