import Foundation
import Reexamination

/// 三つを合わせた副作用発現例数は 867 例, 3 調査の安全性解析対象は計 3,565 例: against the row or column of that name in a table that has a number for each of the three.
struct JoinedStudiesChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let claims = context.sentences.flatMap(Self.claims)
        guard !claims.isEmpty else { return [] }
        let grids = context.tables.map { (data: $0, grid: $0.grid) }
        return claims.compactMap { claim in
            let found = grids.flatMap { Self.rows($0.grid, claim) + Self.rows($0.grid.turned, claim) }
            // A table that gives the sum itself is another check's; two tables may be of two groups of studies.
            guard let counts = found.first, found.count == 1 else { return nil }
            let holds = counts.reduce(0, +) == claim.printed
            return Verdict(.partition, holds: holds, .parts(parts: counts, whole: claim.printed, isComplete: true), [Evidence(claim.sentence.passage, claim.range, around: 20)])
        }
    }

    private struct Claim {
        let sentence: Sentence
        let range: Range<Int>
        let studies: Int
        let name: String
        let printed: Int
    }

    private static let numbers = ["二": 2, "三": 3, "四": 4, "五": 5]

    private static func claims(_ sentence: Sentence) -> [Claim] {
        guard ["合わせた", "あわせた", "合計した", "合算した", "調査の", "試験の"].contains(where: { sentence.contains($0) }) else { return [] }
        return sentence.free.compactMap { quantity in
            let lead = sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 40)..<quantity.range.lowerBound)
            guard let printed = quantity.whole, [.cases, .events, .sites].contains(quantity.unit) else { return nil }
            let joined = lead.firstMatch(of: /([2-5二三四五])つ?の?(?:調査|試験)?(?:全て|すべて)?を(?:合わせ|あわせ|合計し|合算し)た([^、。0-9]{3,20})は$/)?.output
            let added = lead.firstMatch(of: /([2-5二三四五])つ?の?(?:調査|試験)の([^、。0-9]{3,20})は、?(?:合計|計)$/)?.output
            guard let match = joined ?? added, let studies = Int(match.1) ?? numbers[String(match.1)] else { return nil }
            return Claim(sentence: sentence, range: quantity.range, studies: studies, name: normal(String(match.2)), printed: printed)
        }
    }

    /// 副作用発現症例数（例） and 副作用発現例数 are one.
    private static func normal(_ name: String) -> String {
        name.prefix { $0 != "(" && $0 != "（" }.trimmed.replacingOccurrences(of: "症例数", with: "例数")
    }

    private static func rows(_ grid: NumberGrid, _ claim: Claim) -> [[Int]] {
        grid.rows.indices.filter { normal(grid.rows[$0].lowest) == claim.name }.compactMap { row in
            let columns = grid.columns.indices.filter { grid.cells[row][$0] != nil }, counts = columns.compactMap { grid.count(row, $0) }
            return counts.count == claim.studies && columns.count == claim.studies && !columns.contains { TotalLines.isTotal(grid.columns[$0].lowest) } ? counts : nil
        }
    }
}
