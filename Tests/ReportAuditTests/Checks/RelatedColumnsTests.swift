import ReportAudit
import Testing

@Suite struct RelatedColumnsTests {
    @Test func ofTwoSumsThatFitAsManyRowsTheOneThatNoRowContradictsIsMeant() throws {
        let head = "<tr><td rowspan='2'>Term</td><td colspan='2'>Serious</td><td colspan='2'>Non-serious</td><td rowspan='2'>Reports</td></tr><tr><td>Interval</td><td>Cumulative</td><td>Interval</td><td>Cumulative</td></tr>"
        let rows = [[30, 20, 40, 50, 70], [12, 16, 18, 14, 30], [61, 55, 39, 45, 100], [2, 0, 1, 5, 5]]
        let body = rows.enumerated().map { "<tr><td>Term \($0.offset)</td>" + $0.element.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        #expect(try AuditedText(html: "<p>Table 1 Adverse reactions</p><table>\(head)\(body)</table>").findings(.rowSum) == [])
    }

    @Test func aGroupIsTheSumOfItsAnswersInEveryRow() throws {
        let table = String.table("表 6 達成", " | 例数 | 達成 | 未達成\n男 | 380 | 221 | 159\n女 | 310 | 181 | 129\n65歳未満 | 402 | 260 | 142\n65歳以上 | 288 | 142 | 146")
        #expect(try AuditedText(html: table).held(.rowSum) == 4)
        #expect(try AuditedText(html: table.replacing("159", with: "195")).findings(.rowSum) == ["「男」の 達成＋未達成 は 416 であり、例数 の 380 と合わない（他の行では合う）。"])
    }

    @Test func allQuestionsAreAnsweredByTheSamePersons() throws {
        let table = String.table("Table 2: Responses (N=503)", "Item | Yes, n (%) | No, n (%)\nAware of the risk | 441 (87.7) | 62 (12.3)\nReceived the card | 376 (74.8) | 127 (25.2)\nRead the card | 352 (70.0) | 151 (30.0)\nKnew when to stop | 298 (59.2) | 205 (40.8)")
        #expect(try AuditedText(html: table).held(.rowSum) == 4)
        #expect(try AuditedText(html: table.replacing("376 (74.8)", with: "367 (73.0)")).findings(.rowSum) == ["「Received the card」の行の和は 494 であり、計 503 と合わない。"])
    }

    @Test(arguments: [
        // By chance in two rows; patients with both kinds.
        String.table("表 1 副作用", "用語 | 全例 | 重篤例 | その他\n悪心 | 12 | 2 | 10\n頭痛 | 15 | 5 | 10\n発疹 | 20 | 8 | 12\n発熱 | 30 | 9 | 22"),
        String.table("表 1 施設", "地域 | 契約 | 登録 | 症例\n北部 | 31 | 28 | 48\n南部 | 82 | 75 | 170\n東部 | 44 | 40 | 79"),
    ])
    func columnsThatOnlyOftenAddUpAreNoSums(_ table: String) throws {
        #expect(try AuditedText(html: table).result.findings.map(\.statement.ja) == [])
    }

    @Test func aRowMayNameTheRowsItAdds() throws {
        let table = String.table("Table 9 Response", " | Arm A (N=164) | Arm B (N=163)\nComplete response | 9 (5.5) | 4 (2.5)\nPartial response | 48 (29.3) | 31 (19.0)\nORR (CR+PR), n (%) | 57 (34.8) | 35 (21.5)")
        #expect(try AuditedText(html: table).held(.columnSum) == 2)
        #expect(try AuditedText(html: table.replacing("57 (34.8)", with: "59 (36.0)")).findings(.columnSum) == ["「ORR (CR+PR), n (%)」59 に対し、その内訳の和は 57 である。"])
    }
}
