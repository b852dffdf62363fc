import Foundation
import Reexamination
@testable import ReportAudit
import Testing

@Suite struct AuditOutputTests {
    private let result = AuditedText("1. 有効性\n奏効率は 71.5%（45/63 例）＜A&B＞であった。平均は 12.34 日、ほかに 7 例があった。").result

    @Test func theSummaryStandsFirst() {
        let lines = result.text(.ja).split(separator: "\n")
        #expect(lines.first == "照合 2、成立 1、不成立 1、検算できない 0、用語 0")
        #expect(lines.contains("誤り [pct.recompute] 割合：45/63 は 71.4% であり、71.5% ではない。"))
        #expect(result.text(.en).hasPrefix("checked 2, hold 1, do not hold 1, cannot be re-derived 0, terms 0\n"))
    }

    @Test func howManyFindingsThereAreIsSaidByWeight() {
        #expect(result.weights == LocalizedText(ja: "所見：誤り 1", en: "Findings: error 1"))
        #expect(AuditedText("奏効率は 71.4%（45/63 例）であった。").result.weights.ja == "所見はありません。")
        // A shopping list, or a report of which nothing could be read.
        #expect(AuditedText("牛乳、卵\n明日は雨").result.weights.ja == "照合できるものがありません。報告書であるか、文字と表が読み取れているかを確かめてください。")
    }

    @Test func whatCouldNotBeCheckedIsSaidWithTheReason() {
        #expect(result.unchecked.map(\.reason) == [.needsData, .alone])
        #expect(result.text(.ja, listsUnchecked: true).contains("12.34日"))
    }

    @Test func theJSONHasEveryCheckAndEveryFinding() throws {
        let json = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(AuditJSON(result, file: "r.txt"))) as? [String: Any])
        #expect((json["checks"] as? [Any])?.count == CheckID.allCases.count)
        #expect((json["findings"] as? [[String: Any]])?.first?["check"] as? String == "pct.recompute")
        #expect((json["summary"] as? [String: Int])?["unchecked"] == 2)
    }

    @Test func theAnnotatedReportMarksTheWordsAndTellsTheFindingBesideThem() {
        let html = AnnotatedReport(result, title: "r<1>.txt").html(.ja)
        #expect(html.contains("<mark class=\"error\">71.5%（45/63例）</mark><a class=\"at\" href=\"#f1\">1</a>"))
        #expect(html.contains("<aside class=\"error\" id=\"f1\""))
        #expect(html.contains("<li class=\"error\"><b>誤り 割合</b> <a href=\"#f1\">45/63 は 71.4% であり、71.5% ではない。</a> <small>"))
        #expect(html.contains("＜A&amp;B＞"))
        #expect(html.contains("r&lt;1&gt;.txt"))
    }

    @Test func everyCheckHasANameInBothLanguages() {
        #expect(Set(CheckID.allCases.map(\.name.ja)).count == CheckID.allCases.count)
        #expect(Set(CheckID.allCases.map(\.name.en)).count == CheckID.allCases.count)
    }
}
