/// A 64-bit checksum against damage by accident: eight bytes at a time in four lanes, a mebibyte at a time on every core.
///
/// ```swift
/// ByteChecksum.of(bytes)
/// ```
///
/// It is no protection against somebody who writes a wrong file with a right checksum; who can do that in a person's cache folder can change
/// the dictionary itself.
enum ByteChecksum {
    private static let chunk = 1 << 20

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = (bytes.count + chunk - 1) / chunk
        nonisolated(unsafe) let bytes = bytes
        let sums = Concurrently.map(count) { number in
            sum(UnsafeRawBufferPointer(rebasing: bytes[(number * chunk)..<min(bytes.count, (number + 1) * chunk)]))
        }
        var total = UInt64(bytes.count)
        for sum in sums { total = mixed(total ^ sum) }
        return total
    }

    private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var a: UInt64 = 1, b: UInt64 = 2, c: UInt64 = 3, d: UInt64 = 4
        let whole = bytes.count / 32 * 32
        var position = 0
        while position < whole {
            a = step(a, bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            b = step(b, bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
            c = step(c, bytes.loadUnaligned(fromByteOffset: position + 16, as: UInt64.self))
            d = step(d, bytes.loadUnaligned(fromByteOffset: position + 24, as: UInt64.self))
            position += 32
        }
        while position < bytes.count {
            a = step(a, UInt64(bytes[position]))
            position += 1
        }
        return mixed(a) ^ mixed(b &+ 0x9E37_79B9_7F4A_7C15) ^ mixed(c &+ 0x3C6E_F372_FE94_F82A) ^ mixed(d &+ 0xDAA6_6D2C_7DDF_743F)
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
