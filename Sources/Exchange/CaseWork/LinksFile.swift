import CaseWork
import Foundation
import Reexamination

/// Writes proposals for a person to decide, leaving every row that is there as it stands.
///
/// ```swift
/// let added = try LinksFile.extend(url, with: candidates.map(\.proposal))
/// ```
public enum LinksFile {
    /// The number of rows that were added; a pair that the file has already, in either order, is not added again.
    ///
    /// A new file has the columns of docs/dossier-format.md; in an old one the rows follow its own columns, and its encoding stays.
    /// - Throws: `DossierProblems` if the file cannot be read or written; it is unchanged then.
    public static func extend(_ file: URL, with proposals: [LinkEntry]) throws(DossierProblems) -> Int {
        let problems = ProblemCollector()
        let path = file.lastPathComponent, isThere = FileManager.default.fileExists(atPath: file.path)
        var text = CaseWorkTables.links.columns.map(\.name).joined(separator: ",") + "\n"
        var encoding = TextEncoding.utf8(start: 0)
        var known: Set<Set<LinkParty>> = []
        if isThere {
            guard let contents = DossierFolder.file(path, in: file.deletingLastPathComponent(), neededBy: "", problems) else { throw DossierProblems(problems.finished()) }
            let rows = LinksReader(problems: problems).rows(of: contents)
            encoding = contents.data.withUnsafeBytes(TextEncoding.detected)
            guard problems.errorCount == 0, let whole = contents.data.withUnsafeBytes({ encoding.text(of: $0) }) else {
                throw DossierProblems(problems.finished())
            }
            text = whole
            known = Set(rows.entries.map { [$0.one, $0.otherParty] })
        }
        let new = proposals.filter { !known.contains([$0.one, $0.otherParty]) }
        guard !new.isEmpty || !isThere else { return 0 }
        let newline = text.contains("\r\n") ? "\r\n" : "\n"
        if !text.hasSuffix("\n") { text += newline }
        let columns = columns(of: text)
        for proposal in new { text += columns.map { value(of: $0, proposal) }.joined(separator: ",") + newline }
        do {
            try AtomicFile.write(encoding.data(of: text), to: file)
        } catch {
            throw DossierProblems([Problem(.file(.unwritable(reason: error.localizedDescription)), at: SourceLocation(file: file.path))])
        }
        return new.count
    }

    /// The names of the header's columns, ours where they are known.
    private static func columns(of text: String) -> [String] {
        let header = text.drop { $0 == "\u{FEFF}" }.prefix { !$0.isNewline }
        return header.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            let name = cell.trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
            return CaseWorkTables.links.columns.first { $0.name == name.uppercased() || $0.aliases.contains(name) }?.name ?? ""
        }
    }

    private static func value(of column: String, _ entry: LinkEntry) -> String {
        switch column {
        case "KIND": entry.kind.rawValue
        case "CASEID": quoted(entry.caseID)
        case "OTHER": quoted(entry.other)
        case "SCORE": entry.score.map(String.init) ?? ""
        default: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { ",\"\r\n".contains($0) } ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
    }
}
