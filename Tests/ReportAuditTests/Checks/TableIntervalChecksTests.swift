import ReportAudit
import Testing

@Suite struct TableIntervalChecksTests {
    private let rows = "Table 9. Response\n\tArm A (N=164)\tArm B (N=163)\nORR, n (%)\t57 (34.8)\t35 (21.5)\n95% CI (Clopper–Pearson)\t27.5–42.6\t15.4–28.6\n"
    private let columns = "表 6 達成割合\n評価時期\t評価例数\t達成例数\t達成割合（%）\t95%信頼区間\n3 カ月\t880\t412\t46.8\t43.5－50.2\n6 カ月\t810\t431\t53.2\t49.7－56.7\n12 カ月\t690\t402\t58.3\t54.5－62.0\n24 カ月\t505\t311\t61.6\t57.2－65.8\n"

    @Test func aNamedMethodGivesTheBounds() {
        #expect(AuditedText(rows).held(.interval) == 2)
        #expect(AuditedText(rows.replacing("27.5–42.6", with: "25.7–42.6")).findings(.interval) == ["57/164 の 95% 信頼区間（Clopper–Pearson 法）は 27.5～42.6% である。"])
    }

    /// Rows of one label are of one method, and the caption's group is that of every row.
    @Test func intervalsOfSeveralRowsTellTheMethodTogether() {
        let rows = "Table 1 Responders\nEndpoint\t15 mg (N=203)\t30 mg (N=201)\nPASI 75, n (%)\t104 (51.2)\t131 (65.2)\n95% CI\t44.4–58.0\t58.4–71.4\nPASI 90, n (%)\t58 (28.6)\t86 (42.8)\n95% CI\t22.8–35.1\t36.1–49.7\n"
        #expect(AuditedText(rows).held(.interval) == 4)
        #expect(AuditedText(rows.replacing("44.4–58.0", with: "44.4–61.0")).findings(.interval) == ["104/203 の 95% 信頼区間（Wilson 法）は 44.4～58.0% である。"])
        let captioned = "Table 2 Events (N = 3,418)\nEvent\tPatients\tIncidence (%)\t95% CI (exact)\nSomnolence\t206\t6.03\t5.25–6.88\nSleep paralysis\t58\t1.70\t1.29–2.19\nFalls\t27\t0.79\t0.52–1.15\nIdeation\t9\t0.26\t0.12–0.50\n"
        #expect(AuditedText(captioned).held(.interval) == 4)
        #expect(AuditedText(captioned.replacing("0.52–1.15", with: "0.52–1.31")).findings(.interval) == ["27/3418 の 95% 信頼区間（Clopper–Pearson 法）は 0.52～1.15% である。"])
    }

    @Test func theMethodOfAllOthersIsAsGoodAsNamed() {
        #expect(AuditedText(columns).held(.interval) == 4)
        #expect(AuditedText(columns.replacing("49.7－56.7", with: "49.7－65.7")).findings(.interval).count == 1)
        // Of two that no method gives, nothing is said.
        #expect(AuditedText(columns.replacing("49.7－56.7", with: "49.7－65.7").replacing("54.5－62.0", with: "55.4－62.0")).findings(.interval) == [])
    }

    @Test func anEstimateLiesInItsInterval() {
        let table = "Table 2 Rates\n\tEstimate\t95% CI\nYear 1\t4.6\t3.5–5.9\nYear 2\t7.1\t6.0–8.4\n"
        #expect(AuditedText(table).findings(.interval) == [])
        #expect(AuditedText(table.replacing("3.5–5.9", with: "5.3–5.9")).findings(.interval).count == 1)
        // The interval of a ratio is not that of the share before it.
        #expect(AuditedText("Response was 42.5% (51/120) with B (difference 12.5 percentage points, 95% CI 0.1 to 25.1; Wald, without continuity correction).").findings(.interval) == [])
    }
}
