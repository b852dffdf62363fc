import Foundation
import ReportAudit
import Testing

/// Correct texts beside correct tables that a check could take for wrong: a number of another group, another time, another drug; a list in another order; a name that stands for something else.
///
/// Each is a file of Fixture/CorrectTexts, named for the check that it would mislead.
@Suite struct CorrectTextTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixture/CorrectTexts")
    private static var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

    @Test func thereAreSuchTexts() { #expect(Self.files.count > 100) }

    @Test(arguments: Self.files)
    func nothingIsSaidOfACorrectText(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        let audited = name.hasSuffix(".html") ? try AuditedText(html: text) : AuditedText(text)
        #expect(audited.result.findings.map(\.statement.ja) == [], "\(name)")
    }
}
