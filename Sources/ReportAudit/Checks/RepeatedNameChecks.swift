import Foundation
import Reexamination

/// 出血性事象は 62 例 …、出血性事象 62 例 67 件の内訳は: the same count beside the very name of a row, each time it is given.
///
/// The row and one place in the text agree; another place that is a slip of a digit away is wrong.
struct RepeatedNameChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sections.flatMap { section in section.tables.isEmpty ? [] : verdicts(section) } }

    private struct Mention {
        let value: Int
        let sentence: Sentence
        let range: Range<Int>
    }

    private func verdicts(_ section: ReportSection) -> [Verdict] {
        var rows: [String: [DataTable.Row]] = [:]
        for table in section.tables { for row in table.rowsByOwnName where row.label.count >= 3 && row.label.count <= 24 && !TotalLines.isTotal(row.label) { rows[row.label, default: []].append(row) } }
        let names = rows.filter { $0.value.count == 1 }.compactMapValues(\.first)
        var mentions: [String: [Mention]] = [:]
        for sentence in section.sentences {
            for quantity in sentence.quantities where quantity.unit == .cases {
                guard let value = quantity.whole, value >= 10, let name = Self.name(sentence.lead(to: quantity), names) else { continue }
                mentions[name, default: []].append(Mention(value: value, sentence: sentence, range: quantity.range))
            }
        }
        return mentions.sorted { $0.key < $1.key }.flatMap { name, mentions -> [Verdict] in
            guard mentions.count >= 2, let row = names[name] else { return [] }
            let printed = row.counts.compactMap { $0 }, right = mentions.filter { printed.contains($0.value) }
            guard let usual = right.first?.value, right.allSatisfy({ $0.value == usual }), mentions.count - right.count <= 1 else { return [] }
            return mentions.compactMap { mention in
                let holds = mention.value == usual
                guard holds || ProseShareChecks.isSlip(mention.value, usual) else { return nil }
                return Verdict(.sameQuantity, holds: holds, .same(label: name, value: usual, other: mention.value), [Evidence(mention.sentence.passage, mention.range, around: 14), Evidence(row.labelCell)])
            }
        }
    }

    /// The row's name that the words before a number are or end with.
    private static func name(_ lead: String, _ names: [String: DataTable.Row]) -> String? {
        var words = lead[...]
        for ending in ["は", "が", "の"] where words.hasSuffix(ending) { words = words.dropLast(); break }
        if let open = words.lastIndex(where: { "、。「(）)".contains($0) }) { words = words[words.index(after: open)...] }
        return names[String(words)] == nil ? nil : String(words)
    }
}
