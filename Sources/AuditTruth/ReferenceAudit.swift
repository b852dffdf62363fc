import Foundation
import Reexamination
import Report
import ReportAudit

/// Audits the published report that the example reproduces, as copied text and set anew as PDF and Word, against what is known to be wrong in it
/// (domain brief §3.11). The report itself is not part of the project: whoever has it names the file.
///
/// ```swift
/// let outcome = try await ReferenceAudit(file: url).run()
/// outcome.isReached
/// ```
public struct ReferenceAudit: Sendable {
    /// A defect of the published report: the check that finds it and a word of what it says.
    struct Known: Sendable {
        let name: String
        let check: CheckID
        let words: String
    }

    static let known: [Known] = [
        Known(name: "C16 the denominator of six percentages is not printed, and only 106 fits", check: .jointDenominator, words: "分母は 106 のみ"),
        Known(name: "C17 one of 18 planned operations is not accounted for", check: .partition, words: "18 例中 1 例"),
        Known(name: "C17 three of 49 planned operations are not accounted for", check: .partition, words: "49 例中 3 例"),
        Known(name: "C17 58/71 cannot be derived from what is printed", check: .planned, words: "58/71"),
        Known(name: "C20 a measure before the period of the indication", check: .window, words: "平成 25 年 9 月"),
        Known(name: "D1 錐体 for 椎体", check: .confusable, words: "錐体骨折"),
        Known(name: "D2 骨端線閉塞 for 骨端線閉鎖", check: .confusable, words: "骨端線閉塞"),
        Known(name: "D2 the same as two spellings", check: .spelling, words: "骨端線閉塞を伴わない"),
        Known(name: "D3 前立腺患者 for 前立腺癌患者", check: .spelling, words: "前立腺患者"),
        Known(name: "D4 an old name lives on", check: .renamed, words: "大腿骨の非定型骨折"),
        Known(name: "D5 a risk that the survey’s list lacks", check: .missingItem, words: "治療中止後の多発性錐体骨折"),
        Known(name: "D5 another", check: .missingItem, words: "新規悪性腫瘍"),
        Known(name: "未成熟な患者 for 骨格が未成熟な患者 in the survey’s list", check: .spelling, words: "骨端線閉鎖を伴わない未成熟な患者"),
    ]

    public struct Outcome: Sendable {
        public let text: String
        public let isReached: Bool
    }

    private let file: URL

    /// Where the report set anew is kept, if anywhere.
    private let kept: URL?

    public init(file: URL, keeping kept: URL? = nil) {
        self.file = file
        self.kept = kept
    }

    /// - Throws: `AuditInputError`, `ToolsMissing`, the renderers' errors.
    public func run() async throws -> Outcome {
        let original = try await ReportFile(file).report()
        guard let dated = CalendarDate("2000-01-01") else { return Outcome(text: "", isReached: false) }
        let document = RetypesetReport(original, dated: dated).document
        let typesetter = PDFRenderer(tools: try ToolFolder.found())
        await typesetter.start()
        let pdf: Result<Data, any Error>
        do { pdf = .success(try await typesetter.pdf(of: document)) } catch { pdf = .failure(error) }
        await typesetter.stop()
        let set = [("PDF", "reference.pdf", try pdf.get()), ("DOCX", "reference.docx", try DOCXRenderer().render(document, rasters: [:]))]
        if let kept {
            try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
            for (_, name, data) in set { try data.write(to: kept.appendingPathComponent(name), options: .atomic) }
        }
        var forms = [("as it is", original)]
        for (form, name, data) in set { forms.append((form, try await ReportFile.report(from: data, name: name))) }
        var lines: [String] = [], isReached = true
        for (name, report) in forms {
            let result = Audit().result(of: report)
            var others = result.findings
            lines.append("\(name): \(result.summary.en)")
            for defect in Self.known {
                let found = others.firstIndex { $0.check == defect.check && $0.statement.ja.contains(defect.words) }
                if let found { others.remove(at: found) } else { isReached = false }
                lines.append("  \(found == nil ? "MISSED" : "found ") \(defect.name)")
            }
            for finding in others {
                isReached = false
                lines.append("  NOT KNOWN [\(finding.check.rawValue)] \(finding.statement.ja)")
            }
        }
        return Outcome(text: lines.joined(separator: "\n"), isReached: isReached)
    }
}
