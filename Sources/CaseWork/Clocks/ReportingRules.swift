import Reexamination

/// The table of the clocks: the rules and how days are counted.
public struct ReportingRules: Hashable, Sendable {
    /// What to do with a due date that falls on a closed day.
    public enum ClosedDayRule: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing: the due date stays, as calendar days have no holidays.
        case keep
        /// The last open day before it.
        case openDayBefore
    }

    /// Where the table comes from and how far it was checked.
    public var note: LocalizedText
    /// In order of preference where two are due on one day.
    public var rules: [ClockRule]
    /// Whether day 0 is the first of the days. It is not: day 0 + 15 is the 15th day.
    public var countsDayZero: Bool
    public var closedDayRule: ClosedDayRule
    /// Closed days besides Saturdays and Sundays; looked at only for `openDayBefore`.
    public var closedDays: Set<CalendarDate>

    /// Days from the end of a periodic safety report's period to the day it is due.
    public var periodicReportDays: Int

    public init(note: LocalizedText, rules: [ClockRule], countsDayZero: Bool = false, closedDayRule: ClosedDayRule = .keep, closedDays: Set<CalendarDate> = [],
                periodicReportDays: Int = 70) {
        self.note = note
        self.rules = rules
        self.countsDayZero = countsDayZero
        self.closedDayRule = closedDayRule
        self.closedDays = closedDays
        self.periodicReportDays = periodicReportDays
    }

    /// Day 0 + n calendar days, before it if it is closed and the rule says so.
    public func dueDate(days: Int, from dayZero: CalendarDate) -> CalendarDate {
        opened(dayZero.adding(days: countsDayZero ? days - 1 : days))
    }

    /// The day a periodic safety report is due: so many days after the last of its period.
    public func dueDate(ofPeriod period: DateWindow) -> CalendarDate { opened(period.last.adding(days: periodicReportDays)) }

    func opened(_ day: CalendarDate) -> CalendarDate {
        guard closedDayRule == .openDayBefore else { return day }
        var day = day
        while isClosed(day) { day = day.adding(days: -1) }
        return day
    }

    private func isClosed(_ day: CalendarDate) -> Bool {
        // 1970-01-01, day 0, was a Thursday.
        let weekday = ((day.dayNumber + 4) % 7 + 7) % 7
        return weekday == 0 || weekday == 6 || closedDays.contains(day)
    }
}
