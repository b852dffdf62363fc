import Reexamination

/// Where a report stands on a day.
public enum SubmissionStatus: Hashable, Sendable {
    /// Not sent; the days left, 0 on the last one.
    case due(days: Int)
    /// Not sent, and so many days too late.
    case overdue(days: Int)
    /// Past its due date by so many days, in a dossier that keeps no record of what was sent.
    case pastWithoutRecord(days: Int)
    case sentInTime(on: PartialDate)
    case sentLate(on: PartialDate, days: Int)
    /// Sent, but what is known of the days does not tell whether in time.
    case sentUncertain(on: PartialDate)
    /// To be reported, on a day the dossier does not tell.
    case noDueDate
    /// No rule sets a day, but the regulator holds an earlier version that says otherwise: it is to be told without delay.
    case promptly(holds: Int)
    /// Whether it is to be reported cannot be told.
    case cannotBeJudged
    case notReportable

    /// Whether somebody has to do something about it.
    public var isOpen: Bool {
        switch self {
        case .due, .overdue, .pastWithoutRecord, .noDueDate, .promptly, .cannotBeJudged: true
        case .sentInTime, .sentLate, .sentUncertain, .notReportable: false
        }
    }

    public var name: LocalizedText {
        switch self {
        case .due(let days): LocalizedText(ja: "残り \(days) 日", en: days == 1 ? "1 day left" : "\(days) days left")
        case .overdue(let days): LocalizedText(ja: "期限を \(days) 日超過", en: "overdue by \(days) days")
        case .pastWithoutRecord(let days): LocalizedText(ja: "期限から \(days) 日経過（送信の記録がない）", en: "due \(days) days ago (no record of submissions)")
        case .sentInTime(let day): LocalizedText(ja: "期限内に送信（\(day)）", en: "sent in time (\(day))")
        case .sentLate(let day, let days): LocalizedText(ja: "\(days) 日遅れて送信（\(day)）", en: "sent \(days) days late (\(day))")
        case .sentUncertain(let day): LocalizedText(ja: "送信（\(day)）、期限内かは判定できない", en: "sent (\(day)), in time or not cannot be told")
        case .noDueDate: LocalizedText(ja: "報告対象、期限は求められない", en: "to be reported, due date unknown")
        case .promptly(let version): LocalizedText(ja: "速やかに報告（当局は第 \(version) 報を保持）", en: "to be reported without delay: the regulator holds version \(version)")
        case .cannotBeJudged: LocalizedText(ja: "報告対象か判定できない", en: "cannot be judged")
        case .notReportable: LocalizedText(ja: "報告対象外", en: "not reportable")
        }
    }

    /// How long it is until a day, or since it.
    public static func left(until due: CalendarDate, on today: CalendarDate) -> LocalizedText {
        let days = due.days(since: today)
        return days >= 0 ? SubmissionStatus.due(days: days).name : LocalizedText(ja: "\(-days) 日経過", en: days == -1 ? "1 day ago" : "\(-days) days ago")
    }

    /// The status of what is due on a day and was sent, if at all, on another, seen from `today`.
    init(due: CalendarDate, sent: PartialDate?, today: CalendarDate, hasRecord: Bool = true) {
        guard let sent, sent.earliest <= today else {
            let left = due.days(since: today)
            self = left >= 0 ? .due(days: left) : hasRecord ? .overdue(days: -left) : .pastWithoutRecord(days: -left)
            return
        }
        self = sent.latest <= due ? .sentInTime(on: sent) : sent.earliest > due ? .sentLate(on: sent, days: sent.earliest.days(since: due)) : .sentUncertain(on: sent)
    }
}

extension CaseClock {
    /// The day it was sent, unless it was refused: then it is still to be sent.
    public var sent: CalendarDate? { submission?.acknowledgement.map(\.isAccepted) ?? true ? submission?.sent : nil }

    public var isRefused: Bool { submission?.sent != nil && sent == nil }

    public func status(on today: CalendarDate, hasRecord: Bool) -> SubmissionStatus {
        guard let application else {
            guard unjudged.isEmpty else { return .cannotBeJudged }
            guard let held = heldVersion(on: today) else { return .notReportable }
            return sent.flatMap { $0 <= today ? .sentUncertain(on: .day($0)) : nil } ?? .promptly(holds: held)
        }
        // What goes with a periodic report is sent with it.
        let sent = sent ?? application.periodic?.sent
        guard let due = application.due else { return sent.map { $0 <= today ? .sentUncertain(on: .day($0)) : .noDueDate } ?? .noDueDate }
        return SubmissionStatus(due: due, sent: sent.map(PartialDate.day), today: today, hasRecord: hasRecord)
    }
}
