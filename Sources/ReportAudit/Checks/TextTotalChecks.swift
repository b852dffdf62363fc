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

    private var totals: [Verdict] {
        let named = namedByCaption
        return zip(context.paragraphs, context.cited).flatMap { sentences, cited in
            sentences.flatMap { sentence in ofCaption(sentence, named) + cited.flatMap { planned(sentence, $0) } }
        }
    }

    private typealias Total = (table: DataTable, row: DataTable.Row)

    private func verdict(_ quantity: Quantity, _ sentence: Sentence, _ label: String, _ printed: [Int], _ total: Total) -> Verdict? {
        quantity.whole.map { value in
            Verdict(.textTable, holds: printed.contains(value), .textTable(label: label, text: value, table: total.table.table.name ?? "", values: printed),
                    [Evidence(sentence.passage, quantity.range, around: 14), Evidence(total.row.labelCell)])
        }
    }

    /// The totals of tables of events, by what the caption quotes or begins with: 「低カルシウム血症」の年別件数; Hypocalcaemia: events by year.
    private var namedByCaption: [String: [Total]] {
        var named: [String: [Total]] = [:]
        for table in context.tables where ["件数", "events"].contains(where: table.table.caption.text.contains) && context.caseEvents(table) == nil {
            guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }) else { continue }
            for sentence in Sentence.all(in: table.table.caption) { for quote in sentence.quotes { named[quote.label, default: []].append((table, row)) } }
            if let colon = table.table.caption.text.firstIndex(of: ":") { named[String(table.table.caption.text[..<colon]), default: []].append((table, row)) }
        }
        return named
    }

    /// 「低カルシウム血症」の副作用は 179 例 179 件であり、うち重篤なものは 16 例 16 件 against the total of the table whose caption names it.
    private func ofCaption(_ sentence: Sentence, _ named: [String: [Total]]) -> [Verdict] {
        sentence.quotes.flatMap { quote -> [Verdict] in
            guard let totals = named[quote.label] else { return [] }
            let pairs = zip(sentence.free, sentence.free.dropFirst()).filter { cases, events in
                cases.unit == .cases && events.unit == .events && ["", "("].contains(sentence.passage.text(cases.range.upperBound..<events.range.lowerBound).trimmed)
            }
            guard let all = pairs.first(where: { Self.isOf(quote, $0, sentence) }) else { return [] }
            let serious = pairs.first { $0.0.range.lowerBound > all.1.range.upperBound && Self.isOfSerious($0, sentence) }
            return totals.flatMap { total -> [Verdict?] in
                let table = total.table, printed = total.row.counts
                let column = table.columnNames.indices.filter { index in ["重篤", "erious"].contains(where: table.columnNames[index].contains) && !["非重篤", "on-serious"].contains(where: table.columnNames[index].contains) }
                var verdicts = [verdict(all.1, sentence, quote.label, printed.compactMap { $0 }, total)]
                if let serious, column.count == 1, let own = column.first.flatMap({ printed[$0] }), printed.contains(all.1.whole) { verdicts.append(verdict(serious.1, sentence, quote.label + (sentence.isEnglish ? " serious" : " 重篤"), [own], total)) }
                return verdicts
            }.compactMap { $0 }
        }
    }

    /// Whether cases and events are told of what is quoted: 「…」の副作用は 179 例 179 件; 179 cases (179 events) of “…”.
    private static func isOf(_ quote: (label: String, end: Int), _ pair: (Quantity, Quantity), _ sentence: Sentence) -> Bool {
        if sentence.isEnglish { return sentence.passage.has(") of “" + quote.label + "”", at: pair.1.range.upperBound) }
        return pair.0.range.lowerBound > quote.end && sentence.passage.text(quote.end..<pair.0.range.lowerBound) == "の副作用は"
    }

    private static func isOfSerious(_ pair: (Quantity, Quantity), _ sentence: Sentence) -> Bool {
        if sentence.isEnglish { return [") were serious", ") was serious"].contains { sentence.passage.has($0, at: pair.1.range.upperBound) } }
        return ["うち重篤なものは", "うち重篤な副作用は"].contains(where: sentence.lead(to: pair.0).hasSuffix)
    }

    /// 手術を予定していた 71 例, For the 71 patients with an operation planned against the total of the matrix of procedures.
    private func planned(_ sentence: Sentence, _ table: DataTable) -> [Verdict] {
        let isOfPlans = sentence.isEnglish ? table.head.hasPrefix("Planned") && table.rows.count { table.columnHeads.contains($0.label) } >= 2 : table.columnNames.last?.contains("予定") == true
        guard isOfPlans, let row = table.rows.last(where: { DataTable.totals.contains($0.label) }), let last = row.counts.last ?? nil,
              let planned = sentence.free.first(where: { quantity in
                  sentence.isEnglish ? sentence.lead(to: quantity).hasSuffix("For the ") && sentence.text(behind: quantity.range.upperBound, 30).contains("an operation planned") : sentence.lead(to: quantity).hasSuffix("手術を予定していた")
              }) else { return [] }
        return [verdict(planned, sentence, sentence.isEnglish ? "Operation planned" : "手術を予定していた症例", [last], (table, row))].compactMap { $0 }
    }
}
