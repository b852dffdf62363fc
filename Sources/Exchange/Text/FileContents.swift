import Foundation
import Reexamination

/// A file's bytes, mapped into memory: a file of any size costs only the pages being read.
struct FileContents {
    /// The path from the dossier folder.
    let path: String
    let data: Data

    init(path: String, data: Data) {
        self.path = path
        self.data = data
    }

    init(path: String, in folder: URL) throws {
        self.path = path
        data = try Data(contentsOf: folder.appendingPathComponent(path), options: .alwaysMapped)
    }

    func location(line: Int? = nil, column: Int? = nil) -> SourceLocation { SourceLocation(file: path, line: line, column: column) }
}
