import ReportAudit
import Testing

@Suite struct CaseEventChecksTests {
    private func table(_ rows: String) -> AuditedText {
        AuditedText("表 1 自発報告\n\t総数\t\t重篤\t\t非重篤\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n" + rows)
    }

    @Test func eventsAddAndCasesOverlap() {
        let right = table("合計\t5\t7\t2\t3\t4\t4\n感染症および寄生虫症\t5\t7\t2\t3\t4\t4\n")
        #expect(right.findings(.caseEvent).isEmpty)
        #expect(right.held(.caseEvent) == 10)
        #expect(table("合計\t5\t8\t2\t3\t4\t4\n感染症および寄生虫症\t5\t7\t2\t3\t4\t4\n").findings(.caseEvent) == ["「合計」の件数は 3＋4＝7 であり、総数 8 と合わない。"])
        #expect(table("合計\t7\t7\t2\t3\t4\t4\n感染症および寄生虫症\t5\t7\t2\t3\t4\t4\n").findings(.caseEvent) == ["「合計」の総症例数 7 は、4 以上 6 以下でなければならない。"])
    }

    @Test func noMoreCasesThanEvents() {
        #expect(table("合計\t5\t7\t4\t3\t4\t4\n感染症および寄生虫症\t5\t7\t2\t3\t4\t4\n").findings(.caseEvent) == ["「合計」の症例数 4 が件数 3 を超える。"])
    }

    @Test func classesLieWithinTheTotal() {
        #expect(table("合計\t5\t7\t2\t3\t4\t4\n感染症および寄生虫症\t6\t7\t2\t3\t4\t4\n").findings(.hierarchy) == ["「感染症および寄生虫症」の 6 が、それを含む「合計」の 5 を超える。"])
    }

    @Test func theThresholdOfListingIsHonoured() {
        let text = AuditedText("総数 3 件以上の副作用を表 1 に示した。\n\n表 1 自発報告\n\t症例数\t件数\n合計\t9\t9\n感染症および寄生虫症\t2\t2\n血液およびリンパ系障害\t7\t7\n")
        #expect(text.findings(.threshold) == ["「感染症および寄生虫症」は 2 件で、掲載の基準（3 件以上）に満たない。"])
    }
}
