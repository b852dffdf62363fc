import CXLSXWriter
import Foundation
import Reexamination

/// A workbook in the making: libxlsxwriter with every return value looked at, and each cell format made once.
final class Workbook {
    private let pointer: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Throws: `XLSXError.unwritable` if there is no memory for it.
    init(path: String, properties document: Document) throws(XLSXError) {
        // Only three options exist; all at their defaults.
        guard let workbook = workbook_new(path) else { throw .unwritable(reason: path) }
        pointer = workbook
        let provenance = document.provenance
        let comments = document.provenance.footerLines(document.language).joined(separator: "\n")
        var properties = lxw_doc_properties()
        // Midnight UTC of the data cut. 0 would mean now, so the one day that is 0 becomes its first second.
        let cut = provenance.dataCut.dayNumber * 86_400
        properties.created = cut == 0 ? 1 : cut
        let code = withMutableCStrings([document.title, provenance.author, comments]) { strings in
            properties.title = strings[0]
            properties.author = strings[1]
            properties.comments = strings[2]
            // Copies them.
            return workbook_set_properties(workbook, &properties)
        }
        guard code == LXW_NO_ERROR else { throw .unwritable(reason: reason(code)) }
    }

    /// - Throws: `XLSXError.refused` for a name that the format does not allow.
    func sheet(named name: String) throws(XLSXError) -> Sheet {
        guard let sheet = workbook_add_worksheet(pointer, name) else { throw .refused(sheet: name, reason: "worksheet") }
        return Sheet(pointer: sheet, name: name, workbook: self)
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(pointer) else { return nil }
        format_set_font_name(format, "Yu Gothic")
        format_set_font_size(format, style.size)
        format_set_align(format, UInt8(style.alignment.rawValue))
        format_set_align(format, UInt8((style.isTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER).rawValue))
        if style.wraps { format_set_text_wrap(format) }
        if style.isBold { format_set_bold(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
        if style.isBordered { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if style.isHead {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, 0xE7E6E6)
        }
        if let number = style.numberFormat { format_set_num_format(format, number) }
        formats[style] = format
        return format
    }

    /// Writes the file and frees everything.
    ///
    /// - Throws: `XLSXError.unwritable`.
    func close() throws(XLSXError) {
        let code = workbook_close(pointer)
        guard code == LXW_NO_ERROR else { throw .unwritable(reason: reason(code)) }
    }
}

/// How a cell looks.
struct CellStyle: Hashable {
    enum Alignment: Hashable { case leading, center, trailing, distributed }

    var alignmentKind = Alignment.leading
    var size = 10.0
    var isBold = false
    var isBordered = false
    var isHead = false
    var wraps = true
    var isTop = false
    var indent = 0
    /// Excel's own notation, such as `0"（10.3）"`.
    var numberFormat: String?

    var alignment: lxw_format_alignments {
        switch alignmentKind {
        case .leading: LXW_ALIGN_LEFT
        case .center: LXW_ALIGN_CENTER
        case .trailing: LXW_ALIGN_RIGHT
        case .distributed: LXW_ALIGN_DISTRIBUTED
        }
    }
}

/// A sheet of the workbook. Rows and columns count from 0.
struct Sheet {
    fileprivate let pointer: UnsafeMutablePointer<lxw_worksheet>
    let name: String
    private let workbook: Workbook

    fileprivate init(pointer: UnsafeMutablePointer<lxw_worksheet>, name: String, workbook: Workbook) {
        self.pointer = pointer
        self.name = name
        self.workbook = workbook
    }

    func write(_ text: String, row: Int, column: Int, _ style: CellStyle) throws(XLSXError) {
        // An empty string would be no cell at all, without its border.
        if text.isEmpty {
            try check(worksheet_write_blank(pointer, lxw_row_t(row), lxw_col_t(column), workbook.format(style)))
        } else {
            try check(worksheet_write_string(pointer, lxw_row_t(row), lxw_col_t(column), Self.fitting(text), workbook.format(style)))
        }
    }

    /// The text as far as a cell can hold it, 32,767 characters: the definition of a risk may name more terms than that.
    static func fitting(_ text: String) -> String {
        let most = 32_767
        // A text has no more scalars than bytes, so that nearly every one is seen to fit without being counted.
        guard text.utf8.count > most, text.unicodeScalars.count > most else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
    }

    func write(_ number: Double, row: Int, column: Int, _ style: CellStyle) throws(XLSXError) {
        try check(worksheet_write_number(pointer, lxw_row_t(row), lxw_col_t(column), number, workbook.format(style)))
    }

    /// Makes the cell a link to another cell of the workbook. Its content is written afterwards.
    func link(row: Int, column: Int, toSheet sheet: String, row targetRow: Int, _ style: CellStyle) throws(XLSXError) {
        try check(worksheet_write_url(
            pointer, lxw_row_t(row), lxw_col_t(column), "internal:'\(sheet)'!A\(targetRow + 1)", workbook.format(style)
        ))
    }

    /// One cell out of several; its content is written afterwards.
    func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ style: CellStyle) throws(XLSXError) {
        guard rows.count > 1 || columns.count > 1 else { return }
        try check(worksheet_merge_range(
            pointer, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound),
            "", workbook.format(style)
        ))
    }

    /// In characters of the default font.
    func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) throws(XLSXError) {
        try check(worksheet_set_column(pointer, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), width, nil))
    }

    /// In points.
    func setHeight(_ height: Double, ofRow row: Int) throws(XLSXError) {
        try check(worksheet_set_row(pointer, lxw_row_t(row), height, nil))
    }

    /// A filter on a head row, over the rows below it.
    func setFilter(headRow: Int, lastRow: Int, columns: Int) throws(XLSXError) {
        try check(worksheet_autofilter(pointer, lxw_row_t(headRow), 0, lxw_row_t(max(lastRow, headRow)), lxw_col_t(columns - 1)))
    }

    func freeze(rows: Int, columns: Int = 0) { worksheet_freeze_panes(pointer, lxw_row_t(rows), lxw_col_t(columns)) }

    /// A4, one page wide, the head on each page, page n of N and the snapshot at its foot.
    func setPage(repeating headRows: ClosedRange<Int>?, landscape: Bool, footer: String) throws(XLSXError) {
        worksheet_set_paper(pointer, 9)
        if landscape { worksheet_set_landscape(pointer) }
        worksheet_fit_to_pages(pointer, 1, 0)
        if let headRows { try check(worksheet_repeat_rows(pointer, lxw_row_t(headRows.lowerBound), lxw_row_t(headRows.upperBound))) }
        try check(worksheet_set_footer(pointer, "&L&7\(footer.replacing("&", with: "&&"))&R&8&P / &N"))
    }

    private func check(_ code: lxw_error) throws(XLSXError) {
        guard code == LXW_NO_ERROR else { throw .refused(sheet: name, reason: reason(code)) }
    }
}

private func reason(_ code: lxw_error) -> String {
    lxw_strerror(code).map { String(cString: $0) } ?? "lxw_error \(code.rawValue)"
}

/// C strings that a C structure may point to as long as the closure runs.
private func withMutableCStrings<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies)
}
