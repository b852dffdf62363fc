import ReportAudit
import Testing

@Suite struct ExtremeValueChecksTests {
    private let table = "\n\nTable 4 Rates\nPeriod\tEvents\tRate\nFirst half-year\t28\t42.7\nSecond half-year\t15\t25.4\nLater\t11\t9.1\nOverall\t54\t20.9\n"

    @Test func whatIsCalledTheGreatestIsNotTheLeast() {
        let text = "The rate was highest in the first six months (42.7 per 1,000) and fell thereafter."
        #expect(AuditedText(text + table).held(.superlative) == 1)
        #expect(AuditedText(text.replacing("highest", with: "lowest") + table).findings(.superlative) == ["「First half-year」42.7 は、Table 4 の列の中で最も大きい。"])
        let group = "Early events made up 28 (51.9%), the largest group."
        #expect(AuditedText(group + table).findings(.superlative) == [])
        #expect(AuditedText(group.replacing("largest", with: "smallest") + table).findings(.superlative).count == 1)
    }

    /// Of some rows only the second may be the highest.
    @Test func whatLiesBetweenMayBeTheGreatestOfSome() {
        #expect(AuditedText("After half a year the rate was highest in the second half-year (25.4 per 1,000)." + table).findings(.superlative) == [])
        #expect(AuditedText("Among women the rate was lowest in the first year (31.0 per 1,000)." + table).findings(.superlative) == [])
    }
}
