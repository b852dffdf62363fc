import Crypto
import DelimitedText
import Foundation
import SystemPackage

/// A CSV file read in chunks: memory holds one chunk, however large the file is.
///
/// ```swift
/// let digest = try file.read { record in … }   // SHA-256 of all its bytes
/// ```
struct RecordFile {
    /// One record, or one line that could not be cut.
    struct Record {
        let outcome: CSVScanner.Outcome
        let bytes: UnsafeRawBufferPointer
        /// The record without its line end, in `bytes`.
        let range: Range<Int>

        var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }
    }

    let url: URL
    /// No record is longer than a chunk; an open quote is given up there.
    var chunkSize = 4 << 20

    var name: String { url.lastPathComponent }

    /// Hands on every record, the header first, and after each chunk the number of bytes read so far.
    ///
    /// - Returns: the file's SHA-256 and size.
    /// - Throws: what the bodies throw, or the system's error.
    func read(progress: (Int) throws -> Void, _ body: (Record, inout [CSVField]) throws -> Void) throws -> (digest: String, size: Int) {
        let file = try FileDescriptor.open(FilePath(url.path), .readOnly)
        defer { try? file.close() }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
        defer { buffer.deallocate() }
        var hash = SHA256(), fields: [CSVField] = []
        var filled = 0, line = 1, size = 0, isAtEnd = false, isFirst = true
        repeat {
            while filled < buffer.count, !isAtEnd {
                let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[filled..<filled + count]))
                filled += count
                size += count
                isAtEnd = count == 0
            }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
            let start = isFirst ? Self.lengthOfMark(bytes) : 0
            isFirst = false
            var consumed = try scan(bytes, from: start, &line, isWhole: isAtEnd, isSingle: false, &fields, body)
            if consumed == start, filled == buffer.count, !isAtEnd {
                consumed = try scan(bytes, from: start, &line, isWhole: true, isSingle: true, &fields, body)
            }
            filled -= consumed
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[consumed...]))
            try progress(size)
        } while !isAtEnd || filled > 0
        return (hash.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined(), size)
    }

    /// Returns how many bytes were used up.
    private func scan(_ bytes: UnsafeRawBufferPointer, from start: Int, _ line: inout Int, isWhole: Bool, isSingle: Bool,
                      _ fields: inout [CSVField], _ body: (Record, inout [CSVField]) throws -> Void) throws -> Int {
        var scanner = CSVScanner(bytes, from: start, line: line, isWhole: isWhole)
        repeat {
            let outcome = scanner.next(into: &fields)
            switch outcome {
            case .end:
                line = scanner.line
                return bytes.count
            case .incomplete:
                line = scanner.line
                return scanner.record.lowerBound
            case .record, .strayQuote, .unclosedQuote:
                try body(Record(outcome: outcome, bytes: bytes, range: scanner.record), &fields)
            }
        } while !isSingle
        line = scanner.line
        return scanner.position
    }

    /// The byte order mark of UTF-8.
    private static func lengthOfMark(_ bytes: UnsafeRawBufferPointer) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
