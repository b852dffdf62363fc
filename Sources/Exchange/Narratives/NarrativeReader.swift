import Foundation
import Reexamination

/// narrative/<slot>.ja.md and narrative/<slot>.en.md.
struct NarrativeReader {
    let folder: URL
    let problems: ProblemCollector

    func narratives() -> [Narrative] {
        var texts: [Narrative.Slot: [Language: String]] = [:]
        for name in DossierFolder.names(in: "narrative", of: folder, problems) {
            let path = "narrative/\(name)"
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2] == "md", let language = Language(rawValue: String(parts[1])), let slot = Narrative.Slot(rawValue: String(parts[0])) else {
                problems.add(.narrative(.unknownSlot(name, known: Narrative.Slot.allCases.map { "\($0.rawValue).ja.md" })), at: SourceLocation(file: path))
                continue
            }
            if let text = text(path) {
                check(text, path: path)
                texts[slot, default: [:]][language] = text
            }
        }
        return Narrative.Slot.allCases.compactMap { slot in
            guard let text = texts[slot] else { return nil }
            guard let japanese = text[.ja] else {
                problems.add(.narrative(.japaneseMissing(slot)), at: SourceLocation(file: "narrative/\(slot.rawValue).en.md"))
                return nil
            }
            if text[.en] == nil { problems.add(.narrative(.englishMissing(slot)), at: SourceLocation(file: "narrative/\(slot.rawValue).ja.md")) }
            return Narrative(slot: slot, text: LocalizedText(ja: japanese, en: text[.en] ?? japanese))
        }
    }

    /// The file's text with LF line ends; a Markdown file is UTF-8.
    private func text(_ path: String) -> String? {
        guard let file = DossierFolder.file(path, in: folder, neededBy: "", problems) else { return nil }
        switch file.data.withUnsafeBytes({ TextEncoding.detected(in: $0) }) {
        case .utf8(let start):
            return String(decoding: file.data.dropFirst(start), as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        case .utf16: problems.add(.file(.utf16), at: file.location())
        case .invalid(let line): problems.add(.file(.invalidBytes), at: file.location(line: line))
        case .cp932: problems.add(.file(.invalidBytes), at: file.location(line: 1))
        }
        return nil
    }

    private func check(_ text: String, path: String) {
        for issue in NarrativeText(parsing: text).issues {
            let situation: NarrativeSituation = switch issue.situation {
            case .unbalancedBrace: .unbalancedBrace
            case .badReference(let found): .badReference(found)
            case .literalNumber(let found): .literalNumber(found)
            }
            problems.add(.narrative(situation), at: SourceLocation(file: path, line: issue.line, column: issue.column))
        }
    }
}
