import Analysis
import Reexamination

/// One language's report as an `article` element.
struct HTMLArticle {
    let document: Document
    let traced: TraceAppendix?
    /// Filled in as numbers are written, in order of reading; the same table or section once.
    private(set) var places: [FigureID: [PrintedPlaces.Place]] = [:]

    private var currentPlace = ""
    private var figureCount = 0
    /// How often each note of a table was pointed at so far.
    private var noteUses: [String: Int] = [:]
    private var footnotes: [[Inline]] = []

    init(_ document: Document, traced: TraceAppendix?) {
        self.document = document
        self.traced = traced
    }

    private var language: Language { document.language }

    private func words(_ ja: String, _ en: String) -> String {
        switch language { case .ja: ja; case .en: en }
    }

    func anchor(_ name: String) -> String { HTMLAnchor.place(name, language) }

    mutating func html() -> String {
        var body = """
        <header class="title">
        <h1>\(markupText(document.title))</h1>
        \(document.byline.map { "<p>\(markupText($0))</p>" }.joined())
        </header>

        """
        currentPlace = document.title
        var breaksPage = false
        for block in document.blocks {
            if case .pageBreak = block {
                breaksPage = true
                continue
            }
            if breaksPage { body += "<hr class=\"page-break\">\n" }
            breaksPage = false
            body += html(block) + "\n"
        }
        body += endnotes()
        return """
        <article lang="\(language.rawValue)" id="\(language.rawValue)">
        \(contents())<div class="page">
        \(body)</div>
        </article>

        """
    }

