@testable import ReportAudit
import Testing

@Suite struct MarkedReportTests {
    private let rows = [MarkedReport.Row(cells: [.init(lines: ["頭痛"], column: 0, columnSpan: 1, rowSpan: 1), .init(lines: ["3"], column: 1, columnSpan: 1, rowSpan: 1)], isHead: false)]

    private func report(_ paragraphs: [String]) -> WrittenReport {
        var marked = MarkedReport()
        for paragraph in paragraphs { marked.paragraph([paragraph], level: nil) }
        marked.table(rows)
        return marked.report
    }

    @Test func aTableOfContentsHasNoHeadingsAndNoCaptions() {
        let found = report(["1.\tはじめに\t3", "2. 安全性 …… 4", "表 9 副作用\t12"])
        #expect(found.tables.map(\.name) == [nil])
        #expect(found.paragraphs.map(\.text) == ["1.はじめに", "2.安全性", "表9副作用"])
    }

    @Test func aCaptionBelongsToTheTableUnderItsUnit() {
        #expect(report(["表 3 副作用", "（単位：例）"]).tables.map(\.name) == ["表 3"])
    }

    /// The last line of a list of tables gives no later table its name.
    @Test func aCaptionLapsesWithRunningText() {
        let found = report(["表 9 副作用", "本剤の安全性について検討した。"])
        #expect(found.tables.map(\.name) == [nil])
        #expect(found.paragraphs.map(\.text) == ["表9副作用", "本剤の安全性について検討した。"])
    }
}
