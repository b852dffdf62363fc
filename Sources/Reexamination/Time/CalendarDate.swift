/// A day of the Gregorian calendar, without time or time zone.
///
/// ```swift
/// let approval = CalendarDate(year: 2014, month: 5, day: 23)
/// approval?.adding(years: 10).adding(days: -1)      // 2024-05-22
/// ```
public struct CalendarDate: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` unless the day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
              (1...Self.lastDay(ofMonth: month, year: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2014-05-23`; anything else is `nil`.
    public init?(_ text: some StringProtocol) {
        guard let partial = PartialDate(text), case .day(let date) = partial else { return nil }
        self = date
    }

    /// Days since 1970-01-01, which is day 0.
    public var dayNumber: Int {
        // Counting from 1 March makes the leap day the last of its year, so a year's days need no table.
        let shiftedYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private init(dayNumber: Int) {
        let days = dayNumber + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// The same day of the month `months` later, or the month's last day where that day does not exist. What would lie outside the years 1 to 9999
    /// is moved to the month they begin or end with, so that a later month never gives an earlier day.
    public func adding(months: Int) -> CalendarDate {
        let index = min(max(year * 12 + (month - 1) + months, 1 * 12), 9999 * 12 + 11)
        let year = index / 12, month = index % 12 + 1
        let day = min(day, Self.lastDay(ofMonth: month, year: year))
        return CalendarDate(year: year, month: month, day: day) ?? self
    }

    public func adding(years: Int) -> CalendarDate { adding(months: years * 12) }

    /// Days from `start` to this day; 0 on the same day.
    public func days(since start: CalendarDate) -> Int { dayNumber - start.dayNumber }

    /// Whole calendar months completed from `start` to this day: 31 January to 28 February is one.
    public func completedMonths(since start: CalendarDate) -> Int {
        var months = (year - start.year) * 12 + month - start.month
        while start.adding(months: months) > self { months -= 1 }
        return months
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible, Codable {
    /// ISO 8601, `2014-05-23`.
    public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
