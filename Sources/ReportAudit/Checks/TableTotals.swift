import Reexamination
import Statistics

/// The totals and subtotals of a table, down its columns and along its rows.
struct TableTotals {
    let data: DataTable
    let wholes: TableWholes
    private let grid: NumberGrid

    init(_ data: DataTable, _ wholes: TableWholes, _ grid: NumberGrid) {
        self.data = data
        self.wholes = wholes
        self.grid = grid
    }

    var verdicts: [Verdict] {
        guard !data.columnHeads.isEmpty, (2...64).contains(grid.rows.count + grid.columns.count) || grid.columns.count <= 64 else { return [] }
        return columns + rows
    }

    // MARK: What adds up

    /// What no sum is made of: means, shares.
    private static let noSums = ["平均", "中央値", "率", "割合", "%", "SD", "標準偏差", "最大", "最小", "mean", "Mean", "median", "Median", "Min", "Max", "比"]
    /// 例数（%） are counts with their shares.
    static func isNoSum(_ name: String) -> Bool {
        let own = name.contains("(%)") ? name.replacing("(%)", with: "") : name
        return noSums.contains { own.contains($0) }
    }
    private static let running = ["累計", "累積", "Cumulative", "cumulative"]
    /// Rows that count the same patients again, or something else.
    private static let mixedRows = ["解析対象", "評価対象", "調査対象", "対象症例", "対象例", "症例数", "発現", "Number", "Subjects", " set", "平均", "中央値"]
    /// One patient may stand in several rows.
    private static let overlapping = ["発現", "副作用", "有害事象", "合併症", "既往", "併用", "重複", "reaction", "Reaction", "adverse", "Adverse", "TEAE", "用語", "基本語", "事象", "症状", "PT", "SOC", "erm", "ADR"]
    /// The patients who are still there: those of one period are those of the next.
    private static let atRisk = ["at risk", "At risk", "リスク集合", "リスク", "観察例", "観察症例", "評価例", "評価症例", "測定例", "対象例", "Assessed", "Expected", "Attended", "observed"]

    private static func isEvents(_ name: String) -> Bool { ["件数", "件", "Events", "events", "Number of ADRs"].contains { name.hasSuffix($0) || name.contains("件数") || name.contains("events") || name.contains("Events") } }

    /// Of which serious beside Events counts what the column before it counts.
    private func countsEvents(_ column: Int) -> Bool {
        Self.isEvents(grid.columns[column].name) || (column > 0 && TotalLines.isOfWhich(grid.columns[column].lowest) && countsEvents(column - 1))
    }

    /// 4週, 6カ月, Week 12: one after the other, the same patients are seen again.
    private static func isPeriod(_ label: String) -> Bool {
        (["週", "日", "月", "時間", "回"].contains(where: label.contains) && label.contains(/[0-9]\s*(?:週|日|カ月|か月|箇月|月目|時間|回)/))
            || (["week", "month", "day", "visit", "hour", "cycle"].contains(where: label.lowercased().contains) && label.contains(/(?i:weeks?|months?|days?|visit|hours?|cycle)\b/)) || ["投与前", "投与後", "開始時", "終了時", "中止時", "最終", "Baseline"].contains { label.hasPrefix($0) }
    }

    /// Rows of which each patient can be in one only: years, ages, sexes, outcomes.
    private static func isOfPartition(_ label: String) -> Bool {
        label.contains(where: \.isNumber) || ["男", "女", "男性", "女性", "不明", "その他", "あり", "なし", "有", "無", "入院", "外来", "病院", "診療所", "日本", "海外", "国内", "重篤", "非重篤", "回復", "軽快", "未回復", "後遺症", "死亡", "未記載",
                                          "Male", "Female", "Unknown", "Missing", "Other", "Yes", "No", "Recovered", "Fatal"].contains { label == $0 || (label.count <= $0.count + 4 && label.hasPrefix($0)) }
    }

    // MARK: Columns

    private struct Reading {
        let sum: Int
        let holds: Bool
        /// Whether two parts at least say something.
        let isTelling: Bool
        let rows: [Int]
    }

    private func reading(_ rows: [Int], _ column: Int, _ printed: Int) -> Reading? {
        let counted = rows.filter { grid.count($0, column) != nil }, parts = counted.compactMap { grid.count($0, column) }
        guard parts.count >= 2 else { return nil }
        let sum = parts.reduce(0, +)
        return Reading(sum: sum, holds: data.isPartial ? sum <= printed : Self.adds(parts, to: printed), isTelling: parts.count { $0 > 0 } >= 2, rows: counted)
    }

    /// 累計 below the periods: it may go back further than they do, so that another column must say that it does not.
    private static func isRunningRow(_ line: NumberGrid.Line) -> Bool { ["累計", "通算", "総合計", "Cumulative", "Cumulative total"].contains(line.lowest) }

