import ArgumentParser
import Exchange
import Foundation
import MedDRA

struct MakeRelease: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a full-size release with invented names and codes, the same each time.")

    @Option(help: "Folder to write the .asc files to.") var out: String

    func run() throws {
        let folder = URL(filePath: out, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in SyntheticRelease().files() { try Data(bytes).write(to: folder.appending(path: name)) }
    }
}

/// Loading from the files, and from the cache. Both include everything from the folder's name to a release that can be asked, with the indexes
/// of names and readings; the cold way reads, hashes (SHA-256) and parses the files and checks them against each other.
struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Load a release cold and warm; print the seconds of each repeat.")

    @Option(help: "Folder of the release.") var data: String
    @Option(help: "Folder for the cache.") var cache: String
    @Option(help: "Timed repeats, after one that is not.") var repeats = 10
    @Option(help: "File to write the lowest level terms to: code, Japanese, English, preferred term, currency.") var result: String

    func run() throws {
        let folder = URL(filePath: data, directoryHint: .isDirectory)
        let cold = ReleaseCache(folder: nil), warm = ReleaseCache(folder: URL(filePath: cache, directoryHint: .isDirectory))
        var measured = Measured()
        let read = try measured.time("cold", repeats: repeats) { try cold.read(folder).release }
        // Files that were written a moment ago are not yet trusted.
        _ = try warm.read(folder, now: Date() + 10)
        let kept = try measured.time("warm", repeats: repeats) { try warm.read(folder) }
        guard kept.source == .cache, ReleaseImage.encode(kept.release, note: []) == ReleaseImage.encode(read, note: []) else {
            throw ValidationError("the cached release is not the one in the files")
        }
        let lines = kept.release.lowestLevelTerms.map { "\($0.code)\t\($0.name.japanese)\t\($0.name.english)\t\($0.preferredTerm)\t\($0.isCurrent ? "Y" : "N")\n" }
        try Data(lines.joined().utf8).write(to: URL(filePath: result))
        try measured.print()
    }
}

/// Coding of names with an error in each, so that every one takes the ranked search.
struct Coding: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the coder of a release and code misspelt names; print the seconds of each repeat.")

    @Option(help: "Folder of the release.") var data: String
    @Option(help: "Names.") var count = 1000
    @Option(help: "Timed repeats, after one that is not.") var repeats = 3

    func run() throws {
        let release = try ReleaseCache(folder: nil).read(URL(filePath: data, directoryHint: .isDirectory)).release
        var measured = Measured()
        let coder = measured.time("coder", repeats: repeats) { TermCoder(release) }
        let terms = release.lowestLevelTerms
        let step = max(1, terms.count / count)
        let names = stride(from: 0, to: terms.count, by: step).map { terms[$0].name }
        let japanese = names.map { String($0.japanese.dropLast(2)) + "鬱" }, english = names.map { "x" + $0.english.dropFirst(2) }
        _ = measured.time("exact", repeats: repeats) { names.map { coder.code($0.japanese) } }
        _ = measured.time("japanese", repeats: repeats) { japanese.map { coder.code($0) } }
        _ = measured.time("english", repeats: repeats) { english.prefix(100).map { coder.code($0) } }
        try measured.print()
    }
}
