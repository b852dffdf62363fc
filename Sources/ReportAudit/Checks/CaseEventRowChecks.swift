import Foundation
import Reexamination

/// 副作用発現症例数 310 above 副作用発現件数 418: rows of cases and of their events in any table.
struct CaseEventRowChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(verdicts) }

    private func verdicts(_ data: DataTable) -> [Verdict] {
        zip(data.rows, data.rows.dropFirst()).flatMap { cases, events -> [Verdict] in
            guard let stem = Self.stem(cases.label, Self.cases), stem == Self.stem(events.label, Self.events) else { return [] }
            return zip(cases.values, events.values).compactMap { left, right in
                guard let n = Self.count(left.value), let e = Self.count(right.value) else { return nil }
                let holds = n <= e && (n > 0) == (e > 0)
                return Verdict(.caseEvent, holds: holds,
                               n == 0 && e > 0 ? .eventsWithoutCases(label: events.label, events: e) : .casesExceedEvents(label: events.label, cases: n, events: e), [events.labelCell, right.cell, left.cell].map { Evidence($0) })
            }
        }
    }

    private static let cases = ["発現症例数", "発現例数", "症例数", "例数"], events = ["発現件数", "件数"]

    /// What is counted, without the unit: 副作用 of 副作用の発現症例数（例）.
    private static func stem(_ label: String, _ endings: [String]) -> String? {
        let label = label.prefix { $0 != "(" && $0 != "（" }.trimmed
        guard let ending = endings.first(where: label.hasSuffix) else { return nil }
        var stem = label.dropLast(ending.count)
        if stem.hasSuffix("の") { stem = stem.dropLast() }
        // Those who may have had one are no cases.
        return stem.count >= 2 && !["対象", "解析", "評価", "登録", "調査"].contains(where: stem.contains) ? String(stem) : nil
    }

    private static func count(_ value: DataTable.Value) -> Int? {
        switch value {
        case .count(let n, _), .share(let n, _, _): n
        default: nil
        }
    }
}
