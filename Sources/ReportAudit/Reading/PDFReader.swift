import Foundation
import Reexamination
import Subprocess
import SystemPackage

/// Reads a report's PDF by poppler's `pdftotext`: words with their places, put together to lines and rows, beside the lines
/// that the file draws.
///
/// The file goes in by standard input and words come out; the program may write no file, and has limits of memory and time.
/// The lines are read here, within a budget of work (``PDFObjects``): a hostile file can do no more than fail, or have no lines.
struct PDFReader {
    let file: String
    /// Where the bytes lie, if that is a file: the program goes to any place of it at once, and must keep a stream in mind. A quarter of its time.
    var url: URL?
    /// Seconds of computing, and of waiting.
    var seconds = 60
    /// Kilobytes of address space.
    static let memory = 2 << 20
    /// Bytes of words with their places; 300 pages have some 30 MB.
    var largestOutput = 128 << 20

    func report(from data: Data) async throws -> WrittenReport {
        async let found = self.drawn(in: data)
        var pages = try await self.words(of: data)
        let drawn = try await found, boxes = WordBoxes(pages)
        for index in pages.indices {
            pages[index].words = pages[index].words.map(boxes.settled)
            // Lines of a file whose pages were not all found may be another page's.
            if drawn.count == pages.count { pages[index].lines = drawn[index] }
        }
        let lines = PageLines(pages: pages).lines
        return TextReader().report(from: lines)
    }

    /// The lines that the file draws. What is encrypted, though it opens without a password, is decrypted first; what cannot be has no lines.
    /// - Throws: `AuditInputError.pdfReaderMissing`.
    func drawn(in data: Data) async throws -> [[DrawnLine]] {
        guard Self.isEncrypted(data) else { return DrawnLine.pages(of: [UInt8](data)) }
        switch try? await ended("pdftocairo -pdf -q", of: data) {
        case let ended? where ended.terminationStatus == .exited(0): return DrawnLine.pages(of: [UInt8](ended.standardOutput))
        case let ended? where ended.terminationStatus == .exited(127): throw AuditInputError.pdfReaderMissing
        default: return []
        }
    }

    /// A file names its encryption in plain.
    private static func isEncrypted(_ data: Data) -> Bool { data.range(of: Data("/Encrypt".utf8)) != nil }

    /// Runs a program of poppler on the file, within its limits; nil when it took too long.
    private func ended(_ program: String, of data: Data) async throws -> Ended? {
        let descriptor = url.flatMap { try? FileDescriptor.open(FilePath($0.path), .readOnly) }
        let script = """
            command -v \(program.prefix { $0 != " " }) >/dev/null || exit 127
            ulimit -t \(seconds); ulimit -f 0; ulimit -v \(Self.memory) 2>/dev/null || [ "$(uname)" = Darwin ] || exit 71
            from=\(descriptor == nil ? "-" : "/dev/stdin")
            true < "$from" 2>/dev/null || from=-
            exec \(program) "$from" -
            """
        return if let descriptor {
            try await ended(script, .fileDescriptor(descriptor, closeAfterSpawningProcess: true))
        } else {
            try await ended(script, .array([UInt8](data)))
        }
    }

    private func words(of data: Data) async throws -> [PageWords] {
        let ended: Ended?
        do {
            ended = try await self.ended("pdftotext -bbox -q", of: data)
        } catch let error as SubprocessError {
            throw error.code == .outputLimitExceeded ? AuditInputError.tooLarge(file: file, bytes: largestOutput + 1, limit: largestOutput) : AuditInputError.brokenPDF(file: file, said: "\(error)")
        }
        guard let ended else { throw AuditInputError.pdfTookTooLong(file: file, seconds: seconds) }
        switch ended.terminationStatus {
        case .exited(0): break
        case .exited(127): throw AuditInputError.pdfReaderMissing
        case .exited(3): throw AuditInputError.passwordNeeded(file: file)
        case .exited(let code):
            let said = ended.standardError.split(separator: "\n").first.map(String.init) ?? "pdftotext \(code)"
            // The program says nothing of a password when it is told to be quiet; the file names its encryption.
            throw said.contains("password") || Self.isEncrypted(data) ? AuditInputError.passwordNeeded(file: file) : AuditInputError.brokenPDF(file: file, said: said)
        case .signaled(let signal) where signal == SIGXCPU || signal == SIGKILL: throw AuditInputError.pdfTookTooLong(file: file, seconds: seconds)
        // Out of memory, or a fault of the program's own.
        case .signaled(let signal): throw AuditInputError.brokenPDF(file: file, said: "pdftotext: signal \(signal)")
        }
        return PageWords.all(in: ended.standardOutput)
    }

    private typealias Ended = ExecutionResult<Void, DataOutput, StringOutput<Unicode.UTF8>>

    /// What the program gave, or nothing when it took too long.
    private func ended(_ script: String, _ input: some InputProtocol) async throws -> Ended? {
        try await withThrowingTaskGroup(of: Ended?.self) { group in
            group.addTask {
                try await run(.path("/bin/sh"), arguments: ["-c", script], environment: .custom(["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]),
                              workingDirectory: "/", input: input, output: .data(limit: largestOutput), error: .string(limit: 4096))
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds + 5))
                return nil
            }
            let first = try await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}

/// The words of a page with their boxes, in points from the top left.
struct PageWords: Sendable {
    struct Word: Sendable {
        var left, top, right, bottom: Double
        var text: String
        /// The ruled table of the page that stands here, in place of its words.
        var table: Int?
        var height: Double { bottom - top }
    }

    var words: [Word] = []
    var lines: [DrawnLine] = []

    /// Reads what `pdftotext -bbox` prints: one word a line.
    static func all(in output: Data) -> [PageWords] {
        var pages: [PageWords] = []
        // As bytes: of some hundred pages there are a hundred thousand lines.
        let page = Array("  <page".utf8), word = Array("    <word".utf8)
        output.withUnsafeBytes { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                if line.starts(with: page) {
                    pages.append(PageWords())
                } else if line.starts(with: word), !pages.isEmpty, let word = Self.word(line) {
                    pages[pages.count - 1].words.append(word)
                }
            }
        }
        return pages
    }

    private static func word(_ line: Slice<UnsafeRawBufferPointer>) -> Word? {
        let quoted = line.split(separator: UInt8(ascii: "\""), maxSplits: 8, omittingEmptySubsequences: false)
        func number(_ part: Int) -> Double? { Double(String(decoding: quoted[part], as: UTF8.self)) }
        guard quoted.count == 9, let left = number(1), let top = number(3), let right = number(5), let bottom = number(7) else { return nil }
        // A page may say that words stand anywhere; what stands a kilometre away is on no page.
        guard [left, top, right, bottom].allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
        let text = String(decoding: quoted[8].dropFirst(), as: UTF8.self).withBoundedMarks
        var plain = text.hasSuffix("</word>") ? String(text.dropLast(7)) : text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] where plain.contains("&") {
            plain = plain.replacingOccurrences(of: entity, with: character)
        }
        return Word(left: left, top: top, right: right, bottom: bottom, text: plain)
    }
}
