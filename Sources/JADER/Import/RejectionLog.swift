/// Counts rejected rows, keeps the first of each file for the report, and hands all on to the store.
struct RejectionLog {
    /// How many rows of a file and reason the report shows; the store has all.
    static let shownPerReason = 5

    private(set) var shown: [RejectedRow] = []
    private(set) var waiting: [RejectedRow] = []

    mutating func add(_ row: RejectedRow, countOfReason: Int) {
        if countOfReason <= Self.shownPerReason { shown.append(row) }
        waiting.append(row)
    }

    mutating func takeWaiting() -> [RejectedRow] {
        defer { waiting.removeAll(keepingCapacity: true) }
        return waiting
    }
}
