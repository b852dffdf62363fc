/// A table of reactions in pairs of cases and events: 総数, 重篤, 非重篤 (domain brief §2.3, table 7).
struct CaseEventTable {
    let data: DataTable
    /// Rows that fill every pair.
    let rows: [Row]

    struct Row {
        let row: DataTable.Row
        let counts: [Int]
        func cases(_ group: Int) -> Int { counts[2 * group] }
        func events(_ group: Int) -> Int { counts[2 * group + 1] }
    }

    let groups: Int

    static func isOne(_ data: DataTable) -> Bool { CaseEventTable(data) != nil }

    init?(_ data: DataTable) {
        let head = data.head
        let hasPairs = (head.contains("症例数") && head.contains("件数")) || (head.contains("Patients") && head.contains("Events")) || (head.contains("Cases") && head.contains("Events"))
        let width = data.width
        guard hasPairs, width >= 2, width.isMultiple(of: 2) else { return nil }
        let rows = data.rows.compactMap { row -> Row? in
            let counts = row.counts.compactMap { $0 }
            return counts.count == width && row.values.count == width ? Row(row: row, counts: counts) : nil
        }
        guard rows.count >= 2 else { return nil }
        self.data = data
        self.rows = rows
        groups = width / 2
    }

    /// Whether the first pair is the total of the others.
    var hasTotalPair: Bool { groups == 3 && (data.head.contains("総数") || data.head.contains("Total") || data.head.contains("合計") || data.head.contains("All")) }

    var totalRow: Row? { rows.first { DataTable.totals.contains($0.row.label) } }

    /// The classes with their terms: as far as rows are set in, or, where nothing tells the two apart, as long as a row fits into the class above.
    var classes: [(soc: Row, terms: [Row])] {
        var classes: [(soc: Row, terms: [Row])] = []
        let outermost = rows.map(\.row.indent).min() ?? 0, isSetIn = rows.contains { $0.row.indent > outermost }
        for row in rows where !DataTable.totals.contains(row.row.label) {
            if let last = classes.indices.last, isSetIn ? row.row.indent > outermost : !Self.namesClass(row.row.label) && fits(row, into: classes[last]) {
                classes[last].terms.append(row)
            } else {
                classes.append((row, []))
            }
        }
        return classes
    }

    /// Names of classes join what they hold.
    static func namesClass(_ label: String) -> Bool {
        label.contains("および") || label.contains("、") || label.contains(" and ")
    }

    private func fits(_ row: Row, into group: (soc: Row, terms: [Row])) -> Bool {
        (0..<groups).allSatisfy { index in
            row.cases(index) <= group.soc.cases(index)
                && group.terms.reduce(row.events(index)) { $0 + $1.events(index) } <= group.soc.events(index)
        }
    }
}
