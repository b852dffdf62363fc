import Foundation
import Reexamination
import Statistics

/// The rate was highest in the first 6 months (42.7 …); infections 133, the largest group: a number of one column of the section's tables that is called the greatest and is the least there, or the other way round.
///
/// That another is greater says little: the sentence may speak of some rows only. That it is the very opposite says that the word is wrong.
struct ExtremeValueChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.sections.flatMap { section -> [Verdict] in
            guard !section.tables.isEmpty else { return [] }
            return section.sentences.flatMap { sentence in Self.claims(sentence).compactMap { verdict($0, sentence, section.tables) } }
        }
    }

    private struct Claim {
        let value: ExactDecimal
        let range: Range<Int>
        let isGreatest: Bool
    }

    private static func claims(_ sentence: Sentence) -> [Claim] {
        guard ["highest", "lowest", "largest", "smallest", "greatest", "最も高", "最も低", "最も少な"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        func claim(_ number: Substring, _ isGreatest: Bool) -> Claim? {
            let start = sentence.position(of: number.startIndex, in: text)
            guard let (value, end) = sentence.passage.number(at: start) else { return nil }
            return Claim(value: value, range: start..<end, isGreatest: isGreatest)
        }
        var claims: [Claim] = []
        for match in text.matches(of: /\b(?:was|were) (highest|lowest) in [^.;:()]{2,60} \(([0-9][0-9,.]*[0-9])/) { if let found = claim(match.output.2, match.output.1 == "highest") { claims.append(found) } }
        for match in text.matches(of: /([0-9][0-9,.]*[0-9])(?: \([0-9.]+%\))?, the (largest|greatest|smallest) (?:group|number|category|share)/) { if let found = claim(match.output.1, match.output.2 != "smallest") { claims.append(found) } }
        for match in text.matches(of: /最も(高|低|少な)かったのは[^、。0-9(]{2,30}(?:の|で|\()?([0-9][0-9,.]*[0-9])/) { if let found = claim(match.output.2, match.output.1 == "高") { claims.append(found) } }
        return claims
    }

    private func verdict(_ claim: Claim, _ sentence: Sentence, _ tables: [DataTable]) -> Verdict? {
        var found: [(data: DataTable, row: Int, values: [(row: Int, value: ExactDecimal)])] = []
        for data in tables {
            let grid = data.grid, rows = grid.rows.indices.filter { !TotalLines.isTotal(grid.rows[$0].lowest) && !TotalLines.isSubtotal(grid.rows[$0].lowest) && !RateChecks.isGroup(grid.rows[$0].lowest) }
            for column in grid.columns.indices where !TotalLines.isTotal(grid.columns[column].lowest) || grid.columns.count > 1 {
                let values = rows.compactMap { row in grid.cells[row][column].flatMap { Self.number($0.passage) }.map { (row: row, value: $0) } }
                for entry in values where entry.value.isEqual(claim.value) { found.append((data, entry.row, values)) }
            }
        }
        // Of two columns it may be either's.
        guard found.count == 1, let (data, row, values) = found.first, values.count >= 3, Set(data.rows.map(\.indent)).count == 1 else { return nil }
        let others = values.filter { $0.row != row }
        let isGreatest = others.allSatisfy { $0.value.isBelow(claim.value) }, isLeast = others.allSatisfy { claim.value.isBelow($0.value) }
        guard isGreatest || isLeast else { return nil }
        // A small whole number is met by chance: 28 of 40 tablets.
        let name = data.rows[row].label.lowercased()
        guard claim.value.places.count > 0 || claim.value.units >= 100 || sentence.rates.contains(where: { $0.range.overlaps(claim.range) }) || (name.count >= 2 && sentence.text.lowercased().contains(name)) else { return nil }
        let holds = isGreatest == claim.isGreatest
        return Verdict(.superlative, holds: holds, .extreme(label: data.rows[row].label, value: claim.value, isGreatest: isGreatest, table: data.table.name ?? ""), [Evidence(sentence.passage, claim.range, around: 24), Evidence(data.rows[row].labelCell)])
    }

    /// The number that a cell begins with: 42.7 (28.4, 61.8).
    private static func number(_ cell: Passage) -> ExactDecimal? { cell.number(at: 0)?.value }
}
