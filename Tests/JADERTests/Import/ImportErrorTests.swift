import Foundation
@testable import JADER
import Reexamination
import Testing

@Suite("What stops an import")
struct ImportErrorTests {
    private func errors(_ work: () throws -> Void) -> [JADERError] {
        do {
            try work()
            return []
        } catch let errors as JADERErrors {
            return errors.all
        } catch {
            return [.unreadable(file: "other", reason: "\(error)")]
        }
    }

    @Test("Every missing file is told at once")
    func missingFiles() throws {
        try SmallDownload.with { download in
            try download.write()
            try FileManager.default.removeItem(at: download.folder.appendingPathComponent("drug202511.csv"))
            try FileManager.default.removeItem(at: download.folder.appendingPathComponent("hist202511.csv"))
            let found = errors { _ = try JADERImport(folder: download.folder, store: download.store).run() }
            #expect(found == [.missingFile(.drug, folder: download.folder.path), .missingFile(.hist, folder: download.folder.path)])
        }
    }

    @Test("Missing and repeated columns of all files are told at once, and no store is left")
    func columns() throws {
        try SmallDownload.with { download in
            download.headers[.hist] = "識別番号,報告回数,原疾患等連番"
            download.headers[.reac] = "識別番号,報告回数,有害事象連番,有害事象,有害事象,転帰"
            download.bytes[.drug] = Data()
            let found = errors { try download.imported() }
            #expect(found == [.emptyFile("drug202511.csv"), .duplicateColumn("有害事象", file: "reac202511.csv"),
                              .missingColumns(["有害事象の発現日"], file: "reac202511.csv"), .missingColumns(["原疾患等"], file: "hist202511.csv")])
            let names = try FileManager.default.contentsOfDirectory(atPath: download.folder.path)
            #expect(!names.contains { $0.contains("sqlite") })
        }
    }

    @Test("UTF-16 and lines that end in CR alone are told for what they are")
    func otherForms() throws {
        try SmallDownload.with { download in
            download.bytes[.demo] = Data([0xFF, 0xFE]) + (SmallDownload.headers[.demo]?.data(using: .utf16LittleEndian) ?? Data())
            download.bytes[.hist] = ("識別番号,報告回数,原疾患等連番,原疾患等\rA-1,1,1,高血圧\r").data(using: .shiftJIS)
            #expect(errors { try download.imported() } == [.utf16("demo202511.csv"), .lineEnds("hist202511.csv")])
        }
    }

    @Test("Files of different months are not mixed")
    func editions() throws {
        try SmallDownload.with { download in
            try download.write()
            try download.contents(of: .demo).write(to: download.folder.appendingPathComponent("demo202508.csv"))
            #expect(errors { _ = try JADERImport(folder: download.folder, store: download.store).run() } == [.severalEditions(.demo, files: ["demo202508.csv", "demo202511.csv"])])
            try FileManager.default.removeItem(at: download.folder.appendingPathComponent("demo202511.csv"))
            #expect(errors { _ = try JADERImport(folder: download.folder, store: download.store).run() } == [.editionsDiffer(["202508", "202511"])])
        }
    }

    @Test("An import that is interrupted leaves the earlier store and nothing beside it")
    func interrupted() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jader-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var download = SmallDownload(folder: folder)
        download.demo = [SmallDownload.report("A-1", 1)]
        try download.imported()
        let before = try Data(contentsOf: download.store)
        download.demo = [SmallDownload.report("A-2", 1)]
        try download.write()
        let work = JADERImport(folder: folder, store: download.store)
        let task = Task {
            // As by Ctrl-C, after the first file was begun.
            try work.run { progress in
                if case .reading(let file) = progress.step, file.hasPrefix("drug") { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try Data(contentsOf: download.store) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("sqlite") } == ["jader.sqlite"])
    }

    @Test("A store that cannot be written is told, with its path")
    func unwritable() throws {
        try SmallDownload.with { download in
            try download.write()
            #expect(throws: JADERError.self) {
                try JADERImport(folder: download.folder, store: download.folder.appendingPathComponent("no/such/folder/jader.sqlite")).run()
            }
        }
    }

    @Test("A store is replaced by a new one; a file that is no store is not, and stays as it was")
    func replacing() throws {
        try SmallDownload.with { download in
            try download.imported()
            try download.imported()
            try Data("medication: ours".utf8).write(to: download.store)
            #expect(throws: JADERError.wouldReplace(download.store.path)) { try download.imported() }
            #expect(try Data(contentsOf: download.store) == Data("medication: ours".utf8))
            #expect(JADERError.wouldReplace("d.yaml").message.en == "d.yaml is no store of JADER and is not replaced. Give another name with --into.")
        }
    }

    @Test("Equal files give an equal store, byte for byte, with their SHA-256")
    func deterministic() throws {
        try SmallDownload.with { download in
            download.demo = (1...500).map { SmallDownload.report("A-\($0)", 1) }
            download.reac = (1...500).map { SmallDownload.reaction("A-\($0)", 1, 1, "頭痛") }
            let summary = try download.imported().summary
            let first = try Data(contentsOf: download.store)
            try download.imported()
            #expect(try Data(contentsOf: download.store) == first)
            let sources = try JADERStore(download.store).sources()
            #expect(sources.map(\.name) == ["demo202511.csv", "drug202511.csv", "hist202511.csv", "reac202511.csv"])
            #expect(Set(sources.map(\.sha256)) == Set(summary.files.map(\.sha256)))
            #expect(sources.allSatisfy { $0.sha256.utf8.count == 64 })
            #expect(try download.rows("SELECT value FROM provenance WHERE subject = 'reac202511.csv' AND fact = 'rows-kept'") == ["500"])
        }
    }

    @Test("Files that are no store, or of another version, are not opened")
    func otherStores() throws {
        try SmallDownload.with { download in
            #expect(throws: JADERError.noStore(download.store.path)) { try JADERStore(download.store) }
            try Data("text".utf8).write(to: download.store)
            #expect(throws: JADERError.notAStore(download.store.path)) { try JADERStore(download.store) }
            try FileManager.default.removeItem(at: download.store)
            try download.imported()
            var bytes = try Data(contentsOf: download.store)
            bytes[63] = 9 // The last byte of user_version.
            try bytes.write(to: download.store)
            #expect(throws: JADERError.otherVersion(store: download.store.path, found: 9, expected: 1)) { try JADERStore(download.store) }
        }
    }

    @Test("Every error names its file or name, in both languages")
    func texts() {
        let errors: [(JADERError, String)] = [
            (.missingFile(.drug, folder: "in"), "drugYYYYMM.csv"), (.severalEditions(.drug, files: ["a", "b"]), "a, b"), (.editionsDiffer(["", "202511"]), "202511"),
            (.unreadable(file: "f.csv", reason: "r"), "f.csv"), (.emptyFile("f.csv"), "f.csv"), (.utf16("f.csv"), "f.csv:1"), (.lineEnds("f.csv"), "f.csv:1"),
            (.missingColumns(["転帰"], file: "f.csv"), "転帰"), (.duplicateColumn("転帰", file: "f.csv"), "転帰"), (.rejected(rows: 3, columns: 1), "--strict"),
            (.unwritable(store: "s", reason: "full"), "full"), (.noStore("s.sqlite"), "--into s.sqlite"), (.notAStore("s.sqlite"), "s.sqlite"),
            (.otherVersion(store: "s", found: 9, expected: 1), "9"), (.storeFault(store: "s", reason: "r"), "r"), (.unknownDrug("X", near: ["XY"]), "XY"),
            (.unknownRole("X", known: ["被疑薬"]), "被疑薬"), (.unknownTerm("X", near: ["XZ"]), "XZ"), (.unknownSystemOrganClass("X"), "X"),
        ]
        for (error, word) in errors {
            for language in Language.allCases { #expect(error.message[language].contains(word), "\(error)") }
        }
    }
}
