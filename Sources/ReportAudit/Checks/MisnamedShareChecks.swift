import Foundation
import Reexamination
import Statistics

/// 4 週超～12 週が 61 件（42.1%）と最も多く: a count with its percentage that stands beside the name of one row or column and is that of another in the section's table.
///
/// A name may mean another group than the table's, whose numbers may be alike by chance: only pairs of many digits tell, or those beside others that are the table's.
struct MisnamedShareChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.sections.flatMap { section -> [Verdict] in
            let claims = section.sentences.filter { sentence in sentence.rates.contains { $0.numerator != nil } }
            guard !section.tables.isEmpty, !claims.isEmpty else { return [] }
            let lines = section.tables.flatMap { [Lines($0, $0.grid, isTurned: false), Lines($0, $0.grid.turned, isTurned: true)] }.filter { !$0.byName.isEmpty }
            return lines.flatMap { verdicts(claims, $0) }
        }
    }

    private struct Pair: Hashable {
        let count: Int
        let share: ExactDecimal
    }

    /// The rows of a grid by their names, each with the counts and percentages that stand in it.
    private struct Lines {
        let data: DataTable
        let isTurned: Bool
        private(set) var byName: [String: (row: Int, pairs: Set<Pair>, counts: [Int])] = [:]

        init(_ data: DataTable, _ grid: NumberGrid, isTurned: Bool) {
            self.data = data
            self.isTurned = isTurned
            guard grid.columns.count <= 40 || !isTurned else { return }
            var seen: Set<String> = []
            for row in grid.rows.indices {
                let name = grid.rows[row].lowest.lowercased()
                guard name.count >= 3, name.count <= 40, !TotalLines.isTotal(grid.rows[row].lowest) else { continue }
                // A name that two lines have is none.
                guard seen.insert(name).inserted else { byName[name] = nil; continue }
                var pairs: Set<Pair> = [], counts: [Int] = [], open: Int?
                for cell in grid.cells[row].compactMap({ $0 }) {
                    if let n = cell.count { counts.append(n) }
                    switch cell.value {
                    case .share(let n, let share, _): pairs.insert(Pair(count: n, share: share)); open = nil
                    case .count(let n, _): open = n
                    case .decimal(let share): if let n = open { pairs.insert(Pair(count: n, share: share)) }; open = nil
                    case .rate(let rate): if let n = rate.numerator ?? open { pairs.insert(Pair(count: n, share: rate.percentage)) }; open = nil
                    default: open = nil
                    }
                }
                if !pairs.isEmpty { byName[name] = (row, pairs, counts) }
            }
        }
    }

    private func verdicts(_ sentences: [Sentence], _ lines: Lines) -> [Verdict] {
        var verdicts: [Verdict] = []
        for sentence in sentences {
            let named = sentence.rates.compactMap { rate -> (rate: Rate, name: String, pair: Pair, holds: Bool)? in
                guard let n = rate.numerator, let name = Self.name(before: rate, sentence, lines) else { return nil }
                let pair = Pair(count: n, share: rate.percentage)
                return (rate, name, pair, lines.byName[name]?.pairs.contains(pair) ?? false)
            }
            let right = named.count(where: \.holds)
            for entry in named {
                guard let own = lines.byName[entry.name] else { continue }
                let others = lines.byName.filter { $0.key != entry.name && $0.value.pairs.contains(entry.pair) }
                let isTelling = (entry.pair.count >= 20 && entry.pair.share.units >= 100) || (right >= 1 && entry.pair.count >= 10)
                if !entry.holds, others.count != 1 || !isTelling || named.count - right > 1 { continue }
                let cell = lines.isTurned ? lines.data.table.caption : lines.data.rows[own.row].labelCell
                verdicts.append(Verdict(.textTable, holds: entry.holds,
                                        .textTable(label: entry.name, text: entry.pair.count, table: lines.data.table.name ?? "表", values: own.counts), [Evidence(sentence.passage, entry.rate.range, around: 20), Evidence(cell)]))
            }
        }
        return verdicts
    }

    /// The longest name that the words before a number end with, and that no longer word holds.
    private static func name(before rate: Rate, _ sentence: Sentence, _ lines: Lines) -> String? {
        let passage = sentence.passage, ends = ["が", "は", "の", " in ", " was ", ": ", " "]
        var end = rate.range.lowerBound
        for ending in ends where end - ending.unicodeScalars.count >= sentence.range.lowerBound && passage.has(ending, at: end - ending.unicodeScalars.count) { end -= ending.unicodeScalars.count; break }
        if end > sentence.range.lowerBound, passage.scalars[end - 1] == "」" || passage.scalars[end - 1] == "”" { end -= 1 }
        for start in max(sentence.range.lowerBound, end - 40)..<max(sentence.range.lowerBound, end - 2) {
            let before = start > sentence.range.lowerBound ? passage.scalars[start - 1] : " ", first = passage.scalars[start]
            guard !(before.isDigit && first.isDigit), !(before.isLetter && first.isLetter), !(before.isKanji || before.isKatakana || before == "ー" || before == "～") else { continue }
            let name = passage.text(start..<end).lowercased()
            if lines.byName[name] != nil { return name }
        }
        return nil
    }
}
