import CLibXML
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Lets libxml2 take a file to its end in one go, which is faster than feeding it pieces: it never has to ask first whether a tag is all there.
///
/// It knows only whether all was well. What is wrong with a file that is not, and where, `MessageStream` says, which waits for whole tags and so
/// tells a file that ends too early from one that is malformed.
final class MessagePull {
    enum End {
        /// With the last messages.
        case whole(MessageGroup)
        /// Nobody wants more.
        case abandoned
        case broken
    }

    private let origin: MessageStream.Origin
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: MessageStream.chunkBytes, alignment: 16)
    /// What of the buffer was not taken yet, and how much of the file came into it.
    private var unread = 0..<0
    private var position = 0
    private var hasFailed = false

    /// The file is left open, and where it stands.
    init(_ origin: MessageStream.Origin) { self.origin = origin }

    deinit { buffer.deallocate() }

    /// - Parameter receive: Takes the next messages of the file, and says whether more are wanted.
    func run(_ limits: ReadingLimits, receive: @escaping (MessageGroup) -> Bool) -> End {
        let this = Unmanaged.passUnretained(self).toOpaque()
        let session = ParserSession(limits, receive: receive) { handler, grower in
            xmlCreateIOParserCtxt(&handler, grower, { this, bytes, count in
                guard let this, let bytes else { return -1 }
                return Unmanaged<MessagePull>.fromOpaque(this).takeUnretainedValue().fill(bytes, Int(count))
            }, nil, this, XML_CHAR_ENCODING_NONE)
        }
        guard let session else { return .broken }
        let (grower, context) = (session.grower, session.context)
        // The parser holds both as bare pointers.
        defer { withExtendedLifetime((self, session)) {} }
        saishinsa_silence_printing()
        let status = xmlParseDocument(context)
        if grower.pointee.isUnwanted { return .abandoned }
        let isWell = status == 0 && context.pointee.wellFormed == 1 && context.pointee.errNo == 0 && !hasFailed
        guard isWell, grower.pointee.failure == nil, grower.pointee.hasRoot else { return .broken }
        return .whole(grower.pointee.takeGroup(isLast: true))
    }

    /// What libxml2 asks for: the next bytes, at most so many; 0 at the end, -1 for what cannot be read.
    private func fill(_ bytes: UnsafeMutablePointer<CChar>, _ count: Int) -> Int32 {
        if unread.isEmpty {
            let read = refill()
            guard read > 0 else { return Int32(read) }
            unread = 0..<read
        }
        guard let start = buffer.baseAddress else { return -1 }
        let part = unread.prefix(count)
        UnsafeMutableRawPointer(bytes).copyMemory(from: start + part.lowerBound, byteCount: part.count)
        unread = part.upperBound..<unread.upperBound
        return Int32(part.count)
    }

    private func refill() -> Int {
        let read: Int
        switch origin {
        case .bytes(let bytes, _):
            read = min(buffer.count, bytes.count - position)
            bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + read])) }
        case .file(let descriptor, _):
            var count: Int
            repeat { count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(position)) } while count < 0 && errno == EINTR
            read = count
        }
        if read < 0 { hasFailed = true } else { position += read }
        return read
    }
}
