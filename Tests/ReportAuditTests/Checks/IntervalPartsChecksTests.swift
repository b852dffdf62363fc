import ReportAudit
import Testing

@Suite struct IntervalPartsChecksTests {
    private func text(_ third: Int, _ whole: Int = 269) -> String {
        "発現時期は 1 か月以内が 121 件、1 か月超 3 か月以内が 74 件、3 か月超 6 か月以内が \(third) 件、6 か月超が 33 件であり、\(whole) 件中 195 件が 3 か月以内に発現した。"
    }

    @Test func allIntervalsAddUpToTheWholeTheSentenceNames() {
        #expect(AuditedText(text(41)).findings(.partition) == [])
        #expect(AuditedText(text(14)).findings(.partition) == ["内訳の和は 121＋74＋14＋33＝242 であり、全体の 269 と合わない。"])
    }

    /// Without the last interval some are left out; a whole far off is another's.
    @Test func whatIsNotSureIsLeft() {
        #expect(AuditedText("発現時期は 1 か月以内が 121 件、1 か月超 3 か月以内が 74 件、3 か月超 6 か月以内が 14 件であり、269 件中 195 件が 3 か月以内に発現した。").findings(.partition) == [])
        #expect(AuditedText(text(14, 960)).findings(.partition) == [])
    }
}
