import Foundation

/// Writes a file so that others see the old bytes or the new ones, never a part: beside its place, on to the disk, then
/// renamed. A file that is replaced keeps its permissions.
///
/// ```swift
/// try AtomicFile.write(pdf, to: output.appending(path: "report.pdf"))
/// ```
public enum AtomicFile {
    /// - Throws: the file system's error; the temporary file is gone then.
    public static func write(_ data: Data, to file: URL) throws {
        let folder = file.deletingLastPathComponent()
        let beside = folder.appendingPathComponent(".\(file.lastPathComponent).\(UUID().uuidString)")
        do {
            try data.write(to: beside)
            // Who may read it was decided for the file that is there.
            if let mode = try? FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: beside.path)
            }
            let handle = try FileHandle(forWritingTo: beside)
            defer { try? handle.close() }
            try handle.synchronize()
            guard rename(beside.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path]) }
        } catch {
            try? FileManager.default.removeItem(at: beside)
            throw error
        }
    }
}
