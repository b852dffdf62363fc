import CLibXML
import Reexamination

/// The report as it was read, with the findings in its margin: one HTML file that needs nothing else.
///
/// ```swift
/// let html = AnnotatedReport(result, title: "report.pdf").html(.ja)
/// ```
public struct AnnotatedReport {
    private struct Mark {
        let number: Int
        let range: Range<Int>
        let weight: Verdict.Weight
    }

    private let result: AuditResult
    private let title: String
    private let findings: [Verdict]
    private let marks: [Place: [Mark]]

    public init(_ result: AuditResult, title: String) {
        self.result = result
        self.title = title
        findings = result.findings
        var marks: [Place: [Mark]] = [:]
        for (index, finding) in findings.enumerated() {
            for evidence in finding.evidence where !evidence.range.isEmpty {
                marks[evidence.source, default: []].append(Mark(number: index + 1, range: evidence.range, weight: finding.weight))
            }
        }
        self.marks = marks
    }

    public func html(_ language: Language) -> String {
        var body = "", said: Set<Int> = []
        for block in result.report.blocks {
            let content: String, passages: [Passage]
            switch block {
            case .heading(let heading):
                let number = heading.number.map(String.init).joined(separator: ".")
                content = "<h\(min(6, heading.number.count + 1))>\(number)\(heading.number.count == 1 ? "." : "") \(marked(heading.text))</h\(min(6, heading.number.count + 1))>"
                passages = [heading.text]
            case .paragraph(let passage):
                content = "<p>\(marked(passage))</p>"
                passages = [passage]
            case .table(let table):
                content = self.table(table)
                passages = [table.caption] + table.rows.flatMap(\.cells).map(\.text) + table.notes.map(\.text)
            }
            let numbers = Set(passages.flatMap { marks[$0.place] ?? [] }.map(\.number)).sorted()
            // A finding is told where it is first met; elsewhere the mark leads there.
            let notes = numbers.filter { said.insert($0).inserted }.map { note($0, language) }.joined()
            body += "<div class=\"block\"><div class=\"text\">\(content)</div><div class=\"margin\">\(notes)</div></div>\n"
        }
        // What stands at no place of its own is told at the end.
        let rest = findings.indices.map { $0 + 1 }.filter { !said.contains($0) }.map { note($0, language) }.joined()
        if !rest.isEmpty { body += "<div class=\"block\"><div class=\"text\"></div><div class=\"margin\">\(rest)</div></div>\n" }
        let index = findings.enumerated().map { listed($0.offset + 1, $0.element, language) }.joined()
        let unchecked = result.unchecked.map { "<li>\(escaped($0.evidence.place.text[language])) “\(escaped($0.evidence.quote))” \(escaped($0.reason.words[language]))</li>" }.joined()
        let heading = LocalizedText(ja: "監査の結果", en: "Audit")[language], none = LocalizedText(ja: "照合できなかった数値 \(result.unchecked.count)", en: "\(result.unchecked.count) numbers that could not be checked")[language]
        return """
            <!DOCTYPE html>
            <html lang="\(result.report.language == .ja ? "ja" : "en")"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title)) – \(heading)</title><style>\(Self.style)</style></head><body>
            <header lang="\(language == .ja ? "ja" : "en")"><h1>\(escaped(title))</h1><p class="summary">\(escaped(result.summary[language]))</p><p>\(escaped(result.scope[language]))<br>\(escaped(result.weights[language]))</p><ol>\(index)</ol>
            <details><summary>\(none)</summary><ul>\(unchecked)</ul></details></header>
            <main>\(body)</main></body></html>

            """
    }

    /// Two findings may say the same of two places: each is listed with its weight and where it stands.
    private func listed(_ number: Int, _ finding: Verdict, _ language: Language) -> String {
        let place = finding.evidence.first.map { $0.place.text[language] } ?? ""
        return "<li class=\"\(finding.weight.rawValue)\"><b>\(escaped(finding.weight.name[language])) \(escaped(finding.check.name[language]))</b> <a href=\"#f\(number)\">\(escaped(finding.statement[language]))</a> <small>\(escaped(place))</small></li>"
    }

