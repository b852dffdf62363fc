import Report

/// The texts of a document and where each stands, so that one of them can be changed.
///
/// ```swift
/// let text = DocumentText(document)
/// let spoilt = text.replacing([text.pieces[3].place: "…"])
/// ```
struct DocumentText {
    enum Place: Hashable {
        case heading(block: Int)
        case paragraph(block: Int)
        case item(block: Int, item: Int)
        case caption(block: Int)
        case cell(block: Int, row: Int, cell: Int, line: Int)
        case note(block: Int, note: Int)
    }

    struct Piece {
        let place: Place
        let text: String
        /// 表 6, where it belongs to a table that has a number.
        let table: String?
        /// Whether it holds a footnote, which a changed text would lose.
        let hasFootnote: Bool
    }

    let document: Document
    let pieces: [Piece]

    init(_ document: Document) {
        self.document = document
        var pieces: [Piece] = []
        func add(_ place: Place, _ inlines: [Inline], _ table: String? = nil) {
            pieces.append(Piece(place: place, text: inlines.plainText, table: table, hasFootnote: !inlines.footnotes.isEmpty))
        }
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .heading(_, _, let text, _): add(.heading(block: index), [.text(text)])
            case .paragraph(let inlines, _): add(.paragraph(block: index), inlines)
            case .list(let items): for (number, item) in items.enumerated() { add(.item(block: index, item: number), item.inlines) }
            case .table(let table):
                let name = table.caption.map { "\($0.label) \($0.number)" }
                if let caption = table.caption { add(.caption(block: index), [.text(caption.text)], name) }
                for (row, entry) in table.rows.enumerated() {
                    for (cell, content) in entry.cells.enumerated() {
                        for (line, inlines) in content.lines.enumerated() { add(.cell(block: index, row: row, cell: cell, line: line), inlines, name) }
                    }
                }
                for (number, note) in table.notes.enumerated() { add(.note(block: index, note: number), note.inlines, name) }
            case .graphic, .remark, .closing, .missing, .pageBreak: continue
            }
        }
        self.pieces = pieces
    }

    var tables: [(block: Int, table: Table)] {
        document.blocks.enumerated().compactMap { if case .table(let table) = $0.element { ($0.offset, table) } else { nil } }
    }

    /// Running text: paragraphs and items.
    var prose: [Piece] {
        pieces.filter { piece in
            switch piece.place {
            case .paragraph, .item: !piece.hasFootnote
            default: false
            }
        }
    }

    func replacing(_ changes: [Place: String]) -> Document {
        var document = document
        for (place, text) in changes {
            switch place {
            case .heading(let block):
                if case .heading(let level, let number, _, let anchor) = document.blocks[block] { document.blocks[block] = .heading(level: level, number: number, text: text, anchor: anchor) }
            case .paragraph(let block):
                if case .paragraph(_, let indented) = document.blocks[block] { document.blocks[block] = .paragraph([.text(text)], indented: indented) }
            case .item(let block, let item):
                if case .list(var items) = document.blocks[block] {
                    items[item].inlines = [.text(text)]
                    document.blocks[block] = .list(items)
                }
            case .caption(let block): change(&document, block) { $0.caption?.text = text }
            case .cell(let block, let row, let cell, let line): change(&document, block) { $0.rows[row].cells[cell].lines[line] = [.text(text)] }
            case .note(let block, let note): change(&document, block) { $0.notes[note].inlines = [.text(text)] }
            }
        }
        return document
    }

    func changingTable(_ block: Int, _ edit: (inout Table) -> Void) -> Document {
        var document = document
        change(&document, block, edit)
        return document
    }

    private func change(_ document: inout Document, _ block: Int, _ edit: (inout Table) -> Void) {
        guard case .table(var table) = document.blocks[block] else { return }
        edit(&table)
        document.blocks[block] = .table(table)
    }
}
