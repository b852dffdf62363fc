import Foundation
import Reexamination
import Statistics

/// The median or mean of values that the same sentence lists, or the one before: 発現時期は投与開始後 8、14、19、23、26、31 か月であり、中央値は 21 か月; at 3, 5, 9 and 40 days (median 7 days).
///
/// And means that are a quotient of the two numbers named with them: 2,955 例、総曝露期間 4,862.3 人・年、1 例当たりの平均 1.65 年.
struct ListedValueChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.paragraphs.flatMap { sentences in
            sentences.indices.flatMap { index in listed(sentences[index], after: index > 0 ? sentences[index - 1] : nil) + perPerson(sentences[index]) }
        }
    }

    private struct List {
        let values: [ExactDecimal]
        let range: Range<Int>
        let passage: Passage
    }

    private func listed(_ sentence: Sentence, after previous: Sentence?) -> [Verdict] {
        guard ["中央値", "平均", "median", "mean"].contains(where: { sentence.contains($0) }), !["差", "変化", "±"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        return text.matches(of: #/(中央値|平均値|平均|median|mean)(?:は|が|で|:|\s|of|was|,|、|の)*([0-9]+(?:\.[0-9]+)?)\s?(日|か月|カ月|週|年|歳|時間|回|mg|days?|months?|weeks?|years?|hours?)/#).compactMap { match -> Verdict? in
            let start = sentence.position(of: match.output.2.startIndex, in: text), unit = String(match.output.3)
            guard let (printed, end) = sentence.passage.number(at: start) else { return nil }
            let before = lists(sentence, unit, until: sentence.position(of: match.range.lowerBound, in: text)), all = before.isEmpty ? previous.map { lists($0, unit, until: $0.range.upperBound) } ?? [] : before
            // Of two lists it may be either's.
            guard all.count == 1, let list = all.first else { return nil }
            let scale = Double(printed.places.scale), isMedian = match.output.1 == "中央値" || match.output.1 == "median"
            guard let right = isMedian ? Self.median(list.values) : Self.mean(list.values) else { return nil }
            let scaled = isMedian ? right : (right * scale).rounded() / scale
            let value = printed.approximate, holds = abs(value - scaled) < 1e-9 || (isMedian && (right * scale).rounded() == value * scale) || abs(value - right) * scale <= 0.5 + 1e-9
            guard let shown = Self.decimal(scaled, places: isMedian ? max(printed.places.count, scaled.rounded() == scaled ? 0 : 1) : printed.places.count) else { return nil }
            return Verdict(.median, holds: holds, .ofListed(count: list.values.count, isMedian: isMedian, printed: printed, right: shown), [Evidence(sentence.passage, start..<end, around: holds ? 0 : 10), Evidence(list.passage, list.range)])
        }
    }

    /// Numbers side by side, three and more, of which the last has the unit: 8、14、19 か月; 3, 5 and 9 days.
    private func lists(_ sentence: Sentence, _ unit: String, until end: Int) -> [List] {
        let text = sentence.text
        let stem = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
        return text.matches(of: #/([0-9]+(?:\.[0-9]+)?(?:(?:, and |, | and |、|及び|,)[0-9]+(?:\.[0-9]+)?){2,})\s?(日|か月|カ月|週|年|歳|時間|回|mg|days?|months?|weeks?|years?|hours?)/#).compactMap { match -> List? in
            let own = match.output.2.hasSuffix("s") ? String(match.output.2.dropLast()) : String(match.output.2)
            guard own == stem else { return nil }
            let start = sentence.position(of: match.range.lowerBound, in: text), stop = sentence.position(of: match.range.upperBound, in: text)
            guard stop <= end, start == 0 || ![".", ",", "-", "－", "～"].contains(sentence.passage.scalars[start - 1]) else { return nil }
            let values = match.output.1.replacing(" and ", with: ",").replacing("、", with: ",").replacing("及び", with: ",").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.map { ExactDecimal(String($0)) }
            guard !values.contains(where: { $0 == nil }), values.count >= 3, values.count <= 60 else { return nil }
            // 投与 4、8、12 週時 are points in time.
            let after = sentence.passage.text(stop..<min(sentence.range.upperBound, stop + 3))
            guard !["時", "後", "目", "ごと", "毎"].contains(where: after.hasPrefix) else { return nil }
            return List(values: values.compactMap { $0 }, range: start..<stop, passage: sentence.passage)
        }
    }

    /// 安全性解析対象 2,955 例、総曝露期間 4,862.3 人・年、1 例当たりの平均投与期間は 1.65 年.
    private func perPerson(_ sentence: Sentence) -> [Verdict] {
        guard ["人・年", "人年", "-years", "－years"].contains(where: { sentence.contains($0) }), ["平均", "mean"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        let japanese = #/([0-9][0-9,]*)(?:例|名|人)[^0-9。]{1,24}?([0-9][0-9,]*(?:\.[0-9]+)?)(?:人・年|人年)[^0-9。]{1,6}1(?:例|人|患者)(?:当たり|あたり)の?平均[^0-9。]{2,12}([0-9]+\.[0-9]+)年/#
        let english = #/([0-9][0-9,]*) patients[^0-9.;]{1,60}?([0-9][0-9,]*(?:\.[0-9]+)?) (?:patient|person)[-－]years[^0-9.;]{1,40}mean [^0-9.;]{2,40}?([0-9]+\.[0-9]+) years/#
        let found = text.matches(of: japanese).map { ($0.output.1, $0.output.2, $0.output.3) } + text.matches(of: english).map { ($0.output.1, $0.output.2, $0.output.3) }
        return found.compactMap { persons, time, printed -> Verdict? in
            guard let n = PrintedCount.value(persons), n > 0, let total = ExactDecimal(time.replacing(",", with: "")), let mean = ExactDecimal(String(printed)) else { return nil }
            let right = total.approximate / Double(n), scale = Double(mean.places.scale), slack = total.halfUnit / Double(n) * scale
            let holds = abs(mean.approximate - right) * scale <= 0.5 + slack + 1e-6
            guard let shown = Self.decimal(right, places: mean.places.count) else { return nil }
            let start = sentence.position(of: persons.startIndex, in: text), end = sentence.position(of: printed.endIndex, in: text)
            return Verdict(.personTime, holds: holds, .meanTime(time: total, count: n, printed: mean, right: shown), [Evidence(sentence.passage, start..<end)])
        }
    }

    private static func decimal(_ value: Double, places: Int) -> ExactDecimal? { DecimalPlaces(places).map { ExactDecimal(units: Int((value * Double($0.scale)).rounded()), places: $0) } }

    private static func median(_ values: [ExactDecimal]) -> Double? {
        let sorted = values.map(\.approximate).sorted(), half = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
    }

    private static func mean(_ values: [ExactDecimal]) -> Double? { values.isEmpty ? nil : values.map(\.approximate).reduce(0, +) / Double(values.count) }
}
