import Foundation

/// A table of reactions in pairs of cases and events: 総数, 重篤, 非重篤 (domain brief §2.3, table 7). The head tells which column is which.
struct CaseEventTable {
    let data: DataTable
    /// Rows that fill every pair.
    let rows: [Row]
    /// What the pairs are called, in order of their columns.
    private let groupNames: [String]
    private let casesFirst: Bool
    /// The columns of the pairs: all but those of percentages.
    private let columns: [Int]

    struct Row {
        let row: DataTable.Row
        let counts: [Int]
        let casesFirst: Bool
        func cases(_ group: Int) -> Int { counts[2 * group + (casesFirst ? 0 : 1)] }
        func events(_ group: Int) -> Int { counts[2 * group + (casesFirst ? 1 : 0)] }
    }

    let groups: Int

    init?(_ data: DataTable) {
        let columns = Self.columns(data), width = columns.count
        guard width >= 2, width.isMultiple(of: 2), let order = Self.order(data, columns) else { return nil }
        let rows = data.rows.compactMap { row -> Row? in
            guard row.values.count == data.width else { return nil }
            let all = row.counts, counts = columns.compactMap { all[$0] }
            return counts.count == width ? Row(row: row, counts: counts, casesFirst: order.casesFirst) : nil
        }
        guard rows.count >= 2 else { return nil }
        self.data = data
        self.rows = rows
        self.columns = columns
        groups = width / 2
        groupNames = order.names
        casesFirst = order.casesFirst
    }

    /// All columns but those of percentages, where the heads tell them.
    private static func columns(_ data: DataTable) -> [Int] {
        let all = Array(0..<data.width)
        guard data.columnHeads.count >= data.width else { return all }
        let counts = all.filter { column in role(data.columnHeads[column]) != nil || !isOfPercentages(data, column) }
        // 登録症例数, 副作用件数, 割合: patients of a group and events among them are no pair.
        func kind(_ head: String) -> String { ["症例数", "例数", "件数", "Cases", "cases", "Patients", "patients", "Subjects", "subjects", "Events", "events"].first { head.hasSuffix($0) }.map { String(head.dropLast($0.count)) } ?? head }
        let arePairs = stride(from: 0, to: counts.count - 1, by: 2).allSatisfy { at in
            let names = [kind(data.columnHeads[counts[at]]), kind(data.columnHeads[counts[at + 1]])]
            return names[0] == names[1] || names.contains { $0.hasSuffix("発現") && names.contains("") }
        }
        return counts.count == all.count || arePairs ? counts : all
    }

    private static func isOfPercentages(_ data: DataTable, _ column: Int) -> Bool {
        ["割合", "%", "率", "ercent"].contains { data.columnHeads[column].contains($0) } && !data.rows.contains { column < $0.values.count && $0.counts[column] != nil }
    }

    private enum Role { case cases, events }

    private static func role(_ head: String) -> Role? {
        if ["件数", "Events", "events", "件"].contains(where: head.hasSuffix) { return .events }
        return ["症例数", "例数", "Cases", "cases", "Patients", "patients", "Subjects", "subjects", "例"].contains(where: head.hasSuffix) ? .cases : nil
    }

    /// Whether cases come first, and what the pairs are called. Every column must be one or the other, in pairs.
    private static func order(_ data: DataTable, _ columns: [Int]) -> (casesFirst: Bool, names: [String])? {
        let width = columns.count
        if data.columnHeads.count >= data.width {
            // Patients who could have had one are no cases.
            guard !data.columnHeads.contains(where: { head in ["risk", "リスク", "観察", "評価", "対象", "登録"].contains { head.contains($0) } }) else { return nil }
            let heads = columns.map { data.columnHeads[$0] }, columnNames = columns.map { data.columnNames[$0] }, roles = heads.map(role)
            guard let first = roles.first ?? nil, roles.enumerated().allSatisfy({ $0.element == ($0.offset.isMultiple(of: 2) ? first : first == .cases ? .events : .cases) }) else { return words(data, width) }
            let names = stride(from: 0, to: width, by: 2).map { String(columnNames[$0].dropLast(heads[$0].count)) + " " + columnNames[$0 + 1] }
            return (first == .cases, names)
        }
        return words(data, width)
    }

