import Foundation

/// Numbers byte strings from 0 in the order in which they are first met.
///
/// ```swift
/// var names = ByteInterner()
/// names.intern(bytes).index   // the same for the same bytes
/// ```
///
/// The bytes stand in one array and the table holds numbers only, so that a million names of 11 bytes take some 40 MB.
struct ByteInterner {
    private var arena: [UInt8] = []
    private var starts: [Int] = [0]
    /// Open addressing: half a hash above, the number plus 1 below; 0 is free.
    private var slots = [UInt64](repeating: 0, count: 64)

    var count: Int { starts.count - 1 }

    /// The number of these bytes, given now if they are new.
    mutating func intern(_ bytes: UnsafeRawBufferPointer) -> (index: Int, isNew: Bool) {
        let hash = Self.hash(bytes)
        let slot = find(bytes, hash)
        if slots[slot] != 0 { return (Int(slots[slot] & 0xFFFF_FFFF) - 1, false) }
        let index = count
        arena.append(contentsOf: bytes)
        starts.append(arena.count)
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
        if count * 2 > slots.count { grow() }
        return (index, true)
    }

    /// The number of these bytes, or `nil` if they were never met.
    func index(of bytes: UnsafeRawBufferPointer) -> Int? {
        let slot = slots[find(bytes, Self.hash(bytes))]
        return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
    }

    func text(at index: Int) -> String { String(decoding: arena[starts[index]..<starts[index + 1]], as: UTF8.self) }

    func bytes(at index: Int) -> ArraySlice<UInt8> { arena[starts[index]..<starts[index + 1]] }

    /// The slot that holds the bytes, or the free one where they belong.
    private func find(_ bytes: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 || entry >> 32 == hash >> 32 && isEqual(bytes, Int(entry & 0xFFFF_FFFF) - 1) { return slot }
            slot = (slot + 1) & mask
        }
    }

    private func isEqual(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == bytes.count else { return false }
        return arena.withUnsafeBytes { arena in arena.baseAddress.map { base in bytes.baseAddress.map { memcmp(base + start, $0, bytes.count) == 0 } ?? true } ?? true }
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for index in 0..<count {
            let hash = arena.withUnsafeBytes { Self.hash(UnsafeRawBufferPointer(rebasing: $0[starts[index]..<starts[index + 1]])) }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
        }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < bytes.count {
            rest = rest << 8 | UInt64(bytes[position])
            position += 1
        }
        return mixed(hash ^ rest ^ 0xD1B5_4A32_D192_ED03)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
