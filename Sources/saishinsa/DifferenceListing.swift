import Analysis
import Reexamination
import Report
import Reporting

/// Figures that differ, as a terminal or a machine reads them.
struct DifferenceListing {
    struct Line: Encodable {
        let id: String, label: String
        let before: String?, after: String?
        let joined: [String], left: [String]
    }

    let lines: [Line]
    private let language: Language

    init(_ differences: [FigureDifference], before: Analysis, after: Analysis, language: Language) {
        let old = TraceAppendix(before), new = TraceAppendix(after)
        self.language = language
        lines = differences.map { difference in
            Line(id: difference.id.text, label: (new[difference.id] ?? old[difference.id])?.label[language] ?? "", before: old[difference.id]?.value[language],
                 after: new[difference.id]?.value[language], joined: difference.joined, left: difference.left)
        }
    }

    var text: [String] {
        let absent = LocalizedText(ja: "なし", en: "absent")[language]
        return lines.flatMap { line in
            var text = ["\(line.id)  \(line.label)", "  \(line.before ?? absent) → \(line.after ?? absent)"]
            if !line.joined.isEmpty { text.append("  + \(line.joined.joined(separator: ", "))") }
            if !line.left.isEmpty { text.append("  − \(line.left.joined(separator: ", "))") }
            return text
        }
    }
}
