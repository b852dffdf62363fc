import Foundation
import Reexamination

/// The algebra of cases and events: events add, cases overlap at most, terms lie within classes and classes within the total.
struct CaseEventChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.compactMap { CaseEventTable($0) }.flatMap { inRows($0) + inHierarchy($0) + threshold($0) } }

    private func inRows(_ table: CaseEventTable) -> [Verdict] {
        table.rows.flatMap { row in
            var verdicts: [Verdict] = []
            let label = row.row.label, evidence = [Evidence(row.row.labelCell)] + row.row.values.map { Evidence($0.cell) }
            func add(_ holds: Bool, _ observation: Observation) {
                verdicts.append(Verdict(.caseEvent, holds ? .holds : .fails, holds ? .note : .error, observation, evidence))
            }
            for group in 0..<table.groups {
                add(row.cases(group) <= row.events(group) && (row.cases(group) > 0) == (row.events(group) > 0), .casesExceedEvents(label: label, cases: row.cases(group), events: row.events(group)))
            }
            if table.hasTotalPair {
                let events = (1..<table.groups).map(row.events), cases = (1..<table.groups).map(row.cases)
                add(events.reduce(0, +) == row.events(0), .eventsAdd(label: label, parts: events, total: row.events(0)))
                add((cases.max() ?? 0) <= row.cases(0) && row.cases(0) <= cases.reduce(0, +), .casesBounds(label: label, parts: cases, total: row.cases(0)))
            }
            return verdicts
        }
    }

    private func inHierarchy(_ table: CaseEventTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        let classes = table.classes
        func add(_ holds: Bool, _ observation: Observation, _ rows: [CaseEventTable.Row], _ column: Int) {
            verdicts.append(Verdict(.hierarchy, holds ? .holds : .fails, holds ? .note : .error, observation, rows.flatMap { [Evidence($0.row.labelCell), Evidence($0.row.values[column].cell)] }))
        }
        for group in 0..<table.groups {
            if let total = table.totalRow { within(total, classes.map(\.soc), group) }
            for entry in classes { within(entry.soc, entry.terms, group) }
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
        return verdicts
    }

    /// 総数 3 件以上: from the caption, the notes or the sentences that lead to the table.
    private func threshold(_ table: CaseEventTable) -> [Verdict] {
        guard let threshold = threshold(of: table) else { return [] }
        return table.rows.filter { !DataTable.totals.contains($0.row.label) }.map { row in
            let holds = row.events(0) >= threshold
            return Verdict(.threshold, holds ? .holds : .fails, holds ? .note : .error, .belowThreshold(label: row.row.label, events: row.events(0), threshold: threshold), [Evidence(row.row.labelCell)])
        }
    }

    private func threshold(of table: CaseEventTable) -> Int? {
        guard let name = table.data.table.name?.filter({ $0 != " " }) else { return nil }
        let leading = context.sentences.filter { $0.contains(name) }.map(\.text) + [table.data.table.caption.text]
        for text in leading {
            for marker in ["件以上"] {
                guard let range = text.range(of: marker) else { continue }
                let digits = text[..<range.lowerBound].reversed().prefix { $0.isNumber }
                if let value = Int(String(digits.reversed())) { return value }
            }
        }
        return nil
    }
}
