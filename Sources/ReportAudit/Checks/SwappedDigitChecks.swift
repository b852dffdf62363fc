import Foundation
import Reexamination
import Statistics

/// Numbers of the text in which two digits changed places: 4,061,500 where a table has 4,016,500 in the row or the column that the sentence names.
///
/// Only a number of four digits and more, not counting the noughts it ends with, that stands nowhere else in the report is doubted, and only where what it seems to be of is named right beside it;
/// from six digits on nobody needs to: such numbers are not alike by chance.
struct SwappedDigitChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    private struct Cell {
        let names: [String]
        let cell: Passage
        let table: String
        let label: String
    }

    var verdicts: [Verdict] {
        let texts = context.sentences.flatMap { sentence in sentence.quantities.compactMap { quantity in quantity.whole.map { (sentence: sentence, quantity: quantity, value: $0) } } }
        var times: [Int: Int] = [:]
        for text in texts { times[text.value, default: 0] += 1 }
        let doubtful = texts.filter { Self.isTelling($0.value) && times[$0.value] == 1 }
        guard !doubtful.isEmpty else { return [] }
        var cells: [Int: [Cell]] = [:]
        for data in context.tables {
            for row in data.rows {
                for (column, value) in row.counts.enumerated() {
                    guard let value, value >= 1000 else { continue }
                    let names = [row.label] + (column < data.columnHeads.count ? [data.columnHeads[column]] : [])
                    cells[value, default: []].append(Cell(names: names, cell: row.values[column].cell, table: data.table.name ?? "", label: row.label))
                }
            }
        }
        let printed = Set(context.tables.flatMap { $0.rows.flatMap { $0.counts.compactMap { $0 } } })
        return doubtful.compactMap { sentence, quantity, value -> Verdict? in
            // What was wrong once and is told so stands beside what is right.
            guard !printed.contains(value), !["訂正", "修正", "正誤", "誤って", "誤り", "correct", "revis", "erroneous"].contains(where: { sentence.contains($0) }) else { return nil }
            let near = Self.swapped(value).flatMap { other in (cells[other] ?? []).map { (value: other, cell: $0) } }
            guard Set(near.map(\.value)).count == 1, let right = near.first?.value, !sentence.quantities.contains(where: { $0.whole == right }) else { return nil }
            let around = sentence.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 30)..<min(sentence.range.upperBound, quantity.range.upperBound + 24)).lowercased()
            let named = near.first { $0.cell.names.contains { Self.isNamed($0, in: around) } }
            guard let found = named ?? (value >= 100_000 ? near.first : nil) else { return nil }
            return Verdict(.textTable, .fails, .warning, .textTableValue(label: found.cell.label, text: ExactDecimal(units: value, places: 0), table: found.cell.table, value: ExactDecimal(units: right, places: 0)),
                           [Evidence(sentence.passage, quantity.range, around: 14), Evidence(found.cell.cell)])
        }
    }

    private static func isNamed(_ name: String, in words: String) -> Bool {
        let label = name.withoutBracketsBehind.trimmed.lowercased()
        guard label.count >= (label.first?.isASCII == true ? 5 : 2), !["例数", "件数", "症例数", "合計", "total", "patients", "events", "cases", "number"].contains(label) else { return false }
        return words.contains(label) || (label.hasSuffix("s") && words.contains(label.dropLast()))
    }

    /// 1,200 and 2,100, 120,000 and 210,000 are two round numbers.
    private static func isTelling(_ value: Int) -> Bool { value >= 1000 && String(value).trimmingCharacters(in: .init(charactersIn: "0")).count >= 4 }

    /// All that two digits beside each other, changed, can have been.
    private static func swapped(_ value: Int) -> [Int] {
        let digits = Array(String(value))
        return digits.indices.dropLast().compactMap { index in
            guard digits[index] != digits[index + 1] else { return nil }
            var other = digits
            other.swapAt(index, index + 1)
            return other[0] == "0" ? nil : Int(String(other))
        }
    }
}
