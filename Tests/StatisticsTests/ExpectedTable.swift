import Foundation

/// The rows of a file of expected values, by column name.
struct ExpectedTable {
    struct Missing: Error { let name: String }

    let rows: [[String: String]]

    init(_ name: String) throws {
        guard let url = Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Expected") else {
            throw Missing(name: name)
        }
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { $0.split(separator: ",") }
        guard let header = lines.first, lines.count > 1 else { throw Missing(name: name) }
        rows = lines.dropFirst().map { fields in
            Dictionary(uniqueKeysWithValues: zip(header.map(String.init), fields.map(String.init)))
        }
    }
}

extension [String: String] {
    /// Throws rather than skips: a column that cannot be read would make the test prove nothing.
    func number<Number: LosslessStringConvertible>(_ column: String) throws -> Number {
        guard let text = self[column], let value = Number(text) else { throw ExpectedTable.Missing(name: column) }
        return value
    }

    func text(_ column: String) throws -> String {
        guard let text = self[column] else { throw ExpectedTable.Missing(name: column) }
        return text
    }
}

/// |value / expected − 1|, or the absolute difference from an expected 0.
func relativeError(_ value: Double, _ expected: Double) -> Double {
    expected == 0 ? abs(value) : abs(value / expected - 1)
}
