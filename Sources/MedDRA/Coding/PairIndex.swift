/// Which names hold a pair of neighbouring characters: an inverted index, so that a likeness is computed of those names only that share
/// something with what is looked for.
///
/// ```swift
/// let index = PairIndex(names, of: eligible)
/// index.dice(with: key, atLeast: 300)      // (position, score) of every name that is like it
/// ```
///
/// The scores are those of `TermLikeness.dice` over all names, not an approximation.
struct PairIndex: Sendable {
    /// The pairs that occur, by hash: the pair in the lower half, one more than its number in the upper; zero is a free slot.
    private let slots: [UInt64]
    private let starts: [Int32]
    private let postings: [Int32]
    /// How many pairs each name has; 0 for one that was left out.
    private let pairCounts: [UInt16]

    init(_ names: NameColumn, of isIncluded: [Bool]) {
        var builder = KeyBuilder()
        var pairCounts = [UInt16](repeating: 0, count: names.count)
        var size = 1 << 12
        var slots = [UInt64](repeating: 0, count: size)
        var pairTotal = 0
        var numbers: [Int32] = []
        numbers.reserveCapacity(names.bytes.count / 2)
        names.bytes.withUnsafeBufferPointer { bytes in
            for position in 0..<names.count where isIncluded[position] {
                builder.reset()
                builder.append(UnsafeBufferPointer(rebasing: bytes[names.range(position)]))
                let pairs = TermLikeness.pairs(builder.units)
                pairCounts[position] = UInt16(clamping: pairs.count)
                for pair in pairs {
                    if pairTotal * 2 >= size {
                        size *= 4
                        slots = Self.enlarged(slots, to: size)
                    }
                    numbers.append(Self.number(pair, &slots, &pairTotal))
                }
            }
        }
        var starts = [Int32](repeating: 0, count: pairTotal + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for pair in 0..<pairTotal { starts[pair + 1] += starts[pair] }
        var next = starts
        var postings = [Int32](repeating: 0, count: numbers.count)
        var place = 0
        for position in 0..<names.count {
            for _ in 0..<Int(pairCounts[position]) {
                let number = Int(numbers[place])
                postings[Int(next[number])] = Int32(position)
                next[number] += 1
                place += 1
            }
        }
        self.slots = slots
        self.starts = starts
        self.postings = postings
        self.pairCounts = pairCounts
    }

    /// Every name whose Dice with the key is at least `least`, by position.
    func dice(with key: ComparisonKey, atLeast least: Int) -> [(position: Int, score: Int)] {
        let pairs = TermLikeness.pairs(key.units)
        guard !pairs.isEmpty else { return [] }
        var common = [UInt16](repeating: 0, count: pairCounts.count)
        for pair in pairs {
            guard let number = find(pair) else { continue }
            for place in starts[number]..<starts[number + 1] { common[Int(postings[Int(place)])] &+= 1 }
        }
        var found: [(position: Int, score: Int)] = []
        for (position, count) in common.enumerated() where count > 0 {
            let score = TermLikeness.dice(common: Int(count), pairs.count, Int(pairCounts[position]))
            if score >= least { found.append((position, score)) }
        }
        return found
    }

    private func find(_ pair: UInt32) -> Int? {
        var slot = Self.slot(pair, slots.count)
        while slots[slot] != 0 {
            if UInt32(truncatingIfNeeded: slots[slot]) == pair { return Int(slots[slot] >> 32) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    @inline(__always)
    private static func number(_ pair: UInt32, _ slots: inout [UInt64], _ total: inout Int) -> Int32 {
        var slot = slot(pair, slots.count)
        while slots[slot] != 0 {
            if UInt32(truncatingIfNeeded: slots[slot]) == pair { return Int32(slots[slot] >> 32) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        total += 1
        slots[slot] = UInt64(total) << 32 | UInt64(pair)
        return Int32(total - 1)
    }

    private static func enlarged(_ slots: [UInt64], to size: Int) -> [UInt64] {
        var enlarged = [UInt64](repeating: 0, count: size)
        for entry in slots where entry != 0 {
            var slot = slot(UInt32(truncatingIfNeeded: entry), size)
            while enlarged[slot] != 0 { slot = (slot + 1) & (size - 1) }
            enlarged[slot] = entry
        }
        return enlarged
    }

    @inline(__always)
    private static func slot(_ pair: UInt32, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
    }
}
