import Reexamination

/// Totals of tables, groups less those excluded, assessed and not assessed.
struct TableSumChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { zip(context.tables, context.wholes).flatMap { ofTable($0, $1) } }

    private func ofTable(_ data: DataTable, _ wholes: TableWholes) -> [Verdict] {
        let grid = data.grid, isCaseEventTable = context.caseEvents(data) != nil
        var verdicts: [Verdict] = []
        if !isCaseEventTable {
            verdicts += TableTotals(data, wholes, grid).verdicts
            verdicts += RelatedColumns(data, wholes, grid).verdicts
        }
        verdicts += NestedCounts(data, grid, isCaseEventTable: isCaseEventTable).verdicts
        verdicts += NamedSums(data: data).verdicts
        verdicts += flow(data)
        return verdicts + assessed(data)
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
                verdicts.append(Verdict(.flow, holds: reasons == excluded, .reasons(label: row.label, sum: reasons, total: excluded), data.rows[index..<next].flatMap(Self.evidence)))
            }
            if next < data.rows.count, let rest = data.rows[next].counts.first ?? nil {
                let holds = whole - excluded == rest
                verdicts.append(Verdict(.flow, holds: holds,
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
            Verdict(.flow, holds: yes + no == whole, .reasons(label: data.rows[assessed - 1].label, sum: yes + no, total: whole), [data.rows[assessed - 1], data.rows[assessed], data.rows[not]].flatMap(Self.evidence)),
            results.count < 2 ? nil : Verdict(.flow, holds: sum == yes, .reasons(label: data.rows[assessed].label, sum: sum, total: yes), data.rows[assessed..<not].flatMap(Self.evidence)),
        ].compactMap { $0 }
    }

    /// A row's label and its first number.
    private static func evidence(_ row: DataTable.Row) -> [Evidence] { [Evidence(row.labelCell)] + row.values.prefix(1).map { Evidence($0.cell) } }
}
