import Analysis
import Crypto
import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The report as HTML")
struct HTMLRendererTests {
    private func both() throws -> String {
        try HTMLRenderer().render([.ja: SampleDocument().document, .en: SampleDocument(language: .en).document], appendix: SampleTrace().appendix)
    }

    @Test("The sample in both languages is as expected")
    func expected() throws {
        // The style sheet and the script are files of their own; what is made here is the rest.
        let html = try both()
        let head = try #require(html.firstRange(of: "<style>")?.lowerBound)
        let body = try #require(html.firstRange(of: "</style>")?.upperBound)
        let script = try #require(html.firstRange(of: "<script>(")?.lowerBound)
        let made = html[..<head].replacing(/'sha256-[^']+'/, with: "'sha256-…'") + html[body..<script]
        let expected = try #require(try ExpectedFile("HTML/sample.html").text(orWriting: String(made)))
        #expect(String(made) == expected)
    }

    @Test("Elements close in order, ids are unique, and every link within the page arrives")
    func wellFormed() throws {
        let reading = MarkupReading(try both())
        #expect(reading.faults == [])
        #expect(Set(reading.targets).subtracting(reading.ids) == [])
        #expect(reading.counts["article"] == 2)
    }

    @Test("The page opens in the language asked for, with its title and metadata; the other one follows")
    func initialLanguage() throws {
        var japanese = try SampleDocument().document, english = try SampleDocument(language: .en).document
        japanese.provenance.author = "見本"
        english.title = "Re-examination report"
        english.provenance.author = "Sample"
        let html = try HTMLRenderer().render([.ja: japanese, .en: english], initial: .en, appendix: nil)
        #expect(html.contains(#"<html lang="en">"#) && html.contains("<title>Re-examination report</title>"))
        #expect(html.contains(#"<meta name="author" content="Sample">"#) && !html.contains(#"content="見本""#))
        let first = try #require(html.firstRange(of: #"<article lang="en""#)), second = try #require(html.firstRange(of: #"<article lang="ja""#))
        #expect(first.lowerBound < second.lowerBound)
        let buttons = try #require(html.firstRange(of: "日本語</button>")), other = try #require(html.firstRange(of: "English</button>"))
        #expect(buttons.lowerBound < other.lowerBound)
        // Asked for a language there is no page in, it opens in the one there is.
        #expect(try HTMLRenderer().render([.ja: japanese], initial: .en, appendix: nil).contains(#"<html lang="ja">"#))
    }

