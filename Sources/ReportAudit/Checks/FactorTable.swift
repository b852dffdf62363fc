import Foundation
import Statistics

/// A table of patients with a reaction by factor (性別, 年齢, 腎機能障害の有無), with the p value of each factor; or of two groups side by side, with the p of each row.
///
/// What the columns are is taken from the numbers: everywhere n/N prints as the percentage beside it.
struct FactorTable {
    /// Groups that one p compares.
    struct Comparison {
        /// As they may have been compared, the likeliest first.
        var readings: [[Proportion]]
        var printed: WrittenPValue
        var cell: Passage
        /// What the column of tests says of this p: Fisher.
        var method: Passage?
        var evidence: [Evidence]
    }

    let data: DataTable
    let comparisons: [Comparison]

    private struct Group {
        let row: Int
        let label: String
        let share: Proportion
        let cells: [Passage]
        var isUnknown: Bool { ["不明", "未記載", "未確認", "不詳", "欠測", "Unknown", "unknown", "Missing", "missing"].contains { label.contains($0) } }
    }

    init?(_ data: DataTable) {
        guard data.width <= 16, let column = Self.pColumn(data) else { return nil }
        let layouts = Self.layouts(data, before: column)
        guard (1...2).contains(layouts.count) else { return nil }
        self.data = data
        let groups = layouts.map { layout in data.rows.indices.compactMap { row in layout(data.rows[row]).map { Group(row: row, label: Self.label(data.rows[row], before: column), share: $0.share, cells: $0.cells) } } }
        let found = groups.count == 2 ? Self.sideBySide(data, column, groups) : Self.byFactor(data, column, groups[0]), methods = Self.methodColumn(data)
        comparisons = found.map { comparison in
            var comparison = comparison
            comparison.method = methods.flatMap { methods in
                data.rows.first { $0.values.count > max(column, methods) && $0.values[column].cell.place == comparison.cell.place && $0.values[column].cell.text == comparison.cell.text }?.values[methods].cell
            }
            return comparison
        }
        if comparisons.isEmpty { return nil }
    }

    // MARK: Columns

    /// The one column of p values.
    private static func pColumn(_ data: DataTable) -> Int? {
        let columns = data.columnNames.indices.filter { column in
            let name = data.columnNames[column]
            guard !namesMethods(name) else { return false }
            return (name.lowercased().contains("p") && name.contains(/(?:^|[^A-Za-z])[pP](?:[ －-]?(?:値|value))?(?:$|[^A-Za-z])/)) || ["検定", "有意確率", "有意差"].contains { name.contains($0) }
        }
        return columns.count == 1 && columns[0] >= 1 ? columns[0] : nil
    }

    /// 検定法: which test each p is of.
    private static func namesMethods(_ name: String) -> Bool { ["検定法", "検定方法", "検定手法", "検定の種類", "Statistical test", "Test used", "Method"].contains { name.contains($0) } }

    private static func methodColumn(_ data: DataTable) -> Int? { data.columnNames.firstIndex(where: namesMethods) }

    private typealias Layout = (DataTable.Row) -> (share: Proportion, cells: [Passage])?

