#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads the messages of a file one after the other; a batch of any size takes the memory of a few messages.
///
/// ```swift
/// let reader = try MessageReader(path: "batch.xml")
/// while let message = try reader.next() {
///     print(message[.C_1_1]?.text ?? "")
/// }
/// print(reader.batch[.N_1_2]?.text ?? "")     // whole once the last message was read
/// ```
///
/// A larger file is parsed a few messages ahead, on a thread of its own, while their elements are found on the caller's.
/// Reads ICSR batches, acknowledgement batches, and files of one message without a batch around it, in any encoding libxml2 knows.
/// The first thing wrong with the file ends it: `next()` throws a `MessageProblem`, and throws it again if asked again.
public final class MessageReader {
    /// What is smaller is parsed on the caller's thread.
    private static let smallBytes = 2 * MessageStream.chunkBytes

    private enum Supply {
        case stream(MessageStream)
        case ahead(ReadAhead)
    }

    private let supply: Supply
    private var ready: ArraySlice<TreeGrower.Grown> = []
    private var envelope = Envelope()
    private var hasBegun = false
    private var isAtEnd = false
    private var failure: MessageProblem?
    private var count = 0

    /// Opens a file. Throws `MessageProblem` if it cannot be opened.
    public convenience init(path: String, limits: ReadingLimits = ReadingLimits()) throws(MessageProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MessageProblem(.unreadable(code: errno), file: path) }
        var status = stat()
        // What comes through a pipe comes when it likes, and is not waited for beyond the next message.
        let isLarge = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) > Self.smallBytes
        try self.init(.file(descriptor, name: path), limits, readsAhead: isLarge)
    }

    /// Reads bytes in memory; `file` is only the name that problems show.
    public convenience init(
        bytes: [UInt8], file: String? = nil, limits: ReadingLimits = ReadingLimits()
    ) throws(MessageProblem) {
        try self.init(.bytes(bytes, name: file), limits, readsAhead: bytes.count > Self.smallBytes)
    }

    init(_ origin: MessageStream.Origin, _ limits: ReadingLimits, readsAhead: Bool) throws(MessageProblem) {
        supply = readsAhead ? .ahead(ReadAhead(origin, limits)) : .stream(try MessageStream(origin, limits))
    }

    deinit {
        if case .ahead(let ahead) = supply { ahead.abandon() }
    }

    /// What the file is about; nil before a message was asked for.
    public var kind: MessageKind? { envelope.kind }

    /// What stands around the messages: the batch's header. Whole after the last message was read; empty for a file of one message.
    public var batch: Batch {
        Batch(
            kind: kind ?? .report, isWrapped: envelope.isBatch, messageCount: count, head: envelope.head, tail: envelope.tail,
            epilog: envelope.epilog)
    }

    /// The next message; nil after the last. Throws `MessageProblem`.
    public func next() throws(MessageProblem) -> ICSR? {
        while ready.isEmpty {
            if let failure { throw failure }
            if isAtEnd { return nil }
            take(nextGroup())
        }
        guard let grown = ready.popFirst() else { return nil }
        count += 1
        return ICSR(tree: grown.tree, kind: kind ?? .report, namespaces: grown.namespaces)
    }

    private func nextGroup() -> MessageGroup {
        switch supply {
        case .stream(let stream): stream.group(isFirst: !hasBegun)
        case .ahead(let ahead): ahead.next()
        }
    }

    private func take(_ group: MessageGroup) {
        hasBegun = true
        ready = group.messages[...]
        envelope = group.envelope ?? envelope
        isAtEnd = group.isLast
        failure = group.failure
    }
}
