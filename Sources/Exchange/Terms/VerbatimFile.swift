import DelimitedText
import Foundation
import MedDRA
import Reexamination

/// A CSV whose first column holds verbatim terms, under a header row of any name.
///
/// ```swift
/// let verbatims = try VerbatimFile.read(URL(filePath: "verbatims.csv"))
/// ```
public enum VerbatimFile {
    /// The values in the order of the rows; a row whose first value is empty is left out.
    /// - Throws: what keeps the file from being read to its end.
    public static func read(_ url: URL) throws(DossierProblems) -> [String] {
        let problems = ProblemCollector()
        var verbatims: [String] = []
        if let file = DossierFolder.file(url.lastPathComponent, in: url.deletingLastPathComponent(), neededBy: "", problems) {
            file.data.withUnsafeBytes { bytes in
                let encoding = TextEncoding.detected(in: bytes)
                var start = 0
                switch encoding {
                case .utf16: problems.add(.file(.utf16), at: file.location())
                case .invalid(let line): problems.add(.file(.invalidBytes), at: file.location(line: line))
                case .utf8(let mark): start = mark
                case .cp932: break
                }
                if problems.errorCount > 0 { return }
                var scanner = CSVScanner(bytes, from: start), fields: [CSVField] = [], isHeader = true
                while true {
                    switch scanner.next(into: &fields) {
                    case .end, .incomplete: return
                    case .unclosedQuote(let line): return problems.add(.table(.unclosedQuote), at: file.location(line: line))
                    case .strayQuote(let line): problems.add(.table(.strayQuote), at: file.location(line: line))
                    case .record(let line):
                        defer { isHeader = false }
                        guard !isHeader, let field = fields.first, field.end > field.start else { continue }
                        guard var text = encoding.text(of: UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end])) else {
                            problems.add(.file(.invalidBytes), at: file.location(line: line))
                            continue
                        }
                        if field.hasDoubledQuotes { text = text.replacingOccurrences(of: "\"\"", with: "\"") }
                        verbatims.append(text)
                    }
                }
            }
        }
        guard problems.errorCount == 0 else { throw DossierProblems(problems.finished()) }
        return verbatims
    }
}
