import ReportAudit
import Testing

@Suite struct AnalysisSetChecksTests {
    private let table = "\n\n表 7 要因別\n\t対象症例数\t発現症例数\t発現割合(%)\n全体\t734\t97\t13.2\n男性\t402\t52\t12.9\n女性\t332\t45\t13.6\n"

    @Test func theTableThatIsNamedHasThatManyPatients() {
        let text = "安全性解析対象症例 734 例について、要因別に検討した（表 7）。"
        #expect(AuditedText(text + table).findings(.sameQuantity) == [])
        #expect(AuditedText(text.replacing("734", with: "743") + table).findings(.sameQuantity) == ["「安全性解析対象」が 734 と 743 の二通りに書かれている。"])
        // Some of them may be looked at.
        #expect(AuditedText(text.replacing("734", with: "810") + table).findings(.sameQuantity) == [])
    }

    @Test func theSetsHaveTheSameSizeEverywhere() {
        let table = "\n\n表 1 副作用の発現状況\n\t例数（％）\n安全性解析対象症例数\t156\n頭痛\t16（10.3）\n悪心\t2（1.3）\n"
        #expect(AuditedText("安全性解析対象は 156 例であった。" + table).findings(.sameQuantity).isEmpty)
        #expect(AuditedText("安全性解析対象は 156 例であった。なお、安全性解析対象 155 例のうち 2 例が脱落した。" + table).findings(.sameQuantity)
            == ["「安全性解析対象」が 156 と 155 の二通りに書かれている。"])
    }

    @Test func patientsRegisteredAndFormsCollectedAreThoseOfTheTable() {
        let table = "\n\nTable 3 Survey\nItem\tContent\nRegistered\t135\nPatients collected\t131\n"
        let text = "Of 135 patients registered, case report forms were collected from 131 (Figure 1)."
        #expect(AuditedText(text + table).findings(.sameQuantity) == [])
        #expect(AuditedText(text.replacing("135", with: "153") + table).findings(.sameQuantity) == ["「登録症例」が 135 と 153 の二通りに書かれている。"])
        #expect(AuditedText(text.replacing("131", with: "113") + table).findings(.sameQuantity) == ["「収集症例」が 131 と 113 の二通りに書かれている。"])
    }
}
