import Foundation
import Reexamination
import Statistics

/// Numbers that a sentence gives beside the names of lines of one table of its section: 4 週時 56.9%、12 週時 60.9%; QT 延長 30 件、大動脈解離 11 件; 2018 年度の 255 件が最も多く.
///
/// Which column is meant, the other numbers of the sentence tell. A name that comes twice is of two groups, of which one may be none of the table's.
struct LineValueChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let quoted = QuotedShareChecks(context)
        return context.sections.flatMap { section -> [Verdict] in
            guard !section.tables.isEmpty else { return [] }
            let named = NamedLines(section.tables)
            guard !named.isEmpty else { return [] }
            return section.sentences.flatMap { sentence -> [Verdict] in
                let mentions = LineMention.all(sentence, named)
                guard !mentions.isEmpty else { return [] }
                return values(sentence, mentions, named) + extremes(sentence, mentions, named) + quoted.verdicts(mentions, sentence, named)
            }
        }
    }

    // MARK: One column's numbers

    private struct Reading {
        let grid: Int
        let column: Int
        var right: [LineMention] = []
        var wrong: [(mention: LineMention, line: NamedLines.Line, printed: ExactDecimal)] = []
        var digits: Int { right.reduce(0) { $0 + String($1.quantity.value.units).count } }
    }

    private func values(_ sentence: Sentence, _ mentions: [LineMention], _ named: NamedLines) -> [Verdict] {
        guard mentions.count >= 2, let best = best(mentions, named), let first = best.right.first else { return [] }
        let data = named.grids[best.grid].data
        // Lists of the counts of rows are checked as such (NamedCountChecks).
        if !named.grids[best.grid].isTurned, data.width <= 3, mentions.count >= 3, mentions.allSatisfy({ $0.quantity.unit == .cases || $0.quantity.unit == .events }), best.right.allSatisfy({ $0.quantity.whole != nil }) { return [] }
        func verdict(_ mention: LineMention, _ line: NamedLines.Line, _ printed: ExactDecimal, _ holds: Bool) -> Verdict {
            let grid = named.grids[best.grid].grid, cell = grid.cells[line.row][best.column]?.passage
            return Verdict(.textTable, holds: holds, .textTableValue(label: grid.rows[line.row].lowest, text: mention.quantity.value, table: data.table.name ?? "表", value: printed),
                           [Evidence(sentence.passage, mention.range, around: 14)] + [cell].compactMap { $0 }.map { Evidence($0) })
        }
        let right = best.right.compactMap { mention in mention.line(in: best.grid).map { verdict(mention, $0, mention.quantity.value, true) } }
        // One wrong of several of a kind, or beside one that no chance gives.
        guard best.wrong.count == 1, let (mention, line, printed) = best.wrong.first,
              isNamed(best, data, named, sentence) || (best.right.count >= 2 ? best.right.contains { $0.quantity.value.units >= 10 } : first.quantity.value.units >= 100),
              best.right.allSatisfy({ $0.quantity.unit == mention.quantity.unit }),
              !isLoose(mention, sentence), !isOfOthers(mention, best.right, sentence), !isChange(mention, sentence) || Self.isOfChanges(data),
              isQuoted(best, mention, named, sentence) || !isOfOtherColumns(mention, line, best, named), !isElsewhere(mention, best, named) else { return right }
        return right + [verdict(mention, line, printed, false)]
    }

    /// The column of a grid that most of the mentions are right of.
    private func best(_ mentions: [LineMention], _ named: NamedLines) -> Reading? {
        var best: Reading?
        for grid in named.grids.indices {
            let own = mentions.compactMap { mention in mention.line(in: grid).map { (mention: mention, line: $0) } }
            guard own.count >= 2, Set(own.map(\.line)).count == own.count else { continue }
            for column in named.grids[grid].grid.columns.indices {
                var reading = Reading(grid: grid, column: column)
                for (mention, line) in own {
                    guard let value = named.value(line, column, for: mention.quantity), value.places == mention.quantity.value.places else { continue }
                    if value.isEqual(mention.quantity.value) { reading.right.append(mention) } else { reading.wrong.append((mention, line, value)) }
                }
                if (reading.right.count, -reading.wrong.count, reading.digits) > (best?.right.count ?? 0, -(best?.wrong.count ?? 0), best?.digits ?? 0) { best = reading }
            }
        }
        return best
    }

    /// Whether another column of its line may be meant, or several together.
    private func isOfOtherColumns(_ mention: LineMention, _ line: NamedLines.Line, _ reading: Reading, _ named: NamedLines) -> Bool {
        let grid = named.grids[line.grid].grid, value = mention.quantity.value, others = grid.columns.indices.compactMap { named.value(line, $0, for: mention.quantity) }
        if others.contains(where: { $0.isEqual(value) }) { return true }
        let alike = others.filter { $0.places == value.places }.map(\.units)
        guard alike.count >= 2, let most = alike.max(), !TotalLines.isTotal(grid.columns[reading.column].lowest) else { return false }
        // Each is rounded: 2.3 and 2.3 are 4.7 together.
        return (most...max(most, alike.reduce(0, +) + (value.places.count > 0 ? alike.count : 0))).contains(value.units)
    }

    /// Whether a line of the same name in another grid has the number.
    private func isElsewhere(_ mention: LineMention, _ reading: Reading, _ named: NamedLines) -> Bool {
        mention.lines.filter { $0.grid != reading.grid }.contains { other in
            named.grids[other.grid].grid.columns.indices.contains { named.value(other, $0, for: mention.quantity)?.isEqual(mention.quantity.value) ?? false }
        }
    }

    private static func isOfChanges(_ data: DataTable) -> Bool {
        ["変化", "低下", "減少", "改善", "差", "hange", "eduction", "ifference"].contains(where: (data.table.caption.text + data.head).contains)
    }

    /// Whether the sentence names the table and the column: 重篤な副作用の件数を発現年別にみると（補表 1）.
    private func isNamed(_ reading: Reading, _ data: DataTable, _ named: NamedLines, _ sentence: Sentence) -> Bool {
        let column = named.grids[reading.grid].grid.columns[reading.column].lowest.trimmingPrefix("うち")
        return column.count >= 2 && sentence.contains(String(column)) && data.table.name.map { sentence.mentions($0.filter { $0 != " " }) } ?? false
    }

    /// Whether the sentence quotes the head of the column and of no other, in the clause of the number: the proportions assessed as “Yes” were. What is said after 一方 or while may be of another column.
    private func isQuoted(_ reading: Reading, _ mention: LineMention, _ named: NamedLines, _ sentence: Sentence) -> Bool {
        let heads = named.grids[reading.grid].grid.columns.map { $0.lowest.prefix { $0 != "(" }.trimmed }, head = heads[reading.column], quotes = sentence.quotes
        guard !head.isEmpty, heads.count(where: { $0 == head }) == 1, !quotes.contains(where: { $0.label != head && heads.contains($0.label) }), let quote = quotes.first(where: { $0.label == head }), quote.end <= mention.range.lowerBound else { return false }
        let between = sentence.text(quote.end..<mention.range.lowerBound)
        return ![";", "であり", "一方", "ほか", " not ", " while ", " whereas ", " but "].contains(where: between.contains)
    }

    /// What stands in brackets or is rounded need not be the line's own.
    private func isLoose(_ mention: LineMention, _ sentence: Sentence) -> Bool {
        sentence.isInBrackets(mention.range.lowerBound) || ["約", "以上", "未満", "程度"].contains { word in
            sentence.passage.has(word, at: mention.range.upperBound) || sentence.passage.has(word, at: mention.range.lowerBound - word.unicodeScalars.count)
        }
    }

    /// プラセボ群では 32 週時 30.5%, 治験では 32 週時 45.1%: of another group than the numbers beside it.
    private func isOfOthers(_ mention: LineMention, _ right: [LineMention], _ sentence: Sentence) -> Bool {
        let lead = sentence.lead(to: mention.quantity), leads = right.map { sentence.lead(to: $0.quantity) }
        return ["群", "治験", "試験", "対照", "承認時", "前回", "arm", "group", "trial", "study", "other survey", "control"].contains { word in lead.contains(word) && !leads.contains { $0.contains(word) } }
    }

    /// 32 週には 12.5 点低下した: a change, where the table has levels.
    private func isChange(_ mention: LineMention, _ sentence: Sentence) -> Bool {
        // 、痛みの減少 33 例 is the next item.
        let after = sentence.text(behind: mention.range.upperBound, 12).prefix { !"、,。;".contains($0) }
        guard let change = ["低下", "上昇", "減少", "増加", "改善", "短縮", "延長", "decrease", "increase", "lower", "higher"].compactMap({ after.range(of: $0) }).map(\.lowerBound).min() else { return false }
        // 27.8 点へ低下した: the level it came to.
        return !["へ", "に", "まで"].contains(where: after[..<change].hasSuffix)
    }

    // MARK: The greatest and the least

    private static let greatest = ["と最も高", "と最も多", "が最も多", "で最も高", "で最も多", "と最多", "が最多", "で最多", "が最も高"]
    private static let least = ["と最も低", "と最も少な", "が最も少な", "で最も低", "で最も少な", "が最も低"]

    private func extremes(_ sentence: Sentence, _ mentions: [LineMention], _ named: NamedLines) -> [Verdict] {
        guard sentence.contains("最") || sentence.contains("の範囲"), !sentence.contains("を除") || sentence.contains("その他"), !sentence.contains("うち") else { return [] }
        // 評価例数が 200 例以上の地域では, 2019 年度以降の: among some lines only, unless a line is named so.
        let names = Set(mentions.flatMap { $0.lines.map { line in named.grids[line.grid].grid.rows[line.row].lowest } })
        let words = names.sorted { $0.count > $1.count }.reduce(sentence.text) { $0.replacingOccurrences(of: $1, with: "") }
        guard !["以上", "以下", "以降", "以前", "未満", "のみ", "に限"].contains(where: words.contains) else { return [] }
        var verdicts: [Verdict] = []
        for (index, mention) in mentions.enumerated() {
            let end = Self.afterBracket(mention.range.upperBound, sentence)
            if Self.greatest.contains(where: { sentence.passage.has($0, at: end) }) { verdicts += [verdict(sentence, mention, named, isGreatest: true)].compactMap { $0 } }
            if Self.least.contains(where: { sentence.passage.has($0, at: end) }) { verdicts += [verdict(sentence, mention, named, isGreatest: false)].compactMap { $0 } }
            // 1 歳未満の 16.7% から 4 歳以上 7 歳未満の 8.0% の範囲
            if sentence.passage.has("から", at: mention.range.upperBound), index + 1 < mentions.count, sentence.passage.has("の範囲", at: mentions[index + 1].range.upperBound) {
                let other = mentions[index + 1], isDown = other.quantity.value.isBelow(mention.quantity.value)
                verdicts += [verdict(sentence, mention, named, isGreatest: isDown), verdict(sentence, other, named, isGreatest: !isDown)].compactMap { $0 }
            }
        }
        return verdicts
    }

    /// Past （39/74 例）.
    private static func afterBracket(_ index: Int, _ sentence: Sentence) -> Int {
        guard sentence.passage.has("(", at: index), let close = sentence.passage.find(")", in: index..<sentence.range.upperBound) else { return index }
        return close + 1
    }

    /// Rows that are none of a kind with the others.
    private static let rest = ["発現", "症例数", "総数", "解析対象", "その他", "不明", "未記載", "上記以外", "参考", "Other", "Unknown", "Missing"]

    private func verdict(_ sentence: Sentence, _ mention: LineMention, _ named: NamedLines, isGreatest: Bool) -> Verdict? {
        var larger: Verdict?
        for line in mention.lines {
            let grid = named.grids[line.grid].grid, data = named.grids[line.grid].data
            // Terms stand under classes; those another check knows, as it does the counts of reactions.
            guard Set(grid.rows.map(\.indent)).count == 1, context.caseEvents(data) == nil, !(!named.grids[line.grid].isTurned && mention.quantity.whole != nil && SuperlativeChecks.isOfReactions(data.table.caption.text + data.head)) else { return nil }
            let block = grid.rows.indices.filter { grid.rows[$0].block == grid.rows[line.row].block }
            let peers = (block.count >= 2 ? block : Array(grid.rows.indices)).filter { row in
                let name = grid.rows[row].lowest
                return row != line.row && !TotalLines.isTotal(name) && !TotalLines.isSubtotal(name) && !TotalLines.isOfWhich(name) && !RateChecks.isGroup(name) && !name.isEmpty && !Self.rest.contains { name.contains($0) } && !["全期間", "累計", "通算", "Cumulative"].contains { name.contains($0) }
            }
            // Of columns, those of one kind only: years, groups.
            guard block.count >= 2 || TermRows.mayBeClass(grid.rows[line.row].lowest) == false || peers.allSatisfy({ TermRows.mayBeClass(grid.rows[$0].lowest) }) else { return nil }
            for column in grid.columns.indices {
                guard let own = named.value(line, column, for: mention.quantity), own.isEqual(mention.quantity.value), own.places == mention.quantity.value.places else { continue }
                let values = peers.compactMap { row in named.value(NamedLines.Line(grid: line.grid, row: row), column, for: mention.quantity).map { (row: row, value: $0) } }.filter { $0.value.places == own.places }
                guard values.count >= 2 else { continue }
                let beyond = values.filter { isGreatest ? own.isBelow($0.value) : $0.value.isBelow(own) }
                let most = beyond.max { isGreatest ? $0.value.isBelow($1.value) : $1.value.isBelow($0.value) }
                let holds = most == nil
                let evidence = [Evidence(sentence.passage, mention.range, around: 16), grid.cells[line.row][column].map { Evidence($0.passage) }].compactMap { $0 } + (most.flatMap { grid.cells[$0.row][column] }.map { [Evidence($0.passage)] } ?? [])
                let verdict = Verdict(.superlative, holds: holds,
                                      .extremeOfTable(label: grid.rows[line.row].lowest, value: own, other: most.map { grid.rows[$0.row].lowest } ?? "", beyond: most?.value ?? own, isGreatest: isGreatest, table: data.table.name ?? ""), evidence)
                if holds { return verdict }
                larger = larger ?? verdict
            }
        }
        return larger
    }
}
