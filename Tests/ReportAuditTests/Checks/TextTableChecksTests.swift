import ReportAudit
import Testing

@Suite struct TextTableChecksTests {
    private let table = "\n\n表 1 副作用の発現状況\n\t例数（％）\n安全性解析対象症例数\t156\n頭痛\t16（10.3）\n悪心\t2（1.3）\n"

    @Test func aQuotedRowHasTheNumberTheTextGives() {
        #expect(AuditedText("発現状況は表 1 のとおりで、「頭痛」は 16 例であった。" + table).findings(.textTable).isEmpty)
        #expect(AuditedText("発現状況は表 1 のとおりで、「頭痛」は 17 例であった。" + table).findings(.textTable)
            == ["本文の「頭痛」17 は、表 1 の値（16）と合わない。"])
    }

    @Test func aPercentageBesideItsCountIsTheRows() throws {
        let table = "<p>表2 リスク別の発現状況</p><table><tr><th>リスク</th><th>全体（n=903）例数</th><th>全体（n=903）割合(%)</th></tr><tr><td>肺疾患</td><td>14</td><td>1.6</td></tr><tr><td>骨髄抑制</td><td>52</td><td>5.8</td></tr><tr><td>肝機能障害</td><td>41</td><td>4.5</td></tr></table>"
        let html = "<p>発現状況を表2に示す。発現割合は骨髄抑制5.8%（52/903例）であった。</p>" + table
        #expect(try AuditedText(html: html).result.findings.isEmpty)
        #expect(try AuditedText(html: html.replacing("は骨髄抑制5.8", with: "は肺疾患5.8")).findings(.textTable).contains("本文の「肺疾患」52 は、表 2 の値（14）と合わない。"))
        // Of another group than the table's.
        #expect(try AuditedText(html: html.replacing("52/903", with: "23/400")).findings(.textTable) == [])
    }

    @Test func theEndOfAnotherNameAndOneOfTwoNamesAreNotTheRows() throws {
        func report(_ words: String) throws -> AuditedText {
            try AuditedText(html: "<p>As Table 2 shows, in year 5 the \(words) was 71.4% (45/63).</p>" + String.table("Table 2 Response", "Response | Patients (%)\nComplete response | 24 (38.1)\nIncomplete response | 21 (33.3)\nPatients | 63"))
        }
        #expect(try report("complete or incomplete response").findings(.textTable) == [])
        #expect(try report("incomplete response").findings(.textTable).count == 1)
    }

    @Test func aPersonInTwoColumnsCountsOnceInTheTextThoughTheTableStandsTwice() throws {
        let table = String.table("Table 2 Reactions", "Reaction | Serious (%) | Non-serious (%)\nHeadache disorder | 1 (0.6) | 2 (1.3)\nNausea and vomiting | 2 (1.3) | 9 (5.8)\nPatients | 156 | 156")
        let words = "<p>As Table 2 shows, Headache disorder was 1.9% (3/156).</p>"
        #expect(try AuditedText(html: words + table).findings(.textTable) == [])
        #expect(try AuditedText(html: words + table + table).findings(.textTable) == [])
    }
}
