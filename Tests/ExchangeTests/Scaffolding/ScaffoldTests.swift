import Exchange
import Foundation
import Reexamination
import Testing

@Suite("The scaffold of a new dossier") struct ScaffoldTests {
    @Test("It reads without error or warning")
    func readsClean() throws {
        try TestFolders.withTemporary { parent in
            let folder = parent.appending(path: "new")
            try Scaffold.write(to: folder)
            #expect(try DossierReader.read(folder: folder).warnings.map { $0.text(.en) } == [])
        }
    }

    @Test("Every file of the scaffold folder in the sources is written, and nothing else")
    func writesAll() throws {
        let sources = TestFolders.package.appending(path: "Sources/Exchange/Scaffold")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.contains(".") }
        #expect(Set(Scaffold.files.map(\.path)) == Set(names))
        for (path, bytes) in Scaffold.files {
            #expect(try Data(contentsOf: sources.appending(path: path)) == Data(bytes), "\(path)")
        }
    }

    @Test("A folder that holds something is left alone")
    func refusesFullFolder() throws {
        try TestFolders.withTemporary { folder in
            try Data("mine".utf8).write(to: folder.appending(path: "mine.txt"))
            let error = #expect(throws: DossierProblems.self) { try Scaffold.write(to: folder) }
            #expect(error?.all.map(\.id) == [.folderNotEmpty])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.txt"])
        }
    }

    @Test("An empty folder is filled, and nothing is left beside it")
    func fillsEmptyFolder() throws {
        try TestFolders.withTemporary { parent in
            let folder = parent.appending(path: "new")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Scaffold.write(to: folder)
            #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["new"])
        }
    }
}
