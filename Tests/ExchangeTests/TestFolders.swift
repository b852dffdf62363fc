import Foundation

/// Folders that tests read from and write to.
enum TestFolders {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
    static let example = package.appending(path: "Examples/ranmark-gct")
    static let expected = tests.appending(path: "Expected")

    /// Gives a new empty folder to the body and removes it afterwards.
    static func withTemporary<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saishinsa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
