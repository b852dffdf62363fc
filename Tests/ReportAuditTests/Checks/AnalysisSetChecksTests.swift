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

    /// Numbers beside the same words that are of something else.
    @Test(arguments: [
        "The median age was 62 in the safety analysis set.", "Case report forms were collected from 32 sites.", "Case report forms were collected from 2016 to 2020.", "Case report forms were collected for 3 weeks.",
        "Case report forms were collected from 96 at year 3.", "安全性解析対象は 1 例を除いた 156 例である。", "女性の安全性解析対象は 70 例であった。", "2018 年度の登録症例は 60 例であった。",
    ])
    func numbersOfOtherThingsAreNotTheSetsSize(_ text: String) {
        let table = "\n\nTable 3 Survey\nItem\tContent\nRegistered\t163\nPatients collected\t159\nSafety analysis set\t156\n"
        #expect(AuditedText(text + table).findings(.sameQuantity) == [])
    }

    @Test func theSecondSentenceOfAParagraphIsRead() {
        let table = "\n\nTable 3 Survey\nItem\tContent\nRegistered\t135\nPatients collected\t131\n"
        #expect(AuditedText("The survey began in 2012. Of 153 patients registered, case report forms were collected from 131." + table).findings(.sameQuantity) == ["「登録症例」が 135 と 153 の二通りに書かれている。"])
    }

    /// As text writes a cell that spans two columns.
    @Test func anEmptyCellBehindTheSizeIsNoSecondSize() {
        func report(_ size: String) -> AuditedText {
            AuditedText("副作用を表 6 に示す。\n\n表 3 調査\n項目\t内容\n登録症例数\t163 例\n安全性解析対象症例数\t\(size) 例\n\n表 6 副作用\n安全性解析対象症例数\t156 例\t\n\t重篤\t非重篤\n頭痛\t1（0.6）\t2（1.3）\n悪心\t0\t1（0.6）\n\n補表 8 除外の理由\n区分\t例数\n安全性解析対象\t156\n")
        }
        #expect(report("156").findings(.sameQuantity) == [])
        #expect(report("157").findings(.sameQuantity) == ["「安全性解析対象」が 156 と 157 の二通りに書かれている。"])
    }
}
