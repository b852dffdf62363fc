import Foundation

/// Decodes Windows code page 932, the Japanese files' encoding, to UTF-8.
///
/// ```swift
/// var decoder = CodePage932()
/// var name: [UInt8] = []
/// let isReadable = decoder.decode([0x8D, 0x9C], into: &name)      // 骨
/// ```
///
/// Foundation's Shift_JIS is code page 932: ～－①Ⅱ髙 come out as Windows has them. It is asked once for each
/// character that occurs, as asking it for every name takes ten times as long.
package struct CodePage932: Sendable {
    /// The UTF-8 of the two-byte characters met so far, at most three bytes from the low end, the count on top. By
    /// lead and trail byte, one-byte characters under lead 0; 0 is not met yet, `unreadable` is no character.
    private var known = [UInt32](repeating: 0, count: 0x10000)
    private static let unreadable = UInt32.max

    package init() {}

    /// Appends the text, or as much as comes before the first bytes that are no character. Returns whether it could
    /// read everything.
    package mutating func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
        bytes.withUnsafeBytes { decode($0, into: &text) }
    }

    /// The same for bytes that stand in a buffer.
    package mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let first = bytes[index]
            index += 1
            if first < 0x80 {
                text.append(first)
                continue
            }
            var character = Int(first)
            if Self.isLead(first) {
                guard index < bytes.endIndex else { return false }
                character = character << 8 | Int(bytes[index])
                index += 1
            }
            if known[character] == 0 { known[character] = Self.lookUp(character) }
            var packed = known[character]
            if packed == Self.unreadable { return false }
            for _ in 0..<(packed >> 24) {
                text.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        }
        return true
    }

    private static func isLead(_ byte: UInt8) -> Bool {
        (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    }

    private static func lookUp(_ character: Int) -> UInt32 {
        let bytes = character > 0xFF ? [UInt8(character >> 8), UInt8(character & 0xFF)] : [UInt8(character)]
        guard let text = String(data: Data(bytes), encoding: .shiftJIS), text.unicodeScalars.count == 1,
              text.utf8.count <= 3 else { return unreadable }
        let packed = text.utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return UInt32(text.utf8.count) << 24 | packed
    }
}
