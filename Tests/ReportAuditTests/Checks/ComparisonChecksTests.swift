import ReportAudit
import Testing

@Suite struct ComparisonChecksTests {
    @Test(arguments: [
        ("本調査の発現割合は 8.0%（32/400 例）であり、承認時の 12.5%（98/784 例）", "より低かった。", "より高かった。"),
        ("本調査の発現割合は 26.0%（52/200 例）であり、承認時の 20.0%（80/400 例）", "を上回った。", "を上回らなかった。"),
        ("本調査の発現割合は 8.0%（32/400 例）であり、承認時の 12.5%（98/784 例）", "を上回らなかった。", "を下回らなかった。"),
    ])
    func whatIsCalledLowerIsLower(_ start: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(start + right).held(.comparison) == 1)
        #expect(AuditedText(start + right).result.findings.isEmpty)
        #expect(AuditedText(start + wrong).findings(.comparison).count == 1)
    }

    @Test func englishComparesBetweenTheTwo() {
        #expect(AuditedText("The incidence was 8.0% (32/400), lower than 12.5% (98/784) at approval.").held(.comparison) == 1)
        #expect(AuditedText("The incidence was 8.0% (32/400), higher than 12.5% (98/784) at approval.").findings(.comparison) == ["8.0% は 12.5% と比べて高いとされるが、数値はそうなっていない。"])
    }

    @Test(arguments: [
        "承認時の 12.5%（98/784 例）より、本調査の 8.0%（32/400 例）の方が低かった。",
        "男性 8.0%（32/400 例）、女性 12.5%（98/784 例）であり、高齢者では非高齢者より高かった。",
    ])
    func whereTheOrderIsNotThatOfTheWordsNothingIsSaid(_ text: String) {
        #expect(AuditedText(text).findings(.comparison) == [] && AuditedText(text).held(.comparison) == 0)
    }
}
