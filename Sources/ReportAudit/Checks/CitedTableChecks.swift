import Foundation
import Reexamination
import Statistics

/// Sentences that name a table in which none of their numbers stands, while all of them stand in one other: （表 5） for （表 3）.
///
/// Two numbers at least must be told by their digits: percentages and other decimals, or counts of three digits and more.
struct CitedTableChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let tables = context.tables.filter { $0.table.name != nil }
        guard tables.count >= 2 else { return [] }
        let numbers = tables.map { Self.numbers($0) }
        // A name that two tables have is none.
        let names = Dictionary(grouping: tables.indices) { tables[$0].table.name?.filter { $0 != " " } ?? "" }
        return context.sentences.flatMap { byCaption($0, tables, names) } + context.sentences.flatMap { sentence -> [Verdict] in
            let cited = FormChecks.references(sentence.passage).filter { sentence.range.contains($0.range.lowerBound) }
            guard cited.count == 1, let (name, range) = cited.first, let own = names[name], own.count == 1, let table = own.first else { return [] }
            let said = Set(sentence.rates.map(\.percentage).filter { $0.units >= 10 } + sentence.quantities.map(\.value).filter { $0.places.count > 0 ? $0.units >= 10 : $0.units >= 100 })
            guard said.count >= 2 else { return [] }
            if said.contains(where: numbers[table].contains) { return [Verdict(.reference, .holds, .note, .otherTable(cited: name, holding: name), [Evidence(sentence.passage, range)])] }
            let holding = tables.indices.filter { index in index != table && said.allSatisfy(numbers[index].contains) }
            guard holding.count == 1, let other = holding.first, let right = tables[other].table.name else { return [] }
            return [Verdict(.reference, .fails, .warning, .otherTable(cited: tables[table].table.name ?? name, holding: right), [Evidence(sentence.passage, range, around: 30), Evidence(tables[other].table.caption)])]
        }
    }

    /// 患者背景因子別の集計を表 4 に示す, where 表 3 is of 患者背景 and the caption of 表 4 has none of the words.
    private func byCaption(_ sentence: Sentence, _ tables: [DataTable], _ names: [String: [Int]]) -> [Verdict] {
        let cited = FormChecks.references(sentence.passage).filter { sentence.range.contains($0.range.lowerBound) }
        guard !sentence.isEnglish, cited.count == 1, let (name, range) = cited.first, let own = names[name], own.count == 1, let table = own.first, range.lowerBound > sentence.range.lowerBound + 4,
              ["を", "は"].contains(where: { sentence.passage.has($0, at: range.lowerBound - 1) }), ["に", "の"].contains(where: { sentence.passage.has($0, at: range.upperBound) }) else { return [] }
        let phrase = sentence.text(max(sentence.range.lowerBound, range.lowerBound - 24)..<range.lowerBound - 1).split(whereSeparator: { "、。(".contains($0) }).last.map(String.init) ?? ""
        func shared(_ index: Int) -> Int { TextTableChecks.sharedWords(phrase, tables[index].table.caption.text + tables[index].head) }
        let known = shared(table), others = tables.indices.filter { $0 != table && shared($0) >= max(4, known + 3) }
        if known >= 3 { return [Verdict(.reference, .holds, .note, .otherTable(cited: name, holding: name), [Evidence(sentence.passage, range)])] }
        guard known <= 2, others.count == 1, let other = others.first, let right = tables[other].table.name else { return [] }
        return [Verdict(.reference, .fails, .warning, .otherTable(cited: tables[table].table.name ?? name, holding: right), [Evidence(sentence.passage, range, around: 30), Evidence(tables[other].table.caption)])]
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
