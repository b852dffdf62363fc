import Foundation
import Reexamination
@testable import ReportAudit
import Testing

/// A report of a fictional drug as a viewer of PDF files copies it, with the kinds of defects that published reports have.
@Suite struct CopiedReportTests {
    private func folder(_ name: String) -> URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name) }

    private func audit() throws -> AuditResult {
        Audit().result(of: TextReader().report(from: try String(contentsOf: folder("Fixture/copied-report.txt"), encoding: .utf8)))
    }

    /// Percentages without a denominator; 1 of 20 and 3 of 40 without a place; a total that cannot be derived from what is printed; an event before the period; an old name that lives on;
    /// a risk that one table has and another has not; three names spelt two ways; a wrong character throughout.
    @Test(arguments: [Language.ja, .en])
    func everyPlantedDefectIsFoundAndNothingElse(_ language: Language) throws {
        let text = try audit().text(language, listsUnchecked: true) + "\n"
        let file = folder(language == .ja ? "Expected/copied-report.txt" : "Expected/copied-report-en.txt")
        if ProcessInfo.processInfo.environment["SAISHINSA_WRITE_EXPECTED"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("written: \(file.lastPathComponent)")
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
}
