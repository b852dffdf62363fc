import ReportAudit
import Testing

@Suite struct DerivedCellChecksTests {
    private let changes = String.table("表1　時期別の値", "測定時期|測定例数|スコア|変化量\n開始時|812|41.2±9.1|－\n8週|790|35.6±8.8|-5.6\n16週|731|30.1±8.4|-11.1\n32週|655|28.7±8.0|-12.5")

    @Test func aChangeIsWhatItsRowHasLessTheFirst() throws {
        #expect(try AuditedText(html: changes).findings(.rowSum) == [])
        #expect(try AuditedText(html: changes).held(.rowSum) == 3)
        #expect(try AuditedText(html: changes.replacing("-11.1", with: "-12.1")).findings(.rowSum) == ["「16週」の 変化量 は、同じ表の数値からは -11.1 であり、-12.1 ではない（ほかでは合う）。"])
    }

    /// Changes of the patients who have both, or means rounded before.
    @Test(arguments: ["-11.0", "-11.2"]) func aMeanOfChangesMayDifferALittle(_ printed: String) throws {
        #expect(try AuditedText(html: changes.replacing("-11.1", with: printed)).findings(.rowSum) == [])
        #expect(try AuditedText(html: changes.replacing("-11.1", with: "-12.4").replacing("-12.5", with: "-14.0")).findings(.rowSum) == [])
    }

    @Test func soManyPerSoManyFollowsFromBoth() throws {
        let doses = String.table("Table 2. Reports by quarter", "Quarter|Doses|Reports|Reports per 100,000 doses\nQ1 2020|402,500|61|15.2\nQ2 2020|988,000|204|20.6\nQ3 2020|1,342,000|251|18.7\nQ4 2020|1,284,000|187|14.6")
        #expect(try AuditedText(html: doses).findings(.rowSum) == [] && AuditedText(html: doses).held(.rowSum) == 4)
        #expect(try AuditedText(html: doses.replacing("18.7", with: "17.8")).findings(.rowSum) == ["「Q3 2020」の Reports per 100,000 doses は、同じ表の数値からは 18.7 であり、17.8 ではない（ほかでは合う）。"])
        let packs = String.table("表3　年度別の報告", "区分|2018年度|2019年度|2020年度|2021年度\n報告件数|52|41|37|30\n出荷数量（万箱）|12.4|15.1|18.8|20.2\n出荷1万箱当たりの件数|4.19|2.72|1.97|1.49")
        #expect(try AuditedText(html: packs).findings(.rowSum) == [])
        #expect(try AuditedText(html: packs.replacing("1.97", with: "1.79")).findings(.rowSum).count == 1)
        // Two that do not follow say that the quotient is another.
        #expect(try AuditedText(html: packs.replacing("1.97", with: "1.79").replacing("2.72", with: "2.27")).findings(.rowSum) == [])
    }
}
