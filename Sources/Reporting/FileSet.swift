import Foundation

/// Files that belong together: all are written beside their places first, and only when each is whole are they renamed.
///
/// ```swift
/// let written = try FileSet([("report.pdf", pdf), ("report.json", json)]).write(to: folder)
/// ```
struct FileSet {
    private let contents: [(name: String, data: Data)]

    init(_ contents: [(name: String, data: Data)]) { self.contents = contents }

    /// In their order. The folder is made as needed.
    func write(to folder: URL) throws -> [URL] {
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        var written: [(temporary: URL, final: URL)] = []
        do {
            for (name, data) in contents {
                let final = folder.appendingPathComponent(name)
                let temporary = folder.appendingPathComponent(".\(name).\(ProcessInfo.processInfo.processIdentifier)")
                written.append((temporary, final))
                try data.write(to: temporary)
            }
            try Task.checkCancellation()
            for (temporary, final) in written {
                guard rename(temporary.path, final.path) == 0 else {
                    throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: final.path])
                }
            }
        } catch {
            for (temporary, _) in written { try? manager.removeItem(at: temporary) }
            throw error
        }
        return written.map(\.final)
    }
}
