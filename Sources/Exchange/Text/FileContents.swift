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

    /// How many lines end in the file; an upper bound of its records.
    var lineCount: Int {
        data.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            var count = 0, position = 0
            while position < bytes.count, let hit = memchr(base + position, 0x0A, bytes.count - position) {
                count += 1
                position = UnsafeRawPointer(hit) - base + 1
            }
            return count
        }
    }

    func location(line: Int? = nil, column: Int? = nil) -> SourceLocation { SourceLocation(file: path, line: line, column: column) }
}
