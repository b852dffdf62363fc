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
            let parts = Parallel.map(ranges.count) { part in
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
        /// The last case in which the term was seen; all bits set before the first.
        var lastCase: UInt32 = .max
        var events: UInt32 = 0
    }

    private var terms: [Term]
    private var cases = UprightCounters()

    init(_ masks: [UInt64]) {
        terms = masks.map { Term(mask: $0) }
    }

    /// Counts the rows of a range that parts no case. Every term is below the number of masks: the caller has checked.
    mutating func count(_ columns: EventColumns, in rows: Range<Int>) {
        guard let first = rows.first else { return }
        var counters = cases
        columns.caseIndex.withUnsafeBufferPointer { cases in
            columns.term.withUnsafeBufferPointer { rowTerms in
                terms.withUnsafeMutableBufferPointer { terms in
                    var current = cases[first], mask: UInt64 = 0
                    for row in rows {
                        let index = cases[row], term = Int(rowTerms[row])
                        if index != current {
                            counters.add(mask)
                            mask = 0
                            current = index
                        }
                        mask |= terms[term].mask
                        terms[term].events &+= terms[term].lastCase == index ? 0 : 1
                        terms[term].lastCase = index
                    }
                    counters.add(mask)
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
                events[rest.trailingZeroBitCount] += Int(term.events)
                rest &= rest - 1
            }
        }
        return (cases.totals, events)
    }
}

/// 64 counters, each the number of masks in which its bit was set, kept as bit planes: eight masks are summed by full adders that work on
/// all 64 bits at once before anything is carried on.
struct UprightCounters {
    private var ones: UInt64 = 0, twos: UInt64 = 0, fours: UInt64 = 0
    private var waiting: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
    private var held = 0
    /// Bit planes of the eights, from 2³ on, enough for 2⁴⁰ masks.
    private var planes: [UInt64] = Array(repeating: 0, count: 37)

    @inline(__always)
    mutating func add(_ mask: UInt64) {
        if mask == 0 { return }
        switch held {
        case 0: waiting.0 = mask
        case 1: waiting.1 = mask
        case 2: waiting.2 = mask
        case 3: waiting.3 = mask
        case 4: waiting.4 = mask
        case 5: waiting.5 = mask
        case 6: waiting.6 = mask
        default:
            addEight(mask)
            held = 0
            return
        }
        held &+= 1
    }

    private mutating func addEight(_ last: UInt64) {
        let w = waiting
        let (a, twosA) = Self.sum(ones, w.0, w.1)
        let (b, twosB) = Self.sum(a, w.2, w.3)
        let (c, twosC) = Self.sum(b, w.4, w.5)
        let (d, twosD) = Self.sum(c, w.6, last)
        ones = d
        let (e, foursA) = Self.sum(twos, twosA, twosB)
        let (f, foursB) = Self.sum(e, twosC, twosD)
        twos = f
        let (g, eights) = Self.sum(fours, foursA, foursB)
        fours = g
        carry(eights)
        waiting = (0, 0, 0, 0, 0, 0, 0)
    }

    private mutating func carry(_ eights: UInt64) {
        var carry = eights, plane = 0
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
        var whole = self
        // What waits is summed with nothing in the free places.
        whole.addEight(0)
        return (0..<64).map { bit in
            func value(_ plane: UInt64) -> Int { Int(plane >> UInt64(bit) & 1) }
            return value(whole.ones) + 2 * value(whole.twos) + 4 * value(whole.fours)
                + whole.planes.enumerated().reduce(0) { $0 + value($1.element) << ($1.offset + 3) }
        }
    }
}
