import ReportAudit
import Testing

@Suite struct GroupOrderChecksTests {
    private let table = "\n\n表 1 投与群別の発現割合\n\t15 mg群\t30 mg群\tプラセボ群\n発現割合（％）\t54.7\t61.7\t48.0\n中止割合（％）\t3.0\t5.5\t2.0\n"

    @Test func percentagesInTheOrderOfTheirGroupsHold() {
        #expect(AuditedText("15 mg群、30 mg群及びプラセボ群の発現割合は、それぞれ 54.7%、61.7%及び 48.0%であった。" + table).findings(.textTable) == [])
        #expect(AuditedText("30 mg群、15 mg群及びプラセボ群の発現割合は、それぞれ 61.7%、54.7%及び 48.0%であった。" + table).findings(.textTable) == [])
    }

    @Test func percentagesThatChangedPlacesFail() {
        #expect(AuditedText("15 mg群、30 mg群及びプラセボ群の発現割合は、それぞれ 61.7%、54.7%及び 48.0%であった。" + table).findings(.textTable)
            == ["本文の「発現割合(%)」61.7 は、表 1 の 54.7 と合わない。"])
    }

    @Test func groupsMayBeRows() {
        let table = "\n\nTable 1 Reactions by age\n\tPatients\t%\nYounger\t100\t8.1\nMiddle\t100\t7.2\nOlder\t100\t9.3\n"
        #expect(AuditedText("Rates in the younger, middle and older groups were 8.1%, 7.2% and 9.3%." + table).findings(.textTable) == [])
        #expect(AuditedText("Rates in the younger, middle and older groups were 7.2%, 8.1% and 9.3%." + table).findings(.textTable).count == 1)
    }

    /// Without the groups' names the order is nobody's, and a number of its own is no change of places.
    @Test(arguments: ["各群の発現割合は 61.7%、54.7%及び 48.0%であった。", "15 mg群、30 mg群及びプラセボ群の改善割合は、それぞれ 61.7%、54.8%及び 48.0%であった。"])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text + table).findings(.textTable) == [])
    }
}
