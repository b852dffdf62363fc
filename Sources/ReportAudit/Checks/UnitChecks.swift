import Foundation
import Reexamination
import Statistics

/// Units of lists, and 例 and 件 against the table: what a number counts is part of it.
struct UnitChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        zip(context.paragraphs, context.cited).flatMap { sentences, cited in
            let tables = cited.compactMap(context.caseEvents)
            return sentences.flatMap { inLists($0) + changes($0) + againstTables($0, tables) }
        }
    }

    /// 悪心 12 例、嘔吐 9、頭痛 3 例: of numbers side by side, each with its name, one alone has no unit. A unit that stands after the last only is that of all.
    private func inLists(_ sentence: Sentence) -> [Verdict] {
        let passage = sentence.passage, quantities = sentence.quantities
        return quantities.indices.dropFirst().compactMap { index in
            let one = quantities[index], before = quantities[index - 1], after = index + 1 < quantities.count ? quantities[index + 1] : nil
            guard before.unit == .cases || before.unit == .events || before.unit == .percent, before.value.places.count == one.value.places.count, isNext(one, before, passage) else { return nil }
            // Neighbours on both sides, or two before.
            let second = index >= 2 ? quantities[index - 2] : nil
            let isBetween = after.map { $0.unit == before.unit && $0.value.places.count == one.value.places.count && isNext($0, one, passage) } ?? false
            let isLast = after.map { !isNext($0, one, passage) } ?? true
            let followsTwo = second.map { $0.unit == before.unit && $0.value.places.count == one.value.places.count && isNext(before, $0, passage) } ?? false
            guard isBetween || (isLast && followsTwo) else { return nil }
            guard one.unit == .none || one.unit == before.unit else { return nil }
            // In brackets and rates the unit may stand outside.
            guard !sentence.rates.contains(where: { $0.range.overlaps(one.range) }) || one.unit != .none else { return nil }
            let rest = passage.text(one.range.upperBound..<min(sentence.range.upperBound, one.range.upperBound + 3))
            guard one.unit == before.unit || ["、", "。", "及び", "であ", "で、", "並び", "に認", "が認"].contains(where: rest.hasPrefix) else { return nil }
            let holds = one.unit == before.unit, label = name(one, before, passage)
            return Verdict(.unit, holds: holds, else: .warning, .unitMissing(label: label, value: one.value, unit: before.unit), [Evidence(passage, before.range.lowerBound..<one.range.upperBound, around: 6)])
        }
    }

    /// 19.8 mmHg から 52 週時 16.1 mmHg へ低下: both ends of a change are in one unit. A dose may well change from g to mg.
    private func changes(_ sentence: Sentence) -> [Verdict] {
        guard sentence.contains("から"), ["低下", "上昇", "減少", "増加", "改善", "推移"].contains(where: { sentence.contains($0) }), !["投与量", "用量", "投与した"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        return text.matches(of: #/[0-9](?:\.[0-9]+)? ?([A-Za-zμµ][A-Za-zμµ\/0-9]{1,11})から[^。、0-9]{0,8}(?:[0-9]+(?:週|か月|カ月|日|年)[^。、0-9]{0,4})?[0-9]+(?:\.[0-9]+)? ?([A-Za-zμµ][A-Za-zμµ\/0-9]{1,11})(?:へ|に|まで)[^。、0-9]{0,6}(?:低下|上昇|減少|増加|改善|推移)/#).map { match in
            let from = String(match.output.1), to = String(match.output.2), holds = from == to
            let start = sentence.position(of: match.range.lowerBound, in: text), end = sentence.position(of: match.range.upperBound, in: text)
            return Verdict(.unit, holds: holds, else: .warning, .unitsDiffer(from: from, to: to), [Evidence(sentence.passage, start..<end, around: holds ? 0 : 6)])
        }
    }

    private func name(_ quantity: Quantity, _ before: Quantity, _ passage: Passage) -> String {
        var name = passage.text(before.range.upperBound..<quantity.range.lowerBound)[...]
        for joint in ["及び", "並びに", "、"] where name.hasPrefix(joint) { name = name.dropFirst(joint.count) }
        return String(name)
    }

    /// Whether a quantity is the next item of a list: a joint, and a name without a digit or a verb.
    private func isNext(_ quantity: Quantity, _ before: Quantity, _ passage: Passage) -> Bool {
        guard before.range.upperBound < quantity.range.lowerBound, ["、", "及び", "並びに"].contains(where: { passage.has($0, at: before.range.upperBound) }) else { return false }
        let name = name(quantity, before, passage)
        return (2...24).contains(name.count) && name.unicodeScalars.allSatisfy { $0.isKanji || $0.isKatakana } && !["平均", "最大", "最小", "中央", "標準", "累計", "年", "月", "週", "第", "約", "計"].contains { name.contains($0) }
    }

    /// 悪心 12 件 where the table has 12 例 15 件: the number is that of the other column.
    private func againstTables(_ sentence: Sentence, _ tables: [CaseEventTable]) -> [Verdict] {
        guard !tables.isEmpty else { return [] }
        return ListedTerms(sentence).all.compactMap { term in
            // Both given are another check's.
            guard (term.cases == nil) != (term.events == nil), let value = term.cases ?? term.events, value > 1, let name = term.names.first, term.names.count == 1 else { return nil }
            let rows = tables.flatMap { table in table.rows.filter { $0.row.label == name }.map { (table, $0) } }
            guard rows.count == 1, let (table, row) = rows.first else { return nil }
            let groups = Array(0..<table.groups), unit: Quantity.Unit = term.cases == nil ? .events : .cases
            let right = groups.contains { (unit == .events ? row.events($0) : row.cases($0)) == value }, other = groups.first { (unit == .events ? row.cases($0) : row.events($0)) == value }
            let evidence = [Evidence(sentence.passage, term.range, around: 12), Evidence(row.row.labelCell)]
            let group = other ?? table.totalGroup ?? 0
            let observation = Observation.unitConfused(label: name, value: value, unit: unit, cases: row.cases(group), events: row.events(group), table: table.data.table.name ?? "")
            if right { return Verdict(.unit, .holds, .note, observation, evidence) }
            return other == nil ? nil : Verdict(.unit, .fails, .warning, observation, evidence)
        }
    }
}
