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
        let words = line.text.trimmed
        if let row = line.row {
            endParagraph()
            if let open = table?.ruled, open != row.table { endTable() }
            if let open = table, open.ruled == nil { place(open) }
            if table == nil { table = TableBuilder(name: nil, caption: "", place: line.place) }
            table?.add(row, at: line.place)
            return
        }
        guard !words.isEmpty else { return }
        if table?.hasRows != true, let entry = WrittenLine.contentsEntry(line.text) {
            endAll()
            blocks.append(.paragraph(Passage(entry, at: line.place)))
            return
        }
        if table?.isOfRun == true, !line.isOfRun {
            if case .note = LineKind(line.text) {} else if !line.isNote { endTable() }
        } else if table == nil, line.isOfRun {
            endParagraph()
            table = TableBuilder(name: nil, caption: "", place: line.place)
            table?.isOfRun = true
        }
        switch LineKind(line.text) {
        case .heading(let number, _) where !isHeading(number, line):
            if let open = table, open.ruled != nil, open.isLeft(by: .words, line) { endTable() }
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

    /// A caption before the lines of a ruled table: what stands between is its second line or a unit, or else text, which says
    /// that the caption was another's.
    private mutating func place(_ open: TableBuilder) {
        if open.isOfColumns { endTable() }
        guard let loose = table?.takeLines(), !loose.isEmpty else { return }
        if loose.reduce(0, { $0 + $1.text.count }) <= 60, loose.allSatisfy({ $0.text.last != "。" }) {
            for line in loose { table?.addToCaption(line.text, line.place) }
        } else {
            if let caption = table?.captionAlone { blocks.append(.paragraph(caption)) }
            table = nil
            var passage = Passage()
            for line in loose { passage.append(lines: line.text, at: line.place) }
            blocks.append(.paragraph(passage))
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

extension Passage {
    /// Adds a line that may hold breaks of its own. A hyphen that ends it belongs to the word that goes on: non- serious.
    mutating func append(lines text: some StringProtocol, at place: Place) {
        for line in text.split(separator: WrittenLine.lineOfCell) {
            let words = line.reversed().drop(while: \.isWhitespace)
            let isHyphened = words.first == "-" && words.dropFirst().first?.isLetter == true
            if isHyphened { append(String(words.reversed()) + "\u{AD}", at: place) } else { append(line, at: place) }
        }
    }
}
