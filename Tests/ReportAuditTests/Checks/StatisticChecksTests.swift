import ReportAudit
import Testing

@Suite struct StatisticChecksTests {
    @Test func theMedianOfWholeNumbersIsWholeOrEndsInFive() {
        #expect(AuditedText("投与回数は 12 例で、中央値 6.5 回であった。").findings(.median).isEmpty)
        #expect(AuditedText("投与回数は 12 例で、中央値 6.3 回であった。").findings(.median) == ["12 個の整数の中央値は 6.3 になり得ない。"])
        #expect(AuditedText("投与回数は 11 例で、中央値 6.5 回であった。").findings(.median) == ["11 個の整数の中央値は 6.5 になり得ない。"])
    }

    @Test func anExactIntervalFollowsFromItsCounts() {
        #expect(AuditedText("奏効率は 71.4%（45/63 例）（95%CI 58.7～82.1%、Clopper–Pearson 法）であった。").findings(.interval).isEmpty)
        #expect(AuditedText("奏効率は 71.4%（45/63 例）（95%CI 58.7～83.1%、Clopper–Pearson 法）であった。").findings(.interval)
            == ["45/63 の 95% 信頼区間（Clopper–Pearson 法）は 58.7～82.1% である。"])
    }
}
