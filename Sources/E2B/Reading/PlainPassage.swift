#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The part of a batch that a `PlainScanner` reads, with its bytes from the end of the last message on, for libxml2 to read them if the scanner refuses.
final class PlainPassage {
    /// A message with more bytes than this is libxml2's.
    private static let mostBytes = 1 << 20

    private let grower: UnsafeMutablePointer<TreeGrower>
    private var scanner: PlainScanner
    private var bytes: UnsafeMutablePointer<UInt8>
    private var room = 1 << 18
    private var end = 0
    /// Where the last message ended, and on which line.
    private var resume = 0
    private var resumeLine: Int32
    private let firstLine: Int32

    /// Nil if what was read so far is not a batch's header.
    init?(_ first: UnsafeBufferPointer<UInt8>, line: Int32, _ grower: UnsafeMutablePointer<TreeGrower>) {
        guard first.count <= room, grower.pointee.beginScanning() else { return nil }
        self.grower = grower
        scanner = PlainScanner(line: line)
        (resumeLine, firstLine) = (line, line)
        bytes = .allocate(capacity: room + PlainScanner.margin)
        bytes.initialize(repeating: 0, count: room + PlainScanner.margin)
        if let base = first.baseAddress { bytes.update(from: base, count: first.count) }
        end = first.count
    }

    deinit { bytes.deallocate() }

    /// Reads one message. False if there is none that the scanner reads: libxml2 goes on from the `rest`.
    func read(_ fill: (UnsafeMutableRawBufferPointer) throws(MessageProblem) -> Int) throws(MessageProblem) -> Bool {
        while true {
            switch scanner.scan(bytes, count: end, into: &grower.pointee) {
            case .message:
                (resume, resumeLine) = (scanner.position, scanner.line)
                return true
            case .refused:
                grower.pointee.endScanning()
                return false
            case .needsMore:
                let count = makeRoom() ? try fill(UnsafeMutableRawBufferPointer(start: bytes + end, count: room - end)) : 0
                end += count
                guard count > 0 else {
                    grower.pointee.endScanning()
                    return false
                }
            }
        }
    }

    /// What was not read.
    var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + resume, count: end - resume) }

    /// The line breaks in what was read, which libxml2 does not know of.
    var lines: Int32 { resumeLine - firstLine }

    /// Makes room for more bytes. False if the message has too many.
    private func makeRoom() -> Bool {
        guard room - end < room / 4 else { return true }
        if resume > room / 2 {
            memmove(bytes, bytes + resume, end - resume)
            scanner.position -= resume
            end -= resume
            resume = 0
        } else {
            guard room < Self.mostBytes else { return room > end }
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room * 2 + PlainScanner.margin)
            larger.initialize(repeating: 0, count: room * 2 + PlainScanner.margin)
            larger.update(from: bytes, count: end)
            bytes.deallocate()
            (bytes, room) = (larger, room * 2)
        }
        return true
    }
}

/// Where the messages of a batch begin, if the beginning of the file tells that a `PlainScanner` may read them.
enum PlainBeginning {
    private static let declared = "<?xml"

    /// The place of the first message in the first bytes of a file. Nil for one that is not in UTF-8, or has none so near.
    static func firstMessage(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard isInUTF8(bytes[start...]) else { return nil }
        let layout = Layout.e2b
        return MessageKind.allCases.compactMap { place(of: "<" + layout.places[layout.messagePlace(of: $0)].name, in: bytes) }.min()
    }

    /// As far as its declaration says; a file without one begins with an element or a comment.
    private static func isInUTF8(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.starts(with: declared.utf8) else { return bytes.first == UInt8(ascii: "<") && bytes.dropFirst().first.map { $0 > 0x20 && $0 < 0x80 } == true }
        guard let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">")) else { return false }
        let words = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        return words.contains("version=\"1.0\"") && (!words.contains("encoding") || words.contains("encoding=\"utf-8\""))
    }

    private static func place(of words: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let words = Array(words.utf8)
        return bytes.indices.first { bytes[$0] == words[0] && bytes[$0...].starts(with: words) }
    }
}
