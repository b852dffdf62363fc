@testable import ReportAudit
import Testing

@Suite struct RuledTableTests {
    /// A page of words of 10 points and lines; half as wide as high in ASCII.
    private struct Page {
        var words = PageWords()

        mutating func text(_ left: Double, _ top: Double, _ text: String, height: Double = 10) {
            var left = left
            for word in text.split(separator: " ") {
                let width = word.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? height / 2 : height) }
                words.words.append(PageWords.Word(left: left, top: top, right: left + width, bottom: top + height, text: String(word)))
                left += width + 2.5
            }
        }

        mutating func across(_ at: Double, _ from: Double, _ to: Double) { words.lines.append(DrawnLine(isAcross: true, at: at, from: from, to: to)) }
        mutating func down(_ at: Double, _ from: Double, _ to: Double) { words.lines.append(DrawnLine(isAcross: false, at: at, from: from, to: to)) }

        /// Rows 20 high, with all lines; each cell by its words, those of a cell in two lines with a `/`.
        mutating func table(_ top: Double, columns: [Double], _ rows: [[String]]) {
            for (row, cells) in rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    let lines = cell.split(separator: "/")
                    for (line, words) in lines.enumerated() { text(columns[column] + 3, top + Double(row) * 30 + 4 + Double(line) * 11, String(words)) }
                }
            }
            for row in 0...rows.count { across(top + Double(row) * 30, columns[0], columns[columns.count - 1]) }
            for column in columns { down(column, top, top + Double(rows.count) * 30) }
        }
    }

    private func report(_ pages: Page...) -> WrittenReport { TextReader().report(from: PageLines(pages: pages.map(\.words)).lines) }
    private func cells(_ table: WrittenTable) -> [[String]] { table.rows.map { $0.cells.map(\.text.text) } }

    @Test func aRuledTableNeedsNoCaption() throws {
        var page = Page()
        page.text(70, 40, "別紙様式の副作用の発現状況を示す。")
        page.table(60, columns: [70, 200, 280, 360], [["時期", "承認時まで", "合計"], ["頭痛", "9（1.47%）", "99（2.73%）"], ["", "4", ""]])
        page.text(70, 170, "発現割合は前回と同様であった。")
        let found = report(page)
        #expect(found.tables.map(cells) == [[["時期", "承認時まで", "合計"], ["頭痛", "9(1.47%)", "99(2.73%)"], ["", "4", ""]]])
        #expect(found.paragraphs.map(\.text) == ["別紙様式の副作用の発現状況を示す。", "発現割合は前回と同様であった。"])
    }

    @Test func linesOfACellAreOneCell() {
        var page = Page()
        page.text(70, 40, "表 1 副作用")
        page.table(60, columns: [70, 150, 220], [["器官別大分類", "例数"], ["一般・全身/障害", "12/(3.4)"], ["頭痛", "7"]])
        #expect(report(page).tables.map(cells) == [[["器官別大分類", "例数"], ["一般・全身障害", "12 (3.4)"], ["頭痛", "7"]]])
        #expect(report(page).tables.map(\.name) == ["表 1"])
    }

    @Test func cellsThatSpanAreToldByTheLinesThatAreMissing() throws {
        var page = Page()
        // 器官別大分類 spans two rows, 総数 two columns.
        for row in 0...3 { page.across(60 + Double(row) * 20, row == 1 ? 150 : 70, 270) }
        page.down(70, 60, 120)
        page.down(150, 60, 120)
        page.down(210, 80, 120)
        page.down(270, 60, 120)
        page.text(75, 64, "器官別")
        page.text(190, 64, "総数")
        page.text(155, 84, "例数")
        page.text(215, 84, "件数")
        page.text(75, 104, "頭痛")
        page.text(155, 104, "3")
        page.text(215, 104, "4")
        let table = try #require(report(page).tables.first)
        #expect(cells(table) == [["器官別", "総数"], ["例数", "件数"], ["頭痛", "3", "4"]])
        #expect(table.rows[0].cells.map(\.rowSpan) == [2, 1])
        #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2])
        #expect(table.rows[1].cells.map(\.column) == [1, 2])
    }

    /// Many houses draw no lines left and right.
    @Test func sidesMayBeOpen() {
        var page = Page()
        for row in 0...2 { page.across(60 + Double(row) * 20, 70, 300) }
        page.down(200, 60, 100)
        for (row, (label, number)) in [("頭痛", "3"), ("悪心", "12")].enumerated() {
            page.text(72, 64 + Double(row) * 20, label)
            page.text(240, 64 + Double(row) * 20, number)
        }
        #expect(report(page).tables.map(cells) == [[["頭痛", "3"], ["悪心", "12"]]])
    }

    /// Lines between columns alone: rows are those of the numbers.
    @Test func rowsWithoutLinesAreToldByTheirNumbers() {
        var page = Page()
        for at in [60.0, 80, 140] { page.across(at, 70, 300) }
        for at in [70.0, 180, 240, 300] { page.down(at, 60, 140) }
        for (row, cells) in [["種類", "例数", "件数"], ["頭痛", "3", "4"], ["悪心", "12", "15"], ["味覚不全", "1", "1"]].enumerated() {
            for (column, text) in cells.enumerated() { page.text([74, 184, 244][column], 64 + Double(row) * 18 + (row > 0 ? 2 : 0), text) }
        }
        #expect(report(page).tables.map(cells) == [[["種類", "例数", "件数"], ["頭痛", "3", "4"], ["悪心", "12", "15"], ["味覚不全", "1", "1"]]])
    }

    @Test func aTableGoesOnOverPagesWithoutTheHeadItRepeats() {
        var first = Page(), second = Page()
        first.text(70, 40, "表 1 副作用")
        first.table(60, columns: [70, 150, 220], [["種類", "例数"], ["頭痛", "3"]])
        second.table(60, columns: [70, 150, 220], [["種類", "例数"], ["悪心", "12"]])
        second.text(70, 130, "上記のとおりであった。")
        #expect(report(first, second).tables.map(cells) == [[["種類", "例数"], ["頭痛", "3"], ["悪心", "12"]]])
    }

    @Test func tablesBesideEachOtherAreTwo() {
        var page = Page()
        page.table(60, columns: [70, 130, 180], [["男", "10"], ["女", "12"]])
        page.table(60, columns: [220, 280, 330], [["あり", "9"], ["なし", "13"]])
        #expect(report(page).tables.map(cells) == [[["男", "10"], ["女", "12"]], [["あり", "9"], ["なし", "13"]]])
    }

    @Test func termsThatAreSetInSayUnderWhatTheyStand() {
        var page = Page()
        page.table(60, columns: [70, 180, 240], [["神経系障害", "58"], ["", "34"]])
        page.text(83, 94, "頭痛")
        #expect(report(page).tables[0].rows.map { $0.cells[0].indent } == [0, 1])
    }

    @Test func smallPrintUnderATableIsItsNote() {
        var page = Page()
        page.text(70, 30, "副作用の発現状況を以下の表に示すこととし、その内容を検討した。")
        page.table(60, columns: [70, 180, 240], [["頭痛", "58"], ["悪心", "34"]])
        page.text(70, 126, "a) 重複を含む。", height: 8)
        page.text(70, 150, "いずれも回復した。")
        let found = report(page)
        #expect(found.tables[0].notes.map(\.text.text) == ["a)重複を含む。"])
        #expect(found.paragraphs.last?.text == "いずれも回復した。")
    }

    @Test func notesAreToldByTheirMarks() {
        var page = Page()
        page.table(60, columns: [70, 180, 240], [["頭痛*1", "58"], ["悪心", "－"]])
        for (line, note) in ["*1：重複を含む", "－：該当なし", "NE：評価不能"].enumerated() { page.text(70, 124 + Double(line) * 12, note, height: 9) }
        page.text(70, 180, "以上のとおり、いずれの症例も回復した。")
        let found = report(page)
        #expect(found.tables[0].notes.map(\.text.text) == ["*1:重複を含む", "－:該当なし", "NE:評価不能"])
        #expect(found.paragraphs.map(\.text) == ["以上のとおり、いずれの症例も回復した。"])
    }

    @Test func aCaptionOfTwoLinesIsOne() {
        var page = Page()
        page.text(70, 30, "Table 10-3 Adverse drug reactions by system organ class and preferred term (safety")
        page.text(70, 44, "analysis set)")
        page.table(60, columns: [70, 180, 240], [["Headache", "58"], ["Nausea", "34"]])
        let found = report(page)
        #expect(found.tables.map(\.caption.text) == ["Adverse drug reactions by system organ class and preferred term (safety analysis set)"])
        #expect(found.tables.map(\.rows.count) == [2])
    }

    /// What a caption names stood elsewhere; the table below the text is another.
    @Test func textBetweenIsNoCaption() {
        var page = Page()
        page.text(70, 10, "表 1 副作用")
        page.text(70, 24, "本調査では安全性解析対象症例 688 例中 141 例に副作用が認められ、その内訳は次の")
        page.text(70, 38, "とおりであり、特記すべき事項はなかった。")
        page.table(60, columns: [70, 180, 240], [["頭痛", "58"], ["悪心", "34"]])
        let found = report(page)
        #expect(found.tables.map(\.name) == [nil])
        #expect(found.paragraphs.map(\.text).joined().contains("688例中141例に副作用が認められ、その内訳は次のとおりであり"))
    }

    /// The second column goes on with the table of the first, below no text.
    @Test func aTableGoesOnInTheNextColumn() {
        var page = Page()
        for line in 0..<14 { page.text(70, 40 + Double(line) * 14, "左段の文章が余白まで続くものである") }
        page.table(240, columns: [70, 150, 220], [["種類", "例数"], ["頭痛", "3"]])
        page.table(40, columns: [300, 380, 450], [["種類", "例数"], ["悪心", "12"]])
        for line in 0..<14 { page.text(300, 110 + Double(line) * 14, "右段の文章も余白まで続いているのだ") }
        let found = report(page)
        #expect(found.tables.map(cells) == [[["種類", "例数"], ["頭痛", "3"], ["悪心", "12"]]])
        #expect(found.paragraphs.count { $0.text.hasPrefix("左段") && !$0.text.contains("右段") } == 1)
    }

    /// Boxes with arrows, axes: no table.
    @Test func aFigureIsNoTable() {
        var page = Page()
        for box in [60.0, 140] {
            for at in [box, box + 30] { page.across(at, 70, 200) }
            for at in [70.0, 200] { page.down(at, box, box + 30) }
            page.text(80, box + 8, "登録症例 842 例")
        }
        page.down(135, 90, 140)
        #expect(report(page).tables.isEmpty)
        #expect(report(page).paragraphs.map(\.text).joined().contains("登録症例842例"))
    }

    /// Boxes of letters drawn one by one are more than twice as high as the letters.
    @Test func boxesAreBroughtDownToTheirLetters() {
        var page = PageWords()
        for row in 0..<3 { page.words.append(PageWords.Word(left: 70, top: Double(row) * 15.75, right: 106, bottom: Double(row) * 15.75 + 23.4, text: "感染症群")) }
        let boxes = WordBoxes([page]), settled = page.words.map(boxes.settled)
        #expect(zip(settled, settled.dropFirst()).allSatisfy { $0.bottom < $1.top })
        #expect(settled.allSatisfy { $0.height > 9 && $0.height < 12 })
        let usual = PageWords.Word(left: 70, top: 0, right: 106, bottom: 12.9, text: "感染症群")
        #expect(WordBoxes([PageWords(words: [usual])]).settled(usual).height == 12.9)
    }
}
