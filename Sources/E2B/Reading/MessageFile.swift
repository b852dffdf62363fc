import Foundation

/// A file of E2B(R3) messages: a batch, a message on its own, or acknowledgements.
///
/// ```swift
/// let batch = try MessageFile(url).read { icsr in
///     print(icsr[.C_1_8_1]?.text ?? "", icsr.repeats(.reaction).count)
/// }
/// ```
///
/// It is streamed: a few messages are in memory at a time, however many there are. `MessageReader` gives the messages one by one instead.
public struct MessageFile: Sendable {
    private enum Source: Sendable {
        case file(URL)
        case bytes([UInt8])
    }

    private let source: Source
    private let limits: ReadingLimits

    public init(_ url: URL, limits: ReadingLimits = ReadingLimits()) {
        source = .file(url)
        self.limits = limits
    }

    public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
        source = .bytes(bytes)
        self.limits = limits
    }

    /// A reader of the file from its beginning.
    public func reader() throws(MessageProblem) -> MessageReader {
        switch source {
        case .file(let url): try MessageReader(path: url.path, limits: limits)
        case .bytes(let bytes): try MessageReader(bytes: bytes, limits: limits)
        }
    }

    /// Reads the file, handing on one message after the other.
    /// - Throws: `MessageProblem`, or what the handler throws.
    @discardableResult
    public func read(_ handle: (ICSR) throws -> Void) throws -> Batch {
        let reader = try reader()
        while let message = try reader.next() { try handle(message) }
        return reader.batch
    }

    /// All messages of a file, for small ones.
    public func messages() throws -> (batch: Batch, messages: [ICSR]) {
        var messages: [ICSR] = []
        let batch = try read { messages.append($0) }
        return (batch, messages)
    }
}
