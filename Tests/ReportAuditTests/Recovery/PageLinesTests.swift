@testable import ReportAudit
import Testing

@Suite struct PageLinesTests {
    /// Words of 10 points, a character as wide as high (ASCII half), each line by its blocks at a place from the left.
    private struct Page {
        var words: [PageWords.Word] = []

        mutating func line(_ top: Double, _ blocks: (left: Double, text: String)...) {
            for block in blocks {
                var left = block.left
                for text in block.text.split(separator: " ") {
                    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? 5 : 10) }
                    words.append(PageWords.Word(left: left, top: top, right: left + width, bottom: top + 10, text: String(text)))
                    left += width + 2.5
                }
            }
        }
    }

    private func report(_ pages: [Page]) -> WrittenReport { TextReader().report(from: PageLines(pages: pages.map { PageWords(words: $0.words) }).lines) }

    private let sentence = "本調査において副作用の発現状況を検討した結果を以下に示す。"

    @Test func headsAndNumbersOfPagesAreLeftOutAndPlacesCountThem() {
        let pages = (1...4).map { number in
            var page = Page()
            page.line(30, (70, "骨腫瘍薬 再審査報告書"), (400, "\(number)"))
            page.line(100, (70, "\(sentence)\(number * number) 例であった。"))
            page.line(800, (280, "\(number) / 4"))
            return page
        }
        let found = report(pages)
        #expect(found.paragraphs.map(\.text).joined() == [1, 4, 9, 16].map { "\(sentence)\($0)例であった。" }.joined())
        #expect(found.paragraphs.first?.place == Place(page: 1, line: 2))
    }

    @Test func headsOfTwoPagesAreLeftOutToo() {
        let pages = (1...2).map { number in
            var page = Page()
            page.line(30, (70, "XYZ-123 錠 再審査申請資料概要"), (450, "p.\(number)"))
            page.line(100, (70, "\(sentence)\(number * 10) 例であった。"))
            page.line(800, (280, "\(number) / 2"))
            return page
        }
        #expect(report(pages).paragraphs.map(\.text).joined() == "\(sentence)10例であった。\(sentence)20例であった。")
    }

    /// A form a page, one of each survey: what stands at the same height on most pages is no running head, be it the first line or not.
    @Test func whatAFormSaysOfEachSurveyIsNotLeftOut() {
        let pages = [159, 30, 30, 12].map { patients in
            var page = Page()
            page.line(60, (70, "収集症例数 \(patients) 例"))
            page.line(100, (70, sentence))
            page.line(140, (70, "合計 \(patients)"))
            page.line(180, (70, sentence))
            return page
        }
        let text = report(pages).paragraphs.map(\.text).joined()
        for patients in [159, 30, 12] { #expect(text.contains("収集症例数\(patients)例") && text.contains("合計\(patients)")) }
    }

    @Test func aCaptionThatCountsUpWithThePagesIsKept() {
        let pages = (1...4).map { number in
            var page = Page()
            page.line(60, (70, "表 \(number) 副作用"))
            page.line(80, (70, "頭痛"), (200, "\(number * 7)"))
            page.line(100, (70, "悪心"), (200, "\(number * 5)"))
            return page
        }
        #expect(report(pages).tables.map(\.name) == ["表 1", "表 2", "表 3", "表 4"])
    }

    /// Left column first, then the right: a sentence of one never goes on in the other.
    @Test func textInTwoColumnsIsReadColumnByColumn() {
        var page = Page()
        page.line(40, (70, "安全性に関する検討の結果を以下の二段に分けて記載することとした次第である。"))
        for row in 0..<12 {
            page.line(80 + Double(row) * 14, (70, "左段の文章が余白まで続くものである"), (300, "右段の文章も余白まで続いているのだ"))
        }
        page.line(80 + 12 * 14, (70, "左段は 12 例で終わる。"), (300, "右段は 7 例で終わる。"))
        let text = report([page]).paragraphs.map(\.text).joined()
        #expect(text.contains("左段の文章が余白まで続くものである左段は12例で終わる。右段の文章も"))
        #expect(text.hasSuffix("右段の文章も余白まで続いているのだ右段は7例で終わる。"))
    }

    @Test func aTableOfTwoColumnsIsReadByItsRows() throws {
        var page = Page()
        page.line(40, (70, "表 1 安全性検討事項"))
        for row in 0..<10 { page.line(60 + Double(row) * 24, (70, "低カルシウム血症の発現に関する事項"), (300, "顎骨壊死の発現に関する事項である \(row)")) }
        let table = try #require(report([page]).tables.first)
        #expect(table.rows.count == 10)
        #expect(table.rows.allSatisfy { $0.cells.count == 2 })
    }

    /// 5 points between 73（8.99） and 95, as between words; but in every row.
    @Test func cellsThatStandCloseAreToldByEveryRow() throws {
        var page = Page()
        page.line(40, (70, "表 1 副作用の種類別発現症例数"))
        page.line(60, (75, "副作用の種類"), (195, "n（%）"), (252, "件数"))
        for (row, (label, share, events)) in [("副作用発現症例数", "73（8.99）", "95"), ("胃腸障害", "28（3.45）", "33"), ("Skin rash", "12（1.48）", "13"), ("頭痛", "9 （1.11）", "10")].enumerated() {
            page.line(80 + Double(row) * 20, (75, label), (252 - 5 - share.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? 5 : 10) }, share), (252, events))
        }
        let table = try #require(report([page]).tables.first)
        #expect(table.rows.dropFirst().map { $0.cells.map(\.text.text) } == [["副作用発現症例数", "73(8.99)", "95"], ["胃腸障害", "28(3.45)", "33"], ["Skin rash", "12(1.48)", "13"], ["頭痛", "9 (1.11)", "10"]])
    }

    @Test func aTableOfContentsHasNoHeadingsAndNoTables() {
        var page = Page()
        page.line(40, (70, "目次"))
        page.line(60, (70, "1. はじめに"), (500, "3"))
        page.line(80, (70, "2. 安全性 . . . . . . . . . . . . . . 4"))
        page.line(100, (70, "表 1 患者背景"), (500, "5"))
        page.line(120, (70, "表 2 副作用 ………………………… 6"))
        page.line(160, (70, "1. はじめに"))
        page.line(200, (70, sentence))
        let found = report([page])
        #expect(found.tables.isEmpty)
        #expect(found.blocks.count { if case .heading = $0 { true } else { false } } == 1)
        #expect(found.paragraphs.map(\.text).contains("表2副作用"))
    }
}
