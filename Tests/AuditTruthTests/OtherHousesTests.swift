@testable import AuditTruth
import Foundation
import Testing

/// Reports of fictional drugs in the wordings and layouts of other houses, all correct, and 251 errors a person with a calculator would find in them.
@Suite struct OtherHousesTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let folder = here.appending(path: "Fixture/OtherHouses")

    /// What is found, and what is said of it, is kept as a file: a change of the audit shows there what it gains and loses.
    @Test func nothingIsSaidOfCorrectReportsAndWhatIsFoundIsOnRecord() async throws {
        let result = try await OtherHouses(folder: Self.folder).run()
        #expect(result.falseAlarms == [])
        let file = Self.here.appending(path: "Expected/other-houses.txt")
        if ProcessInfo.processInfo.environment["SAISHINSA_WRITE_EXPECTED"] != nil {
            try result.text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("written: \(file.lastPathComponent)")
        }
        #expect(result.text == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func anErrorThatHasNoPlaceIsRefused() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "other-houses-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "<p>12 例</p>".write(to: folder.appending(path: "a.html"), atomically: true, encoding: .utf8)
        try "report\tkind\twritten\tinstead\na.html\tcount\t13 例\t14 例\n".write(to: folder.appending(path: "errors.tsv"), atomically: true, encoding: .utf8)
        let houses = try OtherHouses(folder: folder)
        await #expect(throws: OtherHouses.Problem.self) { try await houses.run() }
        try "report\tkind\twritten\tinstead\na.html\tcount\n".write(to: folder.appending(path: "errors.tsv"), atomically: true, encoding: .utf8)
        #expect(throws: OtherHouses.Problem.self) { try OtherHouses(folder: folder) }
    }
}
