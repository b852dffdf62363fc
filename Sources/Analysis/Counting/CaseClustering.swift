extension EventColumns {
    /// The rows brought together by case, cases ascending and each case's rows in their given order.
    ///
    /// Two counting sorts, by the high and then by the low bits of the case index, so that the second works inside the
    /// processor's cache. Linear in rows and largest case index; while it runs it takes 8 more bytes a row beside the
    /// columns and their sorted copy.
    public func clusteredByCase(threads: Int = 1) -> CaseClusteredEvents {
        let threads = max(1, min(threads, rowCount / 4096))
        let clustering = CaseClustering(largestCase: largestCase)
        var starts: [Int] = []
        let packed = [UInt64](unsafeUninitializedCapacity: rowCount) { packed, initialized in
            starts = clustering.scatter(self, into: packed, threads: threads)
            initialized = rowCount
        }
        return CaseClusteredEvents(clustered: clustering.sortWithinBuckets(packed, starts, largestTerm, threads: threads))
    }
}

/// A stable sort of event rows by case index in two passes.
///
/// ```swift
/// let clustering = CaseClustering(largestCase: 3_999_999)   // 245 buckets of 16384 cases
/// ```
struct CaseClustering {
    let largestCase: UInt32
    /// A bucket holds the cases that agree in all but this many low bits.
    let lowBits: UInt32
    let bucketCount: Int

    init(largestCase: UInt32) {
        self.largestCase = largestCase
        // About 256 buckets, few enough to be written to at once without losing pages from the processor's table, but no more
        // than 2¹⁵ cases in one, so that their counters stay in its cache.
        let bits = UInt32(32 - largestCase.leadingZeroBitCount)
        lowBits = bits <= 8 ? 0 : min(bits - 8, 15)
        bucketCount = Int(largestCase >> lowBits) + 1
    }

    /// Writes every row, packed, to its bucket. Returns the bucket borders: one more than there are buckets.
    func scatter(_ columns: EventColumns, into packed: UnsafeMutableBufferPointer<UInt64>, threads: Int) -> [Int] {
        let rows = columns.rowCount
        let slices = (0..<threads).map { rows * $0 / threads ..< rows * ($0 + 1) / threads }
        let counts = Parallel.map(threads) { slice in
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
        var offsets = counts
        var next = 0
        for bucket in 0..<bucketCount {
            for slice in 0..<threads {
                offsets[slice][bucket] = next
                next += counts[slice][bucket]
            }
            starts.append(next)
        }
        // The slices write to disjoint places.
        nonisolated(unsafe) let packed = packed
        let begins = offsets
        Parallel.forEach(threads) { slice in
            var places = begins[slice]
            places.withUnsafeMutableBufferPointer { places in
                columns.caseIndex.withUnsafeBufferPointer { cases in
                    columns.term.withUnsafeBufferPointer { terms in
                        columns.serious.withUnsafeBufferPointer { serious in
                            for row in slices[slice] {
                                let index = cases[row]
                                let bucket = Int(index &>> lowBits)
                                packed[places[bucket]] = UInt64(index) &<< 32 | UInt64(terms[row]) &<< 8 | UInt64(serious[row])
                                places[bucket] &+= 1
                            }
                        }
                    }
                }
            }
        }
        return starts
    }

    /// Unpacks the buckets in order, each sorted by the low bits of the case.
    func sortWithinBuckets(_ packed: [UInt64], _ starts: [Int], _ largestTerm: UInt16, threads: Int) -> EventColumns {
        var terms: [UInt16] = [], serious: [UInt8] = []
        let rows = packed.count
        let cases = [UInt32](unsafeUninitializedCapacity: rows) { cases, initializedCases in
            terms = [UInt16](unsafeUninitializedCapacity: rows) { terms, initializedTerms in
                serious = [UInt8](unsafeUninitializedCapacity: rows) { serious, initializedSerious in
                    // The buckets of different threads are disjoint in all three columns.
                    nonisolated(unsafe) let output = (cases: cases, terms: terms, serious: serious)
                    let shares = bucketShares(starts, threads)
                    Parallel.forEach(shares.count) { share in
                        packed.withUnsafeBufferPointer { packed in
                            sort(shares[share], of: packed, starts, into: output.cases, output.terms, output.serious)
                        }
                    }
                    initializedSerious = rows
                }
                initializedTerms = rows
            }
            initializedCases = rows
        }
        return EventColumns(caseIndex: cases, term: terms, serious: serious, largestCase: largestCase, largestTerm: largestTerm)
    }

    private func sort(_ buckets: Range<Int>, of packed: UnsafeBufferPointer<UInt64>, _ starts: [Int],
                      into cases: UnsafeMutableBufferPointer<UInt32>, _ terms: UnsafeMutableBufferPointer<UInt16>,
                      _ serious: UnsafeMutableBufferPointer<UInt8>) {
        let width = 1 << Int(lowBits), mask = UInt32(width - 1)
        var places = [Int](repeating: 0, count: width)
        places.withUnsafeMutableBufferPointer { places in
            for bucket in buckets where starts[bucket] < starts[bucket + 1] {
                let rows = starts[bucket]..<starts[bucket + 1]
                places.update(repeating: 0)
                for row in rows { places[Int(UInt32(truncatingIfNeeded: packed[row] &>> 32) & mask)] &+= 1 }
                var next = rows.lowerBound
                for low in 0..<width { (places[low], next) = (next, next &+ places[low]) }
                for row in rows {
                    let value = packed[row]
                    let index = UInt32(truncatingIfNeeded: value &>> 32)
                    let place = places[Int(index & mask)]
                    places[Int(index & mask)] = place &+ 1
                    cases[place] = index
                    terms[place] = UInt16(truncatingIfNeeded: value &>> 8)
                    serious[place] = UInt8(truncatingIfNeeded: value)
                }
            }
        }
    }

    /// Consecutive buckets of about equally many rows for each thread.
    private func bucketShares(_ starts: [Int], _ threads: Int) -> [Range<Int>] {
        let rows = starts[bucketCount]
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
