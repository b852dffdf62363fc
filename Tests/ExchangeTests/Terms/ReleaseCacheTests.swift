@testable import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Releases kept between runs")
struct ReleaseCacheTests {
    /// The fixture's release, its files last changed in the past, and a cache.
    private func with(_ body: (_ release: URL, _ cache: ReleaseCache) throws -> Void) throws {
        try TestFolders.withTemporary { parent in
            let release = parent.appending(path: "meddra")
            try FileManager.default.copyItem(at: TestFolders.tests.appending(path: "Fixture/tokiwa-hypertension/meddra"), to: release)
            try body(release, ReleaseCache(folder: parent.appending(path: "cache"), leastSize: 1))
        }
    }

    private func files(_ cache: ReleaseCache, _ ending: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: #require(cache.folder), includingPropertiesForKeys: nil).filter { $0.pathExtension == ending }
    }

    @Test("Files changed a moment ago are read again; once settled they are not, until one of them changes")
    func wholeLife() throws {
        try with { folder, cache in
            let first = try cache.read(folder)
            #expect(first.source == .files)
            #expect(try files(cache, "release").map(\.lastPathComponent) == ["\(first.release.identity.digest).release"])
            #expect(try files(cache, "stamp").isEmpty)
            #expect(try cache.read(folder).source == .image)
            #expect(try cache.read(folder, now: Date() + 10).source == .image)
            let warm = try cache.read(folder)
            #expect(warm.source == .cache && warm.remarks.isEmpty)
            #expect(warm.release.identity == first.release.identity)
            #expect(ReleaseImage.encode(warm.release, note: []) == ReleaseImage.encode(first.release, note: []))

            // The same length and the same time of modification, as a careless copy may leave them.
            let file = folder.appending(path: "pt.asc")
            let modified = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacingOccurrences(of: "Hypotension", with: "Hypotensiom").write(to: file, atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: file.path)
            let changed = try cache.read(folder)
            #expect(changed.source == .files)
            #expect(changed.release.identity.digest != first.release.identity.digest)
        }
    }

    @Test("A damaged image is not believed, said, and made anew")
    func damage() throws {
        try with { folder, cache in
            let first = try cache.read(folder)
            let image = try #require(try files(cache, "release").first)
            var bytes = try Data(contentsOf: image)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: image)
            let second = try cache.read(folder)
            #expect(second.source == .files)
            #expect(second.remarks.map(\.en) == ["The cached release is damaged or of another format; it is made anew."])
            #expect(second.release.identity == first.release.identity)
            #expect(try cache.read(folder).source == .image)
            try Data().write(to: image)
            #expect(try cache.read(folder).source == .files)
        }
    }

    @Test("The image of another release under a release's name is not believed")
    func wrongName() throws {
        try with { folder, cache in
            _ = try cache.read(folder)
            let image = try #require(try files(cache, "release").first)
            let other = try cache.read(TestFolders.example.appending(path: "meddra"))
            try FileManager.default.removeItem(at: image)
            try FileManager.default.copyItem(at: #require(cache.folder).appending(path: "\(other.release.identity.digest).release"), to: image)
            let again = try cache.read(folder)
            #expect(again.source == .files && again.release.identity.digest != other.release.identity.digest)
        }
    }

    @Test("Where the cache cannot be written the release is read all the same")
    func unwritable() throws {
        try with { folder, _ in
            let reading = try ReleaseCache(folder: URL(filePath: "/dev/null/cache"), leastSize: 1).read(folder)
            #expect(reading.source == .files && reading.remarks.count == 1)
        }
    }

    @Test("The layouts of MSSO and JMO and upper-case names are the same release; change files are passed over")
    func layouts() throws {
        try with { folder, cache in
            let flat = try cache.read(folder).release
            let manager = FileManager.default, parent = folder.deletingLastPathComponent()
            let nested = parent.appending(path: "package")
            for sub in ["MedAscii", "ASCII/MDRA_J270", "SeqAscii", "ASC_SEQ/MDRA_J270"] {
                try manager.createDirectory(at: nested.appending(path: sub), withIntermediateDirectories: true)
            }
            for file in try ReleaseFiles.find(in: folder).urls {
                let name = file.lastPathComponent
                try manager.copyItem(at: file, to: nested.appending(path: name.hasSuffix("_j.asc") ? "ASCII/MDRA_J270/\(name)" : "MedAscii/\(name.uppercased())"))
            }
            try Data("A$1$x".utf8).write(to: nested.appending(path: "SeqAscii/pt.seq"))
            try Data("A$1$x".utf8).write(to: nested.appending(path: "ASC_SEQ/MDRA_J270/pt_j.asc"))
            #expect(try cache.read(nested).release.identity == flat.identity)

            try Data("other".utf8).write(to: nested.appending(path: "ASCII/MDRA_J270/PT.ASC"))
            #expect(throws: ReleaseFolderError.differingCopies("PT.ASC")) { try cache.read(nested) }
        }
    }

    @Test("A folder that is not there, or holds no release, is an error in both languages")
    func missing() throws {
        let cache = ReleaseCache(folder: nil)
        #expect(throws: ReleaseFolderError.missing("/no/such/folder")) { try cache.read(URL(filePath: "/no/such/folder")) }
        #expect(ReleaseFolderError.missing("x").message == LocalizedText(
            ja: "x: フォルダーを読めません。MedDRA/J のファイル（.asc）のあるフォルダーを指定してください。",
            en: "x: the folder cannot be read. Name the folder with the release's .asc files."))
        #expect(ReleaseFolderError.unreadable(file: "x", reason: "y").message.en == "x: cannot be read (y). Check the permissions and the disk.")
        #expect(ReleaseFolderError.differingCopies("x").message.en == "x: folders below hold different files of this name. Name a folder with one release only.")
        _ = try TestFolders.withTemporary { folder in
            #expect(throws: ReleaseFolderError.self) { try cache.read(folder) }
        }
    }
}
