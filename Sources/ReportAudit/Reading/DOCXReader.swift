import CZip
import Foundation
import Reexamination

/// Reads a Word document: its paragraphs in order and its own tables.
struct DOCXReader {
    let file: String
    /// The text of a dossier of thousands of pages has some 50 MB; more is a bomb.
    static let largestPart: UInt64 = 256 << 20

    func report(from data: Data) throws -> WrittenReport {
        let root = try MarkupTree.read(try part("word/document.xml", of: data), .xml, file: file)
        guard let body = root.first("body") else { throw AuditInputError.brokenMarkup(file: file, line: root.line) }
        var builder = MarkedReport()
        add(body, to: &builder)
        return builder.report
    }

    private func add(_ container: MarkupElement, to builder: inout MarkedReport) {
        for element in container.elements {
            switch element.name {
            case "p":
                let style = element.elements.first { $0.name == "pPr" }?.elements.first { $0.name == "pStyle" }?.attributes["val"] ?? ""
                builder.paragraph(Self.lines(element), level: nil, isNote: style.lowercased().contains("note"))
            case "tbl": builder.table(rows(element))
            // Content controls and the like hold paragraphs of their own.
            case "sdt", "sdtContent", "customXml", "ins", "smartTag": add(element, to: &builder)
            default: continue
            }
        }
    }

    /// The text of a paragraph by its breaks. What was deleted under tracked changes is not in it.
    private static func lines(_ paragraph: MarkupElement) -> [String] {
        var lines = [""]
        func walk(_ element: MarkupElement) {
            for child in element.elements {
                switch child.name {
                case "t", "delInstrText": if child.name == "t" { for case .text(let text) in child.children { lines[lines.count - 1] += text } }
                case "tab", "noBreakHyphen": if child.name == "tab" { lines[lines.count - 1] += " " } else { lines[lines.count - 1] += "-" }
                case "br", "cr": lines.append("")
                case "del", "pPr", "rPr", "instrText", "drawing", "pict", "AlternateContent", "footnoteReference", "moveFrom": continue
                default: walk(child)
                }
            }
        }
        walk(paragraph)
        return lines
    }

    private func rows(_ table: MarkupElement) -> [MarkedReport.Row] {
        var rows: [MarkedReport.Row] = []
        // The cell that each column's merge began with.
        var merged: [Int: (row: Int, cell: Int)] = [:]
        for row in table.elements where row.name == "tr" {
            var column = 0
            var cells: [MarkedReport.Cell] = []
            for cell in row.elements where cell.name == "tc" {
                let properties = cell.elements.first { $0.name == "tcPr" }
                let span = max(1, min(1000, properties?.elements.first { $0.name == "gridSpan" }?.attributes["val"].flatMap { Int($0) } ?? 1))
                let merge = properties?.elements.first { $0.name == "vMerge" }
                if let merge, merge.attributes["val"] != "restart", let start = merged[column] {
                    // A cell that goes on from the row above has no text of its own.
                    rows[start.row].cells[start.cell].rowSpan += 1
                } else {
                    merged[column] = merge == nil ? nil : (rows.count, cells.count)
                    cells.append(MarkedReport.Cell(lines: cell.elements.filter { $0.name == "p" }.flatMap(Self.lines), column: column, columnSpan: span, rowSpan: 1, indent: Self.indent(cell)))
                }
                column += span
            }
            let isHead = row.elements.first { $0.name == "trPr" }?.elements.contains { $0.name == "tblHeader" } ?? false
            rows.append(MarkedReport.Row(cells: cells, isHead: isHead))
        }
        return rows
    }

    /// How far the first paragraph of a cell is set in, in characters of 10.5 points.
    private static func indent(_ cell: MarkupElement) -> Int {
        let properties = cell.elements.first { $0.name == "p" }?.elements.first { $0.name == "pPr" }?.elements.first { $0.name == "ind" }?.attributes ?? [:]
        if let characters = properties["leftChars"] ?? properties["startChars"], let hundredths = Int(characters), hundredths != 0 {
            // What hangs only holds the mark of an item.
            return max(0, hundredths - (Int(properties["hangingChars"] ?? "") ?? 0)) / 100
        }
        guard let left = Int(properties["left"] ?? properties["start"] ?? ""), left > 0 else { return 0 }
        return max(0, left - (Int(properties["hanging"] ?? "") ?? 0)) >= 100 ? max(1, left / 210) : 0
    }

    /// One file of the archive.
    private func part(_ name: String, of data: Data) throws -> Data {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let bytes = [UInt8](data)
        return try bytes.withUnsafeBytes { buffer in
            guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else { throw AuditInputError.brokenArchive(file: file, part: name) }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw AuditInputError.brokenArchive(file: file, part: name)
            }
            defer { zip_discard(archive) }
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat(archive, name, 0, &status) == 0, status.size <= Self.largestPart, let entry = zip_fopen(archive, name, 0) else { throw AuditInputError.brokenArchive(file: file, part: name) }
            defer { zip_fclose(entry) }
            var content = Data(count: Int(status.size))
            let read = content.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, status.size) }
            guard read == zip_int64_t(status.size) else { throw AuditInputError.brokenArchive(file: file, part: name) }
            return content
        }
    }
}
