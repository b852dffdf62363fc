/// 再審査期間 and the three months that follow it, in which the application is filed.
///
/// ```swift
/// let period = ReexaminationPeriod(approvalDate: CalendarDate("2014-05-23")!, years: 10)
/// period.last                        // 2024-05-22
/// period.applicationWindow           // 2024-05-23 … 2024-08-22
/// ```
/// The act gives "three months from the day the period has elapsed"; the arithmetic is the convention of domain
/// brief §1.1.
public struct ReexaminationPeriod: Hashable, Sendable {
    /// The day of approval.
    public let first: CalendarDate
    /// The day before the anniversary.
    public let last: CalendarDate
    /// The first and last day on which the application can be filed.
    public let applicationFirst: CalendarDate
    public let applicationLast: CalendarDate

    public init(approvalDate: CalendarDate, years: Int) {
        first = approvalDate
        let anniversary = approvalDate.adding(years: years)
        last = anniversary.adding(days: -1)
        applicationFirst = anniversary
        applicationLast = anniversary.adding(months: 3).adding(days: -1)
    }
}
