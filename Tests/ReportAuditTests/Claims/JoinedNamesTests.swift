@testable import ReportAudit
import Testing

@Suite struct JoinedNamesTests {
    @Test(arguments: ["主な副作用は、発疹及び", "発疹又は", "便秘あるいは", "発疹・", "Constipation or ", "rash and "])
    func aNameBehindAnotherSharesItsNumber(_ words: String) { #expect(JoinedNames.continues(words)) }

    @Test(arguments: ["悪心49例、下痢38例及び", "肝障害21例（1.6%）及び", "主な副作用は、", "nausea in 49 patients and ", "rash (12) and ", "nausea was reported in 49 and ", ""])
    func aNumberBeforeBelongsToTheNameBefore(_ words: String) { #expect(!JoinedNames.continues(words)) }
}
