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

    @Test func theIntervalOfANamedShareIsOfTheOneGivenElsewhere() {
        let text = "奏効例の割合（奏効率）は 71.4%（45/63 例）であった。安全性に問題はなかった。奏効率の 95%信頼区間（Clopper-Pearson 法）は 58.7～82.1%であった。"
        #expect(AuditedText(text).held(.interval) == 1)
        #expect(AuditedText(text.replacing("58.7", with: "57.8")).findings(.interval) == ["45/63 の 95% 信頼区間（Clopper–Pearson 法）は 58.7～82.1% である。"])
        // Two shares of that name: it may be either's.
        #expect(AuditedText("海外の奏効率は 60.0%（30/50 例）であった。" + text.replacing("58.7", with: "57.8")).findings(.interval) == [])
    }

    @Test func whereNoMethodIsNamedOneBoundTellsIt() {
        let text = "Anomalies were reported in 2 of 73 neonates (2.7%; 95% CI 0.3–9.5)."
        #expect(AuditedText(text).findings(.interval) == [])
        #expect(AuditedText(text.replacing("9.5)", with: "5.9)")).findings(.interval) == ["2/73 の 95% 信頼区間（Clopper–Pearson 法）は 0.3～9.5% である。"])
        // By another method, or adjusted.
        #expect(AuditedText(text.replacing("0.3–9.5", with: "0.7–10.3")).findings(.interval) == [])
    }

    @Test func anEstimateInACellLiesWithinItsInterval() {
        let table = "表 1 研究報告\n番号\t概要\n1\t観察研究において、骨折のハザード比は 1.42（95%信頼区間：1.08～1.87）であった。\n2\t症例対照研究において、オッズ比は 1.15（95%CI 0.93-1.42）であった。\n"
        #expect(AuditedText(table).findings(.interval) == [])
        #expect(AuditedText(table.replacing("1.08", with: "1.48")).findings(.interval) == ["推定値 1.42 が信頼区間 1.48～1.87 の外にある。"])
    }

    /// The counts stand in the sentence, the method in a note.
    @Test func anIntervalMayBeOfTheCountsBeforeIt() {
        let text = "安全性解析対象 1,230 例のうち副作用は 106 例に認められ、発現割合は 8.62%（95%信頼区間：7.11～10.33%）であった。信頼区間は Clopper–Pearson 法による。"
        #expect(AuditedText(text).findings(.interval) == [])
        #expect(AuditedText(text.replacing("10.33", with: "11.06")).findings(.interval) == ["106/1230 の 95% 信頼区間（Clopper–Pearson 法）は 7.11～10.33% である。"])
    }
}
