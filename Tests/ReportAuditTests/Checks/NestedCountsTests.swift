import ReportAudit
import Testing

@Suite struct NestedCountsTests {
    private let classes = "胃腸障害 | 125\n>悪心 | 49\n>下痢 | 38\n神経系障害 | 59\n>頭痛 | 38\n>めまい | 15"

    @Test func aTermHasNoMoreCasesThanItsClass() throws {
        let table = String.table("表 4 副作用", "副作用の種類 | 発現症例数\n" + classes)
        #expect(try AuditedText(html: table).held(.hierarchy) == 4)
        #expect(try AuditedText(html: table.replacing("<td>59</td>", with: "<td>37</td>")).findings(.hierarchy) == ["「頭痛」の 38 が、それを含む「神経系障害」の 37 を超える。"])
    }

    @Test func casesOfTermsNeedNotAddUpButEventsDo() throws {
        let cases = String.table("表 4 副作用", "種類 | 症例数A | 症例数B | 症例数C\n胃腸障害 | 30 | 40 | 12\n>悪心 | 10 | 25 | 7\n>下痢 | 20 | 15 | 5\n神経系障害 | 9 | 12 | 7\n>頭痛 | 5 | 7 | 3\n>不眠 | 5 | 5 | 4")
        #expect(try AuditedText(html: cases).result.findings.map(\.statement.ja) == [])
        let events = String.table("Table 6 Numbers of adverse reactions", "SOC / PT | Serious cumulative | Serious interval | Other cumulative\nHepatobiliary | 17 | 4 | 61\n>Hepatitis | 12 | 3 | 40\n>Jaundice | 5 | 1 | 21\nNervous | 33 | 7 | 310\n>Headache | 2 | 1 | 300\n>Seizure | 31 | 6 | 10")
        #expect(try AuditedText(html: events).held(.columnSum) == 6)
        #expect(try AuditedText(html: events.replacing("<td>33</td>", with: "<td>36</td>")).findings(.columnSum) == ["「Nervous」36 に対し、その内訳の和は 33 である。"])
    }

    @Test func anIndentedShareIsPartOfTheRowAbove() throws {
        let table = String.table("Table 1 Overview", "Category | Active N=240 | Placebo N=121\nAny serious TEAE | 14 (5.8%) | 8 (6.6%)\n>Related | 5 (2.1%) | 1 (0.8%)")
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table.replacing("5 (2.1%)", with: "15 (6.3%)")).findings(.hierarchy) == ["「Related」の 15 が、それを含む「Any serious TEAE」の 14 を超える。"])
    }

    @Test func whatIsCountedInAnotherUnitIsNoPart() throws {
        #expect(try AuditedText(html: .table("表 1 概要", "項目 | A | B\n副作用発現症例数 | 10 | 20\n>副作用発現件数 | 14 | 31\n実施施設数 | 5 | 9\n>登録症例数 | 80 | 91")).result.findings.isEmpty)
    }

    @Test func casesAndEventsMayHaveTheirPercentageBesideThem() throws {
        let table = String.table("表 4 副作用（N=857）", "副作用名 | 発現例数 | 発現件数 | 発現割合（%）\n悪心 | 32 | 35 | 3.7\n下痢 | 19 | 22 | 2.2\n発疹 | 11 | 11 | 1.3")
        #expect(try AuditedText(html: table).held(.caseEvent) == 3)
        #expect(try AuditedText(html: table.replacing("<td>35</td>", with: "<td>31</td>")).findings(.caseEvent) == ["「悪心」の症例数 32 が件数 31 を超える。"])
        // Patients of a year and the events among them are no pair.
        #expect(try AuditedText(html: .table("表 5 年度別", "年度 | 登録症例数 | 副作用件数 | 割合（%）\n平成29年度 | 310 | 41 | 13.2\n平成30年度 | 402 | 50 | 12.4")).result.findings.isEmpty)
    }
}
