import ReportAudit
import Testing

@Suite struct CitedTableChecksTests {
    private let tables = "\n\n表 3 腎機能別の副作用発現割合\n区分\t例数（％）\n正常\t68（11.7）\n低下\t38（17.1）\n\n表 5 原因菌別の消失率\n原因菌\t消失株数\t消失率（％）\n大腸菌\t142\t94.0\n肺炎球菌\t104\t96.3\n"

    @Test func theNumbersOfASentenceStandInTheTableItNames() {
        let text = "腎機能低下患者では 17.1%で、正常患者の 11.7%より高かった（表 3）。"
        #expect(AuditedText(text + tables).findings(.reference) == [])
        #expect(AuditedText(text.replacing("表 3", with: "表 5") + tables).findings(.reference) == ["文の述べるものは 表 5 になく、表 3 にある。"])
    }

    @Test func whatATableIsSaidToShowStandsInItsCaption() {
        let text = "腎機能別の発現割合を表 3 に示す。"
        #expect(AuditedText(text + tables).findings(.reference) == [])
        #expect(AuditedText(text.replacing("表 3", with: "表 5") + tables).findings(.reference) == ["文の述べるものは 表 5 になく、表 3 にある。"])
    }

    /// One number may stand anywhere, and what a table is said to show may have other words.
    @Test(arguments: ["発現割合は 17.1%であった（表 5）。", "発現割合は 17.1%、消失率は 94.0%であった（表 5）。", "発現割合は 17.2%及び 11.7%であった（表 5）。", "集計の結果を表 5 に示す。"])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text + tables).findings(.reference) == [])
    }
}
