import ReportAudit
import Testing

@Suite struct DateChecksTests {
    @Test func aDateOfAnEraExists() {
        #expect(AuditedText("平成 31 年 4 月 30 日に終了した。").findings(.era).isEmpty)
        let heisei = "平成は 1989 年 1 月 8 日～2019 年 4 月 30 日", reiwa = "令和は 2019 年 5 月 1 日～"
        for (date, bounds) in [("平成31年5月1日", heisei), ("令和元年4月30日", reiwa), ("平成32年3月", heisei), ("平成33年", heisei)] {
            #expect(AuditedText("令和 2 年 4 月 1 日に始まり、\(date)に終了した。").findings(.era) == ["「\(date)」はその元号の期間にない（\(bounds)）。"])
        }
        #expect(AuditedText("平成 27 年 2 月 29 日に終了した。").findings(.era) == ["「平成27年2月29日」という日はない。"])
    }

    @Test func aReportOfTheTimeOfAnEraMayWriteItsYearsToCome() {
        #expect(AuditedText("再審査期間は 8 年（平成 24 年 1 月 18 日～平成 32 年 1 月 17 日）である。").findings(.era).isEmpty)
        #expect(AuditedText("再審査期間は 8 年（平成 24 年 1 月 18 日～平成 32 年 1 月 18 日）である。").findings(.period) == ["8 年間の最終日は 令和 2 年 1 月 17 日 である。"])
    }

    @Test func aPeriodRunsForwardsAndHasItsLength() {
        #expect(AuditedText("平成 26 年 5 月 23 日～平成 25 年 5 月 22 日に実施した。").findings(.period) == ["期間の終わりが始めより前である。"])
        #expect(AuditedText("再審査期間は 10 年（平成 26 年 5 月 23 日～令和 6 年 5 月 22 日）である。").findings(.period).isEmpty)
        #expect(AuditedText("再審査期間は 10 年（平成 26 年 5 月 23 日～令和 6 年 5 月 23 日）である。").findings(.period)
            == ["10 年間の最終日は 令和 6 年 5 月 22 日 である。"])
    }
}
