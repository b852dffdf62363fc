import Foundation
import Reexamination
import Statistics

/// Sentences that name a table in which none of their numbers stands, while all of them stand in one other: （表 5） for （表 3）.
///
/// Two numbers at least must be told by their digits: percentages and other decimals, or counts of three digits and more. Sentences without numbers are read in Japanese only: what 表 4 is said to show stands right before it there.
struct CitedTableChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    /// The one table that a sentence names, by its place among those with names, and where.
    private struct Citation {
        let sentence: Sentence
        let range: Range<Int>
        let table: Int
    }

    var verdicts: [Verdict] {
        let tables = context.tables.filter { $0.table.name != nil }
        guard tables.count >= 2 else { return [] }
        let numbers = tables.map { Self.numbers($0) }, citations = citations(tables)
        return citations.compactMap { byCaption($0, tables) } + citations.compactMap { byNumbers($0, tables, numbers) }
    }

    private func citations(_ tables: [DataTable]) -> [Citation] {
        // A name that two tables have is none.
        let names = Dictionary(grouping: tables.indices) { tables[$0].table.name?.filter { $0 != " " } ?? "" }
        return context.paragraphs.flatMap { sentences -> [Citation] in
            let references = sentences.first.map { FormChecks.references($0.passage) } ?? []
            guard !references.isEmpty else { return [] }
            return sentences.compactMap { sentence in
                let cited = references.filter { sentence.range.contains($0.range.lowerBound) }
                // 表 3 及び 5, 表 2～5 are several.
                guard cited.count == 1, let (name, range) = cited.first, !Self.isOfSeveral(sentence, range), let own = names[name], own.count == 1, let table = own.first else { return nil }
                return Citation(sentence: sentence, range: range, table: table)
            }
        }
    }

    private func byNumbers(_ citation: Citation, _ tables: [DataTable], _ numbers: [Set<ExactDecimal>]) -> Verdict? {
        let sentence = citation.sentence
        let said = Set(sentence.rates.map(\.percentage).filter { $0.units >= 10 } + sentence.quantities.map(\.value).filter { $0.places.count > 0 ? $0.units >= 10 : $0.units >= 100 })
        guard said.count >= 2 else { return nil }
        if said.contains(where: numbers[citation.table].contains) { return verdict(citation, tables, nil) }
        guard isSource(citation, numbers: sentence.quantities.map(\.range) + sentence.rates.map(\.range)) else { return nil }
        let holding = tables.indices.filter { index in index != citation.table && said.allSatisfy(numbers[index].contains) }
        return holding.count == 1 ? verdict(citation, tables, holding[0]) : nil
    }

    private static func isOfSeveral(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let after = sentence.text(behind: range.upperBound, 6)
        guard let joint = ["及び", "、", "～", "・", "－", "-", "–", ", ", " and ", " to ", " or "].first(where: after.hasPrefix) else { return false }
        return after.dropFirst(joint.count).first { $0 != "表" && $0 != " " }?.isNumber ?? false
    }

    /// Whether the table is cited as what the numbers are taken from: in brackets right behind them at the end of the sentence, or before them as its source. 原因菌の分布（表 5）には差がなかった cites it for something else.
    private func isSource(_ citation: Citation, numbers: [Range<Int>]) -> Bool {
        let sentence = citation.sentence, range = citation.range
        let after = sentence.text(range.upperBound..<sentence.range.upperBound).lowercased()
        guard sentence.isInBrackets(range.lowerBound), let last = numbers.filter({ $0.upperBound <= range.lowerBound }).map(\.upperBound).max() else {
            // Among the four subgroups in Table 1 the response was highest in …: all numbers are told of it.
            if sentence.isEnglish { return !after.hasPrefix(", irrespective") && numbers.allSatisfy { $0.lowerBound >= range.upperBound || $0.overlaps(range) } }
            return ["に示すとおり", "に示すように", "に示した", "のとおり", "によると", "によれば", "では、"].contains(where: after.hasPrefix)
        }
        let between = sentence.text(last..<range.lowerBound), end = after.drop { ")。.] ".contains($0) }
        return end.isEmpty && !between.contains("、") && !between.contains(", ") && between.count <= (sentence.isEnglish ? 24 : 14)
    }

    /// 患者背景因子別の集計を表 4 に示す, where 表 3 is of 患者背景 and the caption of 表 4 has none of the words.
    private func byCaption(_ citation: Citation, _ tables: [DataTable]) -> Verdict? {
        let sentence = citation.sentence, range = citation.range
        guard !sentence.isEnglish, range.lowerBound > sentence.range.lowerBound + 4,
              ["を", "は"].contains(where: { sentence.passage.has($0, at: range.lowerBound - 1) }), ["に", "の"].contains(where: { sentence.passage.has($0, at: range.upperBound) }) else { return nil }
        let phrase = sentence.text(max(sentence.range.lowerBound, range.lowerBound - 24)..<range.lowerBound - 1).split(whereSeparator: { "、。(".contains($0) }).last.map(String.init) ?? ""
        // What was used for a table stands in another.
        guard !["用いた", "算出", "基準", "定義", "分類"].contains(where: phrase.contains) else { return nil }
        func shared(_ index: Int) -> Int { TextTableChecks.sharedWords(phrase, tables[index].table.caption.text + tables[index].head) }
        let known = shared(citation.table)
        if known >= 3 { return verdict(citation, tables, nil) }
        let others = tables.indices.filter { $0 != citation.table && shared($0) >= max(4, known + 3) }
        return others.count == 1 ? verdict(citation, tables, others[0]) : nil
    }

    /// - Parameter other: the table that holds what the sentence tells; nil where it is the one it names.
    private func verdict(_ citation: Citation, _ tables: [DataTable], _ other: Int?) -> Verdict {
        let cited = tables[citation.table].table.name ?? "", passage = citation.sentence.passage
        guard let other else { return Verdict(.reference, .holds, .note, .otherTable(cited: cited, holding: cited), [Evidence(passage, citation.range)]) }
        return Verdict(.reference, .fails, .warning, .otherTable(cited: cited, holding: tables[other].table.name ?? ""), [Evidence(passage, citation.range, around: 30), Evidence(tables[other].table.caption)])
    }

    private static func numbers(_ data: DataTable) -> Set<ExactDecimal> {
        var numbers: Set<ExactDecimal> = []
        for cell in data.table.rows.flatMap(\.cells) {
            let found = Quantities(in: cell.text)
            numbers.formUnion(found.all.map(\.value))
            for rate in found.rates {
                numbers.insert(rate.percentage)
                for count in [rate.numerator, rate.denominator].compactMap({ $0 }) { numbers.insert(ExactDecimal(units: count, places: 0)) }
            }
            // 26.5（23.8～29.1）: whatever stands in the cell.
            var index = 0
            while index < cell.text.count {
                if let (value, end) = cell.text.number(at: index) { numbers.insert(value); index = end } else { index += 1 }
            }
        }
        return numbers
    }
}
