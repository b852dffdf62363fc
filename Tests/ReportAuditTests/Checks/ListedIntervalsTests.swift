import ReportAudit
import Testing

@Suite struct ListedIntervalsTests {
    private let listing = String.table("Table B. Cases of seizure", "Case|Dose|Onset|Interval (days)\n1|14 Dec 2020|19 Dec 2020|5\n2|8 Feb 2021|10 Feb 2021|2\n3|22 Mar 2021|26 Mar 2021|4\n4|5 Apr 2021|28 Apr 2021|23\n5|17 May 2021|20 May 2021|3")

    private func audit(_ text: String, _ table: String) throws -> [String] { try AuditedText(html: "<p>\(text)</p>" + table).findings(.listing) }

    @Test func daysAreThoseBetweenTheDatesOfTheirRow() throws {
        #expect(try audit("", listing) == [])
        #expect(try audit("", listing.replacing("<td>23<", with: "<td>13<")) == ["「4」の Interval (days) は、同じ表の数値からは 23 であり、13 ではない（ほかでは合う）。"])
        // Two that differ say that something else is counted.
        #expect(try audit("", listing.replacing("<td>23<", with: "<td>13<").replacing("<td>3<", with: "<td>9<")) == [])
    }

    @Test func whatEnglishTextSaysOfTheDaysHolds() throws {
        #expect(try audit("All five were seen in adults; four occurred within 7 days of the dose.", listing) == [])
        #expect(try audit("All five were seen in adults; three occurred within 7 days of the dose.", listing) == ["本文の「within 7 days」は 3 であるが、一覧の行からは 4 となる。"])
        #expect(try audit("The interval from dose to onset ranged from 2 to 23 days (median 4 days).", listing) == [])
        #expect(try audit("The interval from dose to onset ranged from 2 to 23 days (median 5 days).", listing) == ["本文の「median」は 5 であるが、一覧の行からは 4 となる。"])
        #expect(try audit("In an earlier study three occurred within 7 days.", listing) == [])
    }
}
