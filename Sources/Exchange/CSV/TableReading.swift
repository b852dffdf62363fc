import DelimitedText
import Foundation
import MedDRA
import Reexamination

/// Reads a CSV file row by row by its definition: finds the columns, checks the shape, and hands each sound row on.
///
/// ```swift
/// TableReading(file, SurveyTables.dv, problems).rows { row in
///     if let subject = row.text(subjectColumn), let code = row.text(codeColumn) { … }
/// }
/// ```
///
/// Values a row must have are checked before it is handed on; a value that cannot be read is a problem and reads as
/// `nil`. Memory holds one row besides what the caller keeps.
struct TableReading {
    let file: FileContents
    let definition: TableDefinition
    let problems: ProblemCollector

    init(_ file: FileContents, _ definition: TableDefinition, _ problems: ProblemCollector) {
        self.file = file
        self.definition = definition
        self.problems = problems
    }

    /// Whether the file could be read up to its last row (single rows may still have had problems).
    @discardableResult
    func rows(_ body: (TableRow) -> Void) -> Bool {
        guard !file.data.isEmpty else {
            problems.add(.file(.empty), at: file.location())
            return false
        }
        return file.data.withUnsafeBytes { bytes in
            let encoding = TextEncoding.detected(in: bytes)
            switch encoding {
            case .utf16:
                problems.add(.file(.utf16), at: file.location())
                return false
            case .invalid(let line):
                problems.add(.file(.invalidBytes), at: file.location(line: line))
                return false
            case .utf8(let start): return read(bytes, from: start, encoding, body)
            case .cp932: return read(bytes, from: 0, encoding, body)
            }
        }
    }

    private func read(_ bytes: UnsafeRawBufferPointer, from start: Int, _ encoding: TextEncoding, _ body: (TableRow) -> Void) -> Bool {
        var scanner = CSVScanner(bytes, from: start)
        let row = TableRow(bytes: bytes, encoding: encoding, file: file, definition: definition, problems: problems)
        var headerCount = 0
        while true {
            switch scanner.next(into: &row.fields) {
            // The whole file is at hand, so no record is cut off.
            case .end, .incomplete:
                if headerCount == 0 { problems.add(.file(.empty), at: file.location()) }
                return headerCount > 0
            case .unclosedQuote(let line):
                problems.add(.table(.unclosedQuote), at: file.location(line: line))
                return false
            case .strayQuote(let line):
                problems.add(.table(.strayQuote), at: file.location(line: line))
                if headerCount == 0 { return false }
            case .record(let line):
                row.line = line
                if headerCount == 0 {
                    headerCount = row.fields.count
                    guard let columns = header(row) else { return false }
                    row.positions = columns
                } else if row.fields.count != headerCount {
                    problems.add(.table(.raggedRow(found: row.fields.count, expected: headerCount)), at: file.location(line: line))
                } else if row.hasMandatoryValues() {
                    body(row)
                }
            }
        }
    }

    /// Where each column of the definition stands in the file (-1 if it does not), or `nil` if a mandatory one is missing.
    private func header(_ row: TableRow) -> [Int]? {
        let names = row.fields.indices.map { row.rawText(at: $0).trimmingCharacters(in: .whitespaces) }
        if names.contains(where: { $0.unicodeScalars.contains("\r") }) {
            problems.add(.table(.lineEnds), at: file.location(line: row.line))
            return nil
        }
        var positions = [Int](repeating: -1, count: definition.columns.count)
        func column(named name: String) -> Int? { definition.columns.firstIndex { $0.name == name.uppercased() || $0.aliases.contains(name) } }
        // A row without any name of ours may be a patient's: its cells are told by their position.
        let isHeader = names.contains { column(named: $0) != nil }
        for (position, name) in names.enumerated() {
            guard let column = column(named: name) else {
                let known = definition.columns.flatMap { [$0.name] + $0.aliases }
                problems.add(.table(.unknownColumn(near: NearNames.nearest(to: name, in: known, limit: 1))), at: file.location(line: row.line),
                             field: name.isEmpty || !isHeader ? "\(position + 1)" : String(name.prefix(40)))
                continue
            }
            if positions[column] >= 0 {
                problems.add(.table(.duplicateColumn(first: positions[column] + 1, second: position + 1)), at: file.location(line: row.line),
                             field: definition.columns[column].name)
            }
            positions[column] = position
        }
        var isComplete = true
        for (index, column) in definition.columns.enumerated() where positions[index] < 0 && column.need != .optional {
            problems.add(.table(.missingColumn(alias: column.aliases.first)), at: file.location(line: row.line), field: column.name)
            isComplete = false
        }
        return isComplete ? positions : nil
    }
}
