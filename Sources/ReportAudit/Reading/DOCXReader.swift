import CZip
import Foundation
import Reexamination

/// Reads a Word document: its paragraphs in order and its own tables.
struct DOCXReader {
    let file: String
    /// The text of a dossier summary of 300 pages has some 10 MB; more than this is no report.
    static let largestPart: UInt64 = 64 << 20

    func report(from data: Data) throws -> WrittenReport {
        let root = try MarkupTree.read(try part("word/document.xml", of: data), .xml, file: file)
        guard let body = root.first("body") else { throw AuditInputError.brokenMarkup(file: file, line: root.line) }
        var builder = MarkedReport()
        add(try withoutHiddenStyles(body, of: data), to: &builder)
        return builder.report
    }

    /// Without the runs and paragraphs whose style is set hidden. A document may have no styles of its own.
    private func withoutHiddenStyles(_ body: MarkupElement, of data: Data) throws -> MarkupElement {
        let styles: MarkupElement
        do { styles = try MarkupTree.read(try part("word/styles.xml", of: data), .xml, file: file) } catch AuditInputError.brokenArchive { return body }
        let hidden = Set(styles.elements.filter { $0.name == "style" && Self.isUnseen($0) }.compactMap { $0.attributes["styleId"] })
        return hidden.isEmpty ? body : Self.without(hidden, body)
    }

    private static func without(_ styles: Set<String>, _ element: MarkupElement) -> MarkupElement {
        element.with(element.children.compactMap { child in
            guard case .element(let inner) = child else { return child }
            let properties = inner.elements.first { $0.name == "rPr" || $0.name == "pPr" }
            let style = properties?.elements.first { $0.name == "rStyle" || $0.name == "pStyle" }?.attributes["val"]
            return style.map(styles.contains) ?? false ? nil : .element(without(styles, inner))
        })
    }

    private func add(_ container: MarkupElement, to builder: inout MarkedReport) {
        for element in Self.content(of: container) {
            switch element.name {
            case "p":
                let style = element.elements.first { $0.name == "pPr" }?.elements.first { $0.name == "pStyle" }?.attributes["val"] ?? ""
                builder.paragraph(Self.lines(element), level: nil, isNote: style.lowercased().contains("note"))
                for box in Self.boxes(in: element) { add(box, to: &builder) }
            case "tbl":
                let cells = Self.rows(of: element).flatMap { Self.cells(of: $0) }
                // A table that holds tables lays out the page.
                if cells.contains(where: { Self.content(of: $0).contains { $0.name == "tbl" } }) {
                    for cell in cells { add(cell, to: &builder) }
                } else {
                    builder.table(rows(element))
                }
            default: continue
            }
        }
    }

    /// What an element holds, content controls and the like taken away: forms made from templates have them at every level.
    private static func content(of element: MarkupElement) -> [MarkupElement] {
        element.elements.flatMap { child -> [MarkupElement] in
            switch child.name {
            case "sdt", "sdtContent", "customXml", "ins", "smartTag", "moveTo": content(of: child)
            case "AlternateContent": (child.elements.first { $0.name == "Choice" } ?? child.elements.first { $0.name == "Fallback" }).map(content(of:)) ?? []
            default: [child]
            }
        }
    }

    /// Rows, without those deleted under tracked changes.
    private static func rows(of table: MarkupElement) -> [MarkupElement] {
        content(of: table).filter { row in row.name == "tr" && row.elements.first { $0.name == "trPr" }?.elements.contains { $0.name == "del" } != true }
    }

    private static func cells(of row: MarkupElement) -> [MarkupElement] { content(of: row).filter { $0.name == "tc" } }

    /// The text boxes that hang on a paragraph. Word writes each twice, for itself and for older readers.
    private static func boxes(in element: MarkupElement) -> [MarkupElement] {
        if element.name == "txbxContent" { return [element] }
        return content(of: element).filter { !["del", "moveFrom", "Fallback"].contains($0.name) }.flatMap(boxes)
    }

    /// The text of a paragraph by its breaks. What was deleted under tracked changes is not in it.
    private static func lines(_ paragraph: MarkupElement) -> [String] {
        var lines = [""]
        func walk(_ element: MarkupElement) {
            for child in element.elements {
                switch child.name {
                case "t": for case .text(let text) in child.children { lines[lines.count - 1] += text }
                // A tab tells a line of a table of contents.
                case "tab", "ptab": lines[lines.count - 1] += "\t"
                case "noBreakHyphen": lines[lines.count - 1] += "-"
                case "br", "cr": lines.append("")
                case "r" where Self.isUnseen(child): continue
                case "del", "delText", "pPr", "rPr", "instrText", "drawing", "pict", "object", "AlternateContent", "footnoteReference", "moveFrom", "rt": continue
                default: walk(child)
                }
            }
        }
        walk(paragraph)
        return lines
    }

