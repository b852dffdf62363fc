/// The rows of a table that name reactions or risks, with those each may be compared with: terms with terms, classes with classes.
struct TermRows {
    let data: DataTable
    private let rows: [DataTable.Row]
    private let isSetIn: Bool

    init(_ data: DataTable) {
        self.data = data
        rows = data.rows.filter { row in
            !row.label.isEmpty && !DataTable.totals.contains(row.label) && !Self.holdsAll(row.label) && !RateChecks.isGroup(row.label) && !["その他", "上記以外", "不明", "発現", "件数", "Other", "other", "Unknown", "events"].contains { row.label.contains($0) }
                && row.counts.contains { $0 != nil }
        }
        isSetIn = Set(rows.map(\.indent)).count > 1
    }

    /// Patients with any reaction, すべての副作用: a row of them all, whatever it is called, or the size of the group.
    private static func holdsAll(_ label: String) -> Bool {
        let small = label.lowercased()
        return ["any", "all ", "at least one", "patients ", "subjects ", "n=", "n ="].contains(where: small.hasPrefix) || ["sum", "n", "副作用あり"].contains(small) || [" any ", " at least one "].contains(where: small.contains)
            || ["全副作用", "全有害事象", "すべての", "全ての", "いずれかの"].contains(where: label.hasPrefix)
    }

    /// Columns that count what a unit says, or everything where the head says nothing.
    func columns(_ unit: Quantity.Unit) -> [Int] {
        (0..<data.width).filter { column in
            let name = column < data.columnNames.count ? data.columnNames[column] : ""
            let isOfEvents = ["件数", "Events", "events", "うち重篤"].contains { name.hasSuffix($0) } || name.hasSuffix("件")
            let isOfCases = ["例数", "Cases", "Patients", "Subjects"].contains { name.contains($0) } || name.contains("例")
            return unit == .events ? !isOfCases || isOfEvents : !isOfEvents
        }
    }

    /// The one row of a name.
    func row(_ name: String) -> DataTable.Row? {
        let found = rows.filter { Self.same($0.label, name) }
        return found.count == 1 ? found[0] : nil
    }

    private static func same(_ label: String, _ name: String) -> Bool {
        label == name || (label.unicodeScalars.allSatisfy { $0.value < 0x250 } && label.lowercased() == name.lowercased())
    }

    /// The rows of the same kind, this one among them; `nil` where the table does not tell which those are.
    func peers(of row: DataTable.Row) -> [DataTable.Row]? {
        if isSetIn { return rows.filter { $0.indent == row.indent } }
        // Without indents a class is known by its name only, and what may be one is left out.
        guard !Self.mayBeClass(row.label) else { return nil }
        return rows.filter { !Self.mayBeClass($0.label) }
    }

    /// The peers under the same class, and that class.
    func siblings(of row: DataTable.Row) -> (parent: String, rows: [DataTable.Row])? {
        guard isSetIn, let parent = rows.last(where: { $0.index < row.index && $0.indent < row.indent }) else { return nil }
        let end = rows.first { $0.index > parent.index && $0.indent <= parent.indent }?.index ?? .max
        return (parent.label, rows.filter { $0.index > parent.index && $0.index < end && $0.indent == row.indent })
    }

    /// Classes are named for a kind of disorder or join what they hold.
    static func mayBeClass(_ label: String) -> Bool {
        CaseEventTable.namesClass(label) || label.contains("・") || label.contains(",") || ["障害", "臨床検査", "社会環境", "製品の問題", "isorders", "nvestigations", "ircumstances", "issues", "リスク", "risks"].contains { label.hasSuffix($0) }
    }
}
