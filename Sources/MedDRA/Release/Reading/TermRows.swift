/// What one term file says, one element a row: still in bytes, not yet checked against the other files.
struct TermRows {
    let file: ReleaseFile
    let bytes: [UInt8]
    var codes: [Int32] = []
    var lines: [Int32] = []
    /// Where the names lie in `bytes`.
    var names: [Range<Int>] = []
    /// Where the readings lie in `bytes`, `readingCount` of them a row, empty where there is none. Empty in English files.
    var readings: [Range<Int>] = []
    /// The one number that goes with a term: its parent's code, or a query's level. Empty in files without one.
    var numbers: [Int32] = []
    /// The one mark that goes with a term: current, recommended, active. Empty in files without one.
    var marks: [Bool] = []

    init(file: ReleaseFile, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    static let readingCount = 3

    var count: Int { codes.count }

    /// Where the readings of one column lie, by row.
    func readings(column: Int) -> [Range<Int>] {
        stride(from: column, to: readings.count, by: Self.readingCount).map { readings[$0] }
    }

    /// Puts the rows in ascending order of code and drops repeats, which are problems.
    mutating func sortByCode(_ log: inout ProblemLog) {
        if zip(codes, codes.dropFirst()).allSatisfy(<) { return }
        // The row number in the low half keeps the first of two equal codes first.
        var order = codes.indices.map { UInt64(UInt32(bitPattern: codes[$0])) << 32 | UInt64($0) }
        order.sort()
        var kept: [Int] = []
        kept.reserveCapacity(order.count)
        var repeats: [(line: Int32, first: Int32, code: Int32)] = []
        for key in order {
            let row = Int(key & 0xFFFF_FFFF)
            if let last = kept.last, codes[last] == codes[row] {
                repeats.append((lines[row], lines[last], codes[row]))
            } else {
                kept.append(row)
            }
        }
        for found in repeats.sorted(by: { $0.line < $1.line }) {
            log.add(ReleaseProblem(
                .repeatedCode(TermCode(found.code), firstLine: Int(found.first)),
                file: file, line: Int(found.line), field: file.columns.first))
        }
        codes = kept.map { codes[$0] }
        lines = kept.map { lines[$0] }
        names = kept.map { names[$0] }
        if !numbers.isEmpty { numbers = kept.map { numbers[$0] } }
        if !marks.isEmpty { marks = kept.map { marks[$0] } }
        if !readings.isEmpty {
            readings = kept.flatMap { readings[($0 * Self.readingCount)..<(($0 + 1) * Self.readingCount)] }
        }
    }
}
