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

    @Test func aNamedMethodGivesItsBounds() {
        #expect(AuditedText("奏効率は 10.3%（16/156 例）（95%CI：6.4～16.0%、Wilson 法）であった。").held(.interval) == 2)
        #expect(AuditedText("奏効率は 10.3%（16/156 例、正規近似による 95% 信頼区間：5.5～15.0%）であった。").findings(.interval).isEmpty)
        #expect(AuditedText("奏効率は 10.3%（16/156 例）（90% 信頼区間 6.5～15.2%、Clopper–Pearson 法）であった。").held(.interval) == 2)
        #expect(AuditedText("奏効率は 10.3%（16/156 例）（95%CI：6.0～16.1%、Wilson 法）であった。").findings(.interval) == ["16/156 の 95% 信頼区間（Wilson 法）は 6.4～16.0% である。"])
        #expect(AuditedText("奏効率は 10.3%（16/156 例）（95%CI：6.4～16.0%、連続修正 Wilson 法）であった。").findings(.interval).isEmpty)
    }

    @Test(arguments: ["ハザード比は 0.75（95%CI：0.60～0.93）であった。", "奏効率は 71.4%（95% CI：58.7%～82.1%）であった。", "The hazard ratio was 0.75 (95% CI: 0.60, 0.93).", "群間差は －5.0%（95%CI：－10.0～0.1%）であった。", "差は －0.5（95%CI：0.1～0.9）であった。", "中央値は 12 例で（95%CI：1.5～3.0）であった。"])
    func anEstimateWithinItsIntervalIsLeftAlone(_ text: String) {
        #expect(AuditedText(text).findings(.interval).isEmpty)
    }

    @Test func anEstimateLiesWithinItsInterval() {
        #expect(AuditedText("ハザード比は 0.75（95%CI：0.80～0.93）であった。").findings(.interval) == ["推定値 0.75 が信頼区間 0.80～0.93 の外にある。"])
        #expect(AuditedText("奏効率は 71.4%（95%CI：85.7%～82.1%）であった。").findings(.interval) == ["推定値 71.4 が信頼区間 85.7～82.1 の外にある。"])
    }
}
