import Foundation
import Statistics

/// Percentages given one after the other for groups that the sentence names in order, against the line of a table that has the same ones in another order.
///
/// 15 mg 群、30 mg 群及びプラセボ群でそれぞれ 54.7%、61.7%及び 48.0%; 8.1% of men and 7.2% of women are not read: the names stand between.
struct GroupOrderChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let lines = context.tables.flatMap(Self.lines)
        // Few lines have a percentage, and a report has many of both.
        var byValue: [ExactDecimal: [Line]] = [:]
        for line in lines { for value in Set(line.groups.map(\.value)) { byValue[value, default: []].append(line) } }
        return context.sentences.flatMap { sentence -> [Verdict] in
            guard sentence.rates.count >= 2 else { return [] }
            return runs(sentence).compactMap { run in byValue[run[0].percentage].flatMap { verdict(run, sentence, $0) } }
        }
    }

    /// One line of a table: what each of its groups has.
    private struct Line {
        let groups: [(name: String, value: ExactDecimal, cell: Passage)]
        let table: String
        let label: String
    }

    private static func lines(_ data: DataTable) -> [Line] {
        let name = data.table.name ?? ""
        let across = data.rows.map { row in
            Line(groups: row.values.enumerated().compactMap { column, value in
                guard column < data.columnNames.count, let printed = value.value.percentage else { return nil }
                return (group(data.columnNames[column]), printed, value.cell)
            }, table: name, label: row.label)
        }
        let down = (0..<data.width).map { column in
            Line(groups: data.rows.compactMap { row in
                guard column < row.values.count, let printed = row.values[column].value.percentage else { return nil }
                return (group(row.label), printed, row.values[column].cell)
            }, table: name, label: column < data.columnNames.count ? data.columnNames[column] : "")
        }
        return (across + down).filter { $0.groups.count >= 2 }
    }

    /// A group's name without its size and what was counted of it: 15 mg (N=203) n.
    private static func group(_ name: String) -> String {
        var words = name.withoutBracketsBehind
        for end in [" n", " %", "例数", "発現率", "割合"] where words.hasSuffix(end) { words = words.dropLast(end.count) }
        return words.trimmed.lowercased()
    }

    // MARK: The sentence

    /// Percentages with nothing but the marks of a list between them.
    private func runs(_ sentence: Sentence) -> [[Rate]] {
        var runs: [[Rate]] = [], run: [Rate] = []
        for rate in sentence.rates {
            if let last = run.last, !["、", ",", "及び", "、及び", "and", ", and", "、並びに", "並びに"].contains(sentence.text(last.range.upperBound..<max(last.range.upperBound, rate.range.lowerBound)).trimmed) {
                runs.append(run)
                run = []
            }
            run.append(rate)
        }
        runs.append(run)
        return runs.filter { run in run.count >= 2 && Set(run.map(\.percentage)).count == run.count && run.allSatisfy { $0.percentage.places.count >= 1 } }
    }

    private func verdict(_ run: [Rate], _ sentence: Sentence, _ lines: [Line]) -> Verdict? {
        let printed = run.map(\.percentage), values = Set(printed)
        let words = sentence.text.lowercased(), start = run[0].range.lowerBound - sentence.range.lowerBound
        // Numbers in an order of their own, or a group that the others are held against.
        guard !["順に", "に比べ", "と比較", "に比し", "群より", "よりも", "に対し", "highest", "lowest", "compared", "than ", "relative to"].contains(where: words.contains) else { return nil }
        var other: (line: Line, right: [ExactDecimal])?
        for line in lines {
            // Nobody names forty groups in a sentence.
            guard (run.count...40).contains(line.groups.count), values.allSatisfy({ value in line.groups.contains { $0.value == value } }) else { continue }
            let named = line.groups.compactMap { group in Self.position(of: group.name, in: words).map { (at: $0, value: group.value) } }.sorted { $0.at < $1.at }
            // As many groups as percentages, each with one of them.
            guard named.count == run.count, Set(named.map(\.at)).count == run.count, Set(named.map(\.value)) == values, Set(named.map { $0.at < start }).count == 1 else { continue }
            let right = named.map(\.value)
            if right == printed { return Verdict(.textTable, .holds, .note, .textTableValue(label: line.label, text: printed[0], table: line.table, value: right[0]), run.map { Evidence(sentence.passage, $0.range) }) }
            if other == nil { other = (line, right) }
        }
        guard let other, let wrong = printed.indices.first(where: { printed[$0] != other.right[$0] }), let cell = other.line.groups.first(where: { $0.value == other.right[wrong] })?.cell else { return nil }
        return Verdict(.textTable, .fails, .error, .textTableValue(label: other.line.label, text: printed[wrong], table: other.line.table, value: other.right[wrong]),
                       [Evidence(sentence.passage, run[0].range.lowerBound..<run[run.count - 1].range.upperBound, around: 16), Evidence(cell)])
    }

    /// Where a name stands that occurs once, not as the end of a longer number or word.
    private static func position(of name: String, in words: String) -> Int? {
        guard name.count >= 2 || name == "男" || name == "女" else { return nil }
        let found = words.ranges(of: name).filter { range in
            guard range.lowerBound > words.startIndex, let first = name.first else { return true }
            let before = words[words.index(before: range.lowerBound)]
            return first.isASCII ? !(before.isASCII && (before.isLetter || before.isNumber || before == "." || before == "-")) : true
        }
        return found.count == 1 ? words.unicodeScalars.distance(from: words.startIndex, to: found[0].lowerBound) : nil
    }
}
