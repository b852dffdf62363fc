import MedDRA

/// A stable sort of event rows by case index: two counting sorts, by the high and then by the low bits, so that the second
/// works inside the processor's cache. Linear in the rows and the largest case index.
///
/// ```swift
/// let clustering = CaseClustering(columns, threads: 2)
/// clustering.visit(clustering.shares[0]) { rows in /* whole cases, ascending */ }
/// ```
struct CaseClustering: Sendable {
    /// A bucket holds the cases that agree in all but this many low bits.
    private let lowBits: UInt32
    /// All rows, bucket by bucket.
    private let packed: [PackedEvent]
    /// The bucket borders in `packed`: one more than there are buckets.
    private let starts: [Int]
    /// Consecutive buckets of about equally many rows, one range for each thread.
    let shares: [Range<Int>]

    init(_ columns: EventColumns, threads: Int) {
        let threads = max(1, min(threads, columns.rowCount / 4096))
        // About 256 buckets, few enough to be written to at once without losing pages from the processor's table, but no more
        // than 2¹⁵ cases in one, so that their counters stay in its cache.
        let bits = UInt32(32 - columns.largestCase.leadingZeroBitCount)
        let lowBits = bits <= 8 ? 0 : min(bits - 8, 15)
        let bucketCount = Int(columns.largestCase >> lowBits) + 1
        var starts: [Int] = []
        packed = [PackedEvent](unsafeUninitializedCapacity: columns.rowCount) { packed, initialized in
            starts = Self.scatter(columns, into: packed, lowBits: lowBits, bucketCount: bucketCount, threads: threads)
            initialized = columns.rowCount
        }
        self.lowBits = lowBits
        self.starts = starts
        shares = Self.shares(starts, threads)
    }

    /// Where the rows of a share stand in the sorted order.
    func rows(of share: Range<Int>) -> Range<Int> { starts[share.lowerBound]..<starts[share.upperBound] }

