import Reexamination

/// Totals of columns and rows, groups less those excluded, assessed and not assessed.
struct TableSumChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap { columns($0) + rows($0) + flow($0) + assessed($0) } }

    /// Columns of what adds up: no means, shares, running totals.
    private static let noSums = ["平均", "中央値", "累計", "累積", "率", "割合", "%", "SD", "標準偏差", "最大", "最小", "mean", "Mean", "median", "Median", "Cumulative", "cumulative"]
    /// Rows that count the same patients again, or something else.
    private static let mixedRows = ["対象", "症例数", "発現", "Number", "Subjects", "set", "小計", "Subtotal", "平均", "中央値", "うち"]
    /// One patient may stand in several rows.
    private static let overlapping = ["発現", "副作用", "有害事象", "合併症", "既往", "併用", "重複", "reaction", "Reaction", "adverse", "Adverse", "TEAE"]

    /// Each total against the rows it is the total of, where the file tells the columns. Rows that make it up in several ways (sex, then age) hold if each way does.
    private func columns(_ data: DataTable) -> [Verdict] {
        guard !CaseEventTable.isOne(data), !data.columnHeads.isEmpty else { return [] }
        let totals = data.rows.indices.filter { DataTable.totals.contains(data.rows[$0].label) }
        guard totals.count == 1, let totalIndex = totals.first else { return [] }
        let total = data.rows[totalIndex], others = data.rows.enumerated().filter { $0.offset != totalIndex && $0.element.counts.contains { $0 != nil } }.map(\.element)
        guard total.values.count == data.width, !others.contains(where: { row in Self.mixedRows.contains { row.label.contains($0) } }) else { return [] }
        let words = data.table.caption.text + data.head
        return total.counts.indices.compactMap { column in
            let name = column < data.columnNames.count ? data.columnNames[column] : "\(column + 1)"
            guard let printed = total.counts[column], case .count = total.values[column].value, !Self.noSums.contains(where: name.contains) else { return nil }
            let rows = others.filter { column < $0.counts.count && $0.counts[column] != nil }
            let parts = rows.compactMap { $0.counts[column] }
            guard parts.count >= 2 else { return nil }
            let sum = parts.reduce(0, +), isPartial = data.isPartial
            let holds = isPartial ? sum <= printed : Self.adds(parts, to: printed)
            if !holds, Self.overlapping.contains(where: words.contains), !name.contains("件数"), !data.head.contains("件数") { return nil }
            return Verdict(.columnSum, holds ? .holds : .fails, holds ? .note : .error, .column(name: name, sum: sum, total: printed, isPartial: isPartial),
                           [Evidence(total.labelCell), Evidence(total.values[column].cell)] + rows.map { Evidence($0.values[column].cell) })
        }
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

    /// Where the last column is headed as a total and most rows add up to it, the others are wrong.
    private func rows(_ data: DataTable) -> [Verdict] {
        guard !CaseEventTable.isOne(data), data.width >= 3, let last = data.columnNames.last, last.hasSuffix("計") || last.hasSuffix("Total") || last.hasSuffix("total"), !last.hasSuffix("累計"), !data.table.caption.text.contains("重複") else { return [] }
        let found = data.rows.compactMap { row -> (row: DataTable.Row, sum: Int, total: Int)? in
            let counts = row.counts
            guard counts.count == data.width, counts.allSatisfy({ $0 != nil }), let total = counts.last ?? nil else { return nil }
            return (row, counts.dropLast().reduce(0) { $0 + ($1 ?? 0) }, total)
        }
        guard found.count == 1 || found.count { $0.sum == $0.total } * 2 >= found.count else { return [] }
        return found.map { row, sum, total in
            Verdict(.rowSum, sum == total ? .holds : .fails, sum == total ? .note : .error, .row(label: row.label, sum: sum, total: total), [Evidence(row.labelCell)] + row.values.map { Evidence($0.cell) })
        }
    }

    /// 収集症例 159, 収集症例から除外 3, its reasons, 安全性解析対象 156.
    private func flow(_ data: DataTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        for (index, row) in data.rows.enumerated() where row.label.hasSuffix("から除外") || row.label.hasPrefix("Excluded from") {
            guard index > 0, let excluded = row.counts.first ?? nil else { continue }
            let name = row.label.hasSuffix("から除外") ? String(row.label.dropLast(4)) : String(row.label.dropFirst("Excluded from ".count))
            func names(_ label: String) -> Bool { label == name || name.lowercased().hasSuffix(label.lowercased()) }
            guard let before = data.rows[..<index].last(where: { names($0.label) }), let whole = before.counts.first ?? nil else { continue }
            // The reasons go on as long as they do not exceed what was excluded; the group that is left follows.
            var reasons = 0, next = index + 1
            while next < data.rows.count, let count = data.rows[next].counts.first ?? nil, !data.rows[next].label.hasSuffix("から除外"),
                  count != whole - excluded || reasons != excluded, !(data.rows[next].label.hasSuffix("対象") || data.rows[next].label.hasSuffix("set") || data.rows[next].label.hasSuffix("症例")) {
                reasons += count
                next += 1
            }
            if next > index + 1 {
                verdicts.append(Verdict(.flow, reasons == excluded ? .holds : .fails, reasons == excluded ? .note : .error, .reasons(label: row.label, sum: reasons, total: excluded), data.rows[index..<next].flatMap(Self.evidence)))
            }
            if next < data.rows.count, let rest = data.rows[next].counts.first ?? nil {
                let holds = whole - excluded == rest
                verdicts.append(Verdict(.flow, holds ? .holds : .fails, holds ? .note : .error,
                                        .flow(from: before.label, whole: whole, minus: excluded, to: data.rows[next].label, rest: rest), [before, row, data.rows[next]].flatMap(Self.evidence)))
            }
        }
        return verdicts
    }

    /// 有効性解析対象 = 評価例 + 未評価; 評価例 = its results.
    private func assessed(_ data: DataTable) -> [Verdict] {
        guard let assessed = data.rows.firstIndex(where: { ["評価例", "Assessed"].contains($0.label) }), assessed > 0,
              let not = data.rows.firstIndex(where: { ["未評価", "Not assessed"].contains($0.label) }), not > assessed,
              let whole = data.rows[assessed - 1].counts.first ?? nil, let yes = data.rows[assessed].counts.first ?? nil, let no = data.rows[not].counts.first ?? nil else { return [] }
        let results = data.rows[assessed + 1..<not].compactMap { $0.counts.first ?? nil }
        let sum = results.reduce(0, +)
        return [
            Verdict(.flow, yes + no == whole ? .holds : .fails, yes + no == whole ? .note : .error, .reasons(label: data.rows[assessed - 1].label, sum: yes + no, total: whole), [data.rows[assessed - 1], data.rows[assessed], data.rows[not]].flatMap(Self.evidence)),
            results.count < 2 ? nil : Verdict(.flow, sum == yes ? .holds : .fails, sum == yes ? .note : .error, .reasons(label: data.rows[assessed].label, sum: sum, total: yes), data.rows[assessed..<not].flatMap(Self.evidence)),
        ].compactMap { $0 }
    }

    /// A row's label and its first number.
    private static func evidence(_ row: DataTable.Row) -> [Evidence] { [Evidence(row.labelCell)] + row.values.prefix(1).map { Evidence($0.cell) } }
}
