import Reexamination

/// The records of one CSV file in order of their keys, each with the line it was read from.
///
/// The order is the keys' and not the file's, so that two files with the same rows make the same snapshot.
struct Rows<Record: KeyedRecord>: Sendable {
    let file: String
    private(set) var records: [Record] = []
    private(set) var lines: [UInt32] = []

    init(file: String) {
        self.file = file
    }

    mutating func append(_ record: Record, line: Int) {
        records.append(record)
        lines.append(UInt32(truncatingIfNeeded: line))
    }

    /// Makes room for as many rows as the file has lines: growing by doubling would hold the large files twice over.
    mutating func reserve(_ count: Int) {
        records.reserveCapacity(count)
        lines.reserveCapacity(count)
    }

    func location(_ index: Int) -> SourceLocation { SourceLocation(file: file, line: Int(lines[index])) }

    /// Puts the rows in order of key. Rows of one key keep the order of the file.
    mutating func sort() {
        if zip(self.records, self.records.dropFirst()).allSatisfy({ $0.key <= $1.key }) { return }
        let (records, lines) = (self.records, self.lines)
        let keys = records.map(\.key)
        let order = records.indices.sorted { (keys[$0], lines[$0]) < (keys[$1], lines[$1]) }
        self.records = order.map { records[$0] }
        self.lines = order.map { lines[$0] }
    }

    /// Reports each row whose key an earlier row has already. The rows must be in order.
    func reportRepeats(_ problems: ProblemCollector, column: String, _ situation: (String, SourceLocation) -> RecordSituation) {
        var first = 0
        for index in records.indices.dropFirst() {
            if records[index].key != records[index - 1].key {
                first = index
            } else {
                problems.add(.record(situation(records[index].recordID.key, location(first))), at: location(index), field: column)
            }
        }
    }

    /// The place of the row with a key. The rows must be in order.
    func location(of key: RecordKey) -> SourceLocation? {
        var low = 0, high = records.count
        while low < high {
            let middle = (low + high) / 2
            if records[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].key == key ? location(low) : nil
    }

    /// Runs of rows with one owner: the owner and the indices of its rows.
    func forEachOwner(_ body: (String, Range<Int>) -> Void) {
        var start = 0
        while start < records.count {
            let owner = records[start].key.owner
            var end = start + 1
            while end < records.count, records[end].key.owner == owner { end += 1 }
            body(owner, start..<end)
            start = end
        }
    }
}
