import Exchange
import Foundation
import Reexamination
import Testing

/// The fixture's dossier (an invented antihypertensive) with something changed, to see what the reader says of it.
struct EditedDossier {
    let folder: URL

    /// What reading gives: the dossier's warnings, or all problems.
    var problems: [Problem] {
        do {
            return try DossierReader.read(folder: folder).warnings
        } catch {
            return error.all
        }
    }

    /// `id file:line [field]` of each problem.
    var summary: [String] {
        problems.map { "\($0.id.rawValue) \($0.location)" + ($0.field.map { " [\($0)]" } ?? "") }
    }

    func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }

    func write(_ bytes: Data, to path: String) throws { try bytes.write(to: folder.appending(path: path)) }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func makeFolder(_ path: String) throws { try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

    /// Replaces words that the file holds exactly once.
    func replace(_ words: String, by others: String, in path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let text = String(decoding: try bytes(path), as: UTF8.self)
        #expect(text.components(separatedBy: words).count == 2, "\(words) stands not once in \(path)", sourceLocation: sourceLocation)
        try write(text.replacingOccurrences(of: words, with: others), to: path)
    }

    func append(_ line: String, to path: String) throws {
        try write(String(decoding: try bytes(path), as: UTF8.self) + line + "\n", to: path)
    }

    static func with<Value>(_ body: (EditedDossier) throws -> Value) throws -> Value {
        try TestFolders.withTemporary { parent in
            let folder = parent.appending(path: "dossier")
            try FileManager.default.copyItem(at: TestFolders.tests.appending(path: "Fixture/tokiwa-hypertension"), to: folder)
            return try body(EditedDossier(folder: folder))
        }
    }
}
