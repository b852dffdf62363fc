import Crypto
import Foundation
import MedDRA
import Reexamination

/// Reads a MedDRA/J release from a folder of its files.
enum ReleaseFolder {
    /// The release, or `nil` after reporting what is wrong with it. `version` is what dossier.yaml says it is,
    /// `nil` where no dossier says anything.
    static func read(_ name: String, in folder: URL, version: (text: String, location: SourceLocation)?, _ problems: ProblemCollector) -> Release? {
        let directory = folder.appendingPathComponent(name)
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
            problems.add(.file(.missing(neededBy: "dossier.yaml meddra.folder")), at: SourceLocation(file: name))
            return nil
        }
        var files: [String: [UInt8]] = [:]
        for entry in entries.sorted() where entry.lowercased().hasSuffix(".asc") {
            do {
                files[entry] = [UInt8](try Data(contentsOf: directory.appendingPathComponent(entry), options: .alwaysMapped))
            } catch {
                problems.add(.file(.unreadable(reason: error.localizedDescription)), at: SourceLocation(file: "\(name)/\(entry)"))
            }
        }
        do {
            let release = try Release(files: files, digest: digest(of: files))
            if let version, release.identity.version != version.text {
                problems.add(.term(.version(found: release.identity.version, expected: version.text)), at: version.location, field: "meddra.version")
            }
            return release
        } catch {
            for problem in error.problems {
                problems.add(.term(.release(message: say(problem.text.japanese, problem.text.english))),
                             at: SourceLocation(file: "\(name)/\(problem.file.rawValue)", line: problem.line), field: problem.field)
            }
            return nil
        }
    }

    /// SHA-256 over each file's name (without regard to case) and bytes in order of name, with lengths before both so
    /// that nothing can shift from one to the other.
    static func digest(of files: [String: [UInt8]]) -> String {
        var hash = SHA256()
        for (name, bytes) in files.sorted(by: { $0.key.lowercased() < $1.key.lowercased() }) {
            let key = Array(name.lowercased().utf8)
            hash.update(data: Data("\(key.count):\(bytes.count):".utf8))
            hash.update(data: key)
            hash.update(data: bytes)
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
