import Foundation
import Reexamination

/// The algebra of cases and events: events add, cases overlap at most, terms lie within classes and classes within the total.
struct CaseEventChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.compactMap(context.caseEvents).flatMap { inRows($0) + inHierarchy($0) + threshold($0) } }

    private func inRows(_ table: CaseEventTable) -> [Verdict] {
        // Year, patients, events: where most rows have more of the one, it counts something else.
        let arePairs = (0..<table.groups).map { group in table.rows.count < 3 || table.rows.count { $0.cases(group) <= $0.events(group) } * 2 > table.rows.count }
        return table.rows.flatMap { row in
            var verdicts: [Verdict] = []
            let label = row.row.label, evidence = [Evidence(row.row.labelCell)] + row.row.values.map { Evidence($0.cell) }
            func add(_ holds: Bool, _ observation: Observation) {
                verdicts.append(Verdict(.caseEvent, holds: holds, observation, evidence))
            }
            for group in 0..<table.groups where arePairs[group] {
                let cases = row.cases(group), events = row.events(group)
                add(cases <= events && (cases > 0) == (events > 0), cases == 0 && events > 0 ? .eventsWithoutCases(label: label, events: events) : .casesExceedEvents(label: label, cases: cases, events: events))
            }
            if let total = table.totalGroup {
                let others = (0..<table.groups).filter { $0 != total }
                let events = others.map(row.events), cases = others.map(row.cases)
                add(events.reduce(0, +) == row.events(total), .eventsAdd(label: label, parts: events, total: row.events(total)))
                add((cases.max() ?? 0) <= row.cases(total) && row.cases(total) <= cases.reduce(0, +), .casesBounds(label: label, parts: cases, total: row.cases(total)))
            }
            return verdicts
        }
    }

    private func inHierarchy(_ table: CaseEventTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        let families = table.families
        func add(_ holds: Bool, _ observation: Observation, _ rows: [CaseEventTable.Row], _ column: Int) {
            verdicts.append(Verdict(.hierarchy, holds: holds, observation, rows.flatMap { [Evidence($0.row.labelCell), Evidence($0.row.values[table.column(column)].cell)] }))
        }
        for group in 0..<table.groups {
            for family in families { within(family.parent, family.children, group) }
        }
        /// Rows lie within the row that contains them: none has more cases, and their events together are no more.
        func within(_ parent: CaseEventTable.Row, _ rows: [CaseEventTable.Row], _ group: Int) {
            var sum = 0
            for row in rows {
                sum += row.events(group)
                add(row.cases(group) <= parent.cases(group), .child(label: row.row.label, value: row.cases(group), parent: parent.row.label, limit: parent.cases(group), isSum: false), [row, parent], 2 * group)
            }
            if let last = rows.last {
                add(sum <= parent.events(group), .child(label: last.row.label, value: sum, parent: parent.row.label, limit: parent.events(group), isSum: true), [parent] + rows, 2 * group + 1)
            }
        }
        return verdicts + hidden(table, families)
    }

    /// What a class holds beyond the terms that are listed: events that are left over, and patients, of whom each has one of them at least.
    ///
    /// A class of 9 patients with 9 events that lists 5 patients with 6 events has 3 events to spare, and so 8 patients at most.
    private func hidden(_ table: CaseEventTable, _ families: [(parent: CaseEventTable.Row, children: [CaseEventTable.Row])]) -> [Verdict] {
        // Where nothing is set in, it is a guess what belongs to which.
        guard table.isSetIn else { return [] }
        let listsAll = !table.data.isPartial && threshold(of: table) == nil && !table.rows.contains { $0.row.label.contains("その他") || $0.row.label.contains("Other") }
        var verdicts: [Verdict] = []
        for group in 0..<table.groups {
            var sums: [(parent: CaseEventTable.Row, children: [CaseEventTable.Row], sum: Int)] = []
            for (parent, children) in families {
                let events = children.reduce(0) { $0 + $1.events(group) }, cases = children.reduce(0) { $0 + $1.cases(group) }, left = parent.events(group) - events
                sums.append((parent, children, events))
                // More events than the class has is another finding.
                guard left >= 0 else { continue }
                let holds = parent.cases(group) <= cases + left
                verdicts.append(Verdict(.hierarchy, holds: holds, .hiddenCases(label: parent.row.label, cases: parent.cases(group), listed: cases, left: left),
                                        ([parent] + children).flatMap { [Evidence($0.row.labelCell), Evidence($0.row.values[table.column(2 * group)].cell), Evidence($0.row.values[table.column(2 * group + 1)].cell)] }))
            }
            if listsAll { verdicts += incomplete(table, group, sums) }
        }
        return verdicts
    }

    /// Where everything is listed, the events under each class are all of its events; one class that has more than its terms stands out from the others.
    private func incomplete(_ table: CaseEventTable, _ group: Int, _ families: [(parent: CaseEventTable.Row, children: [CaseEventTable.Row], sum: Int)]) -> [Verdict] {
        let open = families.filter { $0.sum != $0.parent.events(group) }
        guard families.count { $0.parent.events(group) > 0 } >= 4 || open.isEmpty, open.count <= 1 else { return [] }
        return families.filter { $0.sum <= $0.parent.events(group) }.map { parent, children, sum in
            let holds = sum == parent.events(group)
            return Verdict(.hierarchy, holds: holds, .childrenShort(parent: parent.row.label, sum: sum, events: parent.events(group)),
                           ([parent] + children).flatMap { [Evidence($0.row.labelCell), Evidence($0.row.values[table.column(2 * group + 1)].cell)] })
        }
    }

    /// 総数 3 件以上: from the caption, the notes or the sentences that lead to the table.
    private func threshold(_ table: CaseEventTable) -> [Verdict] {
        guard let threshold = threshold(of: table) else { return [] }
        // Of several groups without a total none has to reach it alone.
        guard table.totalGroup != nil || table.groups == 1 else { return [] }
        return table.rows.filter { !DataTable.totals.contains($0.row.label) }.map { row in
            let holds = row.events(table.totalGroup ?? 0) >= threshold
            return Verdict(.threshold, holds: holds, .belowThreshold(label: row.row.label, events: row.events(table.totalGroup ?? 0), threshold: threshold), [Evidence(row.row.labelCell)])
        }
    }

    private func threshold(of table: CaseEventTable) -> Int? {
        guard let name = table.data.table.name?.filter({ $0 != " " }) else { return nil }
        // Where some are listed whatever their number, there is no threshold for all.
        let leading = context.sentences.filter { sentence in sentence.mentions(name) && !["ただし", "なお", "除く"].contains(where: { sentence.contains($0) }) }.map(\.text) + [table.data.table.caption.text]
        for text in leading {
            if let match = text.firstMatch(of: /総数が?\s*([0-9]{1,4})\s*件以上|with ([0-9]{1,4}) events? or more/) { return Int(match.output.1 ?? match.output.2 ?? "") }
        }
        return table.data.table.caption.text.firstMatch(of: /\(([0-9]{1,3})\s*件以上\)/).flatMap { Int($0.output.1) }
    }
}