    private var columns: [Verdict] {
        TotalLines(grid, isTotal: { TotalLines.isTotal($0.lowest) || Self.isRunningRow($0) }).all.flatMap { total -> [Verdict] in
            let readings = total.readings.filter { rows in !rows.contains { row in Self.mixedRows.contains { grid.rows[row].lowest.contains($0) } } }
            guard !readings.isEmpty else { return [] }
            // By column, what each reading says.
            let said = grid.columns.indices.map { column -> [Reading?] in
                guard let cell = grid.cells[total.row][column], let printed = cell.count, cell.isPlainCount else { return [] }
                return readings.map { reading($0, column, printed) }
            }
            return grid.columns.indices.compactMap { column in verdict(total, column, said) }
        }
    }

    private func verdict(_ total: TotalLines.Total, _ column: Int, _ said: [[Reading?]]) -> Verdict? {
        let name = grid.columns[column].name.isEmpty ? "\(column + 1)" : grid.columns[column].name
        let own = said[column].compactMap { $0 }
        guard !own.isEmpty, let cell = grid.cells[total.row][column], let printed = cell.count, !Self.isNoSum(name) else { return nil }
        let label = [grid.rows[total.row].label, cell.passage].compactMap { $0 }
        func verdict(_ reading: Reading) -> Verdict {
            let evidence = label.map { Evidence($0) } + reading.rows.compactMap { grid.cells[$0][column] }.map { Evidence($0.passage) }
            let observation = total.isSubtotal ? Observation.reasons(label: grid.rows[total.row].name, sum: reading.sum, total: printed) : .column(name: name, sum: reading.sum, total: printed, isPartial: data.isPartial)
            return Verdict(.columnSum, holds: reading.holds, observation, evidence)
        }
        if let holding = own.first(where: \.holds) { return verdict(holding) }
        // The reading that most other columns follow is the one that was meant.
        func support(_ index: Int) -> Int {
            said.indices.count { other in
                other != column && index < said[other].count && said[other][index].map { $0.holds && $0.isTelling } == true && (countsEvents(column) || !countsEvents(other)) && !Self.isNoSum(grid.columns[other].name)
            }
        }
        let supports = said[column].indices.map { said[column][$0] == nil ? -1 : support($0) }, most = supports.max() ?? 0
        guard let index = supports.firstIndex(of: most), let meant = said[column][index] else { return nil }
        if Self.isRunningRow(grid.rows[total.row]), most == 0 || printed < meant.rows.compactMap({ grid.count($0, column) }).max() ?? 0 { return nil }
        return !isOfOnlySome(total.row, printed) && isWrong(meant, name, column, printed, supports: most, others: said.indices.count { $0 != column && !said[$0].isEmpty && isAdditive($0) }) ? verdict(meant) : nil
    }

    /// Whether the row gives the total's own share of a larger group: those with any of what the rows name, of whom one may be in several.
    private func isOfOnlySome(_ row: Int, _ printed: Int) -> Bool {
        grid.cells[row].contains { cell in
            guard let percentage = cell?.percentage, percentage.units >= 10 else { return false }
            return wholes.near.contains { $0 > printed && RateChecks.fits(percentage, printed, $0) }
        }
    }

    private func isAdditive(_ column: Int) -> Bool {
        let name = grid.columns[column].name
        return !Self.isNoSum(name) && !(Self.running + Self.atRisk).contains { name.contains($0) }
    }

    /// Whether a sum that is not the printed total is an error: not where patients may stand in several rows, or those of one row go on to the next.
    private func isWrong(_ reading: Reading, _ name: String, _ column: Int, _ printed: Int, supports: Int, others: Int) -> Bool {
        let parts = reading.rows.compactMap { grid.count($0, column) }, labels = reading.rows.map { grid.rows[$0].lowest }
        if Self.atRisk.contains(where: name.contains) || ["N", "n", "例数"].contains(grid.columns[column].lowest) && labels.count(where: Self.isPeriod) * 2 > labels.count { return false }
        // A running total ends with itself.
        if Self.running.contains(where: name.contains), supports == 0 || printed == parts.last || printed == parts.max() { return false }
        if countsEvents(column) || (data.head.contains("件数") && !name.contains("例")) { return supports > 0 || others < 2 }
        // Where events are counted beside them, cases may overlap.
        let hasEvents = grid.columns.indices.contains(where: countsEvents) || data.table.caption.text.contains("件数")
        if hasEvents, !(data.table.caption.text.contains("件数") && !name.contains("例")) { return supports > 0 && labels.allSatisfy(Self.isOfPartition) }
        let words = data.table.caption.text + data.head + data.table.notes.map(\.text.text).joined()
        if Self.overlapping.contains(where: words.contains), !data.table.caption.text.contains("件数") { return supports > 0 && labels.allSatisfy(Self.isOfPartition) }
        return supports > 0 || others < 2
    }

    /// Whether the parts add up to the total, or make it up several times one after the other.
    private static func adds(_ parts: [Int], to total: Int) -> Bool {
        if parts.reduce(0, +) == total { return true }
        var sum = 0, times = 0, count = 0
        for part in parts {
            sum += part
            count += part > 0 ? 1 : 0
            // One part that is as large as the total is no way to make it up.
            if sum == total, count >= 2 { times += 1; sum = 0; count = 0 }
        }
        return sum == 0 && times >= 2
    }

