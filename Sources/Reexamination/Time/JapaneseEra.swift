/// 元号: the eras that dates of the report can fall in, by an explicit table (domain brief §5), so that output does
/// not depend on the machine's locale data.
///
/// ```swift
/// JapaneseEra.text(of: date)                       // 平成 26 年 5 月 23 日
/// JapaneseEra.text(of: date, spaced: false)        // 平成26年5月23日
/// ```
public enum JapaneseEra: CaseIterable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    public var name: String {
        switch self {
        case .meiji: "明治"
        case .taisho: "大正"
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// The era's first day. Dates before Meiji 6 follow another calendar and are not given an era.
    public var start: (year: Int, month: Int, day: Int) {
        switch self {
        case .meiji: (1873, 1, 1)
        case .taisho: (1912, 7, 30)
        case .showa: (1926, 12, 25)
        case .heisei: (1989, 1, 8)
        case .reiwa: (2019, 5, 1)
        }
    }

    /// The era's last day, the one before the next begins; `nil` for the era that goes on.
    public var end: CalendarDate? {
        guard let index = Self.allCases.firstIndex(of: self), index + 1 < Self.allCases.count else { return nil }
        let next = Self.allCases[index + 1].start
        return CalendarDate(year: next.year, month: next.month, day: next.day)?.adding(days: -1)
    }

    private var firstYear: Int { self == .meiji ? 1868 : start.year }

    /// The era of a day and the year in it, or `nil` before 1873.
    public static func era(of date: CalendarDate) -> (era: JapaneseEra, year: Int)? {
        for era in allCases.reversed() where (date.year, date.month, date.day) >= era.start {
            return (era, date.year - era.firstYear + 1)
        }
        return nil
    }

    /// 令和 7 年 5 月 27 日. The first year is 元年.
    public static func text(of date: CalendarDate, spaced: Bool = true) -> String {
        joined(yearText(of: date) + ["\(date.month)", "月", "\(date.day)", "日"], spaced: spaced)
    }

    /// 平成 26 年 7 月. A month in which the era changed is given the era of its last day.
    public static func text(of month: YearMonth, spaced: Bool = true) -> String {
        let last = PartialDate.month(year: month.year, month: month.month).latest
        return joined(yearText(of: last) + ["\(month.month)", "月"], spaced: spaced)
    }

    /// As much as is known: 平成 26 年 7 月 1 日, 平成 26 年 7 月 or 平成 26 年.
    public static func text(of date: PartialDate, spaced: Bool = true) -> String {
        switch date {
        case .day(let day): text(of: day, spaced: spaced)
        case .month: joined(yearText(of: date.latest) + ["\(date.latest.month)", "月"], spaced: spaced)
        case .year: joined(yearText(of: date.latest), spaced: spaced)
        }
    }

    private static func yearText(of date: CalendarDate) -> [String] {
        guard let (era, year) = era(of: date) else { return ["\(date.year)", "年"] }
        return year == 1 ? [era.name + "元年"] : [era.name, "\(year)", "年"]
    }

    private static func joined(_ parts: [String], spaced: Bool) -> String {
        parts.joined(separator: spaced ? " " : "")
    }
}
