import Foundation
import Reexamination

/// Puts together a report from a format that marks its own paragraphs and tables.
///
/// Captions stand above tables and notes below them as paragraphs; here they come to the tables they belong to.
struct MarkedReport {
    struct Cell {
        var lines: [String]
        var column: Int
        var columnSpan: Int
        var rowSpan: Int
        var indent = 0
    }

    struct Row {
        var cells: [Cell]
        var isHead: Bool
    }

    /// Columns a table may have. A page holds fewer; a file can ask for millions.
    static let widest = 256

    /// The columns of a cell that begins at one and spans so many; what would stand beyond the widest table is put into its last column.
    static func columns(from column: Int, span: Int) -> Range<Int> {
        let start = max(0, min(column, widest - 1))
        return start..<start + max(1, min(span, widest - start))
    }

    private var blocks: [WrittenBlock] = []
    private var caption: (name: String, text: String, place: Place)?
    private var isAfterTable = false
    private var line = 0
    private var lines: [WrittenLine] = []

    /// - Parameter isNote: whether its style says that it is a note of the table above.
    mutating func paragraph(_ words: [String], level: Int?, isNote: Bool = false) {
        line += 1
        let place = Place(line: line)
        let text = words.joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return }
        lines.append(WrittenLine(text, place: place))
        if let entry = WrittenLine.contentsEntry(text) {
            flush()
            add([entry], place)
            return
        }
        switch LineKind(text.replacingOccurrences(of: "\t", with: " ")) {
        case .heading(let number, let rest):
            flush()
            blocks.append(.heading(WrittenHeading(number: number, text: Passage(rest, at: place))))
        case .caption(let name, let rest) where level == nil:
            flush()
            if name.hasPrefix("図") || name.hasPrefix("Figure") { add(words, place) } else { caption = (name, rest, place) }
        case .note(let mark, let rest) where isAfterTable: note(mark, rest, place)
        case _ where isNote && isAfterTable: note(nil, text, place)
        case .closing: flush()
        default:
            // Under a caption there may stand a unit or what it is of, (単位：例); running text says that it was no table's.
            if level != nil || (caption != nil && (text.count > 40 || text.hasSuffix("。") || text.hasSuffix("."))) { flush() }
            add(words, place)
        }
    }

    private mutating func note(_ mark: Int?, _ text: String, _ place: Place) {
        guard case .table(var table)? = blocks.last else { return }
        var place = place
        place.table = table.name
        table.notes.append(WrittenNote(mark: mark, text: Passage(text, at: place)))
        blocks[blocks.count - 1] = .table(table)
    }

    private mutating func add(_ words: [String], _ place: Place) {
        isAfterTable = false
        var passage = Passage()
        for line in words { passage.append(line, at: place) }
        if !passage.isEmpty { blocks.append(.paragraph(passage)) }
    }

    private mutating func flush() {
        // A caption without a table stays a paragraph.
        if let caption { blocks.append(.paragraph(Passage("\(caption.name) \(caption.text)", at: caption.place))) }
        caption = nil
        isAfterTable = false
    }

    mutating func table(_ rows: [Row]) {
        line += 1
        let name = caption?.name
        var place = caption?.place ?? Place(line: line)
        place.table = name
        var table = WrittenTable(name: name, caption: Passage(caption?.text ?? "", at: place))
        for (index, row) in rows.enumerated() {
            let cells = row.cells.map { cell in
                var passage = Passage()
                for text in cell.lines { passage.append(text, at: Place(line: line, table: name, row: index + 1, column: cell.column + 1)) }
                lines.append(WrittenLine(passage.text, place: passage.place))
                return WrittenCell(text: passage, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, indent: max(cell.indent, Self.indent(cell.lines.first ?? "")))
            }
            table.rows.append(WrittenRow(cells: cells, isHead: row.isHead))
        }
        caption = nil
        blocks.append(.table(table))
        isAfterTable = true
    }

    /// How far wide blanks set a text in, in characters.
    private static func indent(_ text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{3000}", "\u{2003}": width += 2
            case "\u{A0}", "\u{2002}": width += 1
            // Breaks of the file's own lines set nothing in.
            case " ", "\n", "\r", "\t": continue
            default: return (width + 1) / 2
            }
        }
        return 0
    }

    var report: WrittenReport {
        var copy = self
        copy.flush()
        return WrittenReport(blocks: copy.blocks, language: TextReader.language(of: lines))
    }
}
