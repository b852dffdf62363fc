import Foundation
import Reexamination
import Statistics

/// Rates per person-time against the events and the time printed in their row: 62 例, 3,120.4 人年 → 1.99／100 人年.
struct PersonTimeRateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.tables.flatMap(verdicts) }

    private func verdicts(_ data: DataTable) -> [Verdict] {
        guard let time = Self.timeColumn(data) else { return [] }
        return Self.rateColumns(data).flatMap { rate -> [Verdict] in
            // Events or patients: the column whose numbers give most of the rates. Three rows tell it from chance.
            let counts = data.columnNames.indices.filter { $0 != time && $0 != rate }
            let tried = counts.map { rows(data, count: $0, time: time, rate: rate) }.filter { $0.count >= 3 }
            guard let best = tried.max(by: { fitting($0) < fitting($1) }), fitting(best) * 3 >= best.count * 2, fitting(best) >= 2 else { return [] }
            return best.map { row in
                Verdict(.personTime, holds: row.fits,
                        .personTimeRate(printed: row.printed, count: row.count, time: row.time, per: row.scale, right: row.right), row.evidence)
            }
        }
    }

    private struct Row {
        let printed: ExactDecimal
        let count: Int
        let time: ExactDecimal
        let scale: Int
        let evidence: [Evidence]

        private var years: Double { time.approximate }
        private var rate: Double { printed.approximate }

        /// The rate to the places that are printed, halves up.
        var right: ExactDecimal? { ExactDecimal(String(format: "%.\(printed.places.count)f", value)) }

        private var value: Double { years > 0 ? Double(count * scale) / years : 0 }

        /// The time is rounded itself: any time that prints so may be behind the rate.
        var fits: Bool {
            let half = time.halfUnit, step = printed.halfUnit
            guard years > half else { return true }
            let least = Double(count * scale) / (years + half), most = Double(count * scale) / (years - half)
            return rate >= least - step * 1.000_001 && rate <= most + step * 1.000_001
        }
    }

    private func fitting(_ rows: [Row]) -> Int { rows.count(where: \.fits) }

    private func rows(_ data: DataTable, count: Int, time: Int, rate: Int) -> [Row] {
        let scale = Self.scale(data.columnNames[rate]) ?? 100
        return data.rows.compactMap { row in
            guard row.values.count > max(count, time, rate), let n = row.counts[count], let (years, _) = row.values[time].cell.number(at: 0), let (printed, _) = row.values[rate].cell.number(at: 0),
                  printed.places.count > 0 else { return nil }
            return Row(printed: printed, count: n, time: years, scale: scale, evidence: [Evidence(row.labelCell), Evidence(row.values[rate].cell), Evidence(row.values[count].cell), Evidence(row.values[time].cell)])
        }
    }

    /// The column of person-time, and those of rates per it.
    static func timeColumn(_ data: DataTable) -> Int? { data.columnNames.firstIndex { isTime($0) && !isRate($0) } }
    static func rateColumns(_ data: DataTable) -> [Int] { data.columnNames.indices.filter { isTime(data.columnNames[$0]) && isRate(data.columnNames[$0]) } }

    private static func isTime(_ head: String) -> Bool {
        guard ["年", "月", "ear", "onth", "EAR", "ONTH", "py", "PY", "Py"].contains(where: head.contains) else { return false }
        let words = head.lowercased().replacing("－", with: "-")
        return ["人年", "人・年", "patient-year", "person-year", "subject-year", "patient year", "person year", " py", "人月", "patient-month", "person-month"].contains { words.contains($0) } || words == "py"
    }

    private static func isRate(_ head: String) -> Bool { ["率", "rate", "Rate", "IR", "/100", "/1,000", "/1000", "per 1", "当たり", "あたり"].contains { head.contains($0) } }

    /// 100, 1,000 or 10,000 person-years, as the head says.
    static func scale(_ head: String) -> Int? {
        head.firstMatch(of: /(10{1,5}|10?,000|100,000)\s*(?:人|PY|py|patient|person|subject|Patient|Person)/).flatMap { Int($0.output.1.filter { $0 != "," }) }
    }
}
