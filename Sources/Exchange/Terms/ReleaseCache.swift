import Crypto
import Foundation
import MedDRA
import Reexamination

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Keeps releases that were read before in a form that needs no parsing.
///
/// ```swift
/// let reading = try ReleaseCache.standard.read(folder)
/// reading.release
/// reading.source          // .cache, .image, .files
/// ```
///
/// The cache folder holds images, named by the release's digest, and stamps: each says which digest a folder's files had when they were of
/// certain sizes, times (of modification and of change) and inodes. A load looks at these first, so that the files need not be read; if
/// anything is new, they are read and hashed, and only what has that digest is taken from the cache. An image carries a checksum and the digest and
/// is not believed where either is wrong: the files are read instead and the image is written anew. docs/meddra.md states what this trades.
public struct ReleaseCache: Sendable {
    /// Nil: nothing is kept.
    public let folder: URL?
    /// Smaller releases are read as fast as they are found.
    public let leastSize: Int

    public init(folder: URL?, leastSize: Int = 1 << 20) {
        self.folder = folder
        self.leastSize = leastSize
    }

    /// `SAISHINSA_CACHE` (a folder, or `off`), else `$XDG_CACHE_HOME/saishinsa`, else `~/.cache/saishinsa`.
    public static var standard: ReleaseCache {
        let environment = ProcessInfo.processInfo.environment
        if let own = environment["SAISHINSA_CACHE"], !own.isEmpty {
            return ReleaseCache(folder: own == "off" ? nil : URL(fileURLWithPath: own, isDirectory: true))
        }
        if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
            return ReleaseCache(folder: URL(fileURLWithPath: caches, isDirectory: true).appendingPathComponent("saishinsa"))
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return ReleaseCache(folder: nil) }
        return ReleaseCache(folder: URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(".cache/saishinsa"))
    }

    public struct Reading: Sendable {
        public enum Source: Hashable, Sendable {
            /// The files were not read: sizes, times and inodes are those of the stamp.
            case cache
            /// The files were read and hashed, and the image of their digest was used.
            case image
            /// The files were read and parsed.
            case files
        }

        public let release: Release
        public let source: Source
        /// Set if a cached file was there and could not be believed, or the cache could not be written.
        public let remarks: [LocalizedText]
    }

    /// - Parameter now: The time, against which it is told whether the files have settled.
    /// - Throws: what is wrong with the release's files; never anything about the cache.
    public func read(_ directory: URL, now: Date = Date()) throws(ReleaseFolderError) -> Reading {
        let files = try ReleaseFiles.find(in: directory)
        guard let folder, let stamp = FileStamp(files.urls), stamp.size >= leastSize else {
            return Reading(release: try Self.parse(try files.read()), source: .files, remarks: [])
        }
        var remarks: [LocalizedText] = []
        let stampFile = folder.appendingPathComponent("\(stamp.name).stamp")
        if let digest = stamp.digest(in: stampFile), let release = image(digest, folder, &remarks) {
            return Reading(release: release, source: .cache, remarks: remarks)
        }
        let bytes = try files.read()
        // The digest is wanted first only where an image of it may be.
        let known = Self.hasImages(folder) ? ReleaseFiles.digest(of: bytes) : nil
        let kept = known.flatMap { image($0, folder, &remarks) }
        let release = if let kept { kept } else { try Self.parse(bytes, digest: known) }
        let digest = release.identity.digest
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if kept == nil { try AtomicFile.write(Data(ReleaseImage.encode(release, note: [])), to: Self.imageFile(digest, folder)) }
            // Files that were changed a moment ago, or while they were read, may change again unseen: they get no stamp.
            if FileStamp(files.urls) == stamp, stamp.isSettled(at: now) { try AtomicFile.write(stamp.bytes(digest), to: stampFile) }
        } catch {
            remarks.append(say("キャッシュに書き込めません: \(error.localizedDescription)", "The cache cannot be written: \(error.localizedDescription)"))
        }
        return Reading(release: release, source: kept == nil ? .files : .image, remarks: remarks)
    }

    /// - Parameter digest: That of the files, if it is known already.
    private static func parse(_ bytes: [String: [UInt8]], digest: String? = nil) throws(ReleaseFolderError) -> Release {
        do {
            return try Release(files: bytes, digestedBy: { digest ?? ReleaseFiles.digest(of: bytes) })
        } catch {
            throw .refused(error)
        }
    }

    private static func hasImages(_ folder: URL) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.contains { $0.hasSuffix(".release") } ?? false
    }

    private static func imageFile(_ digest: String, _ folder: URL) -> URL { folder.appendingPathComponent("\(digest).release") }

    /// The release of the digest if its image is there and sound.
    private func image(_ digest: String, _ folder: URL, _ remarks: inout [LocalizedText]) -> Release? {
        guard let data = try? Data(contentsOf: Self.imageFile(digest, folder), options: .alwaysMapped) else { return nil }
        if let image = data.withUnsafeBytes({ ReleaseImage(verifying: $0) }), image.release.identity.digest == digest { return image.release }
        remarks.append(say("キャッシュが壊れているか古い形式のため使わず、作り直します。", "The cached release is damaged or of another format; it is made anew."))
        return nil
    }
}

/// What can be known of files without reading them: path, size, time of modification, time of change, device and inode of each.
struct FileStamp: Equatable {
    private let text: String
    let size: Int
    private let latestChange: Int

    init?(_ urls: [URL]) {
        var text = "saishinsa-stamp-1\n", size = 0, latest = 0
        for url in urls {
            var status = stat()
            guard stat(url.path, &status) == 0 else { return nil }
            #if canImport(Darwin)
            let modified = status.st_mtimespec, changed = status.st_ctimespec
            #else
            let modified = status.st_mtim, changed = status.st_ctim
            #endif
            text += "\(url.standardizedFileURL.path)\t\(status.st_size)\t\(modified.tv_sec).\(modified.tv_nsec)\t\(changed.tv_sec).\(changed.tv_nsec)\t\(status.st_dev)\t\(status.st_ino)\n"
            size += Int(status.st_size)
            latest = max(latest, Int(changed.tv_sec))
        }
        self.text = text
        self.size = size
        latestChange = latest
    }

    /// The name of the stamp's file.
    var name: String { ReleaseFiles.hexadecimal(SHA256.hash(data: Data(text.utf8)).prefix(16)) }

    /// Whether the last change lies two seconds back, more than the coarsest clock of a file system.
    func isSettled(at now: Date) -> Bool { Double(latestChange) + 2 < now.timeIntervalSince1970 }

    func bytes(_ digest: String) -> Data { Data((text + digest + "\n").utf8) }

    /// The digest that a stamp's file gives these very files.
    func digest(in file: URL) -> String? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        let kept = String(decoding: data, as: UTF8.self)
        guard kept.hasPrefix(text) else { return nil }
        let digest = kept.dropFirst(text.count)
        return digest.utf8.count == 65 && digest.last == "\n" ? String(digest.dropLast()) : nil
    }
}
