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
    /// The messages that are read without libxml2, while they are.
    private var passage: PlainPassage?
    /// How many they were.
    private(set) var plainMessageCount = 0
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: MessageReader.chunkBytes, alignment: 16)
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
            buffer.deallocate()
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
        buffer.deallocate()
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
        if let passage {
            if try passage.read(fill) {
                plainMessageCount += 1
                return
            }
            self.passage = nil
            // libxml2 goes on as if what was read had not been there, but for its lines.
            context.pointee.input?.pointee.line += passage.lines
            return parse(passage.rest)
        }
        let count = try fill(buffer)
        guard count > 0 else { return finish() }
        let isFirst = !hasBytes
        hasBytes = true
        let bytes = UnsafeBufferPointer(rebasing: UnsafeRawBufferPointer(buffer).assumingMemoryBound(to: UInt8.self).prefix(count))
        guard isFirst, !grower.pointee.limits.usesParserAlone, let first = PlainBeginning.firstMessage(in: bytes) else { return parse(bytes) }
        parse(UnsafeBufferPointer(rebasing: bytes[..<first]))
        let others = UnsafeBufferPointer(rebasing: bytes[first...])
        if failure == nil, let line = lineAfterHeader { passage = PlainPassage(others, line: line, grower) }
        if passage == nil, failure == nil { parse(others) }
    }

    /// The line after all that libxml2 was given; nil if it holds back more than white space, converts the bytes, or is not between elements.
    private var lineAfterHeader: Int32? {
        guard context.pointee.instate == XML_PARSER_CONTENT, let input = context.pointee.input?.pointee, let start = input.cur, let end = input.end,
              input.buf?.pointee.encoder == nil else { return nil }
        let pending = UnsafeBufferPointer(start: start, count: start.distance(to: end))
        guard pending.allSatisfy(\.isXMLSpace) else { return nil }
        return input.line + Int32(clamping: pending.count { $0 == 0x0A })
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > 0 else { return }
        saishinsa_silence_printing()
        let status = bytes.withMemoryRebound(to: CChar.self) { xmlParseChunk(context, $0.baseAddress, Int32(bytes.count), 0) }
        noteFailure(status)
    }

    private func finish() {
        isAtEnd = true
        if !hasBytes { failure = MessageProblem(.empty, file: file) }
        let wasWell = grower.pointee.failure == nil
        saishinsa_silence_printing()
        let status = xmlParseChunk(context, nil, 0, 1)
        // What goes wrong only at the end goes wrong because there is no more.
        if wasWell, failure == nil, let found = grower.pointee.failure {
            failure = MessageProblem(.truncated, file: file, line: found.line, path: found.path)
        }
        noteFailure(status)
        if failure == nil, context.pointee.wellFormed == 0 { failure = MessageProblem(.truncated, file: file) }
        if failure == nil, !grower.pointee.hasRoot { failure = MessageProblem(.noXML, file: file) }
    }

    private func noteFailure(_ status: Int32) {
        if failure == nil, let found = grower.pointee.failure {
            failure = MessageProblem(found.situation, file: file, line: found.line, path: found.path)
        }
        // Bytes that cannot be converted end the parser without a word to its handler; its status alone tells.
        if failure == nil, status != 0 { failure = MessageProblem(.wrongEncoding, file: file) }
    }

    /// Bytes into some room; 0 at the end of the file.
    private func fill(_ room: UnsafeMutableRawBufferPointer) throws(MessageProblem) -> Int {
        guard let descriptor else {
            let part = memory.prefix(room.count)
            memory = memory.dropFirst(part.count)
            part.withUnsafeBytes { room.copyMemory(from: $0) }
            return part.count
        }
        while true {
            let count = read(descriptor, room.baseAddress, room.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            let problem = MessageProblem(.unreadable(code: errno), file: file)
            failure = problem
            throw problem
        }
    }
}
