import Exchange
import Foundation
import Testing

@Test("A file is replaced whole, and nothing is left beside it")
func atomicFile() throws {
    try TestFolders.withTemporary { folder in
        let file = folder.appending(path: "report.json")
        try AtomicFile.write(Data("old".utf8), to: file)
        try AtomicFile.write(Data("new".utf8), to: file)
        #expect(try Data(contentsOf: file) == Data("new".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
        // Who may read a file stays as it was decided.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        try AtomicFile.write(Data("newer".utf8), to: file)
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
        #expect(throws: (any Error).self) { try AtomicFile.write(Data(), to: folder.appending(path: "none/report.json")) }
    }
}
