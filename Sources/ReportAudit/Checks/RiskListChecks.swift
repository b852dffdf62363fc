import Foundation
import Reexamination

/// The plan's list of risks against the table that counts their reactions: where all others of the table are of the list, one that is not is missing there, or written otherwise.
struct RiskListChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    private static let kinds: Set<String> = ["重要な特定されたリスク", "重要な潜在的リスク", "Important identified risks", "Important potential risks", "Important identified risk", "Important potential risk"]

    var verdicts: [Verdict] {
        let plans = context.report.tables.map { ($0, Self.listed($0)) }.filter { $0.1.count >= 3 }
        guard plans.count == 1, let (plan, listed) = plans.first else { return [] }
        return context.tables.filter { $0.table.caption.text != plan.caption.text }.flatMap { data -> [Verdict] in
            let grid = data.grid
            let risks = zip(data.rowsByOwnName, data.rows).filter { own, row in Self.kinds.contains(row.label) && own.label != row.label }.map(\.0)
            guard risks.count >= 3, grid.rows.count == data.rows.count else { return [] }
            let missing = risks.filter { risk in !listed.contains { TermChecks.isSameRisk($0, risk.label) && $0.first == risk.label.first } }
            guard missing.count <= 1 else { return [] }
            return risks.map { risk in
                let holds = !missing.contains { $0.label == risk.label }
                return Verdict(.missingItem, holds ? .holds : .term, holds ? .note : .warning, .missingItem(item: risk.label, from: plan.name ?? "", existsIn: data.table.name ?? ""), [Evidence(risk.labelCell)])
            }
        }
    }

    /// The bullets of the table of the plan: under heads that are kinds of risk.
    private static func listed(_ table: WrittenTable) -> [String] {
        guard let head = table.rows.firstIndex(where: { row in row.cells.contains { kinds.contains($0.text.text) } && row.cells.count >= 2 }), head + 1 < table.rows.count else { return [] }
        let columns = table.rows[head].cells.indices.filter { kinds.contains(table.rows[head].cells[$0].text.text) }
        return table.rows[(head + 1)...].prefix(1).flatMap { row in columns.filter { $0 < row.cells.count }.flatMap { TermChecks.bullets(row.cells[$0].text) } }
    }
}
