import DelimitedText
import Foundation
import MedDRA
import Reexamination

/// The row of a CSV file that is being read. A column is given by its index in the definition.
///
/// Each accessor gives `nil` for an empty value, and also for one it cannot read, which it reports.
final class TableRow {
    private let bytes: UnsafeRawBufferPointer
    private let encoding: TextEncoding
    private let file: FileContents
    private let definition: TableDefinition
    private let problems: ProblemCollector
    private let mandatory: [Int]

    var fields: [CSVField] = []
    var line = 1
    /// For each column of the definition its position in the file, or -1.
    var positions: [Int] = []

    /// The last text read from each column: files repeat a value over many rows, and equal rows share one string.
    private var lastTexts: [String?]

    init(bytes: UnsafeRawBufferPointer, encoding: TextEncoding, file: FileContents, definition: TableDefinition, problems: ProblemCollector) {
        self.bytes = bytes
        self.encoding = encoding
        self.file = file
        self.definition = definition
        self.problems = problems
        mandatory = definition.columns.indices.filter { definition.columns[$0].need == .value }
        lastTexts = [String?](repeating: nil, count: definition.columns.count)
    }

    var location: SourceLocation { file.location(line: line) }

    func report(_ situation: ProblemSituation, column: Int) {
        problems.add(situation, at: location, field: column < definition.columns.count ? definition.columns[column].name : nil)
    }

    func hasMandatoryValues() -> Bool {
        var isComplete = true
        for column in mandatory where value(column) == nil {
            report(.table(.missingValue), column: column)
            isComplete = false
        }
        return isComplete
    }

    /// A value's bytes without blanks around them; `nil` if there are none.
    private func value(_ column: Int) -> UnsafeRawBufferPointer? {
        guard column < positions.count, positions[column] >= 0 else { return nil }
        let field = fields[positions[column]]
        var start = field.start, end = field.end
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start < end ? UnsafeRawBufferPointer(rebasing: bytes[start..<end]) : nil
    }

    /// The text of a field of the header.
    func rawText(at position: Int) -> String {
        let field = fields[position]
        return decoded(UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end]), doubledQuotes: field.hasDoubledQuotes) ?? ""
    }

    private func decoded(_ value: UnsafeRawBufferPointer, doubledQuotes: Bool) -> String? {
        let text = encoding.text(of: value)
        return doubledQuotes ? text?.replacingOccurrences(of: "\"\"", with: "\"") : text
    }

    /// Whether something stands there, be it readable or not.
    func has(_ column: Int) -> Bool { value(column) != nil }

    func text(_ column: Int) -> String? {
        guard let value = value(column) else { return nil }
        let hasDoubledQuotes = fields[positions[column]].hasDoubledQuotes
        // Bytes that are yet to be decoded may be those of another text.
        if !hasDoubledQuotes, var last = lastTexts[column], last.utf8.count == value.count, last.withUTF8({ $0.elementsEqual(value) }),
           encoding != .cp932 || value.allSatisfy({ $0 < 0x80 }) { return last }
        guard let text = decoded(value, doubledQuotes: hasDoubledQuotes) else {
            report(.file(.invalidBytes), column: column)
            return nil
        }
        lastTexts[column] = text
        return text
    }

    /// An id: a text without `/`, which keys of records are joined with, and without control characters.
    func identifier(_ column: Int) -> String? {
        guard let text = text(column) else { return nil }
        guard text.utf8.allSatisfy({ $0 != 0x2F && $0 >= 0x20 && $0 != 0x7F }) else {
            report(.table(.notAnIdentifier), column: column)
            return nil
        }
        return text
    }

    func integer(_ column: Int) -> Int? {
        guard let value = value(column) else { return nil }
        var range = 0...Int.max
        if case .integer(let least, let greatest) = definition.columns[column].kind { range = least...greatest }
        var number = 0
        var isNumber = value.count <= 9
        for byte in value {
            isNumber = isNumber && (0x30...0x39).contains(byte)
            if isNumber { number = number * 10 + Int(byte - 0x30) }
        }
        guard isNumber, range.contains(number) else {
            let found = definition.columns[column].isShown ? text(column).map { FoundValue($0) } : nil
            report(.table(.notAnInteger(found: found, least: range.lowerBound, greatest: range.upperBound)), column: column)
            return nil
        }
        return number
    }

    func date(_ column: Int) -> PartialDate? {
        guard let value = value(column) else { return nil }
        guard let date = DateBytes.partialDate(value) else {
            report(.table(.notADate(shape: DateBytes.shape(of: value))), column: column)
            return nil
        }
        return date
    }

    func day(_ column: Int) -> CalendarDate? {
        guard let value = value(column) else { return nil }
        switch DateBytes.partialDate(value) {
        case .day(let day)?: return day
        case nil: report(.table(.notADate(shape: DateBytes.shape(of: value))), column: column)
        default: report(.table(.notADay(shape: DateBytes.shape(of: value))), column: column)
        }
        return nil
    }

    func code<Value>(_ column: Int, _ list: CodeList<Value>) -> Value? {
        guard let text = text(column) else { return nil }
        if let value = list.value(of: text) { return value }
        let allowed = list.entries.map { "\($0.code)（\($0.japanese)）" }
        report(.table(.notACode(found: definition.columns[column].isShown ? FoundValue(text) : nil, allowed: allowed)), column: column)
        return nil
    }

    func termCode(_ column: Int) -> TermCode? {
        guard let text = text(column) else { return nil }
        if text.utf8.count == 8, let code = TermCode(text) { return code }
        report(.table(.notATermCode(found: FoundValue(text))), column: column)
        return nil
    }
}
