import Foundation
import Reexamination

/// Reads a report as a web page: headings, paragraphs, lists and tables; scripts, styles and navigation are no part of it.
struct HTMLReader {
    let file: String

    func report(from data: Data) throws -> WrittenReport {
        let root = Self.shown(try MarkupTree.read(data, .html, file: file))
        let body = root.first("body") ?? root
        let articles = Self.articles(in: body)
        // A page in two languages is audited in the one it says it is written in, the first article; articles of one language are one report.
        let isOneReport = Set(articles.map { $0.attributes["lang"] ?? "" }).count == 1 && articles.count > 1
        var builder = MarkedReport()
        add(isOneReport ? body : articles.first ?? body, to: &builder)
        return builder.report
    }

    /// Without what the page's own style sheet hides by class, on the screen as on paper.
    private static func shown(_ root: MarkupElement) -> MarkupElement {
        let sheets = root.first("head")?.elements.filter { $0.name == "style" }.flatMap(\.children).map { if case .text(let text) = $0 { text } else { "" } }.joined() ?? ""
        let hidden = StyleSheet(sheets).hidden
        return hidden.isEmpty ? root : without(hidden, root)
    }

    private static func without(_ classes: Set<String>, _ element: MarkupElement) -> MarkupElement {
        element.with(element.children.compactMap { child in
            guard case .element(let inner) = child else { return child }
            let own = (inner.attributes["class"] ?? "").split(separator: " ").map(String.init)
            return classes.isDisjoint(with: own) ? .element(without(classes, inner)) : nil
        })
    }

    private static func articles(in element: MarkupElement) -> [MarkupElement] {
        element.elements.flatMap { $0.name == "article" ? [$0] : articles(in: $0) }
    }

    private static let left: Set<String> = ["script", "style", "nav", "svg", "template", "button", "select", "noscript", "dialog", "footer", "details", "del", "s", "strike", "textarea"]

    /// What is for the machine, for finding one's way, for those who hear the page, or struck out: none of it is the report's text.
    private static func isLeft(_ element: MarkupElement) -> Bool {
        if left.contains(element.name) || element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true" { return true }
        if let style = element.attributes["style"].map(StyleDeclarations.init), style.hides || style.unsays { return true }
        let classes = (element.attributes["class"] ?? "").split(separator: " ")
        return !unread.isDisjoint(with: classes)
    }

    private static let unread: Set<Substring> = ["unseen", "visually-hidden", "sr-only", "back"]

