import ReportAudit
import Testing

@Suite struct FormChecksTests {
    private let table = "表 1 副作用\n\t例数\n頭痛※1\t3\n合計\t3\n※1：MedDRA PT「頭痛」\n"

    @Test func eachMarkHasItsNoteAndEachNoteItsMark() {
        #expect(AuditedText(table).findings(.noteMark).isEmpty)
        #expect(AuditedText(table.replacing("頭痛※1", with: "頭痛※2")).findings(.noteMark).sorted() == ["※2 の注がない。", "注 ※1 に対応する記号が表にない。"])
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
