import Foundation
import Subprocess
import SystemPackage
import Testing

/// The built program, run as a user runs it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program stands beside the tests.
    static var path: String {
        Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("saishinsa").path ?? "saishinsa"
    }

    static func run(_ arguments: String...) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(FilePath(path)), arguments: Arguments(arguments),
            output: .string(limit: 64 << 20, encoding: UTF8.self), error: .string(limit: 4 << 20, encoding: UTF8.self))
        let status: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }

    /// A fresh folder that is gone when the work is done.
    static func inTemporaryFolder<Value>(_ work: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saishinsa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await work(folder.path)
    }
}