    /// Hands over the rows of each bucket of a share, sorted by case and within a case in their given order. A case is never
    /// in two buckets.
    func visit(_ share: Range<Int>, _ body: (UnsafeBufferPointer<PackedEvent>) -> Void) {
        let width = 1 << Int(lowBits)
        let largest = share.map { starts[$0 + 1] - starts[$0] }.max() ?? 0
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: width) { places in
            withUnsafeTemporaryAllocation(of: PackedEvent.self, capacity: largest) { sorted in
                packed.withUnsafeBufferPointer { packed in
                    for bucket in share where starts[bucket] < starts[bucket + 1] {
                        let rows = UnsafeBufferPointer(rebasing: packed[starts[bucket]..<starts[bucket + 1]])
                        // Where case numbers are sparse, going through all counters would cost more than the rows do.
                        if rows.count <= min(32, width / 32) {
                            Self.insertionSort(rows, into: sorted)
                        } else {
                            Self.countingSort(rows, into: sorted, places, mask: UInt32(width - 1))
                        }
                        body(UnsafeBufferPointer(start: sorted.baseAddress, count: rows.count))
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func countingSort(_ rows: UnsafeBufferPointer<PackedEvent>, into sorted: UnsafeMutableBufferPointer<PackedEvent>,
                                     _ places: UnsafeMutableBufferPointer<UInt32>, mask: UInt32) {
        places.initialize(repeating: 0)
        for row in rows { places[Int(row.caseIndex & mask)] &+= 1 }
        var next: UInt32 = 0
        for low in places.indices { (places[low], next) = (next, next &+ places[low]) }
        for row in rows {
            let low = Int(row.caseIndex & mask)
            sorted[Int(places[low])] = row
            places[low] &+= 1
        }
    }

    private static func insertionSort(_ rows: UnsafeBufferPointer<PackedEvent>, into sorted: UnsafeMutableBufferPointer<PackedEvent>) {
        for (count, row) in rows.enumerated() {
            var place = count
            while place > 0, sorted[place - 1].caseIndex > row.caseIndex {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = row
        }
    }

    /// Writes every row to its bucket. Returns the bucket borders.
    private static func scatter(_ columns: EventColumns, into packed: UnsafeMutableBufferPointer<PackedEvent>,
                                lowBits: UInt32, bucketCount: Int, threads: Int) -> [Int] {
        let rows = columns.rowCount
        let slices = (0..<threads).map { rows * $0 / threads ..< rows * ($0 + 1) / threads }
        let counts = Concurrently.map(threads) { slice in
            columns.caseIndex.withUnsafeBufferPointer { cases in
                var counts = [Int](repeating: 0, count: bucketCount)
                counts.withUnsafeMutableBufferPointer { counts in
                    for row in slices[slice] { counts[Int(cases[row] &>> lowBits)] &+= 1 }
                }
                return counts
            }
        }
        // Bucket by bucket, and in each the earlier slice first: the order of rows within a case is kept.
        var starts = [0]
        starts.reserveCapacity(bucketCount + 1)
        var begins = counts
        var next = 0
        for bucket in 0..<bucketCount {
            for slice in 0..<threads {
                begins[slice][bucket] = next
                next += counts[slice][bucket]
            }
            starts.append(next)
        }
        // The slices write to disjoint places.
        nonisolated(unsafe) let packed = packed
        _ = Concurrently.map(threads) { [begins] slice in
            var places = begins[slice]
            places.withUnsafeMutableBufferPointer { places in
                columns.caseIndex.withUnsafeBufferPointer { cases in
                    columns.term.withUnsafeBufferPointer { terms in
                        columns.serious.withUnsafeBufferPointer { serious in
                            for row in slices[slice] {
                                let bucket = Int(cases[row] &>> lowBits)
                                packed[places[bucket]] = PackedEvent(caseIndex: cases[row], term: terms[row], serious: serious[row])
                                places[bucket] &+= 1
                            }
                        }
                    }
                }
            }
        }
        return starts
    }

    private static func shares(_ starts: [Int], _ threads: Int) -> [Range<Int>] {
        let bucketCount = starts.count - 1, rows = starts[bucketCount]
        var shares: [Range<Int>] = []
        var first = 0
        for thread in 1...threads {
            var end = first
            while end < bucketCount, thread == threads || starts[end] < rows * thread / threads { end += 1 }
            shares.append(first..<end)
            first = end
        }
        return shares
    }
}

extension EventColumns {
    /// The rows brought together by case, cases ascending and each case's rows in their given order.
    ///
    /// Worth its memory where the same rows are counted more than once. While it runs it takes 8 bytes a row beside the columns
    /// and their sorted copy.
    public func clusteredByCase(threads: Int = 1) -> CaseClusteredEvents {
        let clustering = CaseClustering(self, threads: threads)
        var terms: [UInt16] = [], serious: [UInt8] = []
        let cases = [UInt32](unsafeUninitializedCapacity: rowCount) { cases, initializedCases in
            terms = [UInt16](unsafeUninitializedCapacity: rowCount) { terms, initializedTerms in
                serious = [UInt8](unsafeUninitializedCapacity: rowCount) { serious, initializedSerious in
                    // The shares are disjoint in all three columns.
                    nonisolated(unsafe) let output = (cases: cases, terms: terms, serious: serious)
                    _ = Concurrently.map(clustering.shares.count) { share in
                        var place = clustering.rows(of: clustering.shares[share]).lowerBound
                        clustering.visit(clustering.shares[share]) { rows in
                            for row in rows {
                                output.cases[place] = row.caseIndex
                                output.terms[place] = row.term
                                output.serious[place] = row.serious
                                place &+= 1
                            }
                        }
                    }
                    initializedSerious = rowCount
                }
                initializedTerms = rowCount
            }
            initializedCases = rowCount
        }
        return CaseClusteredEvents(clustered: EventColumns(
            caseIndex: cases, term: terms, serious: serious, largestCase: largestCase, largestTerm: largestTerm))
    }
}
