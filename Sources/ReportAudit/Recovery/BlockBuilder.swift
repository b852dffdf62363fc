import Foundation
import Reexamination

/// Lines to headings, paragraphs and tables.
///
/// ```swift
/// var builder = BlockBuilder()
/// for line in lines { builder.add(line) }
/// let blocks = builder.finish()
/// ```
///
/// Columns divided by tabs are taken as they are. Without them, as in text copied from a viewer, a table is what its
/// lines say: numbers at the end of a line are its cells, a line without numbers is the beginning of the next row's label.
struct BlockBuilder {
    private var blocks: [WrittenBlock] = []
    private var paragraph: Passage?
    private var table: TableBuilder?

    mutating func add(_ line: WrittenLine) {
        let words = line.text.trimmingCharacters(in: .whitespaces)
        guard !words.isEmpty else { return }
        switch LineKind(line.text) {
        case .heading(let number, let text):
            endAll()
            blocks.append(.heading(WrittenHeading(number: number, text: Passage(text, at: line.place))))
        case .caption(let name, _) where name.hasPrefix("図") || name.hasPrefix("Figure"):
            // A figure has nothing that could be taken for rows; its caption is kept, so that references find it.
            endAll()
            addWords(line)
            endParagraph()
        case .caption(let name, let text):
            endAll()
            table = TableBuilder(name: name, caption: text, place: line.place)
        case .closing:
            endAll()
        case .columns(let cells) where table == nil:
            endParagraph()
            table = TableBuilder(name: nil, caption: "", place: line.place)
            table?.add(.columns(cells), line)
        case let kind:
            if let open = table, open.isLeft(by: kind, line) { endTable() }
            if table != nil { table?.add(kind, line) } else { addWords(line) }
        }
    }

    mutating func finish() -> [WrittenBlock] {
        endAll()
        return blocks
    }

    private mutating func addWords(_ line: WrittenLine) {
        if line.isAfterGap || line.text.first == "　" { endParagraph() }
        if paragraph == nil { paragraph = Passage() }
        paragraph?.append(line.text, at: line.place)
        // A line that ends well short of the margin and with a full stop ends its paragraph; one more than enough does no harm.
    }

    private mutating func endParagraph() {
        if let paragraph, !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
        paragraph = nil
    }

    private mutating func endTable() {
        if let table { blocks.append(.table(table.finish())) }
        table = nil
    }

    private mutating func endAll() {
        endParagraph()
        endTable()
    }
}

/// The lines of one table.
struct TableBuilder {
    private var table: WrittenTable
    private var pending: [(text: String, place: Place)] = []
    private var isInNotes = false
    private var hasNumbers = false
    private var isInItem = false
    /// Where the caption stands, on one line or more.
    private var isInCaption = true

    init(name: String?, caption: String, place: Place) {
        var place = place
        place.table = name
        table = WrittenTable(name: name, caption: Passage(caption, at: place))
    }

    /// Whether a line can no longer belong to the table: running text after its notes or after a gap.
    func isLeft(by kind: LineKind, _ line: WrittenLine) -> Bool {
        guard !table.rows.isEmpty || isInNotes, !line.isNote else { return false }
        switch kind {
        case .words, .numbers, .label:
            let words = line.text.trimmingCharacters(in: .whitespaces)
            guard words.count >= 20, words.unicodeScalars.contains(where: \.isHiragana) || words.split(separator: " ").count >= 5 else { return false }
            return line.isAfterGap
        case .columns: return isInNotes && line.isAfterGap
        case .heading, .caption, .closing, .note, .item: return false
        }
    }

