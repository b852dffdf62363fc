import Reexamination

/// A row of `cases/submissions.csv`: when a version of a case was sent, what came back, and what a person judged of it.
public struct Submission: Hashable, Sendable {
    /// 受領確認 (E2B(R3) ACK.B.r.6 and ACK.A.4)
    public enum Acknowledgement: String, Hashable, Sendable, Codable, CaseIterable {
        /// CA: the case was taken; AA: its batch was.
        case caseAccepted = "CA", batchAccepted = "AA"
        /// CR: the case was refused; AR: its batch was.
        case caseRefused = "CR", batchRefused = "AR"

        public var isAccepted: Bool { self == .caseAccepted || self == .batchAccepted }
    }

    public var caseID: String
    public var version: Int
    public var sent: CalendarDate?
    public var acknowledgement: Acknowledgement?
    /// Whether the trend was judged to be unpredictable or to show a hazard; `nil` if nobody judged.
    public var trend: Bool?
    /// Whether early post-marketing phase vigilance obtained it; `nil` to go by the product's phases.
    public var earlyPostMarketing: Bool?

    public init(caseID: String, version: Int, sent: CalendarDate?, acknowledgement: Acknowledgement? = nil, trend: Bool? = nil, earlyPostMarketing: Bool? = nil) {
        self.caseID = caseID
        self.version = version
        self.sent = sent
        self.acknowledgement = acknowledgement
        self.trend = trend
        self.earlyPostMarketing = earlyPostMarketing
    }
}

/// 安全性定期報告 as far as clocks need it: its period and the day it is due.
public struct PeriodicDeadline: Hashable, Sendable {
    public var number: Int
    public var period: DateWindow
    public var due: CalendarDate
    /// The day it was sent.
    public var sent: CalendarDate?

    public init(number: Int, period: DateWindow, due: CalendarDate, sent: CalendarDate? = nil) {
        self.number = number
        self.period = period
        self.due = due
        self.sent = sent
    }
}
