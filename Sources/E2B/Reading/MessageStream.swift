import CLibXML
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The messages of a file as trees, one after the other, as libxml2 reads them: a piece of the file is in memory at once, and the message that grows.
///
/// The first thing wrong with the file ends it: `next()` throws it, and throws it again if asked again.
final class MessageStream {
    /// What is read: an open file, or bytes in memory. `name` is what problems show.
    enum Origin: Sendable {
        case file(Int32, name: String)
        case bytes([UInt8], name: String?)

        var name: String? {
            switch self {
            case .file(_, let name): name
            case .bytes(_, let name): name
            }
        }

        func closeFile() {
            if case .file(let descriptor, _) = self { _ = close(descriptor) }
        }
    }

    /// How much of the file is in memory at once, beside the message being read.
    static let chunkBytes = 1 << 17

    private let origin: Origin
    private let session: ParserSession
    private var memory: ArraySlice<UInt8>
    private var buffer = [UInt8](repeating: 0, count: MessageStream.chunkBytes)
    private var ready: ArraySlice<TreeGrower.Grown> = []
    private var isAtEnd = false
    private var failure: MessageProblem?
    private var hasBytes = false

    /// A file is closed when the stream ends, and when it cannot begin.
    init(_ origin: Origin, _ limits: ReadingLimits) throws(MessageProblem) {
        self.origin = origin
        if case .bytes(let bytes, _) = origin { memory = bytes[...] } else { memory = [] }
        guard let session = ParserSession(limits, make: { xmlCreatePushParserCtxt(&$0, $1, nil, 0, nil) }) else {
            origin.closeFile()
            throw MessageProblem(.unreadable(code: ENOMEM), file: origin.name)
        }
        self.session = session
    }

    deinit { origin.closeFile() }

    private var file: String? { origin.name }

    /// What stands around the messages, as far as it was read; a copy is made of it.
    func envelope() -> Envelope { session.grower.pointee.envelope() }

    /// The next message; nil after the last.
    func next() throws(MessageProblem) -> TreeGrower.Grown? {
        while ready.isEmpty {
            if let failure { throw failure }
            if isAtEnd { return nil }
            try feed()
            ready = session.grower.pointee.takeMessages()[...]
        }
        return ready.popFirst()
    }

    private func feed() throws(MessageProblem) {
        let count = try fill()
        saishinsa_silence_printing()
        var status: Int32 = 0
        if count > 0 {
            hasBytes = true
            status = buffer.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { xmlParseChunk(session.context, $0.baseAddress, Int32(count), 0) }
            }
        } else {
            isAtEnd = true
            if !hasBytes { failure = MessageProblem(.empty, file: file) }
            let wasWell = session.grower.pointee.failure == nil
            status = xmlParseChunk(session.context, nil, 0, 1)
            // What goes wrong only at the end goes wrong because there is no more.
            if wasWell, failure == nil, let found = session.grower.pointee.failure {
                failure = MessageProblem(.truncated, file: file, line: found.line, path: found.path)
            }
        }
        if failure == nil, let found = session.grower.pointee.failure {
            failure = MessageProblem(found.situation, file: file, line: found.line, path: found.path)
        }
        // Bytes that cannot be converted end the parser without a word to its handler; its status alone tells.
        if failure == nil, status != 0 { failure = MessageProblem(.wrongEncoding, file: file) }
        if failure == nil, isAtEnd, session.context.pointee.wellFormed == 0 { failure = MessageProblem(.truncated, file: file) }
        if failure == nil, isAtEnd, !session.grower.pointee.hasRoot { failure = MessageProblem(.noXML, file: file) }
    }

    /// Bytes into the buffer; 0 at the end of the file.
    private func fill() throws(MessageProblem) -> Int {
        guard case .file(let descriptor, _) = origin else {
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
