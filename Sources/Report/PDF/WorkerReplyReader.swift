import Foundation
import Subprocess

/// Reads the worker's replies: a line of JSON, then the bytes it announces.
struct WorkerReplyReader {
    private struct Header: Decodable {
        var lengths: [Int]?
        var situation: String?
        var messages: [String]?
    }

    private var iterator: SubprocessOutputSequence.Iterator
    private var buffer: [UInt8] = []

    init(_ output: SubprocessOutputSequence) {
        iterator = output.makeAsyncIterator()
    }

    /// - Throws: `PDFError`: what the worker reports, or that it ended before its reply was whole.
    mutating func next() async throws -> [[UInt8]] {
        while !buffer.contains(UInt8(ascii: "\n")) { try await readMore() }
        let end = buffer.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        let line = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        guard let header = try? JSONDecoder().decode(Header.self, from: line) else {
            throw PDFError.workerEnded(String(decoding: line.prefix(200), as: UTF8.self))
        }
        if let lengths = header.lengths {
            let total = lengths.reduce(0, +)
            while buffer.count < total { try await readMore() }
            var outputs: [[UInt8]] = []
            var start = 0
            for length in lengths {
                outputs.append(Array(buffer[start..<start + length]))
                start += length
            }
            buffer.removeFirst(total)
            return outputs
        }
        let messages = header.messages ?? []
        switch header.situation {
        case "warned": throw PDFError.warned(messages)
        case "refused": throw PDFError.refused(messages)
        default: throw PDFError.workerFailed(messages)
        }
    }

    private mutating func readMore() async throws {
        guard let chunk = try await iterator.next() else { throw PDFError.workerEnded("") }
        chunk.withUnsafeBytes { buffer.append(contentsOf: $0) }
    }
}
