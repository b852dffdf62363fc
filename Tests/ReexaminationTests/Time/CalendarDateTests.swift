import Reexamination
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test("Every day from 1868 to 2120 has the number after the day before it")
    func dayNumbersAreConsecutive() throws {
        var current = try day("1868-01-01")
        let end = try day("2120-12-31")
        while current < end {
            let next = current.adding(days: 1)
            #expect(next.dayNumber == current.dayNumber + 1)
            #expect(current < next)
            let sameMonth = next.year == current.year && next.month == current.month && next.day == current.day + 1
            let nextMonth = next.day == 1 && (next.month == current.month + 1 || (next.month == 1 && current.month == 12 && next.year == current.year + 1))
            #expect(sameMonth || nextMonth, "\(current) → \(next)")
            current = next
        }
    }

    @Test("1970-01-01 is day 0")
    func epoch() throws {
        #expect(try day("1970-01-01").dayNumber == 0)
        #expect(try day("2000-03-01").dayNumber == 11_017)
    }

    @Test("Days that do not exist are refused", arguments: ["2023-02-29", "1900-02-29", "2024-13-01", "2024-04-31", "2024-00-10", "2024-1-1", "2024-01-01T00:00", "", "2024/01/01", "２０２４-01-01"])
    func noSuchDay(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("29 February exists in leap years", arguments: ["2024-02-29", "2000-02-29"])
    func leapDay(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test("A month later is the same day, or the month's last", arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-05-22", -3, "2024-02-22"),
        ("2024-01-15", -1, "2023-12-15"), ("2014-05-23", 120, "2024-05-23"), ("2024-02-29", 12, "2025-02-28"),
    ])
    func addingMonths(_ start: String, _ months: Int, _ expected: String) throws {
        #expect(try day(start).adding(months: months).description == expected)
    }

    @Test("A calendar month is complete on the day that adding months reaches", arguments: [
        ("2015-01-31", "2015-02-27", 0), ("2015-01-31", "2015-02-28", 1), ("2015-03-10", "2018-03-09", 35),
        ("2015-03-10", "2018-03-10", 36), ("2015-03-10", "2015-03-10", 0), ("2015-03-10", "2015-03-09", -1),
    ])
    func completedMonths(_ start: String, _ end: String, _ months: Int) throws {
        #expect(try day(end).completedMonths(since: try day(start)) == months)
    }
}
