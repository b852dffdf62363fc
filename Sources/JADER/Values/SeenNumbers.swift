/// Which small numbers were seen of each case: a word a case for those below 64, a set for the others.
///
/// ```swift
/// var seen = SeenNumbers()
/// seen.insert(3, of: case)   // whether it is new
/// ```
struct SeenNumbers {
    private var masks: [UInt64] = []
    private var others: Set<UInt64> = []

    mutating func insert(_ number: Int32, of index: Int) -> Bool {
        guard (0..<64).contains(number) else { return others.insert(UInt64(index) << 32 | UInt64(UInt32(bitPattern: number))).inserted }
        if index >= masks.count { masks.append(contentsOf: repeatElement(0, count: index + 1 - masks.count)) }
        let bit: UInt64 = 1 << UInt64(number)
        if masks[index] & bit != 0 { return false }
        masks[index] |= bit
        return true
    }
}
