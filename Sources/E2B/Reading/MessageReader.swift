import CLibXML
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads the messages of a file one after the other; a batch of any size takes the memory of its largest message.
///
/// ```swift
/// let reader = try MessageReader(path: "batch.xml")
/// while let message = try reader.next() {
///     print(message[.C_1_1]?.text ?? "")
/// }
/// print(reader.batch[.N_1_2]?.text ?? "")     // whole once the last message was read
/// ```
///
/// Reads ICSR batches, acknowledgement batches, and files of one message without a batch around it, in any encoding libxml2 knows.
/// The first thing wrong with the file ends it: `next()` throws a `MessageProblem`, and throws it again if asked again.
public final class MessageReader {
    /// How much of the file is in memory at once, beside the message being read.
    private static let chunkBytes = 1 << 16

    private let file: String?
    private let grower: UnsafeMutablePointer<TreeGrower>
    private let context: xmlParserCtxtPtr
    private let descriptor: Int32?
    private var memory: ArraySlice<UInt8>
    private var buffer = [UInt8](repeating: 0, count: MessageReader.chunkBytes)
    private var ready: ArraySlice<TreeGrower.Grown> = []
    private var isAtEnd = false
    private var failure: MessageProblem?
    private var hasBytes = false
    private var count = 0

    /// Opens a file. Throws `MessageProblem` if it cannot be opened.
    public convenience init(path: String, limits: ReadingLimits = ReadingLimits()) throws(MessageProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MessageProblem(.unreadable(code: errno), file: path) }
        try self.init(file: path, descriptor: descriptor, bytes: [], limits)
    }

    /// Reads bytes in memory; `file` is only the name that problems show.
    public convenience init(
        bytes: [UInt8], file: String? = nil, limits: ReadingLimits = ReadingLimits()
    ) throws(MessageProblem) {
        try self.init(file: file, descriptor: nil, bytes: bytes, limits)
    }

    private init(file: String?, descriptor: Int32?, bytes: [UInt8], _ limits: ReadingLimits) throws(MessageProblem) {
        self.file = file
        self.descriptor = descriptor
        self.memory = bytes[...]
        var handler = ParserCallbacks.handler()
        let grower = UnsafeMutablePointer<TreeGrower>.allocate(capacity: 1)
        grower.initialize(to: TreeGrower(limits: limits))
        guard ParserCallbacks.isReady, let context = xmlCreatePushParserCtxt(&handler, grower, nil, 0, nil) else {
            grower.deinitialize(count: 1)
            grower.deallocate()
            if let descriptor { close(descriptor) }
            throw MessageProblem(.unreadable(code: ENOMEM), file: file)
        }
        self.grower = grower
        self.context = context
        grower.pointee.context = context
        // NOENT puts characters in place of the five predefined entities; there are no others, for declarations are refused.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
        grower.deinitialize(count: 1)
        grower.deallocate()
        if let descriptor { close(descriptor) }
    }

    /// What the file is about; nil before its first element was read.
    public var kind: MessageKind? { grower.pointee.kind }

    /// What stands around the messages: the batch's header. Whole after the last message was read; empty for a file of one message.
    public var batch: Batch {
        let (head, tail, epilog) = grower.pointee.envelope()
        return Batch(kind: kind ?? .report, isWrapped: grower.pointee.isBatch, messageCount: count, head: head, tail: tail, epilog: epilog)
    }

    /// The next message; nil after the last. Throws `MessageProblem`.
    public func next() throws(MessageProblem) -> ICSR? {
        while ready.isEmpty {
            if let failure { throw failure }
            if isAtEnd { return nil }
            try feed()
            ready = grower.pointee.takeMessages()[...]
        }
        guard let grown = ready.popFirst() else { return nil }
        count += 1
        return ICSR(tree: grown.tree, kind: kind ?? .report, namespaces: grown.namespaces)
    }

    private func feed() throws(MessageProblem) {
        let count = try fill()
        saishinsa_silence_printing()
        var status: Int32 = 0
        if count > 0 {
            hasBytes = true
            status = buffer.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { xmlParseChunk(context, $0.baseAddress, Int32(count), 0) }
            }
        } else {
            isAtEnd = true
            if !hasBytes { failure = MessageProblem(.empty, file: file) }
            let wasWell = grower.pointee.failure == nil
            status = xmlParseChunk(context, nil, 0, 1)
            // What goes wrong only at the end goes wrong because there is no more.
            if wasWell, failure == nil, let found = grower.pointee.failure {
                failure = MessageProblem(.truncated, file: file, line: found.line, path: found.path)
            }
        }
        if failure == nil, let found = grower.pointee.failure {
            failure = MessageProblem(found.situation, file: file, line: found.line, path: found.path)
        }
        // Bytes that cannot be converted end the parser without a word to its handler; its status alone tells.
        if failure == nil, status != 0 { failure = MessageProblem(.wrongEncoding, file: file) }
        if failure == nil, isAtEnd, context.pointee.wellFormed == 0 { failure = MessageProblem(.truncated, file: file) }
        if failure == nil, isAtEnd, !grower.pointee.hasRoot { failure = MessageProblem(.noXML, file: file) }
    }

    /// Bytes into the buffer; 0 at the end of the file.
    private func fill() throws(MessageProblem) -> Int {
        guard let descriptor else {
            let part = memory.prefix(Self.chunkBytes)
            memory = memory.dropFirst(part.count)
            buffer.replaceSubrange(0..<part.count, with: part)
            return part.count
        }
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno == EINTR { continue }
            let problem = MessageProblem(.unreadable(code: errno), file: file)
            failure = problem
            throw problem
        }
    }
}
