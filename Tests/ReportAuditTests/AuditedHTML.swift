import Foundation
@testable import ReportAudit

extension AuditedText {
    /// A report written as a page: cells that span others, rows set in.
    init(html body: String) throws {
        result = Audit().result(of: try HTMLReader(file: "r").report(from: Data("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)))
    }
}

extension String {
    /// A table of a page from lines of cells divided by |. `>` before the first says that it is set in.
    static func table(_ caption: String, _ lines: String, note: String = "") -> String {
        let rows = lines.split(separator: "\n").map { line in
            "<tr>" + line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                let text = cell.trimmingCharacters(in: .whitespaces)
                return text.hasPrefix(">") ? "<td>　\(text.dropFirst())</td>" : "<td>\(text)</td>"
            }.joined() + "</tr>"
        }
        return "<p>\(caption)</p><table>\(rows.joined())</table>" + (note.isEmpty ? "" : "<p>\(note)</p>")
    }
}
