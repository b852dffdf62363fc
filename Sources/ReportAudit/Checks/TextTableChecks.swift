import Foundation
import Reexamination
import Statistics

/// Text against the rows of the tables it names.
struct TextTableChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { quoted + rates + fractions + singles + planned }

    /// 「低カルシウム血症」の 10.3%（16/156 例）against the row of that name, where the paragraph names its table.
    private var quoted: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, named) in zip(context.paragraphs, context.cited) {
            // A matrix names its rows and columns alike.
            let cited = named.filter { table in !table.rows.contains { table.columnHeads.contains($0.label) } }
            guard !cited.isEmpty else { continue }
            for sentence in sentences {
                for (label, end) in sentence.quotes {
                    let rows = cited.flatMap { table in table.rows.filter { $0.label == label && $0.counts.contains { $0 != nil } }.map { (table, $0) } }
                    guard let (table, row) = rows.first, rows.count == 1 else { continue }
                    let next = sentence.quantities.filter { $0.range.lowerBound >= end && ($0.unit == .cases || $0.unit == .events) && !$0.isEach }
                    guard let first = next.first, let value = first.whole, Self.follows(sentence.passage.text(end..<first.range.lowerBound)) else { continue }
                    // 例 at once followed by 件, 9 cases (9 events): both belong to the row.
                    let pair = sentence.casesWithEvents.first { $0.cases.range == first.range }, behind = next.dropFirst().first { $0.range.lowerBound == first.range.upperBound }
                    var values = [(first, value)]
                    if let second = pair?.events ?? behind, let count = second.whole { values.append((second, count)) }
                    let printed = row.counts.compactMap { $0 }
                    let possible = Set(printed + pairs(printed) + [printed.reduce(0, +)])
                    for (quantity, value) in values {
                        let holds = (possible.contains(value) || Self.mayBeTogether(value, printed)) && !(quantity.range == pair?.events.range && isOtherPair(cases: first, events: value, row, table))
                        guard holds || !Self.isOfSome(sentence, label, end, first, table) else { continue }
                        verdicts.append(Verdict(.textTable, holds: holds,
                                                .textTable(label: label, text: value, table: table.table.name ?? "", values: printed),
                                                [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
                    }
                }
            }
        }
        return verdicts
    }

    /// Whether the number may be of some of the row’s only, or of others: 重篤な副作用は「…」2 例; 自発報告では「…」31 例; 「…」の 6 例は併用していなかった.
    private static func isOfSome(_ sentence: Sentence, _ label: String, _ end: Int, _ quantity: Quantity, _ table: DataTable) -> Bool {
        let after = sentence.text(behind: quantity.range.upperBound, 3)
        if sentence.passage.has("の", at: end), ["は", "が", "を", "に", "も", "では"].contains(where: after.hasPrefix) { return true }
        return OtherPopulations.has(OtherPopulations.some, in: sentence.text.replacingOccurrences(of: label, with: ""), beside: table.table.caption.text + table.head)
    }

    /// Whether a group of the row has so many cases, but none that has has so many events.
    private func isOtherPair(cases: Quantity, events: Int, _ row: DataTable.Row, _ data: DataTable) -> Bool {
        guard let table = context.caseEvents(data), table.totalGroup != nil, let own = table.rows.first(where: { $0.row.index == row.index }) else { return false }
        let alike = (0..<table.groups).filter { own.cases($0) == cases.whole }
        return !alike.isEmpty && !alike.contains { own.events($0) == events }
    }

    /// Whether a number follows its label at once: 「…」が 16 例, 「…」の 10.3%（16.
    private static func follows(_ between: String) -> Bool {
        if [" in ", ", in ", ", ", " was ", " occurred in "].contains(where: { words in between.hasPrefix(words) && between.dropFirst(words.count).allSatisfy { ($0.isASCII && $0.isNumber) || ".% (".contains($0) } }) { return true }
        let rest = between.first.map { "のがは".contains($0) } == true ? between.dropFirst() : between[...]
        return rest.allSatisfy { ($0.isASCII && $0.isNumber) || ".%(".contains($0) }
    }

    private func pairs(_ values: [Int]) -> [Int] {
        values.indices.flatMap { i in values.indices.filter { $0 > i }.map { values[i] + values[$0] } }
    }

    /// Whether so many persons can be those of two columns together, some of them in both.
    private static func mayBeTogether(_ n: Int, _ columns: [Int]) -> Bool {
        columns.count == 2 && ((columns.max() ?? 0)...columns.reduce(0, +)).contains(n)
    }

    /// 骨修復所見 42.5%（45/106 例）against the rows of that name, where the paragraph names their table: the same count and percentage stand in one of them.
    private var rates: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            guard !cited.isEmpty, sentences.contains(where: { !$0.rates.isEmpty }) else { continue }
            let rows = cited.flatMap { table in
                table.rowsByOwnName.compactMap { row in row.label.count >= 3 ? (table: table, row: row, name: row.label.lowercased(), isLatin: row.label.unicodeScalars.allSatisfy { $0.value < 0x250 }) : nil }
            }
            for sentence in sentences {
                for rate in sentence.rates {
                    guard let n = rate.numerator, let d = rate.denominator else { continue }
                    let lead = sentence.passage.text(max(sentence.range.lowerBound, rate.range.lowerBound - 60)..<rate.range.lowerBound)
                    // The words that the name may end: as they are, or without が, は and the like.
                    let ends = ["", "は", "が", "の", " ", " in ", ", in ", " was "].filter(lead.hasSuffix).map { String(lead.dropLast($0.count)) }, small = ends.map { $0.lowercased() }
                    let found = rows.filter { entry in
                        let name = entry.isLatin ? entry.name : entry.row.label
                        // complete or incomplete response: the name is one of two that are counted together, or the end of another.
                        func isAlone(_ words: String) -> Bool {
                            let before = words.dropLast(name.count)
                            return !entry.isLatin || (before.last?.isLetter != true && ![" or ", " and ", "/"].contains(where: before.hasSuffix))
                        }
                        return ((entry.isLatin ? small : ends).contains { ($0.hasSuffix(name) && isAlone($0)) || ($0.last == "」" && $0.hasSuffix("「\(name)」")) } || (entry.isLatin && Self.isExtreme(name, lead.lowercased()))) && !Self.shares(of: entry.row, in: entry.table, d).isEmpty
                    }
                    guard let longest = found.map(\.row.label.count).max() else { continue }
                    let named = found.filter { $0.row.label.count == longest }
                    // The row's own denominator, where it has one, tells which of several rows is meant.
                    let sized = named.filter { $0.row.counts.contains(d) }
                    let meant = sized.isEmpty ? named : sized
                    let holds = meant.contains { entry in
                        // None of them needs no share.
                        Self.shares(of: entry.row, in: entry.table, d).contains { $0.count == n && $0.share == rate.percentage } || (n == 0 && entry.row.counts.contains(0))
                    }
                    if !holds, OtherPopulations.has(OtherPopulations.anotherSource, in: lead, beside: named[0].table.table.caption.text + named[0].table.head + named[0].row.label) { continue }
                    // A person in two columns counts once in the text: then only the bounds are known. A table may stand in the report twice.
                    if !holds, sized.isEmpty, Set(named.map(\.row.counts)).count == 1, Self.mayBeTogether(n, named[0].row.counts.compactMap { $0 }) { continue }
                    let label = named[0].row.label, table = named[0].table.table.name ?? ""
                    // Where the count is the row's, it is the percentage that is not.
                    let share = meant.lazy.flatMap { Self.shares(of: $0.row, in: $0.table, d) }.first { $0.count == n }?.share
                    let observation: Observation = if let share, !holds { .textTableValue(label: label, text: rate.percentage, table: table, value: share) } else { .textTable(label: label, text: n, table: table, values: meant.flatMap { $0.row.counts.compactMap { $0 } }) }
                    verdicts.append(Verdict(.textTable, holds: holds, observation, [Evidence(sentence.passage, rate.range, around: 20), Evidence(named[0].row.labelCell)]))
                }
            }
        }
        return verdicts
    }

    /// highest at under 12 months, 29.4% (42/143): a name between such words and a comma. Otherwise a name before a comma ends another item.
    private static func isExtreme(_ name: String, _ lead: String) -> Bool {
        guard lead.hasSuffix(name + ", ") else { return false }
        let before = lead.dropLast(name.count + 2)
        return ["highest", "lowest", "greatest", "largest", "most frequent", "most common"].contains { word in
            ["at", "in", "for", "with", "among"].contains { before.hasSuffix("\(word) \($0) ") || before.hasSuffix("\(word) \($0) the ") }
        }
    }

    /// The counts of a row with their percentages: 16（10.3）, or in columns side by side of a table that names the group.
    private static func shares(of row: DataTable.Row, in data: DataTable, _ whole: Int) -> [(count: Int, share: ExactDecimal)] {
        let together = row.values.compactMap { value -> (count: Int, share: ExactDecimal)? in if case .share(let count, let share, _) = value.value { (count, share) } else { nil } }
        guard together.isEmpty, data.columnSizes.contains(whole) else { return together }
        return zip(row.values, row.values.dropFirst()).compactMap { count, share in
            guard case .count(let n, let unit) = count.value, unit != .events else { return nil }
            switch share.value {
            case .decimal(let printed): return (n, printed)
            case .rate(let rate) where rate.numerator == nil: return (n, rate.percentage)
            default: return nil
            }
        }
    }

    /// 海外第Ⅱ相試験 71.6%（136/190 例）against the row that names the same and gives n/N: where one of the two numbers is the same, the other is.
    private var fractions: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            let rows = cited.flatMap { table in table.rows.compactMap { row -> (table: DataTable, row: DataTable.Row, rate: Rate)? in
                for value in row.values { if case .rate(let rate) = value.value { return (table, row, rate) } }
                return nil
            } }
            guard !rows.isEmpty else { continue }
            for sentence in sentences {
                for rate in sentence.rates {
                    guard let n = rate.numerator, let d = rate.denominator else { continue }
                    let before = sentence.rates.last { $0.range.upperBound <= rate.range.lowerBound }?.range.upperBound ?? sentence.range.lowerBound
                    let lead = sentence.passage.text(max(before, rate.range.lowerBound - 40)..<rate.range.lowerBound)
                    let named = rows.filter { entry in
                        // 12 週時 and 24 週時 are two things: digits of the label stand in the text, too.
                        Self.sharedWords(entry.row.label, lead) >= 7 && (entry.rate.numerator == n || entry.rate.denominator == d) && entry.row.label.split(whereSeparator: { !("0"..."9").contains($0) }).allSatisfy { lead.contains($0) }
                    }
                    guard let most = named.map({ Self.sharedWords($0.row.label, lead) }).max() else { continue }
                    let meant = named.filter { Self.sharedWords($0.row.label, lead) == most }
                    let holds = meant.contains { $0.rate.numerator == n && $0.rate.denominator == d && $0.rate.percentage == rate.percentage }
                    verdicts.append(Verdict(.textTable, holds: holds,
                                            .textTable(label: meant[0].row.label, text: n, table: meant[0].table.table.name ?? "", values: meant.flatMap { [$0.rate.numerator, $0.rate.denominator].compactMap { $0 } }),
                                            [Evidence(sentence.passage, rate.range, around: 20), Evidence(meant[0].row.labelCell)]))
                }
            }
        }
        return verdicts
    }

    /// The length of the longest words that two texts share.
    static func sharedWords(_ left: String, _ right: String) -> Int {
        let a = Array(left.unicodeScalars), b = Array(right.unicodeScalars)
        var best = 0, row = Array(repeating: 0, count: b.count + 1)
        for scalar in a {
            var diagonal = 0
            for index in b.indices {
                let above = row[index + 1]
                row[index + 1] = scalar == b[index] ? diagonal + 1 : 0
                diagonal = above
                best = max(best, row[index + 1])
            }
        }
        return best
    }

    /// Kaplan–Meier 法（対象 134 例）against the row Kaplan–Meier 法の対象 of a table the paragraph names: a long name shared, and the same last word.
    private var singles: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            let rows = cited.flatMap { table in table.rows.compactMap { row -> Single? in
                guard row.values.count == 1, case .count(let count, let unit) = row.values[0].value, unit == .cases || (unit == .none && row.label.hasPrefix("Patients ")), row.label.count >= 8 else { return nil }
                return (table, row, count)
            } }
            guard !rows.isEmpty else { continue }
            for sentence in sentences {
                for quantity in sentence.free where quantity.unit == .cases {
                    guard let value = quantity.whole, let (table, row, count) = sentence.isEnglish ? Self.estimated(quantity, sentence, rows) : Self.subject(quantity, sentence, rows) else { continue }
                    verdicts.append(Verdict(.textTable, holds: value == count, .textTable(label: row.label, text: value, table: table.table.name ?? "", values: [count]),
                                            [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
                }
            }
        }
        return verdicts
    }

    private typealias Single = (table: DataTable, row: DataTable.Row, count: Int)

    private static func subject(_ quantity: Quantity, _ sentence: Sentence, _ rows: [Single]) -> Single? {
        let lead = sentence.lead(to: quantity).suffix(30)
        return rows.first { lead.hasSuffix($0.row.label.suffix(2)) && sharedWords($0.row.label, String(lead)) >= 8 }
    }

    /// By the Kaplan–Meier method, with the other patients censored at their last visit (61 patients): the one row of patients in that estimate.
    private static func estimated(_ quantity: Quantity, _ sentence: Sentence, _ rows: [Single]) -> Single? {
        let passage = sentence.passage, open = quantity.range.lowerBound - 1
        guard open >= sentence.range.lowerBound, passage.has("(", at: open), passage.has(")", at: quantity.range.upperBound), sentence.free.count(where: { $0.unit == .cases }) == 1,
              passage.text(max(sentence.range.lowerBound, open - 60)..<open).components(separatedBy: ", ").last?.contains("censored") == true else { return nil }
        let named = rows.filter { row in
            let words = row.row.label.split(separator: " ").map(String.init)
            return words.first == "Patients" && words.last == "estimate" && words.dropFirst().contains { $0.first?.isUppercase == true && sentence.contains($0 + " method") }
        }
        return named.count == 1 ? named[0] : nil
    }

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
                    verdicts.append(Verdict(.textTable, holds: holds,
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
}
