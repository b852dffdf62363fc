import Reexamination

/// The main part of a Word document, and what it gathers for the others on the way: footnotes and drawings.
struct DOCXBody {
    let document: Document
    /// In order; a footnote's number in its part is its place here, from 1.
    private(set) var footnotes: [String] = []
    /// In order; the pictures' names follow it.
    private(set) var drawings: [Graphic] = []

    private var bookmarks = BookmarkNames()
    private var bookmarkCount = 0
    /// The last number of each series (表, 図), to see where the document's own numbers leave the sequence that Word would count.
    private var series: [String: Int] = [:]
    private var isInFootnote = false
    /// What a live reference can show: the anchors of tables and drawings that have a number.
    private let numbered: Set<String>

    init(_ document: Document) {
        self.document = document
        numbered = Set(document.blocks.compactMap { block in
            switch block {
            case .table(let table): table.caption == nil ? nil : table.anchor
            case .graphic(let graphic): graphic.anchor
            default: nil
            }
        })
    }

    /// The part's text.
    mutating func xml() -> String {
        var content = paragraph("Title", run(document.title))
        content += document.byline.map { paragraph("Byline", run($0)) }.joined()
        var breaksPage = false
        for block in document.blocks {
            if case .pageBreak = block {
                breaksPage = true
                continue
            }
            content += xml(block, onNewPage: breaksPage)
            breaksPage = false
        }
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="\(Namespace.word)" xmlns:r="\(Namespace.relationships)" xmlns:wp="\(Namespace.drawing)" xmlns:a="\(Namespace.graphics)" \
        xmlns:pic="\(Namespace.picture)" xmlns:asvg="\(Namespace.svg)"><w:body>\(content)\
        <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>\
        \(document.isLandscape ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="567" w:gutter="0"/>\
        <w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="340"/></w:sectPr></w:body></w:document>
        """
    }

    private mutating func xml(_ block: Block, onNewPage: Bool) -> String {
        let properties = onNewPage ? "<w:pageBreakBefore/>" : ""
        switch block {
        case .heading(let level, let number, let text, let anchor):
            let words = [number, text].compactMap { $0 }.joined(separator: " ")
            return paragraph("Heading\(min(level, 9))", bookmarked(anchor, run(words)), properties: properties)
        case .paragraph(let inlines, let indented):
            return paragraph(indented ? "BodyTextFirstIndent" : "BodyText", xml(inlines), properties: properties)
        case .table(let table):
            return xml(table, onNewPage: onNewPage)
        case .graphic(let graphic):
            drawings.append(graphic)
            return paragraph("Graphic", bookmarked(graphic.anchor + "/drawing", drawing(graphic, number: drawings.count)), properties: properties)
                + paragraph("FigureCaption", caption(graphic.caption, anchor: graphic.anchor))
        case .list(let items):
            return items.enumerated().map { index, item in
                paragraph("MarkedList", run(item.mark) + "<w:r><w:tab/></w:r>" + xml(item.inlines), properties: index == 0 ? properties : "")
            }.joined()
        case .remark(let inlines):
            return paragraph("Remark", xml(inlines), properties: properties)
        case .closing(let text):
            return paragraph("Closing", run(text), properties: properties)
        case .missing(let text):
            let word = switch document.language { case .ja: "未記載　"; case .en: "To be written: " }
            return paragraph("Missing", run(word, RunStyle(isStrong: true)) + run(text), properties: properties)
        case .pageBreak:
            return ""
        }
    }

    // MARK: Tables

    private mutating func xml(_ table: Table, onNewPage: Bool) -> String {
        let newPage = onNewPage ? "<w:pageBreakBefore/>" : ""
        var out = ""
        if let words = table.caption {
            out += paragraph("Caption", caption(words, anchor: table.anchor), properties: newPage)
        } else {
            if onNewPage { out += paragraph("AfterTable", "", properties: newPage) }
            out += bookmarked(table.anchor, "")
        }
        // `requireSound` has seen to it that the grid comes out even.
        guard let grid = try? TableGrid(table) else { return out }
        let widths = columnWidths(of: table, within: textWidth)
        let title = table.caption.map { "\($0.label) \($0.number) \($0.text)" } ?? table.summary
        out += """
        <w:tbl><w:tblPr><w:tblStyle w:val="\(table.kind == .form ? "FormTable" : "DataTable")"/><w:tblW w:w="\(textWidth)" w:type="dxa"/>\
        <w:tblLayout w:type="fixed"/><w:tblLook w:val="06\(table.headerRows > 0 ? 2 : 0)0" w:firstRow="\(table.headerRows > 0 ? 1 : 0)" w:lastRow="0" \
        w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
        <w:tblCaption w:val="\(markupText(title))"/><w:tblDescription w:val="\(markupText(table.summary))"/></w:tblPr>\
        <w:tblGrid>\(widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined())</w:tblGrid>
        """
        for (index, row) in table.rows.enumerated() {
            let isHead = index < table.headerRows
            // A form's entries may be longer than a page; a row of data is kept whole.
            let whole = table.kind == .data || isHead ? "<w:cantSplit/>" : ""
            let properties = whole + (isHead ? "<w:tblHeader/>" : "")
            out += "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")
            for (column, start) in grid.covering[index].enumerated() where start.column == column {
                guard let cell = grid.placed[start.row].first(where: { $0.column == column })?.cell else { continue }
                let width = widths[column..<column + cell.columnSpan].reduce(0, +)
                out += xml(cell, role: row.role, width: width, continues: start.row < index)
            }
            out += "</w:tr>"
        }
        out += "</w:tbl>"
        // Word joins tables that touch, so something always stands after one.
        return out + (table.notes.isEmpty ? paragraph("AfterTable", "") : table.notes.map { xml($0) }.joined() + paragraph("AfterTable", ""))
    }

    private mutating func xml(_ cell: Table.Cell, role: Table.Row.Role, width: Int, continues: Bool) -> String {
        var properties = #"<w:tcW w:w="\#(width)" w:type="dxa"/>"#
        if cell.columnSpan > 1 { properties += #"<w:gridSpan w:val="\#(cell.columnSpan)"/>"# }
        if continues { properties += "<w:vMerge/>" } else if cell.rowSpan > 1 { properties += #"<w:vMerge w:val="restart"/>"# }
        // Lists side by side start at one height.
        properties += #"<w:vAlign w:val="\#(cell.lines.contains(where: \.hangs) ? "top" : "center")"/>"#

        let style = switch role {
        case .header: "TableHead"
        case .group: "TableGroup"
        case .total: "TableTotal"
        case .body: "TableText"
        }
        let alignment = switch cell.alignment {
        case .leading: ""
        case .center: #"<w:jc w:val="center"/>"#
        case .trailing: #"<w:jc w:val="right"/>"#
        case .distribute: #"<w:jc w:val="distribute"/>"#
        }
        let lines = continues || cell.lines.isEmpty ? [[]] : cell.lines
        let content = lines.map { inlines -> String in
            let hanging = inlines.hangs ? #" w:hangingChars="100" w:hanging="200""# : ""
            let steps = cell.indent + (inlines.hangs ? 1 : 0)
            let indent = steps > 0 ? #"<w:ind w:leftChars="\#(steps * 100)" w:left="\#(steps * 200)"\#(hanging)/>"# : ""
            return paragraph(style, xml(inlines), properties: indent + alignment)
        }
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.joined())</w:tc>"
    }

    private mutating func xml(_ note: Table.Note) -> String {
        let colon = switch document.language { case .ja: "："; case .en: ": " }
        let mark = note.mark.map { run($0 + colon) } ?? ""
        return paragraph(note.mark == nil ? "TableNote" : "TableNoteMarked", bookmarked(note.anchor, mark + xml(note.inlines)))
    }

    /// In twentieths of a point: A4 less two margins of 25 mm.
    static let textWidth = 9072
    /// The same of the document's own pages, which may lie on their side.
    private var textWidth: Int { document.isLandscape ? 14_004 : Self.textWidth }

    // MARK: Captions, bookmarks, references

    /// 表 and a number that Word counts; both are bookmarked, so that a reference shows them.
    private mutating func caption(_ caption: Table.Caption, anchor: String) -> String {
        // A series' name is one word.
        let name = caption.label.split(separator: " ").joined(separator: "_")
        let isNext = caption.number == series[name, default: 0] + 1
        series[name] = caption.number
        let number = field("SEQ \(name) \\* ARABIC" + (isNext ? "" : " \\r \(caption.number)"), shows: String(caption.number))
        return bookmarked(anchor, run(caption.label + " ") + number) + run(" " + caption.text)
    }

    private mutating func bookmarked(_ anchor: String, _ content: String) -> String {
        bookmarkCount += 1
        return #"<w:bookmarkStart w:id="\#(bookmarkCount)" w:name="\#(bookmarks[anchor])"/>\#(content)<w:bookmarkEnd w:id="\#(bookmarkCount)"/>"#
    }

    private mutating func link(to anchor: String, _ content: String) -> String {
        #"<w:hyperlink w:anchor="\#(bookmarks[anchor])" w:history="1">\#(content)</w:hyperlink>"#
    }

    // MARK: Inlines

    private mutating func xml(_ inlines: [Inline], _ style: RunStyle = RunStyle()) -> String {
        var out = ""
        for inline in inlines { out += xml(inline, style) }
        return out
    }

    private mutating func xml(_ inline: Inline, _ style: RunStyle) -> String {
        var inner = style
        switch inline {
        case .text(let text), .figure(_, let text):
            return run(text, style)
        case .target(let inlines):
            inner.isTarget = true
            return xml(inlines, inner)
        case .strong(let inlines):
            inner.isStrong = true
            return xml(inlines, inner)
        case .emphasis(let inlines):
            inner.isEmphasis = true
            return xml(inlines, inner)
        case .noteReference(let mark, let note):
            inner.character = "NoteMark"
            return link(to: note, run(mark, inner))
        case .reference(let anchor, let label, let number):
            let words = "\(label) \(number)"
            guard numbered.contains(anchor) else { return link(to: anchor, run(words, style)) }
            return field("REF \(bookmarks[anchor]) \\h", shows: words, style)
        case .footnote(let inlines):
            // Word has no footnote of a footnote: one is set in parentheses.
            guard !isInFootnote else { return run("（", style) + xml(inlines, style) + run("）", style) }
            isInFootnote = true
            let text = xml(inlines)
            isInFootnote = false
            footnotes.append(text)
            return #"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="\#(footnotes.count)"/></w:r>"#
        case .superscript(let text):
            inner.character = "Superscript"
            return run(text, inner)
        case .lineBreak:
            return "<w:r><w:br/></w:r>"
        }
    }
}
