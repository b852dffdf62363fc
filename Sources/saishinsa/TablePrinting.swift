import Foundation
import Reexamination

/// A table for a person: a title, columns, rows, and what must be said below it.
struct PrintedTable {
    var title: [String] = []
    let header: [String]
    let rows: [[String]]
    var notes: [String] = []
}

/// Prints a result as text, CSV or JSON.
struct TablePrinting {
    private let output: TableOptions

    init(_ output: TableOptions) { self.output = output }

    func print(_ value: some Encodable, _ table: PrintedTable) throws {
        if output.speech.json {
            try Terminal.print(JSONText.of(value))
        } else if output.csv {
            try Terminal.print(([table.header] + table.rows).map { $0.map(Self.csvValue).joined(separator: ",") }.joined(separator: "\n"))
        } else {
            for line in table.title { try Terminal.print(line) }
            for row in [table.header] + table.rows { try Terminal.print(row.joined(separator: "\t")) }
            for note in table.notes { try Terminal.print(note) }
        }
    }

    static func csvValue(_ value: String) -> String {
        value.contains { ",\"\n\r".contains($0) } ? "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : value
    }
}