    private func note(_ number: Int, _ language: Language) -> String {
        let finding = findings[number - 1]
        let places = Set(finding.evidence.map { $0.place.text[language] }).filter { !$0.isEmpty }.sorted().prefix(6).map(escaped).joined(separator: "<br>")
        return "<aside class=\"\(finding.weight.rawValue)\" id=\"f\(number)\" lang=\"\(language == .ja ? "ja" : "en")\"><b>\(number) \(escaped(finding.weight.name[language])) \(escaped(finding.check.name[language]))</b>"
            + "<span>\(escaped(finding.statement[language]))</span><small>\(places)<br><code>\(finding.check.rawValue)</code></small></aside>"
    }

    private func table(_ table: WrittenTable) -> String {
        var out = ""
        if let name = table.name { out += "<p class=\"caption\">\(escaped(name)) \(marked(table.caption))</p>" }
        out += "<div class=\"scroll\"><table>"
        for row in table.rows {
            out += "<tr>"
            var column = 0
            for cell in row.cells {
                // Columns that cells of the rows above fill, or that the file left empty.
                if let at = cell.column, at > column, cell.rowSpan == 1, !hasSpans(table) { out += String(repeating: "<td></td>", count: at - column) }
                let name = row.isHead ? "th" : "td"
                let spans = (cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "") + (cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")
                out += "<\(name)\(spans)>\(marked(cell.text))</\(name)>"
                column = (cell.column ?? column) + cell.columnSpan
            }
            out += "</tr>"
        }
        out += "</table></div>"
        for note in table.notes { out += "<p class=\"note\">\(note.mark.map { "※\($0)：" } ?? "")\(marked(note.text))</p>" }
        return out
    }

    private func hasSpans(_ table: WrittenTable) -> Bool { table.rows.contains { $0.cells.contains { $0.rowSpan > 1 } } }

    /// The words of a passage, those that findings speak of marked.
    private func marked(_ passage: Passage) -> String {
        guard let here = marks[passage.place], !here.isEmpty else { return escaped(passage.quote(0..<passage.count)) }
        let edges = Set(here.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, passage.count]).filter { $0 >= 0 && $0 <= passage.count }.sorted()
        return zip(edges, edges.dropFirst()).map { from, to in
            let words = escaped(passage.quote(from..<to)), over = here.filter { $0.range.lowerBound <= from && $0.range.upperBound >= to }
            guard let weight = over.map(\.weight).max() else { return words }
            let numbers = Set(over.map(\.number)).sorted()
            return "<mark class=\"\(weight.rawValue)\">\(words)</mark>" + (over.contains { $0.range.upperBound == to } ? numbers.map { "<a class=\"at\" href=\"#f\($0)\">\($0)</a>" }.joined() : "")
        }.joined()
    }

    /// As it may stand in an element or attribute.
    private func escaped(_ text: String) -> String {
        guard let encoded = xmlEncodeSpecialChars(nil, text) else { return "" }
        defer { saishinsa_free(encoded) }
        return String(cString: encoded)
    }

    private static let style = """
        :root{color-scheme:light dark;--error:#c62828;--warning:#b26a00;--note:#1565c0}
        body{font:15px/1.8 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic",sans-serif;max-width:84rem;margin:0 auto;padding:1rem 1.5rem;overflow-wrap:anywhere}
        li.error b{color:var(--error)}li.warning b{color:var(--warning)}li.note b{color:var(--note)}
        header{border-bottom:2px solid;margin-bottom:1rem}.summary{font-size:1.15rem;font-weight:700}
        .block{display:grid;grid-template-columns:minmax(0,1fr) 22rem;gap:1.5rem}.text p{margin:.3rem 0}.caption{font-weight:700;text-align:center}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{border:1px solid #8888;padding:.15rem .4rem;vertical-align:top}.note{font-size:.85rem}
        mark{background:none;color:inherit;border-bottom:3px solid}mark.error,aside.error{border-color:var(--error)}mark.warning,aside.warning{border-color:var(--warning)}mark.note,aside.note{border-color:var(--note)}
        .at{font-size:.7rem;vertical-align:super;margin:0 .1rem}aside{border-left:4px solid;padding:.2rem .6rem;margin:.3rem 0;font-size:.85rem;line-height:1.5}
        aside b,aside span,aside small{display:block}aside:target{outline:2px solid}
        @media(max-width:60rem){.block{grid-template-columns:minmax(0,1fr)}}@media print{.block{break-inside:avoid}}
        """
}
