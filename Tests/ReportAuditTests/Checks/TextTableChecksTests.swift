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

    /// Cases with their events behind, in brackets or not, are a pair of the row.
    @Test func eventsBesideCasesAreOfTheSameColumns() {
        let table = "\n\nTable 7 Reactions not predictable\n\tTotal\t\tSerious\t\tNon-serious\t\n\tCases\tEvents\tCases\tEvents\tCases\tEvents\nTotal\t12\t15\t5\t7\t7\t8\nNervous system disorders\t12\t15\t5\t7\t7\t8\n  Dysphagia\t9\t10\t4\t5\t5\t5\n"
        let text = "Table 7 gives the preferred terms. The most frequent was “Dysphagia”, 9 cases (10 events)."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("(10 events)", with: "(11 events)") + table).findings(.textTable) == ["本文の「Dysphagia」11 は、Table 7 の値（9、10、4、5、5、5）と合わない。"])
        // 9 and 5 stand in the row, but are no pair.
        #expect(AuditedText(text.replacing("9 cases (10 events)", with: "4 cases (10 events)") + table).findings(.textTable) == ["本文の「Dysphagia」10 は、Table 7 の値（9、10、4、5、5、5）と合わない。"])
    }

    /// The words before a comma are the row's name where a superlative leads to them.
    @Test func aRowCalledTheHighestHasTheShareBehindTheComma() {
        let table = "\n\nTable 2 Reactions by duration\nDuration\tPatients\tPatients with a reaction (%)\nunder 12 months\t143\t42 (29.4)\n12 to under 24 months\t94\t9 (9.6)\n24 months or more\t69\t6 (8.7)\n"
        let text = "The incidence by time since the start (Table 2) was highest at under 12 months, 29.4% (42/143)."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("29.4% (42/143)", with: "30.1% (43/143)") + table).findings(.textTable) == ["本文の「under 12 months」43 は、Table 2 の値（143、42）と合わない。"])
    }

    @Test func patientsOfAnEstimateAreThoseOfTheRowWithItsName() {
        let table = "\n\nTable 5 Time to progression\nItem\tValue\nPatients with the event\t31.1% (19/61)\nPatients in the Kaplan–Meier estimate\t61\nKaplan–Meier median time\t1834.0 days\n"
        let text = "Of them, 19 were assessed as worse (Table 5). By the Kaplan–Meier method, with the other patients censored (61 patients), the estimated median time was 1834.0 days."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("61 patients", with: "62 patients") + table).findings(.textTable) == ["本文の「Patients in the Kaplan–Meier estimate」62 は、Table 5 の値（61）と合わない。"])
    }

    /// The count is the row's: then it is the percentage that is said to be another.
    @Test func aPercentageThatIsNotTheRowsIsNamedAsSuch() {
        let table = "\n\n表 2 投与期間別\n期間\t対象\t発現症例（%）\n12 か月未満\t156\t47（30.1）\n12 か月以上\t90\t9（10.0）\n"
        #expect(AuditedText("最も高かったのは 12 か月未満の 31.0%（47/156 例）であった（表 2）。" + table).findings(.textTable) == ["本文の「12か月未満」31.0 は、表 2 の 30.1 と合わない。"])
    }
}