    /// Ways to read a group out of a row: n/N with its percentage, n（%） beside N or under N=…, or N, n and % in three columns.
    private static func layouts(_ data: DataTable, before end: Int) -> [Layout] {
        func value(_ row: DataTable.Row, _ column: Int) -> DataTable.Value? { column < row.values.count ? row.values[column].value : nil }
        func count(_ row: DataTable.Row, _ column: Int) -> Int? { if case .count(let n, let unit)? = value(row, column), unit != .events { n } else { nil } }
        func cells(_ row: DataTable.Row, _ columns: Int...) -> [Passage] { columns.map { row.values[$0].cell } }
        func share(_ n: Int?, _ d: Int?, _ percentage: ExactDecimal) -> Proportion? {
            guard let n, let d, d > 0 || n == 0, RateChecks.fits(percentage, n, d) else { return nil }
            return try? Proportion(n, of: d)
        }
        /// A layout reads the columns rightly if it reads every row that has the columns' percentage.
        func holds(_ column: Int, _ layout: Layout) -> Bool {
            let rows = data.rows.filter { row in
                switch value(row, column) {
                case .share?, .rate?, .decimal?: true
                default: false
                }
            }
            return rows.count >= 2 && rows.allSatisfy { layout($0) != nil }
        }
        var found: [Layout] = []
        for column in 0..<end {
            let direct: Layout = { row in
                guard case .rate(let rate)? = value(row, column), let group = share(rate.numerator, rate.denominator, rate.percentage) else { return nil }
                return (group, cells(row, column))
            }
            if holds(column, direct) { found.append(direct); continue }
            let head = column < data.columnSizes.count ? data.columnSizes[column] : nil
            // The head's N is that of every row: the columns are the groups.
            let underSize: Layout = { row in
                guard case .share(let n, let percentage, _)? = value(row, column), let group = share(n, head, percentage) else { return nil }
                return (group, cells(row, column))
            }
            if head != nil, holds(column, underSize) { found.append(underSize); continue }
            let sizes = (0..<column).filter { size in
                holds(column) { row in
                    guard case .share(let n, let percentage, _)? = value(row, column), let group = share(n, count(row, size), percentage) else { return nil }
                    return (group, [])
                }
            }
            if let size = sizes.last {
                guard sizes.count == 1 else { return [] }
                found.append { row in
                    guard case .share(let n, let percentage, _)? = value(row, column), let group = share(n, count(row, size), percentage) else { return nil }
                    return (group, cells(row, size, column))
                }
                continue
            }
            // N, n, %: the percentage is the last of the three.
            let triples: [(Int, Int)] = (0..<column).flatMap { n in (0..<column).filter { $0 != n }.map { ($0, n) } }
            let read: (Int, Int) -> Layout = { size, number in { row in
                let percentage: ExactDecimal
                switch value(row, column) {
                case .decimal(let printed)?: percentage = printed
                case .rate(let rate)? where rate.numerator == nil: percentage = rate.percentage
                default: return nil
                }
                guard let group = share(count(row, number), count(row, size), percentage) else { return nil }
                return (group, cells(row, size, number, column))
            } }
            let fitting = triples.filter { holds(column, read($0.0, $0.1)) }
            if let (size, number) = fitting.first {
                guard fitting.count == 1 else { return [] }
                found.append(read(size, number))
            }
        }
        return found
    }

    // MARK: Rows

    /// The level of a factor: a word right before the numbers, or the row's label.
    private static func label(_ row: DataTable.Row, before end: Int) -> String {
        if let first = row.values.first, case .words = first.value, !first.cell.isEmpty, end > 1 { return first.cell.text }
        return row.label
    }

    private static func isWhole(_ label: String) -> Bool {
        TotalLines.isTotal(label) || ["全体", "全症例", "総症例", "全例"].contains(label) || label.hasPrefix("安全性解析対象") || label.hasPrefix("有効性解析対象") || label.hasPrefix("症例数")
    }

    private static func printed(_ data: DataTable, _ row: Int, _ column: Int) -> (value: WrittenPValue, cell: Passage)? {
        guard column < data.rows[row].values.count else { return nil }
        let cell = data.rows[row].values[column].cell
        return WrittenPValue(cell: cell).map { ($0, cell) }
    }

    /// Two groups in each row, and the p of the row.
    private static func sideBySide(_ data: DataTable, _ column: Int, _ groups: [[Group]]) -> [Comparison] {
        data.rows.indices.compactMap { row in
            guard let left = groups[0].first(where: { $0.row == row }), let right = groups[1].first(where: { $0.row == row }), let (value, cell) = printed(data, row, column), cell.count > 0 else { return nil }
            return Comparison(readings: [[left.share, right.share]], printed: value, cell: cell, evidence: [Evidence(data.rows[row].labelCell)] + (left.cells + right.cells + [cell]).map { Evidence($0) })
        }
    }

