import Foundation
import Report
import Subprocess
import SystemPackage
import Testing

/// A program that judges an output, such as `qpdf`. Not installed means a failure: `scripts/setup --test` brings them all.
struct CheckingTool {
    let executable: Executable

    static func installed(_ name: String) -> CheckingTool { CheckingTool(executable: .name(name)) }

    /// A checker in `.tools/check`.
    static func python(_ name: String) throws -> CheckingTool {
        CheckingTool(executable: .path(FilePath(try ToolFolder.found().path + "/check/bin/" + name)))
    }

    /// What it printed; records an issue if it did not end well.
    @discardableResult
    func output(_ arguments: String...) async throws -> String {
        let result = try await run(
            executable, arguments: Arguments(arguments), output: .string(limit: 1 << 24), error: .string(limit: 1 << 20)
        )
        let said = result.standardOutput
        #expect(result.terminationStatus.isSuccess, "\(said.suffix(2_000)) \(result.standardError.suffix(2_000))")
        return said
    }
}

/// A folder for one test's files, removed at its end.
struct TemporaryFolder: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("saishinsa-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ data: Data, _ name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try data.write(to: file)
        return file.path
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
