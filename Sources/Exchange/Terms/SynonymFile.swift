import Foundation
import MedDRA
import Reexamination

/// `synonyms.csv` beside a release's files: what persons have decided on verbatim terms, to be used again.
///
/// ```swift
/// let coder = TermCoder(release, decisions: try SynonymFile.read(url))
/// try SynonymFile.add(decision, to: url)
/// ```
public enum SynonymFile {
    public static let name = "synonyms.csv"

    public static let table = TableDefinition(name, say("同義語と判断の記録", "Synonyms and decisions"), [
        TableColumn("VERBATIM", "記載名", .text, .value, say("記載された用語。比較の鍵で照合する", "The term as written; matched by its comparison key"), example: "血圧がひくい",
                    use: say("自動コーディング", "auto-coding")),
        TableColumn("LLTCD", "LLTコード", .termCode, .value, say("判断した MedDRA/J 下層語コード", "The lowest level term decided on"), example: "91002004",
                    use: say("自動コーディング", "auto-coding")),
        TableColumn("DECIDEDBY", "判断者", .text, .value, say("判断した人", "Who decided"), example: "PV-007", use: say("記録", "the record")),
        TableColumn("DECIDEDON", "判断日", .day, .value, say("判断した日", "Day of the decision"), example: "2024-06-03", use: say("記録", "the record")),
        TableColumn("REASON", "理由", .text, .column, say("判断の理由", "Why"), example: "医師に確認", use: say("記録", "the record")),
    ])

    /// The decisions in the order of the file; none if there is no file.
    /// - Throws: every problem of the file.
    public static func read(_ file: URL) throws(DossierProblems) -> [CodingDecision] {
        let problems = ProblemCollector()
        let decisions = read(file.lastPathComponent, in: file.deletingLastPathComponent(), problems)
        guard problems.errorCount == 0 else { throw DossierProblems(problems.finished()) }
        return decisions
    }

    static func read(_ path: String, in folder: URL, _ problems: ProblemCollector) -> [CodingDecision] {
        guard let contents = DossierFolder.file(path, in: folder, neededBy: nil, problems) else { return [] }
        let verbatim = table.index(of: "VERBATIM"), term = table.index(of: "LLTCD"), by = table.index(of: "DECIDEDBY")
        let on = table.index(of: "DECIDEDON"), reason = table.index(of: "REASON")
        var decisions: [CodingDecision] = []
        TableReading(contents, table, problems).rows { row in
            let day = row.day(on), why = row.text(reason)
            guard let text = row.text(verbatim), let code = row.termCode(term), let who = row.text(by), let day else { return }
            decisions.append(CodingDecision(verbatim: text, term: code, decidedBy: who, decidedOn: day.description, reason: why))
        }
        return decisions
    }

    /// Appends a decision, UTF-8, and makes the file if it is not there. What is in it stays as it is.
    /// - Throws: `DossierProblems` if the file has problems, the file system's error if it cannot be written.
    public static func add(_ decision: CodingDecision, to file: URL) throws {
        _ = try read(file)
        var text = table.columns.map(\.name).joined(separator: ",") + "\n"
        var isFound = false
        if let data = try? Data(contentsOf: file) {
            isFound = true
            let encoding = data.withUnsafeBytes { TextEncoding.detected(in: $0) }
            text = data.withUnsafeBytes { encoding.text(of: $0) } ?? ""
            if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
            if !text.hasSuffix("\n") { text += "\n" }
        }
        let values = ["VERBATIM": decision.verbatim, "LLTCD": "\(decision.term)", "DECIDEDBY": decision.decidedBy, "DECIDEDON": decision.decidedOn,
                      "REASON": decision.reason ?? ""]
        let header = isFound ? Self.header(text) : table.columns.map(\.name)
        text += header.map { CSVText.field(values[$0] ?? "") }.joined(separator: ",") + "\n"
        try AtomicFile.write(Data(text.utf8), to: file)
    }

    /// The file's own columns in their order, by the names of the definition.
    private static func header(_ text: String) -> [String] {
        let line = text.prefix { !$0.isNewline }
        return line.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let name = part.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
            return table.columns.first { $0.name == name.uppercased() || $0.aliases.contains(name) }?.name ?? name
        }
    }
}

/// CSV as it is written here (RFC 4180).
public enum CSVText {
    /// The value, in quotes where it needs them.
    public static func field(_ value: String) -> String {
        value.contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : value
    }
}
