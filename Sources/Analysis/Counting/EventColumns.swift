/// Reported reactions as three columns, one row per report of a preferred term in a case, in any order.
///
/// ```swift
/// let events = try EventColumns(caseIndex: [0, 1, 0], term: [7, 7, 7], serious: [0, 0, 1])
/// let counts = try EventTabulation.count(unordered: events, hierarchy: hierarchy)
/// counts.terms[7].total   // 2 cases, 2 events: the repeats in case 0 are one event, and a serious one
/// ```
///
/// A row takes 7 bytes: 10 million rows 70 MB. Cases and terms are ordinals of the caller's lists: number them densely
/// from 0, since the work grows with the largest.
public struct EventColumns: Hashable, Sendable {
    /// Case indices lie below this, 2³¹ − 1: a case and one bit of seriousness share 32 bits while counting, and all bits set is the
    /// stamp of no case yet.
    public static let caseLimit: UInt32 = (1 << 31) - 1

    /// Rows are fewer than this, 2³²: places among them are sorted in 32 bits.
    public static let rowLimit = 1 << 32

    public let caseIndex: [UInt32]
    public let term: [UInt16]
    /// 1 for serious, 0 for not.
    public let serious: [UInt8]
    /// 0 for no rows, else the largest.
    let largestCase: UInt32
    let largestTerm: UInt16

    /// Throws `CountingError.columnLengthsDiffer`, `.tooManyRows`, `.caseIndexTooLarge` or `.seriousnessNotBinary`.
    public init(caseIndex: [UInt32], term: [UInt16], serious: [UInt8]) throws(CountingError) {
        guard caseIndex.count == term.count, term.count == serious.count else {
            throw .columnLengthsDiffer(caseIndex: caseIndex.count, term: term.count, serious: serious.count)
        }
        try Self.checkRowCount(caseIndex.count)
        let largestCase = Self.largest(caseIndex)
        if largestCase >= Self.caseLimit, let row = caseIndex.firstIndex(where: { $0 >= Self.caseLimit }) {
            throw .caseIndexTooLarge(row: row)
        }
        if Self.largest(serious) > 1, let row = serious.firstIndex(where: { $0 > 1 }) {
            throw .seriousnessNotBinary(row: row)
        }
        self.init(caseIndex: caseIndex, term: term, serious: serious, largestCase: largestCase, largestTerm: Self.largest(term))
    }

    /// The rows of valid columns in another order.
    init(caseIndex: [UInt32], term: [UInt16], serious: [UInt8], largestCase: UInt32, largestTerm: UInt16) {
        self.caseIndex = caseIndex
        self.term = term
        self.serious = serious
        self.largestCase = largestCase
        self.largestTerm = largestTerm
    }

    static func checkRowCount(_ count: Int) throws(CountingError) {
        guard count < rowLimit else { throw .tooManyRows(count) }
    }

    public var rowCount: Int { caseIndex.count }

    /// Whether the rows of each case stand together, the cases in any order.
    public var isClusteredByCase: Bool { firstRowOfReturningCase == nil }

    /// The first row at which a case comes back after another's rows.
    var firstRowOfReturningCase: Int? {
        if isAscendingByCase { return nil }
        var seen = [Bool](repeating: false, count: Int(largestCase) + 1)
        var current: UInt32?
        for (row, index) in caseIndex.enumerated() where index != current {
            if seen[Int(index)] { return row }
            seen[Int(index)] = true
            current = index
        }
        return nil
    }

    private var isAscendingByCase: Bool {
        caseIndex.withUnsafeBufferPointer { cases in
            var falls: UInt32 = 0
            // Without an early exit, so that several rows are compared at once.
            for row in cases.indices.dropFirst() { falls |= cases[row] < cases[row &- 1] ? 1 : 0 }
            return falls == 0
        }
    }

    private static func largest<Value: FixedWidthInteger & UnsignedInteger>(_ column: [Value]) -> Value {
        column.withUnsafeBufferPointer { values in
            var largest: Value = 0
            for value in values { largest = value > largest ? value : largest }
            return largest
        }
    }
}
