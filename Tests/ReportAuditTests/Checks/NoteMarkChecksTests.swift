import ReportAudit
import Testing

@Suite struct NoteMarkChecksTests {
    private let table = "表 1 副作用*1\n\t例数\t割合（%）*2\n悪心a)\t3\t1.5\n嘔吐†\t2\t1.0\n肝障害b)\t1\t0.5\n\n*1：2 例以上\n\n*2：分母は 200 例\n\na) 悪心を含む。\n\nb) 検査値を含む。\n\n†：因果関係不明を含む。\n"

    @Test(arguments: [("*2：", "*3：", ["*2 の注がない。", "注 *3 に対応する記号が表にない。"]), ("b) 検", "c) 検", ["b) の注がない。", "注 c) に対応する記号が表にない。"])])
    func marksAndNotesMeet(_ right: String, _ wrong: String, _ findings: [String]) {
        #expect(AuditedText(table).findings(.noteMark).isEmpty)
        #expect(AuditedText(table.replacing(right, with: wrong)).findings(.noteMark).sorted() == findings)
    }

    @Test func lettersThatNumberAListAreNoMarks() {
        #expect(AuditedText("表 1 副作用\n\t例数\n悪心\t3\n嘔吐\t2\n\na) 安全性について述べる。\n\nb) 有効性について述べる。\n").findings(.noteMark).isEmpty)
        // A blank that was lost makes a number of the mark.
        #expect(AuditedText("表 1 副作用\n\t例数\n悪心*92\t3\n嘔吐*\t2\n\n*：承認時を含む。\n\n**：再掲である。\n").findings(.noteMark).allSatisfy { !$0.contains("*92") && !$0.contains("注 * に") })
        #expect(AuditedText("表 1 検定\n\t例数\tp 値\nA（群 a）\t3\t0.02*\n嘔吐\t2\t0.04*\n\n*：p<0.05\n").findings(.noteMark).isEmpty)
    }
}