    private func contents() -> String {
        var items = document.blocks.compactMap { block -> String? in
            guard case .heading(let level, let number, let text, let name) = block, level <= 2 else { return nil }
            let title = [number, text].compactMap { $0 }.map(markupText).joined(separator: " ")
            return ##"<li class="level-\##(level)"><a href="#\##(anchor(name))">\##(title)</a></li>"##
        }
        if traced != nil { items.append(##"<li class="level-1"><a href="#figures">\##(words("数値の一覧", "Figures"))</a></li>"##) }
        guard !items.isEmpty else { return "" }
        return """
        <nav class="contents" aria-label="\(words("目次", "Contents"))"><p>\(words("目次", "Contents"))</p><ul>\(items.joined())</ul></nav>

        """
    }

    private mutating func html(_ block: Block) -> String {
        switch block {
        case .heading(let level, let number, let text, let name):
            let title = [number, text].compactMap { $0 }.joined(separator: " ")
            currentPlace = number ?? text
            let element = "h\(min(level + 1, 6))"
            return #"<\#(element) id="\#(anchor(name))">\#(markupText(title))</\#(element)>"#
        case .paragraph(let inlines, let indented):
            return "<p\(indented ? " class=\"indented\"" : "")>\(html(inlines))</p>"
        case .table(let table):
            return html(table)
        case .graphic(let graphic):
            return html(graphic)
        case .list(let items):
            let entries = items.map { item in
                #"<li><span class="mark">\#(markupText(item.mark))</span><span>\#(html(item.inlines))</span></li>"#
            }
            return #"<ul class="marked">\#(entries.joined())</ul>"#
        case .remark(let inlines):
            return #"<p class="remark">\#(html(inlines))</p>"#
        case .closing(let text):
            return #"<p class="closing">\#(markupText(text))</p>"#
        case .missing(let text):
            return #"<p class="missing" role="note"><strong>\#(words("未記載", "To be written"))</strong> \#(markupText(text))</p>"#
        case .pageBreak:
            return ""
        }
    }

    private mutating func html(_ graphic: Graphic) -> String {
        let caption = graphic.caption.plainText
        let id = anchor(graphic.anchor)
        return """
        <figure class="graphic" id="\(id)">
        <div class="scroll" tabindex="0" role="img" aria-label="\(markupText(graphic.alternative))">\(inlineSVG(graphic.svg, prefix: id))</div>
        <figcaption>\(markupText(caption))</figcaption>
        </figure>
        """
    }

    private mutating func endnotes() -> String {
        guard !footnotes.isEmpty else { return "" }
        var items = ""
        var index = 0
        // Rendering a note may find another inside it, which is then appended.
        while index < footnotes.count {
            let text = html(footnotes[index])
            index += 1
            let id = anchor("footnote-\(index)")
            items += #"<li id="\#(id)">\#(text) \#(backLink(to: id + "-use"))</li>"#
        }
        return """
        <section class="endnotes" role="doc-endnotes" aria-label="\(words("脚注", "Footnotes"))">
        <ol>\(items)</ol>
        </section>

        """
    }

    private func backLink(to id: String) -> String {
        ##"<a class="back" role="doc-backlink" href="#\##(id)" aria-label="\##(words("本文に戻る", "Back to the text"))">↩</a>"##
    }
}

// MARK: Tables

extension HTMLArticle {
    private mutating func html(_ table: Table) -> String {
        let id = anchor(table.anchor)
        let caption = table.caption.map(\.plainText)
        if let caption = table.caption { currentPlace = "\(caption.label) \(caption.number)" }
        let name = markupText(caption ?? table.summary)
        let kind = switch table.kind { case .data: "data"; case .form: "form" }
        let total = max(1, table.columnWidths.reduce(0, +))
        let columns = table.columnWidths.map { #"<col style="width:\#(percent($0, of: total))%">"# }.joined()

        var out = """
        <div class="table" id="\(id)">
        <div class="scroll" tabindex="0" role="region" aria-label="\(name)">
        <table class="\(kind)" style="--columns:\(table.columnWidths.count)" aria-describedby="\(id)-summary">

        """
        if let caption { out += "<caption>\(markupText(caption))</caption>\n" }
        out += "<colgroup>\(columns)</colgroup>\n"
        if table.headerRows > 0 {
            out += "<thead>\n\(table.rows.prefix(table.headerRows).map { html($0, width: table.columnWidths.count) }.joined())</thead>\n"
        }
        out += "<tbody>\n"
        for (index, row) in table.rows.enumerated().dropFirst(table.headerRows) {
            // A heading across the whole table opens a group of rows of its own.
            if index > table.headerRows, row.isHeadingAcross(table.columnWidths.count) { out += "</tbody>\n<tbody>\n" }
            out += html(row, width: table.columnWidths.count)
        }
        out += "</tbody>\n</table>\n</div>\n<p class=\"unseen\" id=\"\(id)-summary\">\(markupText(table.summary))</p>\n"
        if !table.notes.isEmpty {
            out += "<div class=\"notes\">\n\(table.notes.map { html($0) }.joined())</div>\n"
        }
        return out + "</div>"
    }

    /// In tenths of a per cent, so that no Double is printed.
    private func percent(_ width: Int, of total: Int) -> String {
        let tenths = width * 1_000 / total
        return "\(tenths / 10).\(tenths % 10)"
    }

    private mutating func html(_ row: Table.Row, width: Int) -> String {
        let role = switch row.role { case .header: "header"; case .group: "group"; case .total: "total"; case .body: "" }
        let across = row.isHeadingAcross(width)
        let cells = row.cells.map { html($0, across: across) }.joined()
        return role.isEmpty ? "<tr>\(cells)</tr>\n" : "<tr class=\"\(role)\">\(cells)</tr>\n"
    }

    private mutating func html(_ cell: Table.Cell, across: Bool) -> String {
        let lines = cell.lines.map { (text: html($0), hangs: $0.hangs) }
        // An empty header would be announced as a header without words.
        let isEmpty = lines.allSatisfy { $0.text.isEmpty }
        var element = "td"
        var attributes = ""
        switch cell.header {
        case _ where isEmpty: break
        case .none: break
        case .row: (element, attributes) = ("th", " scope=\"row\"")
        case .column: (element, attributes) = ("th", across ? " scope=\"rowgroup\"" : " scope=\"col\"")
        }
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        switch cell.alignment {
        case .leading: break
        case .center: attributes += " class=\"center\""
        case .trailing: attributes += " class=\"trailing\""
        case .distribute: attributes += " class=\"distribute\""
        }
        if cell.indent > 0 { attributes += " style=\"--indent:\(cell.indent)\"" }
        let body: String
        if let only = lines.first, lines.count == 1, !only.hangs {
            body = only.text
        } else {
            body = lines.map { "<p\($0.hangs ? " class=\"hangs\"" : "")>\($0.text)</p>" }.joined()
        }
        return "<\(element)\(attributes)>\(body)</\(element)>"
    }

    private mutating func html(_ note: Table.Note) -> String {
        let mark = note.mark.map { #"<span class="mark">\#(markupText($0))\#(words("：", ": "))</span>"# } ?? ""
        let text = html(note.inlines)
        let uses = noteUses[note.anchor] ?? 0
        let links = uses == 0 ? "" : " " + (1...uses).map { backLink(to: anchor("\(note.anchor)-use-\($0)")) }.joined()
        let unmarked = note.mark == nil ? "" : " class=\"marked\""
        return "<p id=\"\(anchor(note.anchor))\"\(unmarked)>\(mark)\(text)\(links)</p>\n"
    }
}

extension Table.Row {
    /// Whether it is one heading as wide as the table.
    fileprivate func isHeadingAcross(_ width: Int) -> Bool {
        guard let cell = cells.first, cells.count == 1 else { return false }
        return cell.header == .column && cell.columnSpan == width && width > 1
    }
}

// MARK: Inlines

extension HTMLArticle {
    private mutating func html(_ inlines: [Inline]) -> String {
        var out = ""
        for inline in inlines { out += html(inline) }
        return out
    }

    private mutating func html(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return markupText(text)
        case .figure(let id, let text): return html(figure: id, text)
        case .target(let inlines): return "<u class=\"target\">\(html(inlines))</u>"
        case .strong(let inlines): return "<strong>\(html(inlines))</strong>"
        case .emphasis(let inlines): return "<em>\(html(inlines))</em>"
        case .noteReference(let mark, let note):
            let use = (noteUses[note] ?? 0) + 1
            noteUses[note] = use
            return """
            <sup><a role="doc-noteref" id="\(anchor("\(note)-use-\(use)"))" href="#\(anchor(note))">\(markupText(mark))</a></sup>
            """
        case .reference(let name, let label, let number):
            return ##"<a href="#\##(anchor(name))">\##(markupText(label)) \##(number)</a>"##
        case .footnote(let inlines):
            footnotes.append(inlines)
            let number = footnotes.count
            return """
            <sup><a role="doc-noteref" id="\(anchor("footnote-\(number)-use"))" href="#\(anchor("footnote-\(number)"))">\(number)</a></sup>
            """
        case .superscript(let text): return "<sup>\(markupText(text))</sup>"
        case .lineBreak: return "<br>"
        }
    }

    private mutating func html(figure id: FigureID, _ text: String) -> String {
        guard traced?[id] != nil else { return #"<data value="\#(markupText(id.text))">\#(markupText(text))</data>"# }
        figureCount += 1
        let own = anchor("printed-\(figureCount)")
        if places[id]?.contains(where: { $0.name == currentPlace }) != true {
            places[id, default: []].append(.init(anchor: own, name: currentPlace))
        }
        return ##"<a id="\##(own)" href="#\##(HTMLAnchor.figure(id))">\##(markupText(text))</a>"##
    }
}
