import Foundation

/// A file under Tests/ReportTests/Expected: what an output has to be, byte for byte.
///
/// To change one on purpose, run the tests with `SAISHINSA_WRITE_EXPECTED=1`, read the difference and commit it; such a run fails, so that it
/// cannot pass for a check.
struct ExpectedFile {
    let url: URL

    init(_ path: String) {
        url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Expected/\(path)")
    }

    /// The text to expect, or `nil` after writing `text` there.
    func text(orWriting text: String) throws -> String? {
        if ProcessInfo.processInfo.environment["SAISHINSA_WRITE_EXPECTED"] == "1" {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return nil
        }
        return try String(contentsOf: url, encoding: .utf8)
    }
}