    mutating func add(_ kind: LineKind, _ line: WrittenLine) {
        var place = line.place
        place.table = table.name
        let words = line.text.trimmingCharacters(in: .whitespaces)
        if line.isNote, !table.rows.isEmpty || isInNotes {
            if case .note = kind {} else {
                addNote(line, place)
                return
            }
        }
        switch kind {
        case .note(let mark, let text):
            flush()
            isInNotes = true
            table.notes.append(WrittenNote(mark: mark, text: Passage(text, at: place)))
        case .columns(let cells):
            flush()
            isInNotes = false
            // The head that a table repeats on its next page.
            let texts = cells.map { $0.split(separator: WrittenLine.lineOfCell).joined() }
            if heads.contains(texts) { return }
            if heads.count < 3, table.rows.count < 3 { heads.append(texts) }
            table.rows.append(row(cells.enumerated().map { ($0.element, $0.offset) }, place))
        case .numbers(let label, let cells) where !isInNotes && !isInItem:
            // Lines above the first row with a label of its own are the head; a label of the form never goes on from the line above.
            if !label.isEmpty, !hasNumbers || FormLabels.all.contains(label) { flush() }
            let whole = pending.map(\.text) + [label].filter { !$0.isEmpty }
            let isHead = !hasNumbers && label.isEmpty && pending.isEmpty
            pending = []
            hasNumbers = true
            if isHead {
                table.rows.append(row(cells.map { ($0, nil) }, place))
            } else {
                var first = Passage()
                for piece in whole { first.append(piece, at: place) }
                table.rows.append(WrittenRow(cells: [WrittenCell(text: cellPlaced(first, 0))] + cells.enumerated().map {
                    WrittenCell(text: cellPlaced(Passage($0.element, at: place), $0.offset + 1))
                }))
            }
        case .item where !isInNotes:
            flush()
            isInItem = true
            table.rows.append(row([(words, nil)], place))
        case .label(let label, let rest) where !isInNotes:
            flush()
            isInItem = false
            table.rows.append(row([(label, nil)] + (rest.isEmpty ? [] : [(rest, nil)]), place))
            isInLabel = true
        default:
            if isInNotes, !table.notes.isEmpty {
                table.notes[table.notes.count - 1].text.append(line.text, at: place)
            } else if isInItem || isInLabel, !table.rows.isEmpty {
                continueRow(line.text, place)
            } else {
                isInItem = false
                pending.append((words, place))
            }
        }
        if case .label = kind {} else if case .numbers = kind { isInLabel = false }
    }

    private var isInLabel = false
    /// The first rows, which the next page may repeat.
    private var heads: [[String]] = []

    /// A note without a mark, or the next line of one that is not yet ended.
    private mutating func addNote(_ line: WrittenLine, _ place: Place) {
        flush()
        isInNotes = true
        if let last = table.notes.indices.last, table.notes[last].text.scalars.last != "。", table.notes[last].text.scalars.last != "." {
            table.notes[last].text.append(line.text, at: place)
        } else {
            table.notes.append(WrittenNote(mark: nil, text: Passage(line.text, at: place)))
        }
    }

    /// Text that goes on with the last cell of the last row, or begins the value of a label that stood alone.
    private mutating func continueRow(_ text: String, _ place: Place) {
        let row = table.rows.count - 1
        if isInLabel, !isInItem, table.rows[row].cells.count == 1 {
            table.rows[row].cells.append(WrittenCell(text: cellPlaced(Passage(text, at: place), 1)))
        } else {
            let cell = table.rows[row].cells.count - 1
            var place = place
            place.row = row + 1
            place.column = cell + 1
            table.rows[row].cells[cell].text.append(text, at: place)
        }
    }

    func finish() -> WrittenTable {
        var copy = self
        copy.flush()
        return copy.table
    }

    /// Lines without numbers that turned out to be no row's label.
    private mutating func flush() {
        for piece in pending { table.rows.append(row([(piece.text, nil)], piece.place)) }
        pending = []
    }

    private func row(_ cells: [(text: String, column: Int?)], _ place: Place) -> WrittenRow {
        WrittenRow(cells: cells.enumerated().map { index, cell in
            var passage = Passage()
            for line in cell.text.split(separator: WrittenLine.lineOfCell) { passage.append(line, at: place) }
            // Set in by wide blanks, as in text that was written so.
            return WrittenCell(text: cellPlaced(passage, index), column: cell.column, indent: cell.text.prefix { $0 == "　" || $0 == " " }.reduce(0) { $0 + ($1 == "　" ? 2 : 1) } / 2)
        })
    }

    private func cellPlaced(_ passage: Passage, _ column: Int) -> Passage {
        passage.placed {
            $0.row = table.rows.count + 1
            $0.column = column + 1
        }
    }
}
