/// Event rows in which each case's rows stand together, which is what lets distinct cases be counted without a set.
///
/// ```swift
/// let inOrder = try CaseClusteredEvents(checking: columns)   // as a case store delivers them
/// let sorted = columns.clusteredByCase(threads: 2)           // from any order
/// ```
public struct CaseClusteredEvents: Hashable, Sendable {
    public let columns: EventColumns

    /// Throws `CountingError.notClustered`.
    public init(checking columns: EventColumns) throws(CountingError) {
        if let row = columns.firstRowOfReturningCase { throw .notClustered(row: row) }
        self.columns = columns
    }

    init(clustered columns: EventColumns) { self.columns = columns }

    /// Row ranges of about equal length that part no case, at most `count` of them; together they are all rows.
    func ranges(_ count: Int) -> [Range<Int>] {
        let cases = columns.caseIndex
        var ranges: [Range<Int>] = []
        var start = 0
        for part in 1...max(1, count) {
            var end = max(start, cases.count / max(1, count) * part)
            if part == max(1, count) { end = cases.count }
            while end > 0, end < cases.count, cases[end] == cases[end - 1] { end += 1 }
            if end > start { ranges.append(start..<end) }
            start = end
        }
        return ranges
    }
}
