import Foundation
import Reexamination
import Report
import ReportAudit

/// A written report set anew, so that it can be audited as PDF and as a Word document too.
///
/// ```swift
/// let document = try RetypesetReport(TextReader().report(from: text), dated: date).document
/// ```
struct RetypesetReport {
    let document: Document

    init(_ report: WrittenReport, dated: CalendarDate) {
        var blocks: [Block] = [], tables = 0
        for block in report.blocks {
            switch block {
            case .heading(let heading):
                let number = heading.number.map(String.init).joined(separator: ".")
                blocks.append(.heading(level: heading.number.count, number: number + ".", text: heading.text.written, anchor: "h\(blocks.count)"))
            case .paragraph(let passage): blocks.append(.paragraph([.text(passage.written)], indented: false))
            case .table(let table):
                tables += 1
                blocks.append(.table(Self.table(table, number: tables)))
            }
        }
        document = Document(language: report.language, title: report.paragraphs.first.map { String($0.written.prefix(40)) } ?? "–", byline: [], blocks: blocks, provenance: Provenance(
            snapshotDigest: "", dataCut: dated, meddraVersion: "", label: "", notice: nil, author: ""))
    }

    private static func table(_ table: WrittenTable, number: Int) -> Table {
        let width = max(1, table.rows.map { $0.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 1)
        let rows = table.rows.map { row in
            // What the copy no longer tells: a row with fewer cells than the table begins with a wide one.
            Table.Row(role: .body, cells: row.cells.enumerated().map { index, cell in
                let span = index == 0 ? width - row.cells.dropFirst().reduce(0) { $0 + $1.columnSpan } : cell.columnSpan
                return Table.Cell(lines: cell.text.items.map { [.text(cell.text.quote($0))] }, columnSpan: span, alignment: index == 0 ? .leading : width == 2 ? .leading : .center)
            })
        }
        let caption = table.name.flatMap { name -> Table.Caption? in
            let parts = name.split(separator: " ")
            guard let number = parts.last.flatMap({ Int($0) }) else { return nil }
            return Table.Caption(label: parts.dropLast().joined(separator: " "), number: number, text: table.caption.written)
        }
        let notes = table.notes.enumerated().map { index, note in
            Table.Note(anchor: "t\(number)n\(index)", mark: note.mark.map { "※\($0)" }, inlines: [.text(note.text.written)])
        }
        return Table(kind: .data, anchor: "t\(number)", caption: caption, columnWidths: [width > 2 ? 4 : 1] + Array(repeating: width > 2 ? 1 : 3, count: width - 1), headerRows: 0, rows: rows, notes: notes, summary: table.caption.written)
    }
}

extension Passage {
    /// Everything as it was written, without the breaks of lines.
    var written: String { quote(0..<count) }
}
