/// Finds the positions of a name in a column: a hash table with open addressing that holds nothing but positions.
///
/// Several terms may have one name (in MedDRA/J one lowest level name may stand for several codes, domain brief
/// §4.5), so that a look-up gives all of them.
struct NameIndex: Sendable, Equatable {
    /// A position plus one; zero is a free slot. The size is a power of two.
    let slots: [UInt32]

    init(slots: [UInt32]) { self.slots = slots }

    init(_ column: NameColumn) {
        var size = 8
        while size < column.count * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        column.bytes.withUnsafeBufferPointer { bytes in
            for position in 0..<column.count {
                var slot = Self.hash(bytes[column.range(position)]) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(position + 1)
            }
        }
        self.slots = slots
    }

    /// The ascending positions of the name in the column that the index was made of, byte for byte the same.
    func positions(of name: String, in column: NameColumn) -> [Int] {
        let wanted = Array(name.utf8)[...]
        var found: [Int] = []
        var slot = Self.hash(wanted) & (slots.count - 1)
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if column.bytes[column.range(position)] == wanted { found.append(position) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found.sorted()
    }

    /// FNV-1a, folded so that its low bits depend on all of it.
    private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
