import Foundation
import Reexamination

/// Counts that the text gives beside the very name of a row or column of a table in its section: 悪心4.1%（49例）、頭痛3.2%（38例）, 前回の10件, 正常から高度異常へ移行した症例は2例.
///
/// A name may mean something else (another survey, another period): a count is wrong only where those beside it are those of the table.
struct NamedCountChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        var verdicts: [Verdict] = []
        for section in context.sections where !section.tables.isEmpty {
            let tables = section.tables.map(NamedTable.init), named = NamedRows(tables), total = total(section.tables)
            for sentence in section.sentences where !sentence.quantities.isEmpty || sentence.isEnglish {
                verdicts += listed(sentence, named) + pairs(sentence, total)
                let counts = numbers(sentence)
                for table in tables { verdicts += byColumn(sentence, counts, table) + bySize(sentence, table.data) }
                verdicts += moves(sentence, tables)
            }
        }
        return verdicts
    }

    /// A table with what is asked of it for every sentence of its section.
    private struct NamedTable {
        let data: DataTable
        var grid: NumberGrid { data.grid }
        /// The names of the columns without what stands in brackets behind; none where two are alike.
        let heads: [String]
        /// Whether rows and columns are the same states: from each of them to each.
        let isOfMoves: Bool

        init(_ data: DataTable) {
            self.data = data
            let heads = data.columnHeads.map { head in
                head.firstIndex { $0 == "(" || $0 == "[" }.map { String(head[..<$0]).trimmed } ?? head
            }
            self.heads = heads.count >= 2 && Set(heads).count == heads.count && !data.table.caption.isEmpty ? heads : []
            let states = Set(data.columnHeads)
            isOfMoves = data.columnHeads.count >= 2 && data.rows.count { states.contains($0.label) } >= 2
        }
    }

    // MARK: Names of rows

    /// The rows of a section's tables by their names; a name that several rows have is none.
    private struct NamedRows {
        struct Entry {
            let table: DataTable
            let row: DataTable.Row
        }
        private var rows: [String: [Entry]] = [:]
        let longest: Int

        init(_ tables: [NamedTable]) {
            for table in tables {
                for (row, line) in zip(table.data.rows, table.grid.rows) where line.lowest.count >= 2 && row.counts.contains(where: { $0 != nil }) {
                    rows[line.lowest.lowercased(), default: []].append(Entry(table: table.data, row: row))
                }
            }
            rows = rows.filter { $0.value.count == 1 }
            longest = rows.keys.map { $0.split(separator: " ").count }.max() ?? 0
        }

        /// The row that the words before a number end with: 主な副作用は、悪心 or headache in.
        func entry(before lead: String) -> Entry? {
            var words = lead.lowercased()[...]
            for ending in [" was reported in ", " were reported in ", " occurred in ", " was ", " in ", "(", " (", "が", "は", "の", ":", " "] where words.hasSuffix(ending) {
                words = words.dropLast(ending.count)
                break
            }
            if words.last == "」" || words.last == "”" { words = words.dropLast() }
            if words.unicodeScalars.last.map({ $0.isLetter }) == true {
                let parts = words.split(whereSeparator: { " ,(:;".contains($0) })
                for count in stride(from: min(longest, parts.count), through: 1, by: -1) {
                    let name = parts.suffix(count).joined(separator: " ")
                    if words.hasSuffix(name), let entry = rows[name]?.first { return JoinedNames.continues(words.dropLast(name.count)) ? nil : entry }
                }
                return nil
            }
            // The name begins after a mark, 及び or は.
            let starts = words.indices.filter { index in index == words.startIndex || "、,(:。は「びや・で".contains(words[words.index(before: index)]) }
            for start in starts.suffix(8) { if let entry = rows[String(words[start...])]?.first { return JoinedNames.continues(words[..<start]) ? nil : entry } }
            return nil
        }
    }

    private struct Mention {
        let entry: NamedRows.Entry
        let value: Int
        let range: Range<Int>
    }

    /// Names in a list, each with its count. Where all but one are those of a column, the other is wrong.
    private func listed(_ sentence: Sentence, _ named: NamedRows) -> [Verdict] {
        var mentions: [Mention] = []
        let starts = (sentence.rates.map { ($0.range, $0.numerator) } + sentence.free.filter { $0.unit == .cases || $0.unit == .events }.map { ($0.range, $0.whole) }).sorted { $0.0.lowerBound < $1.0.lowerBound }
        for (index, start) in starts.enumerated() {
            let before = index > 0 ? starts[index - 1].0.upperBound : sentence.range.lowerBound
            guard let value = start.1, start.0.lowerBound > before, let entry = named.entry(before: sentence.passage.text(max(before, start.0.lowerBound - 80)..<start.0.lowerBound)) else { continue }
            mentions.append(Mention(entry: entry, value: value, range: start.0))
        }
        guard mentions.count >= 3 else { return [] }
        return Dictionary(grouping: mentions) { $0.entry.row.labelCell.place.table ?? "\($0.entry.row.labelCell.place.line ?? 0)" }.sorted { $0.key < $1.key }.flatMap { _, mentions -> [Verdict] in
            let width = mentions.map { $0.entry.row.counts.count }.max() ?? 0
            let columns = (0..<width).map { column in mentions.filter { $0.entry.row.count(column) == $0.value } }
            guard let best = columns.max(by: { $0.count < $1.count }), best.count >= 2, mentions.count - best.count <= 1 else { return [] }
            return mentions.compactMap { mention in
                let holds = best.contains { $0.range == mention.range }, printed = mention.entry.row.counts.compactMap { $0 }
                // A name that comes again, once as in the table: 前回調査の骨修復.
                if !holds, best.contains(where: { $0.entry.row.index == mention.entry.row.index }) { return nil }
                // Another column of its row may be meant.
                if !holds, printed.contains(mention.value) || Set(best.map(\.value)).count < 2 { return nil }
                // Small numbers of a wide table are met by chance.
                if !holds, best.count < 3 || width > 3, !(best.count >= 2 && width <= 3 && best.contains { $0.value >= 10 }) { return nil }
                // Or all of its columns together: serious, non-serious, or both.
                if !holds, let most = printed.max(), printed.count >= 2, (most...printed.reduce(0, +)).contains(mention.value) { return nil }
                return verdict(sentence, mention.range, mention.entry.row.label, mention.value, mention.entry.table, printed, mention.entry.row.labelCell, holds)
            }
        }
    }

    private func verdict(_ sentence: Sentence, _ range: Range<Int>, _ label: String, _ value: Int, _ table: DataTable, _ printed: [Int], _ cell: Passage, _ holds: Bool) -> Verdict {
        Verdict(.textTable, holds: holds, .textTable(label: label, text: value, table: table.table.name ?? "表", values: printed), [Evidence(sentence.passage, range, around: 14), Evidence(cell)])
    }

    // MARK: Cases and events together

    /// The total of a section's one table of cases and events.
    private func total(_ tables: [DataTable]) -> (table: CaseEventTable, row: CaseEventTable.Row)? {
        let totals = tables.compactMap(context.caseEvents).compactMap { table -> (table: CaseEventTable, row: CaseEventTable.Row)? in
            guard let row = table.totalRow ?? table.rows.first(where: { ["副作用発現", "Patients with any", "Any adverse", "Any ADR"].contains(where: $0.row.label.hasPrefix) }) else { return nil }
            return (table, row)
        }
        return totals.count == 1 ? totals[0] : nil
    }

    /// 重篤な副作用は106例118件 against the total of the table of cases and events: where one of the two is the table's, so is the other.
    private func pairs(_ sentence: Sentence, _ total: (table: CaseEventTable, row: CaseEventTable.Row)?) -> [Verdict] {
        guard let (table, row) = total else { return [] }
        let all = (0..<table.groups).map { (row.cases($0), row.events($0)) }
        var verdicts: [Verdict] = []
        let counts = sentence.quantities.filter { $0.unit == .cases || $0.unit == .events }
        // Several pairs of a sentence with such words are of several groups: one of them may be of another table, or of none.
        let isOfSome = ["予測", "未知", "既知", "自発", "情報源", "承認時", "unlisted", "expected", "spontaneous", "fatal", "severe"].contains { sentence.contains($0) }
        // A total of 420 adverse drug reactions were reported in 320 patients.
        let text = sentence.text
        if sentence.isEnglish, let match = text.firstMatch(of: /([0-9][0-9,]*) (?:adverse drug reactions?|adverse reactions?|adverse events?|ADRs?|AEs?|TEAEs?|events|reactions)[^.0-9]{0,40} in ([0-9][0-9,]*) (?:of [0-9,]+ )?patients/),
           let e = PrintedCount.value(match.output.1), let n = PrintedCount.value(match.output.2), n >= 10, e >= 10 {
            let start = sentence.position(of: match.range.lowerBound, in: text), range = start..<start + match.output.0.unicodeScalars.count
            if all.contains(where: { $0 == (n, e) }) {
                verdicts.append(verdict(sentence, range, row.row.label, e, table.data, [n, e], row.row.labelCell, true))
            } else if !isOfSome, !sentence.contains("serious") || table.data.table.caption.text.contains("erious"), let near = all.first(where: { ($0.0 == n) != ($0.1 == e) }) {
                verdicts.append(verdict(sentence, range, row.row.label, near.0 == n ? e : n, table.data, [near.0, near.1], row.row.labelCell, false))
            }
        }
        for (cases, events) in zip(counts, counts.dropFirst()) {
            guard cases.unit == .cases, events.unit == .events, let n = cases.whole, let e = events.whole, n >= 10, e >= 10 else { continue }
            let between = sentence.passage.text(cases.range.upperBound..<events.range.lowerBound)
            guard ["", "に", "、", "(", "で"].contains(between) || between.contains(/^\([0-9.]+%\)(?:に|で|、)?$/) else { continue }
            let lead = sentence.passage.text(sentence.range.lowerBound..<cases.range.lowerBound)
            guard !isOfSome && !["因果関係", "うち"].contains(where: lead.contains) || all.contains(where: { $0 == (n, e) }) else { continue }
            if all.contains(where: { $0 == (n, e) }) {
                verdicts.append(verdict(sentence, cases.range.lowerBound..<events.range.upperBound, row.row.label, e, table.data, [n, e], row.row.labelCell, true))
            } else if let near = all.first(where: { ($0.0 == n) != ($0.1 == e) }), all.count(where: { $0.0 == n || $0.1 == e }) == 1 {
                let isEvents = near.0 == n
                verdicts.append(verdict(sentence, isEvents ? events.range : cases.range, row.row.label, isEvents ? e : n, table.data, [near.0, near.1], row.row.labelCell, false))
            }
        }
        return verdicts
    }

    // MARK: Names of columns

    /// 前回の10件, 出血は調査Aで12例、臨床試験で3例, 副作用145件…61件: the row that the sentence is about, where another of its numbers is that row's.
    private func byColumn(_ sentence: Sentence, _ counts: [(range: Range<Int>, value: Int)], _ named: NamedTable) -> [Verdict] {
        let table = named.data, heads = named.heads, grid = named.grid
        guard !counts.isEmpty else { return [] }
        let present = heads.indices.filter { heads[$0].count >= 2 && sentence.contains(heads[$0]) }
        guard !present.isEmpty else { return [] }
        // Each count that a column's name introduces or follows.
        let found = counts.compactMap { count -> (range: Range<Int>, value: Int, column: Int)? in
            let lead = sentence.passage.text(max(sentence.range.lowerBound, count.range.lowerBound - 40)..<count.range.lowerBound), rest = sentence.text(behind: count.range.upperBound, 40)
            let column = present.first { index in
                let head = heads[index]
                return ["で", "では", "の", "が", "は"].contains { lead.hasSuffix(head + $0) && !isInWord(lead.dropLast(head.count + $0.count)) } || rest.hasPrefix(" in " + head) || rest.hasPrefix(" patients in " + head) || rest.hasPrefix(" in the " + head)
            }
            // 前回の 2 件と同一の症例: some of those.
            return ["と同", "と重複", "のうち", "中の"].contains(where: rest.hasPrefix) ? nil : column.map { (count.range, count.value, $0) }
        }
        guard !found.isEmpty, Set(found.map(\.column)).count == found.count else { return [] }
        let text = sentence.text.lowercased()
        let rows = table.rows.indices.filter { row in
            let name = grid.rows[row].lowest
            return name.count >= 2 && (TotalLines.isTotal(name) || text.hasPrefix(name.lowercased() + "は") || (name.count >= 5 && name.unicodeScalars.allSatisfy { $0.value < 0x250 } && text.contains(name.lowercased())))
        }
        let judged = rows.map { row in (row: row, right: found.filter { grid.count(row, $0.column) == $0.value }) }
        guard let best = judged.max(by: { $0.right.count < $1.right.count }), found.count - best.right.count <= 1 else { return [] }
        // Another number that is the row's, under a column that the sentence names, says that the row is meant; small numbers are alike by chance.
        let isNamed = !TotalLines.isTotal(grid.rows[best.row].lowest)
        let others = counts.filter { count in
            !found.contains { $0.range == count.range } && count.value >= 10 && present.contains { grid.count(best.row, $0) == count.value }
        }
        guard best.right.contains(where: { isNamed || $0.value >= 10 }) || !others.isEmpty else { return [] }
        // Of the patients with a complete response, two … had relapsed: the row's name is said of others.
        let isOfOtherEnd = text.hasPrefix("of the ") || text.hasPrefix("among ") || text.contains("のうち")
        return found.compactMap { entry in
            guard let printed = grid.count(best.row, entry.column) else { return nil }
            let holds = printed == entry.value
            // One small number is alike by chance.
            guard holds || best.right.count >= 2 || !isOfOtherEnd || best.right.contains(where: { $0.value >= 10 }) || !others.isEmpty else { return nil }
            return verdict(sentence, entry.range, "\(grid.rows[best.row].lowest) \(heads[entry.column])", entry.value, table, [printed], table.rows[best.row].labelCell, holds)
        }
    }

    private func isInWord(_ before: some StringProtocol) -> Bool {
        before.unicodeScalars.last.map { $0.isKanji || $0.isKatakana || $0.isLetter } ?? false
    }

    /// The counts of a sentence, with those in English words.
    private func numbers(_ sentence: Sentence) -> [(range: Range<Int>, value: Int)] {
        var found = sentence.rates.compactMap { rate in rate.numerator.map { (rate.range, $0) } } + sentence.free.filter { $0.unit == .cases || $0.unit == .events || $0.unit == .none }.compactMap { quantity in quantity.whole.map { (quantity.range, $0) } }
        guard sentence.isEnglish else { return found }
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            guard let (value, end) = sentence.passage.countInWords(at: index), end <= sentence.range.upperBound else { index += 1; continue }
            found.append((index..<end, value))
            index = end
        }
        return found.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// 181 of 240 patients (75.4%) in the active group and 79 of 121 (65.3%) in the other: each N is that of a column, and one share is that of a row; so is the other.
    private func bySize(_ sentence: Sentence, _ table: DataTable) -> [Verdict] {
        let sizes = table.columnSizes
        guard sentence.rates.count == 2, sizes.count(where: { $0 != nil }) >= 2 else { return [] }
        let rates = sentence.rates.compactMap { rate -> (rate: Rate, n: Int, column: Int, rows: [Int])? in
            guard let n = rate.numerator, let d = rate.denominator, let column = sizes.firstIndex(of: d), sizes.lastIndex(of: d) == column else { return nil }
            let rows = table.rows.indices.filter { row in
                guard column < table.rows[row].values.count, case .share(let count, let share, _) = table.rows[row].values[column].value else { return false }
                return count == n && share == rate.percentage
            }
            return (rate, n, column, rows)
        }
        guard rates.count == 2, rates[0].column != rates[1].column else { return [] }
        if let row = rates[0].rows.first(where: { rates[1].rows.contains($0) }) {
            return rates.map { verdict(sentence, $0.rate.range, table.rows[row].label, $0.n, table, [$0.n], table.rows[row].labelCell, true) }
        }
        guard isOneClaim(sentence, rates.map(\.rate)), let right = rates.first(where: { $0.rows.count == 1 && $0.n >= 10 }), let wrong = rates.first(where: { $0.rows.isEmpty }), let row = right.rows.first,
              let printed = table.rows[row].count(wrong.column) else { return [] }
        return [verdict(sentence, wrong.rate.range, table.rows[row].label, wrong.n, table, [printed], table.rows[row].labelCell, false)]
    }

    /// Whether nothing but the groups stands between and behind two shares: what 20 of 163 (12.3%) discontinued says is of another row.
    private func isOneClaim(_ sentence: Sentence, _ rates: [Rate]) -> Bool {
        guard let first = rates.first, let last = rates.last, first.range.upperBound <= last.range.lowerBound else { return false }
        let between = sentence.text(first.range.upperBound..<last.range.lowerBound), after = sentence.text(last.range.upperBound..<max(last.range.upperBound, sentence.range.upperBound)).trimmed
        guard !["while", "whereas", " but ", ";", "が、", "一方", "し、", "。"].contains(where: between.contains) else { return false }
        guard sentence.isEnglish, let word = after.split(whereSeparator: { " ,.;()".contains($0) }).first else { return true }
        return !(after.first?.isLetter ?? false) || ["in", "on", "of", "for", "with", "patients", "subjects", "receiving", "treated", "under", "respectively", "and"].contains(word.lowercased())
    }

    // MARK: From one state to another

    /// 正常から高度異常へ移行した症例は2例 against the cell of that row and column, where only one table of the section is of moves between states.
    private func moves(_ sentence: Sentence, _ tables: [NamedTable]) -> [Verdict] {
        guard tables.count(where: \.isOfMoves) == 1, let table = tables.first(where: \.isOfMoves)?.data else { return [] }
        let labels = table.rows.map(\.label)
        return zip(sentence.free, [nil] + sentence.free.map { Optional($0) }).compactMap { quantity, previous -> Verdict? in
            guard quantity.unit == .cases || quantity.unit == .events, let value = quantity.whole else { return nil }
            let lead = sentence.passage.text(max(sentence.range.lowerBound, previous?.range.upperBound ?? 0)..<quantity.range.lowerBound)
            guard ["へ移行した症例は", "へ移行した症例が", "に移行した症例は", "に移行した症例が", "へ移行したのは", "に移行したのは", "へ変化した症例は", "に変化した症例は", "への移行は", "への変化は", "へ", "に"].contains(where: lead.hasSuffix) else { return nil }
            for (row, label) in zip(table.rows, labels) {
                for (column, head) in table.columnHeads.enumerated() where head != label && labels.contains(head) && lead.contains("\(label)から\(head)") {
                    let before = lead.components(separatedBy: "\(label)から\(head)")[0]
                    guard !isInWord(before), let printed = row.count(column) else { continue }
                    return verdict(sentence, quantity.range, "\(label)→\(head)", value, table, [printed], row.labelCell, printed == value)
                }
            }
            return nil
        }
    }
}
