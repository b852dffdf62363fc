import CLibXML
import Foundation

/// Where the parser takes its bytes from: a file, block by block, or an array.
struct MessageInput {
    private let descriptor: Int32
    private let bytes: [UInt8]
    private var position = 0
    /// The system's number of a failed read.
    private(set) var failure: Int32 = 0

    init(_ bytes: [UInt8]) {
        descriptor = -1
        self.bytes = bytes
    }

    init(opening url: URL) throws(MessageProblem) {
        descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        bytes = []
        guard descriptor >= 0 else { throw MessageProblem(situation: .unreadable(code: errno), line: nil, path: "") }
        posix_fadvise(descriptor, 0, 0, Int32(POSIX_FADV_SEQUENTIAL))
    }

    mutating func read(into buffer: UnsafeMutablePointer<CChar>, _ count: Int) -> Int {
        guard descriptor < 0 else {
            while true {
                let read = Foundation.read(descriptor, buffer, count)
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = errno }
                return read
            }
        }
        let length = min(count, bytes.count - position)
        bytes.withUnsafeBytes { source in
            if length > 0, let base = source.baseAddress { UnsafeMutableRawPointer(buffer).copyMemory(from: base + position, byteCount: length) }
        }
        position += length
        return length
    }

    func close() { if descriptor >= 0 { Foundation.close(descriptor) } }
}
