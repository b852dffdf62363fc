import Foundation
import Reexamination
import Statistics

/// 12 カ月時点の PFS 率は 46.8%, the 12-month survival rate was 46.8%, against the table of the section that gives that rate by time.
struct TimePointRateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.sections.flatMap { section -> [Verdict] in
            let tables = section.tables.compactMap(TimeTable.init)
            guard !tables.isEmpty else { return [] }
            return section.sentences.flatMap { sentence in Self.claims(sentence).compactMap { verdict($0, sentence, tables) } }
        }
    }

    private struct Claim {
        let time: Int
        let unit: String
        let name: String
        let value: ExactDecimal
        let range: Range<Int>
    }

    /// A table whose columns are points in time.
    private struct TimeTable {
        let data: DataTable
        let unit: String
        let times: [Int?]

        init?(_ data: DataTable) {
            guard let corner = data.table.rows.first?.cells.first?.text.text, data.columnHeads.count >= 2 else { return nil }
            func unit(_ words: String) -> String? { ["月", "週", "年", "month", "week", "year"].first { words.lowercased().contains($0) } }
            guard ["時点", "時期", "期間", "経過", "Time", "time", "Month", "Week", "Year"].contains(where: corner.contains), let unit = unit(corner) ?? unit(data.columnHeads[1]) else { return nil }
            times = data.columnHeads.map { head in head.firstMatch(of: /^([0-9]{1,3})\s*(?:カ月|か月|月|週|年|months?|weeks?|years?)?$/).flatMap { Int($0.output.1) } }
            guard times.count(where: { $0 != nil }) == times.count, Set(times).count == times.count else { return nil }
            self.data = data
            self.unit = unit
        }
    }

    private static func claims(_ sentence: Sentence) -> [Claim] {
        guard sentence.contains("率は") || sentence.contains("rate was") else { return [] }
        let text = sentence.text
        func claim(_ time: Substring, _ unit: Substring, _ name: Substring, _ number: Substring) -> Claim? {
            let start = sentence.position(of: number.startIndex, in: text)
            guard let time = Int(time), let (value, end) = sentence.passage.number(at: start) else { return nil }
            return Claim(time: time, unit: unit.hasSuffix("月") ? "月" : String(unit), name: String(name), value: value, range: start..<end)
        }
        return text.matches(of: /([0-9]{1,3})(カ月|か月|週|年)(?:時点|時|後)?の([^、。0-9のは]{2,16}率)は([0-9]+\.[0-9]+)%/).compactMap { claim($0.output.1, $0.output.2, $0.output.3, $0.output.4) }
            + text.matches(of: /([0-9]{1,3})[-－](month|week|year) ([A-Za-z－ -]{2,40} rate) was ([0-9]+\.[0-9]+)%/).compactMap { claim($0.output.1, $0.output.2, $0.output.3, $0.output.4) }
    }

    private func verdict(_ claim: Claim, _ sentence: Sentence, _ tables: [TimeTable]) -> Verdict? {
        let found = tables.filter { $0.unit == claim.unit }.flatMap { table -> [(data: DataTable, row: DataTable.Row, value: ExactDecimal, cell: Passage)] in
            guard let column = table.times.firstIndex(of: claim.time) else { return [] }
            return table.data.rows.compactMap { row in
                let label = row.label.prefix { $0 != "(" }.trimmed
                guard label.lowercased() == claim.name.lowercased(), column < row.values.count, let (value, end) = row.values[column].cell.number(at: 0), value.places.count > 0, end >= row.values[column].cell.count - 1 else { return nil }
                return (table.data, row, value, row.values[column].cell)
            }
        }
        guard found.count == 1, let (data, row, value, cell) = found.first, value.places == claim.value.places else { return nil }
        let holds = value.isEqual(claim.value)
        return Verdict(.textTable, holds: holds, .textTableValue(label: row.label, text: claim.value, table: data.table.name ?? "", value: value), [Evidence(sentence.passage, claim.range, around: 16), Evidence(cell)])
    }
}
