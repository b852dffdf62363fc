import Foundation
import Reexamination

/// Numbers of all reactions that the text gives, against the totals of the tables that count them.
struct TextTotalChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { unlisted + totals }

    /// 予測できない重篤な副作用は 38 例 73 件 against the total of the table of unlisted reactions.
    private var unlisted: [Verdict] {
        guard let table = context.tables.first(where: { table in ["予測できない", "not predictable", "nlisted"].contains { table.table.caption.text.contains($0) } }).flatMap(context.caseEvents), table.totalGroup != nil, let total = table.totalRow else { return [] }
        var verdicts: [Verdict] = []
        for sentence in context.sentences {
            for (cases, events) in zip(sentence.free, sentence.free.dropFirst()) {
                guard cases.unit == .cases, events.unit == .events, ["", "("].contains(sentence.passage.text(cases.range.upperBound..<events.range.lowerBound).trimmed), let n = cases.whole, let e = events.whole,
                      let kind = Self.unlistedKind(sentence.lead(to: cases)), let group = table.group(kind) else { continue }
                let evidence = [Evidence(sentence.passage, cases.range.lowerBound..<events.range.upperBound, around: 14), Evidence(total.row.labelCell)]
                let label = "予測できない" + (kind == .serious ? "重篤な副作用" : kind == .nonSerious ? "非重篤な副作用" : "副作用"), name = table.data.table.name ?? ""
                for (text, value) in [(n, total.cases(group)), (e, total.events(group))] {
                    verdicts.append(Verdict(.textTable, holds: text == value, .textTable(label: label, text: text, table: name, values: [value]), evidence))
                }
            }
        }
        return verdicts
    }

    /// Which unlisted reactions the words before the numbers speak of.
    private static func unlistedKind(_ lead: String) -> CaseEventTable.Kind? {
        if let at = lead.range(of: "予測できない", options: .backwards) {
            let kind = lead[at.upperBound...]
            guard !kind.contains("のうち"), !kind.contains("最も") else { return nil }
            return kind.hasPrefix("重篤") ? .serious : kind.hasPrefix("非重篤") ? .nonSerious : kind.hasPrefix("副作用") ? .all : nil
        }
        for ending in [" for ", ", "] where lead.hasSuffix("reactions not predictable from the Precautions" + ending) || lead.hasSuffix("unlisted reactions" + ending) {
            let words = lead.dropLast(ending.count).split(separator: " ")
            guard let at = words.lastIndex(of: "reactions"), at > 0 else { return nil }
            return words[at - 1].hasSuffix("non-serious") ? .nonSerious : words[at - 1] == "serious" ? .serious : ending == ", " ? .all : nil
        }
        return nil
    }

    /// 「低カルシウム血症」の副作用は 179 例 179 件 against the total of the table whose caption names it; 手術を予定していた 71 例 against the matrix of procedures.
    private var totals: [Verdict] {
        var verdicts: [Verdict] = []
        func compare(_ quantity: Quantity, _ sentence: Sentence, _ label: String, _ printed: [Int], _ table: DataTable, _ row: DataTable.Row) {
            guard let value = quantity.whole else { return }
            let holds = printed.contains(value)
            verdicts.append(Verdict(.textTable, holds: holds, .textTable(label: label, text: value, table: table.table.name ?? "", values: printed),
                                    [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
        }
        // What a caption quotes, by the quotation.
        var quoted: [String: [(table: DataTable, row: DataTable.Row)]] = [:]
        for table in context.tables where table.table.caption.text.contains("件数") && context.caseEvents(table) == nil {
            guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }) else { continue }
            for sentence in Sentence.all(in: table.table.caption) { for quote in sentence.quotes { quoted[quote.label, default: []].append((table, row)) } }
        }
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            for sentence in sentences {
                for quote in sentence.quotes {
                    guard let tables = quoted[quote.label] else { continue }
                    let pair = zip(sentence.free, sentence.free.dropFirst()).first { cases, events in
                        cases.unit == .cases && events.unit == .events && cases.range.upperBound == events.range.lowerBound && cases.range.lowerBound > quote.end && sentence.passage.text(quote.end..<cases.range.lowerBound) == "の副作用は"
                    }
                    guard let pair else { continue }
                    let serious = zip(sentence.free, sentence.free.dropFirst()).first { cases, events in
                        cases.unit == .cases && events.unit == .events && cases.range.upperBound == events.range.lowerBound && cases.range.lowerBound > pair.1.range.upperBound && ["うち重篤なものは", "うち重篤な副作用は"].contains { sentence.lead(to: cases).hasSuffix($0) }
                    }
                    for (table, row) in tables {
                        compare(pair.1, sentence, quote.label, row.counts.compactMap { $0 }, table, row)
                        let column = table.columnNames.indices.filter { table.columnNames[$0].contains("重篤") && !table.columnNames[$0].contains("非重篤") }
                        if let serious, column.count == 1, let own = column.first.flatMap({ row.counts[$0] }), row.counts.contains(pair.1.whole) { compare(serious.1, sentence, quote.label + " 重篤", [own], table, row) }
                    }
                }
                // The matrix says what was planned in its last column.
                for table in cited where table.columnNames.last?.contains("予定") == true {
                    guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }), let last = row.counts.last ?? nil,
                          let planned = sentence.free.first(where: { quantity in sentence.lead(to: quantity).hasSuffix("手術を予定していた") }) else { continue }
                    compare(planned, sentence, "手術を予定していた症例", [last], table, row)
                }
            }
        }
        return verdicts
    }
}