    /// Copied text tells no columns, and on a page a head over several columns stands over one of them: the words of the head tell, in their order.
    private static func words(_ data: DataTable, _ width: Int) -> (casesFirst: Bool, names: [String])? {
        let head = data.head
        func count(_ words: [String]) -> Int { words.map { head.components(separatedBy: $0).count - 1 }.max() ?? 0 }
        // Each pair has both words.
        guard count(["症例数", "Cases", "Patients"]) == width / 2, count(["件数", "Events"]) == width / 2 else { return nil }
        func place(_ words: [String]) -> Int? { words.compactMap { word in head.range(of: word).map { head.distance(from: head.startIndex, to: $0.lowerBound) } }.min() }
        guard let cases = place(["症例数", "Cases", "Patients"]), let events = place(["件数", "Events"]) else { return nil }
        let kinds: [(String, Int)] = [("総数", place(["総数", "合計", "Total", "All"])), ("重篤", place(["重篤", "Serious"])), ("非重篤", place(["非重篤", "Non-serious"]))].compactMap { name, at in at.map { (name, $0) } }
        return (cases < events, kinds.count == width / 2 ? kinds.sorted { $0.1 < $1.1 }.map(\.0) : Array(repeating: "", count: width / 2))
    }

    /// The pair that is the total of the two others, serious and not.
    var totalGroup: Int? {
        guard groups == 3, let total = groupNames.firstIndex(where: { name in ["総数", "合計", "計", "全体", "Total", "All"].contains { name.contains($0) } }) else { return nil }
        let others = groupNames.indices.filter { $0 != total }.map { groupNames[$0] }
        let areSeriousAndNot = others.contains(where: Self.isOfNonSerious) && others.contains(where: Self.isOfSerious)
        return areSeriousAndNot ? total : nil
    }

    static func isOfNonSerious(_ name: String) -> Bool { ["非重篤", "on-serious", "onserious"].contains(where: name.contains) }
    static func isOfSerious(_ name: String) -> Bool { ["重篤", "erious"].contains(where: name.contains) && !isOfNonSerious(name) }

    /// The column of a pair's part: even for cases, odd for events.
    func column(_ part: Int) -> Int { columns[casesFirst ? part : part ^ 1] }

    /// The group of serious reactions, of those that are not, or of all.
    func group(_ kind: Kind) -> Int? {
        guard let total = totalGroup else { return nil }
        return switch kind {
        case .all: total
        case .nonSerious: groupNames.firstIndex(where: Self.isOfNonSerious)
        case .serious: groupNames.indices.first { $0 != total && !Self.isOfNonSerious(groupNames[$0]) }
        }
    }

    enum Kind { case all, serious, nonSerious }

    var totalRow: Row? { rows.first { DataTable.totals.contains($0.row.label) } }

    /// Whether terms are set in under their classes, so that it is sure which belong to which.
    var isSetIn: Bool { Set(rows.map(\.row.indent)).count > 1 }

    /// Each row with those right under it: what is set in belongs to the row above that is not; classes belong to the total, if there is one.
    /// Where nothing is set in, a row belongs to the class above as long as it fits in.
    var families: [(parent: Row, children: [Row])] {
        let isSetIn = self.isSetIn, total = rows.firstIndex { DataTable.totals.contains($0.row.label) }
        var parents: [Int?] = []
        var lastClass: Int?
        var sums: [Int] = []
        for index in rows.indices {
            guard index != total else { parents.append(nil); continue }
            if isSetIn {
                parents.append(rows[..<index].lastIndex { $0.row.indent < rows[index].row.indent && !DataTable.totals.contains($0.row.label) } ?? total)
            } else if let open = lastClass, !Self.namesClass(rows[index].row.label), fits(rows[index], into: rows[open], sums) {
                parents.append(open)
                sums = (0..<groups).map { sums[$0] + rows[index].events($0) }
            } else {
                parents.append(total)
                lastClass = index
                sums = Array(repeating: 0, count: groups)
            }
        }
        return rows.indices.compactMap { parent in
            let children = rows.indices.filter { parents[$0] == parent }.map { rows[$0] }
            return children.isEmpty ? nil : (rows[parent], children)
        }
    }

    /// Names of classes join what they hold.
    static func namesClass(_ label: String) -> Bool {
        label.contains("および") || label.contains("、") || label.contains(" and ")
    }

    private func fits(_ row: Row, into parent: Row, _ sums: [Int]) -> Bool {
        (0..<groups).allSatisfy { row.cases($0) <= parent.cases($0) && sums[$0] + row.events($0) <= parent.events($0) }
    }
}
