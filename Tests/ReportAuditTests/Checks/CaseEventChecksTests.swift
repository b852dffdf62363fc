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

    /// Classes with their terms set in, some not listed.
    private func listed(_ rows: String, _ caption: String = "主な副作用") -> AuditedText {
        AuditedText("表 1 \(caption)\n\t症例数\t件数\n" + rows)
    }

    @Test func theTermsThatAreNotListedHaveRoomInTheirClass() {
        let right = listed("合計\t20\t26\n胃腸障害\t12\t15\n　悪心\t6\t7\n　嘔吐\t4\t4\n神経系障害\t8\t9\n　頭痛\t5\t6\n")
        #expect(right.findings(.hierarchy) == [])
        // 5 listed patients and 3 events left over make 8 at most.
        #expect(listed("合計\t20\t26\n胃腸障害\t12\t15\n　悪心\t6\t7\n　嘔吐\t4\t4\n神経系障害\t9\t9\n　頭痛\t5\t6\n").findings(.hierarchy)
            == ["「神経系障害」の症例数 9 は、属する行の症例数の和 5 に、示されていない 3 件を加えた 8 を超える。"])
    }

    @Test func oneClassThatListsLessThanItHasStandsOut() {
        let rows = "合計\t18\t22\n胃腸障害\t8\t11\n　悪心\t6\t7\n　嘔吐\t4\t4\n神経系障害\t5\t6\n　頭痛\t5\t6\n皮膚障害\t5\t5\n　発疹\t5\t5\n"
        #expect(listed(rows, "副作用").findings(.hierarchy) == [])
        #expect(listed(rows.replacing("　嘔吐\t4\t4", with: "　嘔吐\t3\t3"), "副作用").findings(.hierarchy) == ["「胃腸障害」に属する行の件数の和は 10 であり、11 と合わない（ほかの行ではすべて一致する）。"])
        #expect(listed(rows.replacing("　嘔吐\t4\t4", with: "　嘔吐\t3\t3")).findings(.hierarchy) == [])
        #expect(listed(rows.replacing("　嘔吐\t4\t4", with: "　嘔吐\t3\t3").replacing("　頭痛\t5\t6", with: "　頭痛\t4\t4"), "副作用").findings(.hierarchy) == [])
    }

    @Test func rowsOfCasesAndOfTheirEventsAreAPair() {
        let table = "表 4 副作用\n調査症例数\t1,187例\n副作用発現症例数\t310例\n副作用発現件数\t418件\n副作用発現割合\t26.1%\n"
        #expect(AuditedText(table).held(.caseEvent) == 1)
        #expect(AuditedText(table.replacing("418", with: "308")).findings(.caseEvent) == ["「副作用発現件数」の症例数 310 が件数 308 を超える。"])
        // Patients who were examined are no cases.
        #expect(AuditedText("表 4 報告\n対象症例数\t310例\n対象件数\t12件\n").findings(.caseEvent) == [])
    }

    @Test func theCaptionMayGiveTheThreshold() {
        let table = "表 9 主な副作用（2件以上）\n\t総数\t\t重篤\t\t非重篤\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n頭痛\t4\t4\t1\t1\t3\t3\n悪心\t2\t2\t2\t2\t0\t0\n"
        #expect(AuditedText(table).findings(.threshold) == [])
        #expect(AuditedText(table.replacing("2件以上", with: "3件以上")).findings(.threshold) == ["「悪心」は 2 件で、掲載の基準（3 件以上）に満たない。"])
    }
}
