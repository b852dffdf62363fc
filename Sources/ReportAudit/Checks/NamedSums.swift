import Foundation
import Reexamination

/// Rows whose own label says of which rows they are the sum: ORR (CR+PR), 病勢コントロール（CR＋PR＋SD）.
struct NamedSums {
    let data: DataTable

    var verdicts: [Verdict] {
        data.rows.flatMap { row -> [Verdict] in
            guard row.label.contains("+"), let match = row.label.firstMatch(of: /\(([A-Za-z]{1,5}(?:\s*\+\s*[A-Za-z]{1,5})+)\)/) else { return [] }
            let names = match.output.1.split(whereSeparator: { "+ ".contains($0) }).map(String.init)
            let parts = names.compactMap { name in data.rows.first { Self.stands(name, for: $0.label) } }
            guard parts.count == names.count else { return [] }
            return row.counts.indices.compactMap { column -> Verdict? in
                guard let total = row.counts[column] else { return nil }
                let counts = parts.compactMap { column < $0.counts.count ? $0.counts[column] : nil }
                guard counts.count == parts.count else { return nil }
                let sum = counts.reduce(0, +), holds = sum == total
                return Verdict(.columnSum, holds: holds, .reasons(label: row.label, sum: sum, total: total), [Evidence(row.labelCell)] + ([row] + parts).map { Evidence($0.values[column].cell) })
            }
        }
    }

    /// CR for CR, Complete response or 完全奏効（CR）.
    private static func stands(_ name: String, for label: String) -> Bool {
        if label == name || label.contains("(\(name))") || label.hasPrefix(name + " ") || label.hasPrefix(name + ":") { return !label.contains("+") }
        let words = label.split(separator: " ")
        return words.count == name.count && zip(words, name).allSatisfy { $0.0.first?.uppercased() == $0.1.uppercased() }
    }
}
