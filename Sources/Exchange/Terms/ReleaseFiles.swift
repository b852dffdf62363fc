import Crypto
import Foundation
import MedDRA
import Reexamination

/// The `.asc` files of a release below a folder, in the layouts of the MSSO (`MedAscii/`) and of the JMO (`ASCII/MDRA_Jnnn/`), or flat.
///
/// ```swift
/// let files = try ReleaseFiles.find(in: folder)
/// let bytes = try files.read()
/// ```
///
/// Names may be in upper case. Folders of change files (`SeqAscii`, `ASC_SEQ`) and hidden ones are not looked into.
public struct ReleaseFiles: Sendable {
    /// By path, ascending.
    public let urls: [URL]

    private static let depth = 3

    public static func find(in folder: URL) throws(ReleaseFolderError) -> ReleaseFiles {
        var urls: [URL] = []
        try collect(folder, depth, &urls)
        return ReleaseFiles(urls: urls.sorted { $0.path < $1.path })
    }

    private static func collect(_ folder: URL, _ depth: Int, _ urls: inout [URL]) throws(ReleaseFolderError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw .missing(folder.path)
        }
        for name in names where !name.hasPrefix(".") {
            let url = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                if depth > 1, !name.uppercased().contains("SEQ") { try collect(url, depth - 1, &urls) }
            } else if name.lowercased().hasSuffix(".asc") {
                urls.append(url)
            }
        }
    }

    /// The bytes of each file by its name. A file that stands in two folders must be the same in both.
    public func read() throws(ReleaseFolderError) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for url in urls {
            let bytes: [UInt8]
            do {
                bytes = [UInt8](try Data(contentsOf: url, options: .alwaysMapped))
            } catch {
                throw .unreadable(file: url.lastPathComponent, reason: error.localizedDescription)
            }
            let name = url.lastPathComponent
            if let other = files[name], other != bytes { throw .differingCopies(name) }
            files[name] = bytes
        }
        return files
    }

    /// SHA-256 over each file's name (without regard to case) and bytes in order of name, with lengths before both so
    /// that nothing can shift from one to the other.
    static func digest(of files: [String: [UInt8]]) -> String {
        var hash = SHA256()
        for (name, bytes) in files.sorted(by: { $0.key.lowercased() < $1.key.lowercased() }) {
            let key = Array(name.lowercased().utf8)
            hash.update(data: Data("\(key.count):\(bytes.count):".utf8))
            hash.update(data: key)
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return hexadecimal(hash.finalize())
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// Why the files of a release cannot be used.
public enum ReleaseFolderError: Error, Hashable, Sendable {
    case missing(String)
    case unreadable(file: String, reason: String)
    /// A file stands in two folders below the given one, and they differ: two releases, most likely.
    case differingCopies(String)
    /// What is wrong with the files' contents.
    case refused(ReleaseError)

    public var message: LocalizedText {
        switch self {
        case .missing(let path):
            say("\(path): フォルダーを読めません。MedDRA/J のファイル（.asc）のあるフォルダーを指定してください。",
                "\(path): the folder cannot be read. Name the folder with the release's .asc files.")
        case .unreadable(let file, let reason):
            say("\(file): 読めません（\(reason)）。読み取り権限と媒体を確かめてください。", "\(file): cannot be read (\(reason)). Check the permissions and the disk.")
        case .differingCopies(let file):
            say("\(file): 中身の違う同名のファイルが複数のフォルダーにあります。一つの版だけのフォルダーを指定してください。",
                "\(file): folders below hold different files of this name. Name a folder with one release only.")
        case .refused(let error): say(error.text.japanese, error.text.english)
        }
    }
}
