import MedDRA

/// 症例数 and 件数 of many definitions at once.
///
/// ```swift
/// let counts = try DefinitionTabulation.count(events, definitions: risks, threads: 2)
/// counts[4].cases          // distinct cases with a term of definition 4
/// counts[4].events         // distinct pairs of a case and a term of it
/// ```
///
/// One pass over the rows serves 64 definitions: a term's first row in a case is an event of the term, and its mask joins the case's; when
/// the case ends, its mask is added to 64 counters that stand upright, bit by bit. Events of a definition are sums of those of its terms.
/// Exact for any number of threads, as a case is counted in one place.
public enum DefinitionTabulation {
    /// Throws `CountingError.termOutsideHierarchy`.
    public static func count(_ events: CaseClusteredEvents, definitions: TermDefinitions, threads: Int = 1) throws(CountingError) -> [CasesAndEvents] {
        let columns = events.columns
        if columns.rowCount > 0, Int(columns.largestTerm) >= definitions.termCount,
           let row = columns.term.firstIndex(where: { Int($0) >= definitions.termCount }) {
            throw .termOutsideHierarchy(row: row, term: Int(columns.term[row]), termCount: definitions.termCount)
        }
        let ranges = events.ranges(threads)
        var counts: [CasesAndEvents] = []
        for masks in definitions.passes {
            let parts = Concurrently.map(ranges.count) { part in
                var pass = DefinitionPass(masks)
                pass.count(columns, in: ranges[part])
                return pass.counts
            }
            for definition in 0..<min(64, definitions.count - counts.count) {
                counts.append(CasesAndEvents(
                    cases: parts.reduce(0) { $0 + $1.cases[definition] }, events: parts.reduce(0) { $0 + $1.events[definition] }))
            }
        }
        return counts
    }
}

/// One pass for at most 64 definitions.
struct DefinitionPass {
    private struct Term {
        let mask: UInt64
        /// The last case in which the term was seen, all bits set before the first, and below it the events: one word, so that a row reads
        /// and writes it once.
        private var state: UInt64 = ~0 &<< 32

        init(mask: UInt64) { self.mask = mask }

        var events: Int { Int(state & 0xFFFF_FFFF) }

        @inline(__always)
        mutating func see(_ index: UInt32) {
            let index = UInt64(index), old = state
            state = index &<< 32 | (old &+ (old &>> 32 == index ? 0 : 1)) & 0xFFFF_FFFF
        }
    }

    private var terms: [Term]
    private var cases = UprightCounters()

    init(_ masks: [UInt64]) {
        terms = masks.map { Term(mask: $0) }
    }

    private static let blockLength = 4096

    /// Counts the rows of a range that parts no case. Every term is below the number of masks: the caller has checked.
    ///
    /// Where a case ends is as good as random to the processor, so nothing branches on it: a row always writes its case's mask to the place
    /// that is due, and the place moves on where another case begins. Events and masks take a loop each over a block that the nearest cache
    /// holds, which keeps either short enough to overlap with itself.
    mutating func count(_ columns: EventColumns, in rows: Range<Int>) {
        guard let first = rows.first else { return }
        var counters = cases
        columns.caseIndex.withUnsafeBufferPointer { cases in
            columns.term.withUnsafeBufferPointer { rowTerms in
                terms.withUnsafeMutableBufferPointer { terms in
                    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.blockLength + 8) { masks in
                        masks.initialize(repeating: 0)
                        var current = cases[first], mask: UInt64 = 0, place = 0, start = rows.lowerBound
                        while start < rows.upperBound {
                            // In one block of rows no more places can come due than there are rows.
                            let end = min(rows.upperBound, start &+ Self.blockLength)
                            for row in start..<end { terms[Int(rowTerms[row])].see(cases[row]) }
                            for row in start..<end {
                                let index = cases[row]
                                // All bits set where the case goes on, none where another begins.
                                let goesOn: UInt64 = index == current ? .max : 0
                                place &+= Int(truncatingIfNeeded: 1 &+ goesOn)
                                mask = mask & goesOn | terms[Int(rowTerms[row])].mask
                                masks[place] = mask
                                current = index
                            }
                            // The last case may go on in the next block.
                            counters.add(masks, count: place)
                            place = 0
                            masks[0] = mask
                            start = end
                        }
                        counters.add(masks, count: 1)
                    }
                }
            }
        }
        cases = counters
    }

    /// By definition.
    var counts: (cases: [Int], events: [Int]) {
        var events = [Int](repeating: 0, count: 64)
        for term in terms where term.events > 0 {
            var rest = term.mask
            while rest != 0 {
                events[rest.trailingZeroBitCount] += term.events
                rest &= rest - 1
            }
        }
        return (cases.totals, events)
    }
}

/// 64 counters, each the number of masks in which its bit was set, kept as bit planes: full adders that work on all 64 bits at once make one
/// mask of the eights out of eight masks, one of the sixty-fours out of eight of those, and so on; only what is left of a block is carried.
struct UprightCounters {
    /// Plane *p* holds the bits of 2ᵖ; enough for 2⁴⁰ masks.
    private var planes: [UInt64] = Array(repeating: 0, count: 41)

    /// Adds the first `count` masks. The memory is used for what is carried; it must have room for a multiple of eight.
    mutating func add(_ masks: UnsafeMutableBufferPointer<UInt64>, count: Int) {
        var count = count, plane = 0
        while count > 1 {
            let padded = (count + 7) / 8 * 8
            for free in count..<padded { masks[free] = 0 }
            var ones = planes[plane], twos = planes[plane + 1], fours = planes[plane + 2]
            for start in stride(from: 0, to: padded, by: 8) {
                let (a, twosA) = Self.sum(ones, masks[start], masks[start + 1])
                let (b, twosB) = Self.sum(a, masks[start + 2], masks[start + 3])
                let (c, twosC) = Self.sum(b, masks[start + 4], masks[start + 5])
                let (d, twosD) = Self.sum(c, masks[start + 6], masks[start + 7])
                let (e, foursA) = Self.sum(twos, twosA, twosB)
                let (f, foursB) = Self.sum(e, twosC, twosD)
                let (g, eights) = Self.sum(fours, foursA, foursB)
                (ones, twos, fours) = (d, f, g)
                masks[start / 8] = eights
            }
            (planes[plane], planes[plane + 1], planes[plane + 2]) = (ones, twos, fours)
            count = padded / 8
            plane += 3
        }
        if count == 1 { carry(masks[0], to: plane) }
    }

    private mutating func carry(_ mask: UInt64, to first: Int) {
        var carry = mask, plane = first
        while carry != 0 {
            let next = planes[plane] & carry
            planes[plane] ^= carry
            carry = next
            plane += 1
        }
    }

    @inline(__always)
    private static func sum(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> (sum: UInt64, carry: UInt64) {
        let half = a ^ b
        return (half ^ c, (a & b) | (half & c))
    }

    /// The 64 counts.
    var totals: [Int] {
        (0..<64).map { bit in planes.enumerated().reduce(0) { $0 + Int($1.element >> UInt64(bit) & 1) << $1.offset } }
    }
}