    @Test("The file needs nothing from elsewhere and allows no script but its own")
    func selfContained() throws {
        let html = try both()
        for source in [" src=", "@import", "url(http", "<link", "<iframe", "//fonts"] { #expect(!html.contains(source)) }
        let script = try #require(html.firstRange(of: "<script>(")).lowerBound
        let text = html[script...].dropFirst("<script>".count).prefix(upTo: try #require(html.firstRange(of: "</script>\n</body>")).lowerBound)
        let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
        #expect(html.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'"))
    }

    @Test("A number that the trace knows leads to its definition, and from there back to each place that prints it")
    func figures() throws {
        let html = try both()
        #expect(html.contains(##"<a id="ja-printed-3" href="#figure-survey.gct.risk.hypocalcaemia.nonserious">16（10.3）</a>"##))
        let start = try #require(html.firstRange(of: #"<section id="figure-survey.gct.risk.hypocalcaemia.nonserious">"#)).upperBound
        let entry = html[start...].prefix(upTo: try #require(html[start...].firstRange(of: "</section>")).lowerBound)
        #expect(entry.contains(##"<a href="#ja-printed-3">表 6</a>"##))
        #expect(entry.contains(##"<a href="#en-printed-3">表 6</a>"##))
        #expect(entry.contains(##"<a href="#figure-survey.gct.safety.n">"##))
        #expect(entry.contains("GCT-003 [ae/1, 2]; GCT-013 [ae/1, 2]"))
        #expect(entry.contains("<summary>16</summary>"))
    }

    @Test("A number that the trace does not know is no link, and keeps its name")
    func untraced() throws {
        let html = try both()
        #expect(html.contains(#"<data value="survey.gct.adr.cases">20（12.8）</data>"#))
        let plain = try HTMLRenderer().render([.ja: SampleDocument().document], appendix: nil)
        #expect(MarkupReading(plain).faults == [])
        #expect(!plain.contains(##"href="#figure-"##) && !plain.contains(#"id="figures""#) && !plain.contains(#"id="languages""#))
    }

    @Test("Headers say what they head, and an empty one is no header")
    func tables() throws {
        let html = try both()
        #expect(html.contains(#"<th scope="col" rowspan="2" class="center">安全性検討事項</th><th scope="col" colspan="2" class="center">"#))
        #expect(html.contains(#"<th scope="row" style="--indent:1">"#))
        #expect(html.contains("</tbody>\n<tbody>\n<tr class=\"header\"><th scope=\"rowgroup\" colspan=\"3\">重要な潜在的リスク</th></tr>"))
        #expect(html.contains("<caption>表 6 副作用・感染症発現状況</caption>"))
        var document = try SampleDocument().document
        document.blocks = [.table(Table(kind: .data, anchor: "t", caption: nil, columnWidths: [1, 2], headerRows: 1, rows: [
            .init(role: .header, cells: [.init(lines: [[]], header: .column), .init(lines: [[.text("a")]], header: .column)]),
            .init(role: .body, cells: [.init(lines: [], header: .row), .init(lines: [[.text("①")], [.lineBreak]])]),
        ], notes: [], summary: "s"))]
        let small = try HTMLRenderer().render([.ja: document], appendix: nil)
        #expect(small.contains("<tr class=\"header\"><td></td><th scope=\"col\">a</th></tr>"))
        #expect(small.contains("<tr><td></td><td><p class=\"hangs\">①</p><p><br></p></td></tr>"))
        #expect(small.contains(#"<col style="width:33.3%"><col style="width:66.6%">"#))
    }

    @Test("A note leads back to each place that refers to it")
    func notes() throws {
        var document = try SampleDocument().document
        var table = SampleDocument().risks
        table.anchor = "t-again"
        table.notes = table.notes.map { .init(anchor: $0.anchor + "-again", mark: $0.mark, inlines: $0.inlines) }
        let reference = Inline.noteReference(mark: "※1", note: "n-1-again")
        table.rows = table.rows.map { row in
            var row = row
            row.cells[0].lines = [[.text("x"), reference]]
            return row
        }
        document.blocks = [.table(table)]
        let html = try HTMLRenderer().render([.ja: document], appendix: nil)
        #expect(html.contains(##"href="#ja-n-1-again-use-1""##) && html.contains(##"href="#ja-n-1-again-use-\##(table.rows.count)""##))
        #expect(MarkupReading(html).faults == [])
    }

    @Test("Footnotes inside footnotes, and text that looks like markup anywhere, do no harm")
    func nasty() throws {
        let nasty = #"</p><script>alert("1")</script>&'"#
        var document = try SampleDocument().document
        document.title = nasty
        document.byline = [nasty]
        document.provenance.notice = nasty
        document.provenance.label = nasty + "\" } \u{1} @page"
        document.blocks = [
            .heading(level: 1, number: nasty, text: nasty, anchor: nasty),
            .paragraph([.text(nasty), .footnote([.text(nasty), .footnote([.text(nasty)])]), .superscript(nasty), .figure(FigureID(nasty), nasty)], indented: true),
            .paragraph([.reference(anchor: nasty, label: nasty, number: 1)], indented: false),
            .list([ListItem(mark: nasty, inlines: [.text(nasty)])]), .closing(nasty), .missing(nasty), .remark([.text(nasty)]),
        ]
        let html = try HTMLRenderer().render([.ja: document], appendix: TraceAppendix(entries: [
            .init(id: FigureID(nasty), label: LocalizedText(nasty), definition: LocalizedText(nasty), population: LocalizedText(nasty), populationFigure: FigureID(nasty),
                  value: LocalizedText(nasty), numerator: nil, denominator: nil, contributors: [Contributor(unit: nasty, records: [RecordID(.site, nasty)])]),
        ], rows: []))
        #expect(MarkupReading(html).faults == [])
        #expect(!html.contains("<script>alert"))
        #expect(html.components(separatedBy: "<script").count == 3)
        let reading = MarkupReading(html)
        #expect(Set(reading.targets).subtracting(reading.ids) == [])
    }

    @Test("A document that cannot be set is refused with its faults")
    func refused() throws {
        var document = try SampleDocument().document
        document.blocks.append(.heading(level: 1, number: nil, text: "x", anchor: "safety"))
        #expect(throws: DocumentError(faults: [.duplicateAnchor("safety")])) { try HTMLRenderer().render([.ja: document], appendix: nil) }
    }

    @Test("Fifteen hundred figures of a hundred patients each stay below three megabytes")
    func size() throws {
        let subjects = (1...156).map { Contributor(unit: "GCT-\($0)", records: [RecordID(.subject, "GCT-\($0)"), RecordID(.adverseEvent, "GCT-\($0)/1")]) }
        let words = LocalizedText(ja: String(repeating: "数える対象と方法を説明する文。", count: 4), en: String(repeating: "How it is counted and of whom. ", count: 4))
        let entries = (1...1_500).map { number in
            TraceAppendix.Entry(id: "survey.gct.figure.\(number)", label: words, definition: words, population: LocalizedText(ja: "安全性解析対象", en: "Safety set"), populationFigure: nil,
                                value: LocalizedText("1"), numerator: 1, denominator: nil, contributors: number % 10 == 0 ? subjects : Array(subjects.prefix(number % 10)))
        }
        let html = try HTMLRenderer().render([.ja: SampleDocument().document, .en: SampleDocument(language: .en).document], appendix: TraceAppendix(entries: entries, rows: []))
        #expect(html.utf8.count < 3_000_000)
    }
}
