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
    private var lastNumber: [Int]?
    /// The last item of a list with numbers as headings have them.
    private var listNumber: Int?

    mutating func add(_ line: WrittenLine) {
        let words = line.text.trimmingCharacters(in: .whitespaces)
        guard !words.isEmpty else { return }
        if table?.hasRows != true, let entry = WrittenLine.contentsEntry(line.text) {
            endAll()
            blocks.append(.paragraph(Passage(entry, at: line.place)))
            return
        }
        switch LineKind(line.text) {
        case .heading(let number, _) where !isHeading(number, line):
            if table == nil { addWords(line) } else { table?.add(.words, line) }
        case .heading(let number, let text):
            endAll()
            lastNumber = number
            listNumber = nil
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

    /// Whether a line that begins with a number is a heading, and not a wrapped line or an item of a list.
    private mutating func isHeading(_ number: [Int], _ line: WrittenLine) -> Bool {
        let follows = follows(number)
        // 1. in section 3 begins a list, which goes on until a heading that a gap sets off.
        if number.count == 1, let last = lastNumber?.first {
            let isNext = listNumber.map { number[0] == $0 + 1 } ?? false
            if (number[0] == 1 && last > 1) || (isNext && !(follows && line.isAfterGap)) {
                listNumber = number[0]
                endParagraph()
                return false
            }
        }
        guard !follows, !line.isAfterGap, let end = paragraph?.scalars.last else { return true }
        // The line above is not at its end.
        return ["。", ".", ":", ")", "」", "】", "＞"].contains(end) || (paragraph?.count ?? 0) < 12
    }

    /// Whether the number is one that may come next after the last heading: its first part, its neighbour, or that of a part above.
    private func follows(_ number: [Int]) -> Bool {
        guard let last = lastNumber else { return number.allSatisfy { $0 == 1 } }
        if number == last + [1] { return true }
        guard number.count <= last.count, let final = number.last else { return false }
        return number.dropLast() == last.prefix(number.count - 1) && final == last[number.count - 1] + 1
    }

    private mutating func addWords(_ line: WrittenLine) {
        if line.isAfterGap || line.text.first == "　" { endParagraph() }
        if paragraph == nil { paragraph = Passage() }
        paragraph?.append(lines: line.text, at: line.place)
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
        if !isInNotes { lines.append((line.text, place)) }
        var isNumber = false
        if case .numbers(let label, let cells) = kind {
            numberLines += 1
            isNumber = label.isEmpty && cells.count == 1
            if isNumber, isAfterNumber { stackedLines += 1 }
        }
        isAfterNumber = isNumber
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
                for piece in whole { first.append(lines: piece, at: place) }
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
                table.notes[table.notes.count - 1].text.append(lines: line.text, at: place)
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
    /// All lines above the notes, should it turn out that each is a cell.
    private var lines: [(text: String, place: Place)] = []
    /// Lines of numbers, and those of one number alone right after another of them.
    private var numberLines = 0, stackedLines = 0
    private var isAfterNumber = false

    var hasRows: Bool { !table.rows.isEmpty }
    /// The first rows, which the next page may repeat.
    private var heads: [[String]] = []

    /// A note without a mark, or the next line of one that is not yet ended.
    private mutating func addNote(_ line: WrittenLine, _ place: Place) {
        flush()
        isInNotes = true
        if let last = table.notes.indices.last, table.notes[last].text.scalars.last != "。", table.notes[last].text.scalars.last != "." {
            table.notes[last].text.append(lines: line.text, at: place)
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
            table.rows[row].cells[cell].text.append(lines: text, at: place)
        }
    }

    func finish() -> WrittenTable {
        var copy = self
        copy.flush()
        // One cell a line, as programs copy that keep no layout: which column a number stands in is lost, and with it what it is of.
        if stackedLines >= 2, stackedLines * 3 >= numberLines {
            copy.table.rows = []
            for line in lines { copy.table.rows.append(copy.row([(line.text, nil)], line.place)) }
        }
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
            passage.append(lines: cell.text, at: place)
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

extension Passage {
    /// Adds a line that may hold breaks of its own. A hyphen that ends it belongs to the word that goes on: non- serious.
    fileprivate mutating func append(lines text: some StringProtocol, at place: Place) {
        for line in text.split(separator: WrittenLine.lineOfCell) {
            let words = line.reversed().drop(while: \.isWhitespace)
            let isHyphened = words.first == "-" && words.dropFirst().first?.isLetter == true
            if isHyphened { append(String(words.reversed()) + "\u{AD}", at: place) } else { append(line, at: place) }
        }
    }
}
