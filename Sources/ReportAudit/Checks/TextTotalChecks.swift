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
            for pair in sentence.casesWithEvents {
                let cases = pair.cases, events = pair.events
                guard let n = cases.whole, let e = events.whole, let kind = Self.unlistedKind(sentence.lead(to: cases)), let group = table.group(kind) else { continue }
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

    /// Totals of the tables that the paragraph cites, by what their captions name and by what a matrix has in all.
    private var totals: [Verdict] {
        let named = namedByCaption, plans = Set(context.tables.filter(Self.isOfPlans).map(\.number))
        return zip(context.paragraphs, context.cited).flatMap { sentences, cited -> [Verdict] in
            guard !cited.isEmpty else { return [] }
            let numbers = Set(cited.map(\.number)), own = named.mapValues { totals in totals.filter { numbers.contains($0.table.number) } }.filter { !$0.value.isEmpty }, matrices = cited.filter { plans.contains($0.number) }
            return sentences.flatMap { sentence in (own.isEmpty ? [] : againstCaptions(sentence, own)) + matrices.flatMap { planned(sentence, $0) } }
        }
    }

    private typealias Total = (table: DataTable, row: DataTable.Row)

    /// - Parameter printed: by total, what the number may be; it is wrong where it is none of any.
    private func verdict(_ quantity: Quantity, _ sentence: Sentence, _ label: String, _ printed: [(total: Total, values: [Int])]) -> Verdict? {
        guard let value = quantity.whole, let first = printed.first else { return nil }
        let right = printed.first { $0.values.contains(value) }, shown = right ?? first
        return Verdict(.textTable, holds: right != nil, .textTable(label: label, text: value, table: shown.total.table.table.name ?? "", values: shown.values),
                       [Evidence(sentence.passage, quantity.range, around: 14), Evidence(shown.total.row.labelCell)])
    }

    /// The totals of tables of events, by what the caption quotes or begins with: 「低カルシウム血症」の年別件数; Hypocalcaemia: events by year.
    private var namedByCaption: [String: [Total]] {
        var named: [String: [Total]] = [:]
        for table in context.tables where ["件数", "events", "Events"].contains(where: table.table.caption.text.contains) && context.caseEvents(table) == nil {
            guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }) else { continue }
            for sentence in Sentence.all(in: table.table.caption) { for quote in sentence.quotes { named[quote.label, default: []].append((table, row)) } }
            if let colon = table.table.caption.text.firstIndex(of: ":") { named[table.table.caption.text[..<colon].trimmed, default: []].append((table, row)) }
        }
        return named
    }

    /// 「低カルシウム血症」の副作用は 179 例 179 件であり、うち重篤なものは 16 例 16 件; 179 cases (179 events) of “Hypocalcaemia” …; 16 cases (16 events) were serious.
    private func againstCaptions(_ sentence: Sentence, _ named: [String: [Total]]) -> [Verdict] {
        let pairs = sentence.casesWithEvents
        guard !pairs.isEmpty else { return [] }
        let quotes = sentence.quotes
        return quotes.flatMap { quote -> [Verdict] in
            guard let totals = named[quote.label], let all = pairs.first(where: { Self.isTold(of: quote, $0, sentence) }) else { return [] }
            var verdicts = [verdict(all.events, sentence, quote.label, totals.map { ($0, $0.row.counts.compactMap { $0 }) })]
            // Behind another name they are of that.
            let serious = pairs.first { pair in
                pair.cases.range.lowerBound >= all.end && Self.isOfSerious(pair, sentence) && !quotes.contains { $0.end > max(quote.end, all.end) && $0.end <= pair.cases.range.lowerBound }
            }
            if let serious {
                let printed = totals.compactMap { total -> (Total, [Int])? in
                    let columns = total.table.columnNames.indices.filter { CaseEventTable.isOfSerious(total.table.columnNames[$0]) }
                    guard columns.count == 1, let own = columns.first.flatMap(total.row.count), total.row.counts.contains(all.events.whole) else { return nil }
                    return (total, [own])
                }
                verdicts.append(verdict(serious.events, sentence, quote.label + (sentence.isEnglish ? " serious" : " 重篤"), printed))
            }
            return verdicts.compactMap { $0 }
        }
    }

    /// Whether cases and events are told of what is quoted: 「…」の副作用は 179 例 179 件; 179 cases (179 events) of “…”.
    private static func isTold(of quote: (label: String, end: Int), _ pair: Sentence.CasesWithEvents, _ sentence: Sentence) -> Bool {
        if sentence.isEnglish { return sentence.passage.has(" of “", at: pair.end) && quote.end == pair.end + 6 + quote.label.unicodeScalars.count }
        return pair.cases.range.lowerBound > quote.end && sentence.passage.text(quote.end..<pair.cases.range.lowerBound) == "の副作用は"
    }

    private static func isOfSerious(_ pair: Sentence.CasesWithEvents, _ sentence: Sentence) -> Bool {
        if sentence.isEnglish { return [" were serious", " was serious"].contains { sentence.passage.has($0, at: pair.end) } }
        return ["うち重篤なものは", "うち重篤な副作用は"].contains(where: sentence.lead(to: pair.cases).hasSuffix)
    }

    /// A matrix of planned against actual procedures, with what was planned in all in its last column.
    private static func isOfPlans(_ table: DataTable) -> Bool {
        guard let last = table.columnNames.last else { return false }
        return last.contains("予定") || (table.head.hasPrefix("Planned") && DataTable.totals.contains { last.hasSuffix($0) } && table.rows.count { table.columnHeads.contains($0.label) } >= 2)
    }

    /// 手術を予定していた 71 例, For the 71 patients with an operation planned against the total of the matrix of procedures.
    private func planned(_ sentence: Sentence, _ table: DataTable) -> [Verdict] {
        guard let planned = sentence.free.first(where: { quantity in
            sentence.isEnglish ? sentence.lead(to: quantity).hasSuffix("For the ") && [" with an operation planned,", " with an operation planned before treatment,"].contains(where: sentence.text(behind: quantity.range.upperBound, 48).hasPrefix) : sentence.lead(to: quantity).hasSuffix("手術を予定していた")
        }), let row = table.rows.last(where: { DataTable.totals.contains($0.label) }), row.counts.count == table.width || row.counts.count == 1, let last = row.counts.last ?? nil else { return [] }
        return [verdict(planned, sentence, sentence.isEnglish ? "Operation planned" : "手術を予定していた症例", [((table, row), [last])])].compactMap { $0 }
    }
}
