import ReportAudit
import Testing

@Suite struct NamedCountChecksTests {
    private func audit(_ text: String, _ table: String) throws -> AuditedText { try AuditedText(html: "<p>\(text)</p>" + table) }

    @Test func aNameInAListHasTheCountOfItsRow() throws {
        let table = String.table("表 4 副作用", "副作用の種類 | 発現症例数\n胃腸障害 | 125\n>悪心 | 49\n>下痢 | 38\n>便秘 | 26")
        #expect(try audit("主な副作用は、悪心49例、下痢38例、便秘26例であった。", table).held(.textTable) == 3)
        #expect(try audit("主な副作用は、悪心58例、下痢38例、便秘26例であった。", table).findings(.textTable) == ["本文の「悪心」58 は、表 4 の値（49）と合わない。"])
        // Another group: none or few are those of the table.
        #expect(try audit("承認時までの副作用は、悪心12例、下痢38例、便秘4例であった。", table).findings(.textTable) == [])
        #expect(try audit("高齢者の悪心は12例、下痢は9例、便秘は4例であった。", table).findings(.textTable) == [])
    }

    @Test func casesAndEventsOfTheTotalGoTogether() throws {
        let table = String.table("表 1 副作用", " | 総数 | 総数 | 重篤 | 重篤 | 非重篤 | 非重篤\n | 症例数 | 件数 | 症例数 | 件数 | 症例数 | 件数\n頭痛 | 273 | 374 | 106 | 118 | 210 | 256\n合計 | 273 | 374 | 106 | 118 | 210 | 256")
        #expect(try audit("重篤な副作用は106例118件、非重篤な副作用は210例256件であった。", table).findings(.textTable) == [])
        #expect(try audit("重篤な副作用は106例181件、非重篤な副作用は210例256件であった。", table).findings(.textTable) == ["本文の「合計」181 は、表 1 の値（106、118）と合わない。"])
        #expect(try audit("因果関係が否定された重篤な事象は106例181件であった。", table).findings(.textTable) == [])
    }

    @Test func aColumnIsNamedBeforeItsCount() throws {
        let table = String.table("表 2 重篤な副作用の件数", "種類 | 前々回まで | 前回 | 今回 | 累計\n肺疾患 | 6 | 6 | 8 | 20\n発疹 | 8 | 4 | 5 | 17\n合計 | 14 | 10 | 13 | 37")
        #expect(try audit("今回の調査期間に収集した副作用は13件であり、前回の10件と比べて増加した。", table).findings(.textTable) == [])
        #expect(try audit("今回の調査期間に収集した副作用は13件であり、前回の11件と比べて増加した。", table).findings(.textTable) == ["本文の「合計 前回」11 は、表 2 の値（10）と合わない。"])
        let surveys = String.table("表 5 副作用", " | 調査A（n=500） | 調査B（n=120） | 治験（n=80）\n出血 | 12（2.4%） | 0 | 3（3.8%）\n骨折 | 0 | 1（0.8%） | 2（2.5%）")
        #expect(try audit("出血は調査Aで12例（2.4%）、治験で3例（3.8%）に認められた。", surveys).findings(.textTable) == [])
        #expect(try audit("出血は調査Aで21例（4.2%）、治験で3例（3.8%）に認められた。", surveys).findings(.textTable) == ["本文の「出血 調査A」21 は、表 5 の値（12）と合わない。"])
    }

    @Test func countsInWordsAndGroupsBySizeAreRead() throws {
        let table = String.table("Table 9 Response", " | Arm A (N=164) | Arm B (N=163)\nComplete response | 9 (5.5) | 4 (2.5)\nPartial response | 48 (29.3) | 31 (19.0)")
        #expect(try audit("Nine patients in Arm A and four in Arm B achieved a complete response.", table).findings(.textTable) == [])
        #expect(try audit("Seven patients in Arm A and four in Arm B achieved a complete response.", table).findings(.textTable) == ["本文の「Complete response Arm A」7 は、Table 9 の値（9）と合わない。"])
        #expect(try audit("Response was partial in 48 of 164 patients (29.3%) and in 31 of 163 (19.0%).", table).findings(.textTable) == [])
        #expect(try audit("Response was partial in 84 of 164 patients (51.2%) and in 31 of 163 (19.0%).", table).findings(.textTable) == ["本文の「Partial response」84 は、Table 9 の値（48）と合わない。"])
    }

    @Test func whoMovedFromOneStateToAnotherStandsInTheCell() throws {
        let table = String.table("表 6 ALT", "投与前 | 正常 | 軽度異常 | 高度異常 | 計\n正常 | 112 | 14 | 2 | 128\n軽度異常 | 9 | 31 | 8 | 48\n高度異常 | 1 | 4 | 11 | 16\n計 | 122 | 49 | 21 | 192")
        #expect(try audit("正常から高度異常へ移行した症例は2例であった。", table).held(.textTable) == 1)
        #expect(try audit("正常から高度異常へ移行した症例は8例であった。", table).findings(.textTable) == ["本文の「正常→高度異常」8 は、表 6 の値（2）と合わない。"])
    }
}