    // MARK: Rows

    /// Whether a column is headed as the total of those before it: 計, 合計, Total (N=418), Interval total, 2016–2020 after the years.
    private func isTotal(_ line: NumberGrid.Line) -> Bool {
        let name = line.lowest
        func isPlain(_ name: String) -> Bool { TotalLines.isTotal(name) || (!TotalLines.isSubtotal(name) && !name.hasSuffix("累計") && ["計", "Total", "total"].contains { name.hasSuffix($0) }) }
        // 使用成績調査の累計 beside 合計 is a part of it.
        if isPlain(name) || (name.hasSuffix("累計") && !data.columnHeads.contains(where: isPlain)) { return true }
        let years = data.columnHeads.compactMap { head in head.firstMatch(of: /^(?:19|20)[0-9]{2}$/).map { String($0.output) } }
        guard let first = years.first, let last = years.last, years.count >= 2 else { return false }
        return ["–", "－", "-", "～"].contains { name == first + $0 + last }
    }

    /// Where a column is headed as a total and most rows add up to it, the others are wrong.
    private var rows: [Verdict] {
        guard !["重複", "複数"].contains(where: (data.table.caption.text + data.head).contains) else { return [] }
        let turned = grid.turned
        return TotalLines(turned, isTotal: isTotal).all.flatMap { total -> [Verdict] in
            let readings = total.readings.map { $0.filter { column in !Self.isNoSum(turned.rows[column].name) } }.filter { $0.count >= 2 }
            let found = readings.map { parts in turned.columns.indices.compactMap { row in sum(parts, total.row, row, turned) } }
            // The reading that most rows follow.
            guard let best = found.max(by: { ($0.count(where: \.holds)) < ($1.count(where: \.holds)) }), !best.isEmpty else { return [] }
            let holding = best.count(where: \.holds), isRunning = Self.running.contains { turned.rows[total.row].name.contains($0) }
            guard best.count == 1 ? !isRunning : holding * 2 >= best.count, !isRunning || holding >= 3 else { return [] }
            return best.compactMap { row -> Verdict? in
                if !row.holds, mayOverlap(row) || mayRecur(row, turned.columns[row.row].name, isRunning || turned.rows[total.row].lowest == "Overall" || row.heads.allSatisfy(Self.isYear)) || Self.isNoSum(turned.columns[row.row].name) { return nil }
                let line = turned.columns[row.row]
                return Verdict(.rowSum, holds: row.holds, .row(label: line.name, sum: row.parts.reduce(0, +), total: row.total), [line.label].compactMap { $0 }.map { Evidence($0) } + row.cells.map { Evidence($0) })
            }
        }
    }

    private struct RowSum {
        let row: Int
        let parts: [Int]
        let total: Int
        let cells: [Passage]
        let heads: [String]
        var holds: Bool { parts.reduce(0, +) == total }
    }

    private func sum(_ columns: [Int], _ total: Int, _ row: Int, _ turned: NumberGrid) -> RowSum? {
        guard let printed = turned.count(total, row), let cell = turned.cells[total][row] else { return nil }
        let cells = columns.compactMap { turned.cells[$0][row] }
        // A dash adds nothing; what is no count says that the row is of something else.
        guard cells.count == columns.count, cells.allSatisfy({ $0.count != nil || $0.isDash }), cells.count(where: { $0.count != nil }) >= 2 else { return nil }
        return RowSum(row: row, parts: cells.compactMap(\.count), total: printed, cells: cells.map(\.passage) + [cell.passage], heads: columns.map { turned.rows[$0].name })
    }

    /// Who or what takes part in one year may do so in the next: hospitals, those under observation, those with a reaction. Events do not.
    private static let recurring = ["施設", "医師", "観察", "発現症例", "発現例", "継続", "site", "entre", "hysician", "nvestigator", "under ", "with ", "active"]

    private static func isYear(_ name: String) -> Bool { ["年度", "年次", "年目", "期", "Year", "year", "eriod"].contains { name.contains($0) } || name.contains(/(?:19|20)[0-9]{2}/) }

    private func mayRecur(_ row: RowSum, _ name: String, _ isOverPeriods: Bool) -> Bool {
        isOverPeriods && (row.parts.max() ?? 0) <= row.total && row.total <= row.parts.reduce(0, +) && Self.recurring.contains { name.contains($0) } && !Self.isEvents(name)
    }

    /// Patients with serious and with other reactions, or of several periods, may be the same.
    private func mayOverlap(_ row: RowSum) -> Bool {
        let sum = row.parts.reduce(0, +)
        guard row.total >= row.parts.max() ?? 0, row.total <= sum, !(data.table.caption.text + data.head).contains("件"), !data.head.contains("vents") else { return false }
        let isBySeriousness = row.heads.contains { $0.contains("重篤") || $0.contains("erious") }
        return isBySeriousness || row.heads.count(where: Self.isPeriod) >= 2
    }
}