    /// What begins a line of its own. All else is a piece of the text around it.
    static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header",
        "main", "figure", "figcaption", "pre", "aside", "address", "form", "fieldset", "hr", "center", "hgroup", "search", "legend",
    ]

    private func add(_ container: MarkupElement, to builder: inout MarkedReport, isInNotes: Bool = false) {
        // Text that stands between the elements of a container is read as a paragraph.
        var loose = [""]
        func endLoose() {
            let words = loose.filter { !$0.allSatisfy(\.isWhitespace) }
            if !words.isEmpty { builder.paragraph(words, level: nil, isNote: isInNotes) }
            loose = [""]
        }
        for child in container.children {
            guard case .element(let element) = child else {
                if case .text(let text) = child { loose[loose.count - 1] += text }
                continue
            }
            if Self.isLeft(element) { continue }
            if element.name == "br" {
                // An empty line between two breaks divides paragraphs.
                if loose.last?.allSatisfy(\.isWhitespace) == true { endLoose() } else { loose.append("") }
                continue
            }
            let isNote = isInNotes || Self.isNotes(element)
            guard Self.blocks.contains(element.name) || element.holdsBlock else {
                let lines = Self.lines(element, keepsEmpty: true)
                loose[loose.count - 1] += lines[0]
                loose += lines.dropFirst()
                continue
            }
            endLoose()
            switch element.name {
            case "h1", "h2", "h3", "h4", "h5", "h6": builder.paragraph(Self.lines(element), level: Int(String(element.name.dropFirst())))
            // Text that is laid out by hand has its own lines.
            case "pre" where !element.holdsTable: builder.paragraph(Self.lines(element).flatMap { $0.split(separator: "\n").map(String.init) }, level: nil, isNote: isNote)
            case "p", "li", "figcaption", "dt", "dd", "pre", "caption":
                // An item may hold a table of its own.
                if element.holdsTable { add(element, to: &builder, isInNotes: isNote) } else { builder.paragraph(Self.lines(element), level: nil, isNote: isNote) }
            // A table that holds tables lays out the page.
            case "table" where element.elements.contains { $0.name != "caption" && $0.holdsTable }: add(element, to: &builder, isInNotes: isNote)
            case "table":
                if let caption = element.elements.first(where: { $0.name == "caption" }) { builder.paragraph(Self.lines(caption), level: nil) }
                builder.table(rows(element))
            default: add(element, to: &builder, isInNotes: isNote)
            }
        }
        endLoose()
    }

    private static func isNotes(_ element: MarkupElement) -> Bool {
        (element.attributes["class"] ?? "").split(separator: " ").contains { $0.hasPrefix("note") || $0 == "summary" }
    }

    /// The text of an element, a line for each block or break in it.
    private static func lines(_ element: MarkupElement, keepsEmpty: Bool = false) -> [String] {
        var lines = [""], isBlank = true
        func begin() {
            if !isBlank { lines.append("") }
            isBlank = true
        }
        func walk(_ element: MarkupElement) {
            for child in element.children {
                switch child {
                case .text(let text):
                    lines[lines.count - 1] += text
                    if isBlank { isBlank = text.allSatisfy(\.isWhitespace) }
                case .element(let element):
                    if isLeft(element) { continue }
                    let isBlock = element.name == "br" || blocks.contains(element.name)
                    if isBlock { begin() }
                    walk(element)
                    if isBlock { begin() }
                }
            }
        }
        walk(element)
        return keepsEmpty ? lines : lines.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// How far a cell's own style sets it in, or the style of what it begins with: what is 1em and more, rounded up.
    private static func indent(_ cell: MarkupElement) -> Int {
        let own = indent(style: cell)
        return own > 0 ? own : cell.elements.first.map { indent(style: $0) } ?? 0
    }

    private static func indent(style element: MarkupElement) -> Int {
        guard let value = element.attributes["style"].flatMap({ StyleDeclarations($0).indent }) else { return 0 }
        return Int(min(20, value.rounded(.up)))
    }

    private func rows(_ table: MarkupElement) -> [MarkedReport.Row] {
        var rows: [MarkedReport.Row] = []
        // The columns that cells of rows above still fill.
        var filled: [Int: Int] = [:]
        func walk(_ element: MarkupElement, isHead: Bool) {
            for child in element.elements {
                if child.name == "tr", !Self.isLeft(child) {
                    var column = 0
                    var cells: [MarkedReport.Cell] = [], next: [Int: Int] = [:]
                    for (key, value) in filled where value > 1 { next[key] = value - 1 }
                    for cell in child.elements where (cell.name == "td" || cell.name == "th") && !Self.isLeft(cell) {
                        while filled[column, default: 0] > 0 { column += 1 }
                        let columns = MarkedReport.columns(from: column, span: Int(cell.attributes["colspan"] ?? "") ?? 1), down = max(1, min(1000, Int(cell.attributes["rowspan"] ?? "") ?? 1))
                        cells.append(MarkedReport.Cell(lines: Self.lines(cell), column: columns.lowerBound, columnSpan: columns.count, rowSpan: down, indent: Self.indent(cell)))
                        if down > 1 { for at in columns { next[at] = down - 1 } }
                        column = columns.upperBound
                    }
                    filled = next
                    rows.append(MarkedReport.Row(cells: cells, isHead: isHead))
                } else if child.name == "thead" || child.name == "tbody" || child.name == "tfoot" {
                    walk(child, isHead: child.name == "thead")
                }
            }
        }
        walk(table, isHead: false)
        return rows
    }
}
