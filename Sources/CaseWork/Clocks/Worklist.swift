import Reexamination

/// What is to be reported, by due date.
public struct WorklistEntry: Hashable, Sendable {
    public enum Matter: Hashable, Sendable {
        case caseVersion(CaseClock)
        case register(RegisterClock)
        case periodicReport(PeriodicDeadline)
    }

    public let matter: Matter
    public let due: CalendarDate?
    public let status: SubmissionStatus

    /// The day it may be due already, if a rule that cannot be judged turns out to hold: as early as `due` or earlier. What need not be done any more is
    /// not due earlier.
    public var earliestDue: CalendarDate? {
        guard case .caseVersion(let clock) = matter, status.isOpen else { return due }
        return ([due] + clock.unjudged.map(\.due)).compactMap(\.self).min()
    }

    /// 識別番号, the register's number, or the periodic report's.
    public var id: String {
        switch matter {
        case .caseVersion(let clock): clock.version.facts.id
        case .register(let clock): clock.id
        case .periodicReport(let report): "\(report.number)"
        }
    }
}

/// The clock of a measure abroad or a research report.
public struct RegisterClock: Hashable, Sendable {
    public let id: String
    public let event: ClockRule.EventClass
    /// The day the company knew; `nil` if registers.yaml does not say.
    public let dayZero: CalendarDate?
    public let rule: ClockRule?
    public let due: CalendarDate?
    public let reported: PartialDate
}

extension ReportingClocks {
    /// Everything known by the day, by the earliest day it may be due, then by id; what has no due date comes last.
    public func worklist(on today: CalendarDate) -> [WorklistEntry] {
        var entries: [WorklistEntry] = []
        for version in snapshot.caseVersions {
            let clock = clock(of: version)
            guard clock.dayZero <= today else { continue }
            // What cannot be judged is as urgent as it may turn out to be.
            let due = clock.application?.due ?? clock.unjudged.compactMap(\.due).min()
            entries.append(WorklistEntry(matter: .caseVersion(clock), due: due, status: clock.status(on: today, hasRecord: submissions != nil)))
        }
        for clock in registerClocks where clock.dayZero ?? clock.reported.earliest <= today {
            let status: SubmissionStatus = clock.rule == nil ? (clock.dayZero == nil ? .sentUncertain(on: clock.reported) : .notReportable)
                : clock.due.map { SubmissionStatus(due: $0, sent: clock.reported, today: today) } ?? .noDueDate
            entries.append(WorklistEntry(matter: .register(clock), due: clock.due, status: status))
        }
        for report in periodicReports where report.period.first <= today {
            entries.append(WorklistEntry(matter: .periodicReport(report), due: report.due,
                                         status: SubmissionStatus(due: report.due, sent: report.sent.map(PartialDate.day), today: today, hasRecord: false)))
        }
        return entries.enumerated().sorted { left, right in
            (left.element.earliestDue?.dayNumber ?? .max, left.element.id, left.offset) < (right.element.earliestDue?.dayNumber ?? .max, right.element.id, right.offset)
        }.map(\.element)
    }

    /// 措置報告 and 研究報告.
    public var registerClocks: [RegisterClock] {
        func clock(_ id: String, _ event: ClockRule.EventClass, known: CalendarDate?, reported: PartialDate, origins: [ClockRule.Origin]) -> RegisterClock {
            let found = known.flatMap { day in
                rules.rules.filter { $0.event == event && origins.contains($0.origin) && $0.isValid(on: day) }.map { (rule: $0, due: due($0, dayZero: day).date) }
                    .min { ($0.due?.dayNumber ?? .max) < ($1.due?.dayNumber ?? .max) }
            }
            return RegisterClock(id: id, event: event, dayZero: known, rule: found?.rule, due: found?.due, reported: reported)
        }
        return snapshot.foreignMeasures.map { clock($0.id, .foreignMeasure, known: $0.known, reported: $0.reported, origins: [.foreign, .both]) }
            + snapshot.researchReports.map { clock($0.id, .researchReport, known: $0.known, reported: $0.reported, origins: [.domestic, .foreign, .both]) }
    }
}
