import Foundation
import Reexamination
import Statistics

/// Measures that the report gives in one unit twice and more and in another of the same kind once: 本剤 10 mg, 本剤 10 mg and 本剤 10 g; 611.5 人年 and 611.5 人月. Where there are only two of the usual unit, the same word must stand beside it.
struct MeasureUnitChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    private static let kinds: [[String]] = [["mg", "μg", "µg", "g", "ng"], ["mL", "L"], ["人年", "人月", "人日", "人・年", "人・月"], ["patient-years", "patient-months", "patient-days"], ["person-years", "person-months", "person-days"]]

    private struct Measure {
        let unit: String
        let passage: Passage
        let range: Range<Int>
    }

    private struct Key: Hashable {
        let value: ExactDecimal
        let kind: Int
    }

    var verdicts: [Verdict] {
        var measures: [Key: [Measure]] = [:], keys: [Key] = []
        for passage in context.passages {
            for (key, measure) in Self.measures(passage) {
                if measures[key] == nil { keys.append(key) }
                measures[key, default: []].append(measure)
            }
        }
        return keys.flatMap { key -> [Verdict] in
            let byUnit = Dictionary(grouping: measures[key] ?? [], by: \.unit)
            guard byUnit.count == 2, let usual = byUnit.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), usual.value.count >= 2, let other = byUnit.first(where: { $0.key != usual.key }), other.value.count == 1, let odd = other.value.first, usual.value.count >= 3 || usual.value.contains(where: { Self.isAlike($0, odd) }) else { return [] }
            return [Verdict(.unit, .fails, .warning, .unitOfMeasure(value: key.value, unit: other.key, usual: usual.key, times: usual.value.count), [Evidence(odd.passage, odd.range, around: 12), Evidence(usual.value[0].passage, usual.value[0].range, around: 8)])]
        }
    }

    /// Two measures of one thing: they are told by many digits, or the same word stands before or behind both. A glucose load of 75 g is no dose of 75 mg.
    private static func isAlike(_ one: Measure, _ other: Measure) -> Bool {
        func before(_ measure: Measure) -> String { String(measure.passage.text(max(0, measure.range.lowerBound - 4)..<measure.range.lowerBound).trimmed.suffix(2)) }
        func behind(_ measure: Measure) -> String { String(measure.passage.text(measure.range.upperBound..<min(measure.passage.count, measure.range.upperBound + 4)).trimmed.prefix(2)) }
        let digits = one.passage.text(one.range).filter { ("0"..."9").contains($0) }
        func isOne(_ word: String, _ another: String) -> Bool { word.count == 2 && word == another && word.allSatisfy(\.isLetter) }
        return digits.count >= 3 && !digits.hasSuffix("00") || isOne(before(one), before(other)) || isOne(behind(one), behind(other))
    }

    private static func measures(_ passage: Passage) -> [(Key, Measure)] {
        var found: [(Key, Measure)] = [], index = 0
        while index < passage.count {
            guard passage.scalars[index].isDigit, index == 0 || !(passage.scalars[index - 1].isLetter && passage.scalars[index - 1].isASCII), let (value, end) = passage.number(at: index) else { index += 1; continue }
            let start = index
            index = end
            let at = passage.has(" ", at: end) ? end + 1 : end
            for (kind, units) in kinds.enumerated() {
                guard let unit = units.first(where: { passage.has($0, at: at) }) else { continue }
                let after = at + unit.unicodeScalars.count
                // mg/kg is another unit than mg.
                guard after >= passage.count || !(passage.scalars[after].isASCII && (passage.scalars[after].isLetter || passage.scalars[after] == "/")) && !["·", "・", "×"].contains(passage.scalars[after]), value.units > 0 else { break }
                found.append((Key(value: value, kind: kind), Measure(unit: unit.replacing("µ", with: "μ").replacing("・", with: ""), passage: passage, range: start..<after)))
                break
            }
        }
        return found
    }
}
