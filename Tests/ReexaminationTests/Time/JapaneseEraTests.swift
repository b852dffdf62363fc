import Foundation
import Reexamination
import Testing

@Suite("Dates in Japanese eras")
struct JapaneseEraTests {
    @Test("An era begins on its first day and its first year is 元年", arguments: [
        ("1989-01-07", "昭和64年1月7日"), ("1989-01-08", "平成元年1月8日"), ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"), ("2025-05-27", "令和7年5月27日"), ("1926-12-24", "大正15年12月24日"),
        ("1926-12-25", "昭和元年12月25日"), ("1912-07-29", "明治45年7月29日"), ("1912-07-30", "大正元年7月30日"),
    ])
    func borders(_ date: String, _ text: String) throws {
        #expect(JapaneseEra.text(of: try day(date), spaced: false) == text)
    }

    @Test("The report sets numbers apart by spaces")
    func spaced() throws {
        #expect(JapaneseEra.text(of: try day("2014-05-23")) == "平成 26 年 5 月 23 日")
        #expect(JapaneseEra.text(of: try #require(YearMonth(year: 2013, month: 9))) == "平成 25 年 9 月")
        #expect(JapaneseEra.text(of: try date("2021-10")) == "令和 3 年 10 月")
    }

    @Test("An era ends on the day before the next begins, and the present one has no end")
    func eraEnds() {
        #expect(JapaneseEra.heisei.end == CalendarDate("2019-04-30") && JapaneseEra.showa.end == CalendarDate("1989-01-07"))
        #expect(JapaneseEra.reiwa.end == nil)
    }

    @Test("Before 1873 there is no era, only the year")
    func beforeTheTable() throws {
        #expect(JapaneseEra.era(of: try day("1872-12-31")) == nil)
    }

    @Test("The table agrees with Foundation's Japanese calendar on every day from 1873 to 2030")
    func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .japanese)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let names = [232: "明治", 233: "大正", 234: "昭和", 235: "平成", 236: "令和"]
        var current = try day("1873-01-01")
        let end = try day("2030-12-31")
        while current <= end {
            let parts = calendar.dateComponents([.era, .year], from: Date(timeIntervalSince1970: Double(current.dayNumber) * 86_400))
            let ours = try #require(JapaneseEra.era(of: current))
            let era = try #require(parts.era)
            #expect(parts.year == ours.year && names[era] == ours.era.name, "\(current)")
            current = current.adding(days: 1)
        }
    }
}
