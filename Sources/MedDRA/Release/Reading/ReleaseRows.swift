/// The rows of one file as ranges of its bytes: no field becomes a string unless it is wrong.
///
/// ```swift
/// var rows = ReleaseRows(bytes, of: .internationalOrder)
/// while rows.next(&log) { let code = rows.code(1, &log) }
/// ```
///
/// `$` and the line feed never occur inside a character of UTF-8 or of code page 932, so that bytes can be split
/// before the encoding is known. A byte order mark, carriage returns, blank lines, a closing control-Z and a last
/// row without a line feed are all tolerated.
struct ReleaseRows {
    let file: ReleaseFile
    let bytes: [UInt8]
    /// The line of the current row, counted from 1.
    private(set) var line = 0
    private let columnCount: ClosedRange<Int>
    private var position: Int
    /// Field *i* lies from `starts[i]` to one byte before `starts[i + 1]`.
    private var starts: [Int] = []

    private static let delimiter = UInt8(ascii: "$")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let endOfFile: UInt8 = 0x1A

    init(_ bytes: [UInt8], of file: ReleaseFile) {
        self.bytes = bytes
        self.file = file
        columnCount = file.columnCount
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Goes to the next row that has the right number of fields.
    mutating func next(_ log: inout ProblemLog) -> Bool {
        while position < bytes.count {
            line += 1
            guard let found = splitLine() else { continue }
            if columnCount.contains(found) { return true }
            // One `$` more than the fields is the closing one.
            if field(found - 1).isEmpty, columnCount.contains(found - 1) { return true }
            log.addLosingRows(ReleaseProblem(
                .columnCount(found: found, expected: columnCount), file: file, line: line))
        }
        return false
    }

    /// Splits the line at `position` and steps over it. Returns the number of fields, nil for a blank line.
    private mutating func splitLine() -> Int? {
        let bytes = bytes
        var starts = starts
        self.starts = []
        defer { self.starts = starts }
        starts.removeAll(keepingCapacity: true)
        starts.append(position)
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.lineFeed { break }
            index += 1
            if byte == Self.delimiter { starts.append(index) }
        }
        var end = index
        if end > position, bytes[end - 1] == Self.carriageReturn { end -= 1 }
        let isBlank = end == position || (end == position + 1 && bytes[position] == Self.endOfFile)
        starts.append(end + 1)
        position = index + 1
        return isBlank ? nil : starts.count - 1
    }

    /// Where the field lies. `column` must be below the least number of fields of the file's rows.
    func field(_ column: Int) -> Range<Int> {
        starts[column]..<(starts[column + 1] - 1)
    }

    /// Where a field lies that the row may leave out; empty if it does.
    func optionalField(_ column: Int) -> Range<Int> {
        column + 1 < starts.count ? field(column) : 0..<0
    }

    /// The field as text for a message; bytes that are not UTF-8 become replacement characters.
    func text(_ column: Int) -> String {
        String(decoding: bytes[field(column)], as: UTF8.self)
    }

    /// The term code in the field; nil, and a problem in the log, if there is none.
    func code(_ column: Int, _ log: inout ProblemLog) -> Int32? {
        if let number = digits(column) { return number }
        log.addLosingRows(problem(.notACode(found: text(column)), column))
        return nil
    }

    /// The number in the field, at least 1; nil, and a problem in the log, if there is none.
    func positiveNumber(_ column: Int, _ log: inout ProblemLog) -> Int32? {
        if let number = digits(column), number > 0 { return number }
        log.addLosingRows(problem(.notANumber(found: text(column)), column))
        return nil
    }

    /// Whether the field holds the first rather than the second of two letters; nil, and a problem in the log, if
    /// it holds neither.
    func flag(_ column: Int, of letters: StaticString, _ log: inout ProblemLog) -> Bool? {
        choice(column, of: letters, &log).map { $0 == 0 }
    }

    /// Which of the ASCII letters the field holds, counted from 0; nil, and a problem in the log, if none.
    func choice(_ column: Int, of letters: StaticString, _ log: inout ProblemLog) -> Int? {
        let range = field(column)
        let found = letters.withUTF8Buffer { letters in
            range.count == 1 ? letters.firstIndex(of: bytes[range.lowerBound]) : nil
        }
        if found == nil {
            let expected = letters.description.map { String($0) }
            log.addLosingRows(problem(.unexpectedValue(found: text(column), expected: expected), column))
        }
        return found
    }

    /// Where the name in the field lies; nil, and a problem in the log, if it is empty.
    func name(_ column: Int, _ log: inout ProblemLog) -> Range<Int>? {
        let range = field(column)
        if !range.isEmpty { return range }
        log.addLosingRows(problem(.emptyName, column))
        return nil
    }

    func problem(_ situation: ReleaseProblem.Situation, _ column: Int) -> ReleaseProblem {
        ReleaseProblem(situation, file: file, line: line, field: file.columns[column])
    }

    private func digits(_ column: Int) -> Int32? {
        let range = field(column)
        guard (1...9).contains(range.count) else { return nil }
        var number: Int32 = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int32(digit)
        }
        return number
    }
}
