import Foundation
import Reexamination

/// The files of a dossier folder: which there may be, and how one is opened.
enum DossierFolder {
    /// A file's bytes; `nil` if it is not there (reported if something needs it) or cannot be read (reported).
    ///
    /// `neededBy` is `nil` for a file that may be absent, empty for one the format itself asks for.
    static func file(_ path: String, in folder: URL, neededBy: String?, _ problems: ProblemCollector) -> FileContents? {
        guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) else {
            if let neededBy { problems.add(.file(.missing(neededBy: neededBy.isEmpty ? nil : neededBy)), at: SourceLocation(file: path)) }
            return nil
        }
        do {
            return try FileContents(path: path, in: folder)
        } catch {
            problems.add(.file(.unreadable(reason: error.localizedDescription)), at: SourceLocation(file: path))
            return nil
        }
    }

    /// The names in a folder of the dossier, in order; hidden files and notes (`README…`) are nobody's business.
    ///
    /// A folder that is not there has none. One that cannot be looked into is reported if `problems` is given: surveys that are
    /// passed over must not look like surveys that were not done.
    static func names(in path: String, of folder: URL, _ problems: ProblemCollector? = nil) -> [String] {
        var names: [String] = []
        if isFolder(path, in: folder) {
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
            } catch {
                problems?.add(.file(.unreadable(reason: error.localizedDescription)), at: SourceLocation(file: path))
            }
        }
        return names.filter { !$0.hasPrefix(".") && !$0.uppercased().hasPrefix("README") }.sorted()
    }

    static func isFolder(_ path: String, in folder: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
