import Foundation

/// The lines of one table.
struct TableBuilder {
    private var table: WrittenTable
    private var pending: [(text: String, place: Place)] = []
    private var isInNotes = false
    private var hasNumbers = false
    private var isInItem = false

    init(name: String?, caption: String, place: Place) {
        var place = place
        place.table = name
        table = WrittenTable(name: name, caption: Passage(caption, at: place))
    }

    /// Whether a line can no longer belong to the table: running text after its notes or after a gap.
    func isLeft(by kind: LineKind, _ line: WrittenLine) -> Bool {
        guard !table.rows.isEmpty || isInNotes, !line.isNote else { return false }
        if ruled != nil {
            if case .note = kind { return false }
            return !goesOn(line) && !(NoteMark.begins(line.text) && !line.isAfterGap)
        }
        switch kind {
        case .words, .numbers, .label:
            let words = line.text.trimmed
            guard words.count >= 20, words.unicodeScalars.contains(where: \.isHiragana) || words.split(separator: " ").count >= 5 else { return false }
            return line.isAfterGap
        case .columns: return isInNotes && line.isAfterGap
        case .heading, .caption, .closing, .note, .item: return false
        }
    }

    /// Whether a line goes on with a note that is not at its end.
    private func goesOn(_ line: WrittenLine) -> Bool {
        guard isInNotes, !line.isAfterGap, let end = table.notes.last?.text.scalars.last else { return false }
        return end != "。" && end != "." && end != ")"
    }

    /// Whether it is made of lines of numbers alone, without a caption: it ends with them.
    var isOfRun = false

    /// Whether two rows or more have cells that were told by columns.
    var isOfColumns: Bool { table.rows.count { $0.cells.count > 1 } >= 2 }

    /// The lines since the caption, which turned out to be no rows.
    mutating func takeLines() -> [(text: String, place: Place)] {
        defer { (lines, pending, table.rows, hasNumbers, isInItem, isInLabel) = ([], [], [], false, false, false) }
        return lines
    }

    mutating func addToCaption(_ text: String, _ place: Place) { table.caption.append(lines: text, at: place) }

    /// The caption of no table.
    var captionAlone: Passage? { table.name.map { Passage("\($0) \(table.caption.text)", at: table.caption.place) } }

    /// The table's number, if its cells are told by lines.
    private(set) var ruled: Int?

    mutating func add(_ row: RuledRow, at place: Place) {
        if ruled == nil { flush() }
        ruled = row.table
        isInNotes = false
        var place = place
        place.table = table.name
        table.rows.append(WrittenRow(cells: row.cells.map { cell in
            var passage = Passage()
            for line in cell.lines { passage.append(lines: line, at: place) }
            return WrittenCell(text: cellPlaced(passage, cell.column), column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, indent: cell.indent)
        }))
    }

    mutating func add(_ kind: LineKind, _ line: WrittenLine) {
        var place = line.place
        place.table = table.name
        let words = line.text.trimmed
        if line.isNote || ruled != nil, !table.rows.isEmpty || isInNotes {
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
        if let last = table.notes.indices.last, table.notes[last].text.scalars.last != "。", table.notes[last].text.scalars.last != ".", !NoteMark.begins(line.text) {
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
        } else if ruled == nil {
            copy.divideHead()
        }
        return copy.table
    }

    /// The line above the first row of numbers by its words, if there are as many as every row has cells: then each names one.
    private mutating func divideHead() {
        let widths = Set(table.rows.map(\.cells.count)).subtracting([1])
        guard widths.count == 1, let width = widths.first, let first = table.rows.firstIndex(where: { $0.cells.count > 1 }), first > 0, table.rows.count - first >= 2,
              table.rows.allSatisfy({ $0.cells.allSatisfy { $0.column == nil } }), let head = table.rows[first - 1].cells.first,
              let line = lines.first(where: { $0.place.line == head.text.place.line && $0.place.page == head.text.place.page }) else { return }
        let byGaps = line.text.trimmed.components(separatedBy: "  ").map { $0.trimmed }.filter { !$0.isEmpty }
        let byBlanks = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let words = [byGaps, byBlanks].first(where: { $0.count == width }) ?? [byGaps, byBlanks].first(where: { $0.count == width - 1 }), words.count > 1,
              // Names that come again are told apart by the head above them, whose columns are not told.
              Set(words).count == words.count else { return }
        let begin = width - words.count
        table.rows[first - 1].cells = words.enumerated().map { index, word in
            var place = head.text.place
            place.column = begin + index + 1
            return WrittenCell(text: Passage(word, at: place), column: begin + index)
        }
        for row in first..<table.rows.count where table.rows[row].cells.count == width { for column in 0..<width { table.rows[row].cells[column].column = column } }
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
