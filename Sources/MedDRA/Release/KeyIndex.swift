/// Finds names by their comparison keys: a hash table with open addressing over several columns of names.
///
/// ```swift
/// let index = KeyIndex(of: readings)
/// index.positions(of: ComparisonKey("ずつう"), in: readings)      // every term with this reading
/// ```
///
/// A slot keeps half of the key's hash beside the name's number, so that a key is made again only of names that most probably match.
struct KeyIndex: Sendable, Equatable {
    /// The upper half is the hash, the lower the number of the name plus one; zero is a free slot. The size is a power of two.
    let slots: [UInt64]

    init(slots: [UInt64]) { self.slots = slots }

    /// The columns have equally many names; name *p* of column *c* has the number `c × count + p`. Empty names are left out, and so is one
    /// whose key an earlier column has at the same position.
    init(of columns: [NameColumn]) {
        let count = columns.first?.count ?? 0
        var builder = KeyBuilder()
        var hashes = [UInt32](repeating: 0, count: columns.count * count)
        var filled = 0
        for (column, names) in columns.enumerated() where !names.bytes.isEmpty {
            names.bytes.withUnsafeBufferPointer { bytes in
                for position in 0..<count {
                    let range = names.range(position)
                    if range.isEmpty { continue }
                    builder.reset()
                    builder.append(UnsafeBufferPointer(rebasing: bytes[range]))
                    if builder.units.isEmpty { continue }
                    let hash = Self.hash(builder.units)
                    let isRepeat = (0..<column).contains { earlier in
                        hashes[earlier * count + position] == hash
                            && ComparisonKey(columns[earlier][position]).units == builder.units
                    }
                    if isRepeat { continue }
                    hashes[column * count + position] = hash
                    filled += 1
                }
            }
        }
        var size = 8
        while size < filled * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (number, hash) in hashes.enumerated() where hash != 0 {
            var slot = Int(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
        }
        self.slots = slots
    }

    /// The ascending positions of the names with the key, each once, in the columns that the index was made of.
    func positions(of key: ComparisonKey, in columns: [NameColumn]) -> [Int] {
        guard !key.isEmpty, let count = columns.first?.count, count > 0 else { return [] }
        let hash = Self.hash(key.units)
        var found: Set<Int> = []
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if ComparisonKey(columns[number / count][number % count]) == key { found.insert(number % count) }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found.sorted()
    }

    /// FNV-1a over the units, folded; never zero, which means no name.
    static func hash(_ units: [UInt16]) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for unit in units { hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01B3 }
        let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
        return folded == 0 ? 1 : folded
    }
}
