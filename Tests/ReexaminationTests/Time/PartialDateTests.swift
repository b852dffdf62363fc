import Foundation
import Reexamination
import Testing

@Suite("Dates known only in part")
struct PartialDateTests {
    @Test("A date cut short stands for all its days", arguments: [
        ("2018-04-09", "2018-04-09", "2018-04-09"), ("2018-04", "2018-04-01", "2018-04-30"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2018", "2018-01-01", "2018-12-31"),
    ])
    func bounds(_ text: String, _ earliest: String, _ latest: String) throws {
        let partial = try date(text)
        #expect(partial.earliest.description == earliest)
        #expect(partial.latest.description == latest)
        #expect(partial.description == text)
    }

    @Test("What is no date is refused", arguments: ["2018-4", "18-04-01", "2018-13", "0000", "2018--01", "2018-04-31", "-2018", "2018-04-", "UNK"])
    func notADate(_ text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test("A partial date may lie in a window if one of its days does")
    func window() throws {
        let window = try #require(DateWindow(first: try day("2014-05-23"), last: try day("2024-05-22")))
        #expect(window.mayContain(try date("2014-05")))
        #expect(!window.mayContain(try date("2013-09")))
        #expect(window.mayContain(try date("2024")))
        #expect(!window.mayContain(try date("2024-05-23")))
    }

    @Test("A window cannot end before it begins")
    func reversedWindow() throws {
        let last = try day("2024-05-22")
        #expect(DateWindow(first: last, last: last.adding(days: -1)) == nil)
        #expect(DateWindow(first: last, last: last) != nil)
    }

    @Test("Dates keep their form through encoding")
    func coding() throws {
        let dates = ["2018", "2018-04", "2018-04-09"].compactMap { PartialDate($0) }
        #expect(try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode(dates)) == dates)
    }
}
