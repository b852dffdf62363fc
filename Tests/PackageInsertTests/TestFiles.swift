import Exchange
import Foundation
import MedDRA
import PackageInsert

/// The fictional inserts beside the tests, and the scaffold's small dictionary.
enum TestFiles {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: tests.appending(path: "Fixture/\(name)"))) }
    static func insert(_ name: String) throws -> PackageInsert { try PackageInsert(xml: bytes(name)) }
    static func expected(_ name: String) throws -> String { try String(contentsOf: tests.appending(path: "Expected/\(name)"), encoding: .utf8) }

    static func release() throws -> Release {
        try Release(folder: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Exchange/Scaffold/meddra"))
    }
}
