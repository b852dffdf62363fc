/// One event row in 64 bits, so that sorting moves it in one piece.
///
/// ```swift
/// PackedEvent(caseIndex: 4, term: 17, serious: 1).term   // 17
/// ```
struct PackedEvent {
    /// The case in the upper half; below it the term, and the seriousness in the lowest byte.
    private let bits: UInt64

    @inline(__always)
    init(caseIndex: UInt32, term: UInt16, serious: UInt8) {
        bits = UInt64(caseIndex) &<< 32 | UInt64(term) &<< 8 | UInt64(serious)
    }

    @inline(__always) var caseIndex: UInt32 { UInt32(truncatingIfNeeded: bits &>> 32) }
    @inline(__always) var term: UInt16 { UInt16(truncatingIfNeeded: bits &>> 8) }
    @inline(__always) var serious: UInt8 { UInt8(truncatingIfNeeded: bits) }
}