    /// Whether a run is set hidden, or struck out: nobody reads it as the report's text.
    private static func isUnseen(_ run: MarkupElement) -> Bool {
        run.elements.first { $0.name == "rPr" }?.elements.contains {
            ["vanish", "specVanish", "webHidden", "strike", "dstrike"].contains($0.name) && !["0", "false", "off"].contains($0.attributes["val"] ?? "")
        } ?? false
    }

    /// The text of a cell, with what its text boxes hold.
    private static func cellLines(_ cell: MarkupElement) -> [String] {
        content(of: cell).filter { $0.name == "p" }.flatMap { lines($0) + boxes(in: $0).flatMap(cellLines) }
    }

    private func rows(_ table: MarkupElement) -> [MarkedReport.Row] {
        var rows: [MarkedReport.Row] = []
        // The cell that each column's merge began with.
        var merged: [Int: (row: Int, cell: Int)] = [:]
        for row in Self.rows(of: table) {
            let rowProperties = row.elements.first { $0.name == "trPr" }?.elements ?? []
            // Columns that the row leaves out at its beginning.
            let before = rowProperties.first { $0.name == "gridBefore" }?.attributes["val"].flatMap { Int($0) } ?? 0
            var column = max(0, min(MarkedReport.widest, before))
            var cells: [MarkedReport.Cell] = []
            for cell in Self.cells(of: row) {
                let properties = cell.elements.first { $0.name == "tcPr" }
                let columns = MarkedReport.columns(from: column, span: properties?.elements.first { $0.name == "gridSpan" }?.attributes["val"].flatMap { Int($0) } ?? 1)
                let merge = properties?.elements.first { $0.name == "vMerge" }
                if let merge, merge.attributes["val"] != "restart", let start = merged[columns.lowerBound], start.row < rows.count {
                    // A cell that goes on from the row above has no text of its own.
                    rows[start.row].cells[start.cell].rowSpan += 1
                } else {
                    merged[columns.lowerBound] = merge == nil ? nil : (rows.count, cells.count)
                    cells.append(MarkedReport.Cell(lines: Self.cellLines(cell), column: columns.lowerBound, columnSpan: columns.count, rowSpan: 1, indent: Self.indent(cell)))
                }
                column = columns.upperBound
            }
            let isHead = rowProperties.contains { $0.name == "tblHeader" && !["0", "false", "off"].contains($0.attributes["val"] ?? "") }
            rows.append(MarkedReport.Row(cells: cells, isHead: isHead))
        }
        return rows
    }

    /// How far the first paragraph of a cell is set in, in characters of 10.5 points.
    private static func indent(_ cell: MarkupElement) -> Int {
        let properties = content(of: cell).first { $0.name == "p" }?.elements.first { $0.name == "pPr" }?.elements.first { $0.name == "ind" }?.attributes ?? [:]
        // No page is a hundred thousand twentieths of a point wide.
        func length(_ name: String) -> Int? { properties[name].flatMap { Int($0) }.map { max(-100_000, min(100_000, $0)) } }
        if let hundredths = length("leftChars") ?? length("startChars"), hundredths != 0 {
            // What hangs only holds the mark of an item.
            return max(0, hundredths - (length("hangingChars") ?? 0)) / 100
        }
        guard let left = length("left") ?? length("start"), left > 0 else { return 0 }
        return max(0, left - (length("hanging") ?? 0)) >= 100 ? max(1, left / 210) : 0
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
            guard zip_stat(archive, name, 0, &status) == 0 else { throw AuditInputError.brokenArchive(file: file, part: name) }
            guard status.size <= Self.largestPart else { throw AuditInputError.tooLarge(file: "\(file) (\(name))", bytes: Int(clamping: status.size), limit: Int(Self.largestPart)) }
            guard let entry = zip_fopen(archive, name, 0) else { throw AuditInputError.brokenArchive(file: file, part: name) }
            defer { zip_fclose(entry) }
            var content = Data(count: Int(status.size))
            let read = content.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, status.size) }
            guard read == zip_int64_t(status.size) else { throw AuditInputError.brokenArchive(file: file, part: name) }
            return content
        }
    }
}
