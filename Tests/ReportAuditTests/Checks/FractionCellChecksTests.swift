import ReportAudit
import Testing

@Suite struct FractionCellChecksTests {
    private let table = "表 3 発現割合\n区分\t発現例数/対象例数\t割合（％）\n2g 以下\t48/444\t10.8\n2g 超\t58/359\t16.2\n低下\t38/222\t17.1\n"

    @Test func thePercentageBehindAFractionIsOfIt() {
        #expect(AuditedText(table).held(.percentage) == 3)
        #expect(AuditedText(table.replacing("38/222", with: "38/242")).findings(.percentage).count == 1)
    }

    @Test func soIsTheNumberInBracketsBehindIt() {
        let table = "表 3 発現割合\n区分\t本剤群 n/N（%）\t対照群 n/N（%）\n全体\t62/1,430（4.3）\t18/715（2.5）\n65 歳以上\t30/580（5.2）\t9/290（3.1）\n65 歳未満\t32/850（3.8）\t9/425（2.1）\n"
        #expect(AuditedText(table).held(.percentage) == 6)
        #expect(AuditedText(table.replacing("30/580（5.2）", with: "30/580（2.5）")).findings(.percentage) == ["30/580 は 5.2% であり、2.5% ではない。"])
    }

    /// What no other row confirms is something else.
    @Test func whatIsNotSureIsLeft() {
        #expect(AuditedText("表 3 比\n区分\t該当/対象\t比\n甲\t48/444\t1.8\n乙\t58/359\t2.2\n").findings(.percentage) == [])
    }
}
