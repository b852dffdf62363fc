import Reexamination
import Testing

@Suite("The re-examination period")
struct ReexaminationPeriodTests {
    @Test("It ends the day before the anniversary, and three months to apply follow", arguments: [
        ("2014-05-23", 10, "2024-05-22", "2024-05-23", "2024-08-22"),
        ("2012-01-18", 8, "2020-01-17", "2020-01-18", "2020-04-17"),
        ("2020-02-29", 4, "2024-02-28", "2024-02-29", "2024-05-28"),
        ("2016-11-30", 4, "2020-11-29", "2020-11-30", "2021-02-27"),
    ])
    func arithmetic(_ approval: String, _ years: Int, _ last: String, _ from: String, _ to: String) throws {
        let period = ReexaminationPeriod(approvalDate: try day(approval), years: years)
        #expect(period.first.description == approval)
        #expect(period.last.description == last)
        #expect(period.applicationFirst.description == from)
        #expect(period.applicationLast.description == to)
    }
}
