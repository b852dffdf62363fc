import Foundation
import Reexamination

/// Rows set in under another and rows or columns うち / of which: a part is no more than what it is part of, and where classes are everywhere the sum of their terms, one that is not stands out.
struct NestedCounts {
    let data: DataTable
    private let grid: NumberGrid
    private let isCaseEventTable: Bool

    init(_ data: DataTable, _ grid: NumberGrid, isCaseEventTable: Bool) {
        self.data = data
        self.grid = grid
        self.isCaseEventTable = isCaseEventTable
    }

    var verdicts: [Verdict] {
        guard !data.columnHeads.isEmpty, grid.columns.count <= 64 else { return [] }
        return setIn + ofWhich(grid, isTurned: false) + ofWhich(grid.turned, isTurned: true)
    }

    /// What is counted in another unit than the row above.
    private static let otherUnits = ["件", "vents", "回", "日", "年", "mg", "錠", "施設", "平均", "中央値", "mean", "edian", "例数", "症例", "人数", "atients", "ubjects", "時間", "SD", "標準偏差", "歳"]

    private struct Family {
        let parent: Int
        let children: [Int]
    }

    /// Each row with those right under it that are set in one step.
    private var families: [Family] {
        var open: [Int] = [], children: [Int: [Int]] = [:]
        for row in grid.rows.indices {
            while let last = open.last, grid.rows[last].indent >= grid.rows[row].indent { open.removeLast() }
            if let parent = open.last { children[parent, default: []].append(row) }
            open.append(row)
        }
        return children.sorted { $0.key < $1.key }.compactMap { parent, rows in
            grid.cells[parent].contains { $0?.count != nil } && !TotalLines.isTotal(grid.rows[parent].lowest) ? Family(parent: parent, children: rows) : nil
        }
    }

    private struct Pair {
        let family: Int
        let column: Int
        let child: Int
        let holds: Bool
    }

    private var setIn: [Verdict] {
        let families = self.families
        guard !families.isEmpty, families.count < grid.rows.count else { return [] }
        return (isCaseEventTable ? [] : within(families)) + sums(families)
    }

    private func within(_ families: [Family]) -> [Verdict] {
        var pairs: [Pair] = []
        for (index, family) in families.enumerated() where !isOfOtherUnit(grid.rows[family.parent].lowest) {
            for child in family.children where !isOfOtherUnit(grid.rows[child].lowest) {
                for column in grid.columns.indices {
                    guard let part = grid.count(child, column), let whole = grid.count(family.parent, column) else { continue }
                    pairs.append(Pair(family: index, column: column, child: child, holds: part <= whole))
                }
            }
        }
        let wrong = pairs.filter { !$0.holds }
        // Rows set in for another reason are larger here and smaller there.
        let areShares = pairs.allSatisfy { pair in [pair.child, families[pair.family].parent].allSatisfy { if case .share? = grid.cells[$0][pair.column]?.value { true } else { false } } }
        guard pairs.count - wrong.count >= (areShares ? 1 : 3), Set(wrong.map { [$0.family, $0.column] }).count <= 1, wrong.count * (areShares ? 2 : 4) <= pairs.count else { return [] }
        return pairs.map { pair in
            let parent = families[pair.family].parent
            return Verdict(.hierarchy, holds: pair.holds,
                           .child(label: grid.rows[pair.child].lowest, value: grid.count(pair.child, pair.column) ?? 0, parent: grid.rows[parent].lowest, limit: grid.count(parent, pair.column) ?? 0, isSum: false),
                           evidence([pair.child, parent], pair.column))
        }
    }

    private func isOfOtherUnit(_ label: String) -> Bool { Self.otherUnits.contains { label.contains($0) } }

    /// Events of the terms of a class add up to those of the class: where nearly all do, one that does not is wrong.
    private func sums(_ families: [Family]) -> [Verdict] {
        let words = data.table.caption.text + data.head, isOfEvents = ["件数", "vents", "Numbers of adverse"].contains { words.contains($0) }
        guard !data.isPartial, isOfEvents else { return [] }
        var found: [(family: Family, column: Int, sum: Int, total: Int)] = []
        for column in grid.columns.indices where !TableTotals.isNoSum(grid.columns[column].name) && !["例", "ases", "atients", "ubjects"].contains(where: grid.columns[column].name.contains) {
            let said = families.compactMap { family -> (family: Family, column: Int, sum: Int, total: Int)? in
                guard let total = grid.count(family.parent, column) else { return nil }
                let counts = family.children.compactMap { grid.count($0, column) }
                return counts.count == family.children.count && counts.count >= 2 ? (family, column, counts.reduce(0, +), total) : nil
            }
            if said.count(where: { $0.sum == $0.total }) * 2 >= said.count { found += said }
        }
        let wrong = found.filter { $0.sum != $0.total }
        let telling = found.count { entry in entry.sum == entry.total && entry.family.children.count { (grid.count($0, entry.column) ?? 0) > 0 } >= 2 }
        guard telling >= 5, wrong.count <= 1 else { return [] }
        return found.map { entry in
            let holds = entry.sum == entry.total
            return Verdict(.columnSum, holds: holds, .reasons(label: grid.rows[entry.family.parent].lowest, sum: entry.sum, total: entry.total), evidence([entry.family.parent] + entry.family.children, entry.column))
        }
    }

    private func evidence(_ rows: [Int], _ column: Int) -> [Evidence] {
        rows.flatMap { row in [grid.rows[row].label, grid.cells[row][column]?.passage].compactMap { $0 } }.map { Evidence($0) }
    }

    /// うち重篤 beside 全体, うち大学病院 under 病院. The lines are the rows of the grid.
    private func ofWhich(_ grid: NumberGrid, isTurned: Bool) -> [Verdict] {
        var verdicts: [Verdict] = []
        for part in grid.rows.indices where TotalLines.isOfWhich(grid.rows[part].name) && !TableTotals.isNoSum(grid.rows[part].lowest) {
            let before = grid.rows.indices.filter { $0 < part && !TotalLines.isOfWhich(grid.rows[$0].name) && !TableTotals.isNoSum(grid.rows[$0].lowest) }
            // Under heads of their own, the column of the same kind; else the line right before.
            guard let whole = before.last(where: { isTurned && grid.rows[$0].lowest == grid.rows[part].lowest }) ?? before.last, !grid.rows[part].name.contains("再掲") || isTurned else { continue }
            let pairs = grid.columns.indices.compactMap { position -> (position: Int, part: Int, whole: Int)? in
                guard let n = grid.count(part, position), let d = grid.count(whole, position) else { return nil }
                return (position, n, d)
            }
            let wrong = pairs.filter { $0.part > $0.whole }
            guard pairs.count >= 2, wrong.count <= 1 else { continue }
            for pair in pairs {
                let holds = pair.part <= pair.whole
                let cells = [grid.columns[pair.position].label, grid.rows[part].label, grid.cells[part][pair.position]?.passage, grid.cells[whole][pair.position]?.passage].compactMap { $0 }
                verdicts.append(Verdict(.partExceedsWhole, holds: holds, .part(part: pair.part, whole: pair.whole), cells.map { Evidence($0) }))
            }
        }
        return verdicts
    }
}
