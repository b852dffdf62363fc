import Foundation

/// How a text file's bytes are to be read.
///
/// ```swift
/// switch TextEncoding.detected(in: bytes) {
/// case .utf8(let start): …     // 3 after a byte order mark, else 0
/// case .cp932: …
/// case .invalid(let line): …   // neither; the first line that breaks
/// case .utf16: …
/// }
/// ```
///
/// Bytes that are UTF-8 throughout are UTF-8. Others are CP932 if they are that throughout and more of their multi-byte
/// sequences speak against UTF-8 than for it: one broken character does not make a UTF-8 file CP932.
enum TextEncoding: Equatable {
    case utf8(start: Int)
    case cp932
    case utf16
    case invalid(line: Int)

    static func detected(in bytes: UnsafeRawBufferPointer) -> TextEncoding {
        if bytes.count >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) { return .utf16 }
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let start = hasMark ? 3 : 0
        guard let firstBreak = firstInvalidUTF8(in: bytes, from: start) else { return .utf8(start: start) }
        if !hasMark, speaksAgainstUTF8(bytes), isCP932(bytes) { return .cp932 }
        return .invalid(line: line(of: firstBreak, in: bytes))
    }

    /// The position of the first byte that is no UTF-8, or `nil`.
    private static func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if position + 8 <= bytes.count,
               bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                position += 8
            } else {
                let length = utf8Length(in: bytes, at: position)
                guard length > 0 else { return position }
                position += length
            }
        }
        return nil
    }

    /// The length of the UTF-8 sequence at a position, or 0 if there is none (overlong forms and surrogates included).
    private static func utf8Length(in bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
        let lead = bytes[position]
        if lead < 0x80 { return 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else { return 0 }
        let second = bytes[position + 1]
        let secondRange: ClosedRange<UInt8> = switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
        guard secondRange.contains(second) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    private static func speaksAgainstUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var sequences = 0, breaks = 0, position = 0
        // A few thousand multi-byte characters decide.
        while position < bytes.count, sequences + breaks < 5_000 {
            let length = utf8Length(in: bytes, at: position)
            if length == 0 { breaks += 1 } else if length > 1 { sequences += 1 }
            position += max(length, 1)
        }
        return breaks > sequences
    }

    private static func isCP932(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x00...0x7F, 0xA1...0xDF: position += 1
            case 0x81...0x9F, 0xE0...0xFC:
                guard position + 1 < bytes.count else { return false }
                let trail = bytes[position + 1]
                guard (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else { return false }
                position += 2
            default: return false
            }
        }
        return true
    }

    private static func line(of position: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        1 + bytes[..<position].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }

    /// A text in this encoding; in UTF-8 with a mark, which spreadsheets look for, if it has characters that the encoding has not.
    func data(of text: String) -> Data {
        guard case .cp932 = self else { return Data(text.utf8) }
        return text.data(using: .shiftJIS) ?? Data("\u{FEFF}\(text)".utf8)
    }

    /// The text of some bytes in this encoding. `nil` if they hold a CP932 position without a character.
    func text(of bytes: UnsafeRawBufferPointer) -> String? {
        if case .cp932 = self, bytes.contains(where: { $0 >= 0x80 }) {
            return String(data: Data(bytes), encoding: .shiftJIS)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
