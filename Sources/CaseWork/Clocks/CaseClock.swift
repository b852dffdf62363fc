import MedDRA
import Reexamination

/// The clock of one version of a case: which rule holds, from which day, until when, and why.
///
/// ```swift
/// let clock = clocks.clock(of: version)
/// clock.application?.due        // 2020-09-18
/// clock.unjudged                // rules that could make it due earlier, and what would have to be known
/// ```
public struct CaseClock: Hashable, Sendable {
    /// The rule that holds and the events it holds for.
    public struct Application: Hashable, Sendable {
        public let rule: ClockRule
        public let events: [ReportedEvent]
        /// `nil` where the dossier does not tell when: a periodic report it does not have.
        public let due: CalendarDate?
        /// The periodic report it is due with.
        public let periodic: PeriodicDeadline?
    }

    /// A rule that would make the version due, or due earlier, if what is missing were so.
    public struct Unjudged: Hashable, Sendable {
        public let rule: ClockRule
        public let missing: [MissingFact]
        public let due: CalendarDate?
    }

    public enum Reason: String, Hashable, Sendable, Codable {
        case nullified, noAdverseReaction, noRule

        public var text: LocalizedText {
            switch self {
            case .nullified: LocalizedText(ja: "取下げ報告（期限の規則はない。速やかに取り下げる）", en: "nullification: no clock; withdraw it without delay")
            case .noAdverseReaction: LocalizedText(ja: "副作用がない（報告者と企業の両方が因果関係を否定した）", en: "no adverse reaction: reporter and company both deny causality")
            case .noRule: LocalizedText(ja: "当たる規則がない", en: "no rule applies")
            }
        }
    }

    public let version: CaseVersion
    /// 報告起算日: receipt for the first version, the newest information for the others.
    public let dayZero: CalendarDate
    /// The label in force on day 0.
    public let labelID: String?
    public let events: [ReportedEvent]
    /// The most urgent one; `nil` if the version is not to be reported, as far as can be judged.
    public let application: Application?
    public let unjudged: [Unjudged]
    public let notReportable: Reason?
    public let submission: Submission?
    /// Submissions of the case's other versions that were not refused, in order of version: what the regulator holds.
    let others: [Submission]

    /// The newest earlier version that the regulator holds on a day, unless a later one has told it of the change since.
    public func heldVersion(on day: CalendarDate) -> Int? {
        let sent = others.filter { other in other.sent.map { $0 <= day } ?? false }
        guard !sent.contains(where: { $0.version > version.facts.version }) else { return nil }
        return sent.last?.version
    }
}
