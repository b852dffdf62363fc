import Foundation
import Reexamination

/// Text against tables, and the same quantity in two places.
struct TextTableChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { unlisted + quoted + named + planned }

    /// 「切除」の予定であった 18 例では、予定どおりが 9 例、ほかは「掻爬」が 4 例 against the row of the matrix.
    private var planned: [Verdict] {
        let matrices = context.tables.filter { table in table.rows.count { table.columnHeads.contains($0.label) } >= 2 }
        var verdicts: [Verdict] = []
        for sentence in context.sentences {
            guard let first = sentence.quotes.first, sentence.passage.has("の予定であった", at: first.end) else { continue }
            for table in matrices {
                guard let row = table.rows.first(where: { $0.label == first.label }), table.columnHeads.count == row.values.count else { continue }
                func compare(_ quantity: Quantity, _ column: Int) {
                    guard let value = quantity.whole, let printed = row.counts[column] else { return }
                    let holds = value == printed
                    verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                            .textTable(label: "\(first.label)→\(table.columnHeads[column])", text: value, table: table.table.name ?? "", values: [printed]),
                                            [Evidence(sentence.passage, quantity.range, around: 10), Evidence(row.labelCell)]))
                }
                let counts = sentence.free.filter { $0.unit == .cases }
                if let whole = counts.first { compare(whole, row.values.count - 1) }
                for (quantity, lead) in counts.dropFirst().map({ ($0, sentence.lead(to: $0)) }) {
                    if lead.hasSuffix("予定どおりが"), let column = table.columnHeads.firstIndex(of: first.label) { compare(quantity, column) }
                    if let quote = sentence.quotes.last(where: { $0.end <= quantity.range.lowerBound }), sentence.passage.text(quote.end..<quantity.range.lowerBound) == "が",
                       let column = table.columnHeads.firstIndex(of: quote.label) { compare(quantity, column) }
                }
            }
        }
        return verdicts
    }

    /// 予測できない重篤な副作用は 38 例 73 件 against the total of the table of unlisted reactions.
    private var unlisted: [Verdict] {
        guard let table = context.tables.first(where: { $0.table.caption.text.contains("予測できない") }).flatMap({ CaseEventTable($0) }), table.hasTotalPair, let total = table.totalRow else { return [] }
        var verdicts: [Verdict] = []
        for sentence in context.sentences {
            for (cases, events) in zip(sentence.free, sentence.free.dropFirst()) {
                guard cases.unit == .cases, events.unit == .events, cases.range.upperBound == events.range.lowerBound, let n = cases.whole, let e = events.whole else { continue }
                let lead = sentence.lead(to: cases)
                guard let at = lead.range(of: "予測できない", options: .backwards) else { continue }
                let kind = lead[at.upperBound...]
                guard !kind.contains("のうち"), !kind.contains("最も") else { continue }
                let group = kind.hasPrefix("重篤") ? 1 : kind.hasPrefix("非重篤") ? 2 : kind.hasPrefix("副作用") ? 0 : nil
                guard let group else { continue }
                let evidence = [Evidence(sentence.passage, cases.range.lowerBound..<events.range.upperBound, around: 14), Evidence(total.row.labelCell)]
                let label = "予測できない" + (group == 1 ? "重篤な副作用" : group == 2 ? "非重篤な副作用" : "副作用"), name = table.data.table.name ?? ""
                for (text, value) in [(n, total.cases(group)), (e, total.events(group))] {
                    verdicts.append(Verdict(.textTable, text == value ? .holds : .fails, text == value ? .note : .error, .textTable(label: label, text: text, table: name, values: [value]), evidence))
                }
            }
        }
        return verdicts
    }

    /// 「低カルシウム血症」の 10.3%（16/156 例）against the row of that name, where the paragraph names its table.
    private var quoted: [Verdict] {
        var verdicts: [Verdict] = []
        for sentences in context.paragraphs {
            let cited = context.tables.filter { table in
                // A matrix names its rows and columns alike.
                guard let name = table.table.name?.filter({ $0 != " " }), !table.rows.contains(where: { table.columnHeads.contains($0.label) }) else { return false }
                return sentences.contains { $0.mentions(name) }
            }
            guard !cited.isEmpty else { continue }
            for sentence in sentences {
                for (label, end) in sentence.quotes {
                    let rows = cited.flatMap { table in table.rows.filter { $0.label == label && $0.counts.contains { $0 != nil } }.map { (table, $0) } }
                    guard let (table, row) = rows.first, rows.count == 1 else { continue }
                    let next = sentence.quantities.filter { $0.range.lowerBound >= end && ($0.unit == .cases || $0.unit == .events) && !$0.isEach }
                    guard let first = next.first, let value = first.whole, Self.follows(sentence.passage.text(end..<first.range.lowerBound)) else { continue }
                    // 例 at once followed by 件: both belong to the row.
                    var values = [(first, value)]
                    if next.count > 1, next[1].range.lowerBound == first.range.upperBound, let second = next[1].whole { values.append((next[1], second)) }
                    let printed = row.counts.compactMap { $0 }
                    let possible = Set(printed + pairs(printed))
                    for (quantity, value) in values {
                        let holds = possible.contains(value)
                        verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                                .textTable(label: label, text: value, table: table.table.name ?? "", values: printed),
                                                [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
                    }
                }
            }
        }
        return verdicts
    }

    /// Whether a number follows its label at once: 「…」が 16 例, 「…」の 10.3%（16.
    private static func follows(_ between: String) -> Bool {
        let rest = between.first.map { "のがは".contains($0) } == true ? between.dropFirst() : between[...]
        return rest.allSatisfy { ($0.isASCII && $0.isNumber) || ".%(".contains($0) }
    }

    private func pairs(_ values: [Int]) -> [Int] {
        values.indices.flatMap { i in values.indices.filter { $0 > i }.map { values[i] + values[$0] } }
    }

    /// A label with one number in a table (安全性解析対象症例数 156 例) against the same label and number elsewhere.
    private var named: [Verdict] {
        var places: [String: [(value: Int, evidence: [Evidence])]] = [:]
        for table in context.tables where table.width <= 1 || table.rows.contains(where: { $0.values.count == 1 }) {
            for row in table.rows where row.values.count == 1 {
                guard let key = Self.key(row.label), let value = row.counts.first ?? nil else { continue }
                places[key, default: []].append((value, [Evidence(row.labelCell), Evidence(row.values[0].cell)]))
            }
        }
        for sentence in context.sentences {
            for quantity in sentence.quantities where quantity.unit == .cases || quantity.unit == .sites {
                guard let value = quantity.whole, let key = Self.key(endOf: sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 16)..<quantity.range.lowerBound)) else { continue }
                places[key, default: []].append((value, [Evidence(sentence.passage, quantity.range, around: 14)]))
            }
        }
        return places.sorted { $0.key < $1.key }.flatMap { key, found -> [Verdict] in
            guard let first = found.first, found.count > 1 else { return [] }
            // What most places say is taken for meant.
            let usual = Dictionary(grouping: found, by: \.value).max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key ?? first.value
            return found.map { place in
                let holds = place.value == usual
                let others = found.filter { $0.value == usual }.prefix(2).flatMap(\.evidence)
                return Verdict(.sameQuantity, holds ? .holds : .fails, holds ? .note : .error, .same(label: key, value: usual, other: place.value), place.evidence + (holds ? [] : others))
            }
        }
    }

    /// The groups every report names, whatever stands around their names.
    private static let groups = ["安全性解析対象", "有効性解析対象", "収集症例", "登録症例", "実施施設数", "目標症例数"]

    private static func key(_ label: String) -> String? {
        guard label.count <= 14 else { return nil }
        return groups.first { label.hasPrefix($0) && ["", "症例", "症例数", "数"].contains(String(label.dropFirst($0.count))) }
    }

    private static func key(endOf lead: String) -> String? {
        groups.first { group in ["", "症例", "症例数", "症例数は", "は", "症例は", "は、"].contains { lead.hasSuffix(group + $0) } }
    }
}

extension Sentence {
    /// Whether it names a table, and not one whose number only begins alike.
    func mentions(_ name: String) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, let at = passage.find(name, in: start..<range.upperBound) {
            let end = at + name.unicodeScalars.count
            let isWhole = end >= passage.count || !passage.scalars[end].isDigit
            let isOwn = name.first != "表" || at == 0 || !["補", "別", "付"].contains(passage.scalars[at - 1])
            if isWhole, isOwn { return true }
            start = at + 1
        }
        return false
    }

    /// What stands in 「」, with the index after it.
    var quotes: [(label: String, end: Int)] {
        var quotes: [(String, Int)] = [], open: Int?
        for index in range {
            if passage.scalars[index] == "「" || passage.scalars[index] == "“" { open = index + 1 }
            if passage.scalars[index] == "」" || passage.scalars[index] == "”", let begin = open {
                quotes.append((passage.text(begin..<index), index + 1))
                open = nil
            }
        }
        return quotes
    }
}
