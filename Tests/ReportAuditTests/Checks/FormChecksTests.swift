import ReportAudit
import Testing

@Suite struct FormChecksTests {
    private let table = "表 1 副作用\n\t例数\n頭痛※1\t3\n合計\t3\n※1：MedDRA PT「頭痛」\n"

    @Test func eachMarkHasItsNoteAndEachNoteItsMark() {
        #expect(AuditedText(table).findings(.noteMark).isEmpty)
        #expect(AuditedText(table.replacing("頭痛※1", with: "頭痛※2")).findings(.noteMark).sorted() == ["※2 の注がない。", "注 ※1 に対応する記号が表にない。"])
    }

    /// However a house sets its notes off: a colon, a blank, nothing, a full stop, a bracket; below the table or in its last row.
    @Test(arguments: ["※1：", "※1 ", "※1　", "※1", "※1．", "※1. ", "※1）", "※1) "])
    func aNoteMayFollowItsMarkInAnyWay(_ mark: String) throws {
        let rows = "副作用|例数\n頭痛※1|30\n悪心|20", other = mark.replacing("1", with: "2")
        let below = try AuditedText(html: .table("表1　副作用", rows, note: "\(mark)片頭痛を含む。"))
        #expect(below.findings(.noteMark).isEmpty && below.held(.noteMark) == 1)
        #expect(try AuditedText(html: .table("表1　副作用", rows + "\n\(mark)片頭痛を含む。")).findings(.noteMark).isEmpty)
        #expect(AuditedText("表1　副作用\n副作用\t例数\n頭痛※1\t30\n悪心\t20\n\(mark)片頭痛を含む。\n").findings(.noteMark).isEmpty)
        #expect(try AuditedText(html: .table("表1　副作用", rows, note: "\(other)片頭痛を含む。")).findings(.noteMark).contains("※1 の注がない。"))
    }

    @Test func notesMayFollowOneAnotherInARow() throws {
        let rows = "副作用|例数\n頭痛※1|30\n悪心※2|20\n※1 片頭痛を含む。※2 嘔吐を除く。"
        #expect(try AuditedText(html: .table("表1　副作用", rows)).findings(.noteMark).isEmpty)
        #expect(try AuditedText(html: .table("表1　副作用", rows.replacing("※2 嘔", with: "嘔"))).findings(.noteMark) == ["※2 の注がない。"])
    }

    /// A share of the group that the note of its row names is none of the whole.
    @Test func aNoteMayNameTheGroupOfItsRow() throws {
        let rows = "副作用|例数（%）\n頭痛|30（3.00）\n悪心|21（2.10）\n発疹|17（1.70）\n下痢|12（1.20）\n高齢者における安全性※|9（4.50）"
        #expect(try AuditedText(html: "<p>安全性解析対象は1,000例である。</p>" + .table("表1　副作用", rows, note: "※75歳以上の患者200例を分母とした。")).findings(.percentage).isEmpty)
        #expect(try AuditedText(html: "<p>安全性解析対象は1,000例である。</p>" + .table("表1　副作用", rows)).findings(.percentage).count == 1)
    }

    @Test(arguments: ["文献（Br J Clin Pract 2011;12:34-40）の表 7 のとおりである。", "See Table 7 of Miller et al. (2019) for the rates.", "The rates are in Table 7 of the clinical study report.", "論文（内科 2011）の表 7 に示された。"])
    func tablesOfOtherDocumentsNeedNotExist(_ text: String) {
        #expect(AuditedText(text + "\n\n" + table).findings(.reference).isEmpty)
    }

    @Test(arguments: ["割合（%）の表 7 のとおりである。", "See Table 7 of this report for the rates.", "発現状況（件数）は表 7 に示す。"])
    func tablesOfThisReportExist(_ text: String) {
        #expect(AuditedText(text + "\n\n" + table).findings(.reference).count == 1)
    }

    @Test func aTableThatTheTextSpeaksOfExists() {
        #expect(AuditedText("結果を表 1 に示した。\n\n" + table).findings(.reference).isEmpty)
        #expect(AuditedText("結果を表 2 及び表 1 に示した。\n\n" + table).findings(.reference) == ["表2 が本書にない。"])
        #expect(AuditedText("結果を表 2 に示した。\n\n" + table).findings(.reference) == ["表2 が本書にない。"])
    }

    @Test func tablesAndSectionsAreNumberedWithoutGaps() {
        #expect(AuditedText(table + "\n" + table.replacing("表 1", with: "表 3")).findings(.numbering) == ["番号が 表 2 ではなく 表 3 になっている。"])
        #expect(AuditedText("1. 概要\n本文。\n3. 安全性\n本文。").findings(.numbering) == ["番号が 2 ではなく 3 になっている。"])
    }
}