    private static func byFactor(_ data: DataTable, _ column: Int, _ groups: [Group]) -> [Comparison] {
        let whole = Set(groups.filter { isWhole($0.label) }.map(\.share.denominator)), levels = groups.filter { !isWhole($0.label) }
        let blocks = self.blocks(data, column, levels)
        let sizes = blocks.map { block in block.groups.reduce(0) { $0 + $1.share.denominator } }
        return blocks.enumerated().compactMap { index, block in
            let found = block.rows.compactMap { printed(data, $0, column) }
            guard found.count == 1, let (value, cell) = found.first, block.groups.count >= 2 else { return nil }
            // All patients stand in the levels of a factor once: what is set in under another level does not add.
            let isComplete = whole.count == 1 ? whole.contains(sizes[index]) : sizes.count >= 2 && Set(sizes).count == 1 || isComplementary(block.groups.map(\.label))
            guard isComplete else { return nil }
            let known = block.groups.filter { !$0.isUnknown }.map(\.share), all = block.groups.map(\.share)
            let readings = (known.count >= 2 && known.count < all.count ? [known, all] : [all]).map { $0.filter { $0.denominator > 0 } }
            return Comparison(readings: readings, printed: value, cell: cell, evidence: block.groups.flatMap { group in [Evidence(data.rows[group.row].labelCell)] + group.cells.map { Evidence($0) } } + [Evidence(cell)])
        }
    }

    /// Two levels that are everybody: 男 and 女, 有 and 無, 65 歳未満 and 65 歳以上.
    private static func isComplementary(_ labels: [String]) -> Bool {
        guard labels.count == 2 else { return false }
        return [("男", "女"), ("有", "無"), ("あり", "なし"), ("未満", "以上"), ("以下", "超"), ("Male", "Female"), ("Men", "Women"), ("Yes", "No"), ("<", "≥"), ("<", "≧"), ("入院", "外来")].contains { pair in
            (labels[0].contains(pair.0) && labels[1].contains(pair.1)) || (labels[0].contains(pair.1) && labels[1].contains(pair.0))
        }
    }

    /// The rows of each factor: those that a cell of the factor or of the p spans, or those under a row that names the factor and has no numbers; the whole table where it has one p alone.
    private static func blocks(_ data: DataTable, _ column: Int, _ levels: [Group]) -> [(rows: [Int], groups: [Group])] {
        guard let first = levels.first?.row, let last = levels.last?.row else { return [] }
        let hasLevelColumn = levels.allSatisfy { group in if let value = data.rows[group.row].values.first, case .words = value.value, !value.cell.isEmpty { true } else { false } }
        var blocks: [(rows: [Int], groups: [Group])] = []
        func add(_ rows: [Int]) { blocks.append((rows, levels.filter { rows.contains($0.row) })) }
        let numbered = Set(levels.map(\.row))
        if hasLevelColumn {
            var rows: [Int] = []
            for row in levels.map(\.row) {
                if let previous = rows.last, data.rows[previous].labelCell.place != data.rows[row].labelCell.place || data.rows[previous].label != data.rows[row].label { add(rows); rows = [] }
                rows.append(row)
            }
            add(rows)
            return blocks
        }
        let spans = data.rows.indices.compactMap { row -> (Int, Int)? in
            let cells = data.table.rows[data.rows[row].index].cells
            return cells.first { $0.column == column + 1 && $0.rowSpan >= 2 && !$0.text.isEmpty }.map { (row, $0.rowSpan) }
        }
        let heads = data.rows.indices.filter { row in
            !numbered.contains(row) && row < last && !data.rows[row].label.isEmpty && !isWhole(data.rows[row].label) && data.rows[row].values.enumerated().allSatisfy { $0.offset == column || $0.element.cell.isEmpty }
        }
        if !spans.isEmpty {
            for (row, span) in spans { add(Array(row..<min(data.rows.count, row + span))) }
        } else if heads.contains(where: { $0 < first }) || heads.contains(where: { $0 == first - 1 }) {
            for (index, head) in heads.enumerated() { add(Array(head..<(index + 1 < heads.count ? heads[index + 1] : last + 1))) }
        } else if heads.isEmpty {
            // Each p stands beside the first level of its factor.
            let starts = (first...last).filter { printed(data, $0, column) != nil }
            if starts.count >= 2, starts[0] == first { for (index, start) in starts.enumerated() { add(Array(start..<(index + 1 < starts.count ? starts[index + 1] : last + 1))) } } else { add(Array(first...last)) }
        }
        return blocks
    }
}
