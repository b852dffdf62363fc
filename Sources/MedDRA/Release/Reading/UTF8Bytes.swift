/// Whether bytes are UTF-8 throughout, without making a string of them.
///
/// ```swift
/// UTF8Bytes.areValid(Array("骨髄炎".utf8))      // true
/// ```
enum UTF8Bytes {
    static func areValid(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var position = 0
            while position < buffer.count {
                // Eight ASCII characters at a time.
                if position + 8 <= buffer.count, buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                    position += 8
                    continue
                }
                let length = sequenceLength(buffer, at: position)
                if length == 0 { return false }
                position += length
            }
            return true
        }
    }

    /// The length of the sequence at a position; 0 if there is none, overlong forms and surrogates included.
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
        let lead = bytes[position]
        if lead < 0x80 { return 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else { return 0 }
        let second = bytes[position + 1]
        let range: ClosedRange<UInt8> = switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
        guard range.contains(second) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
