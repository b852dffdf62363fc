import Foundation
import Reexamination
import Statistics

/// Percentages whose count and group the words of the sentence tie to them, though they stand in no bracket together: 1,874 例のうち 160 例に…発現し、発現割合は 8.54%; 27 patients, 19 of whom (70.4%).
struct StatedShareChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let numbers = printedCounts, sets = sizesOfSets
        return context.counted.flatMap { counted -> [Verdict] in
            counted.indices.flatMap { index -> [Verdict] in
                let sentence = counted[index], previous = index > 0 ? counted[index - 1] : nil
                guard !sentence.counts.isEmpty else { return [] }
                // What was said of a set is not meant any more pages later.
                let earlier = counted[max(0, index - 40)..<index]
                if sentence.isEnglish { return ofWhom(sentence) + ofThose(sentence, earlier) + ofThese(sentence, previous) }
                return rateOf(sentence) + namedRate(sentence) + respectively(sentence, sets) + ofTheSet(sentence, earlier, numbers) + ofThose(sentence, numbers)
            }
        }
    }

    private func verdict(_ sentence: CountedSentence, _ percentage: ExactDecimal, _ n: Int, _ d: Int, _ range: Range<Int>, holds: Bool? = nil) -> Verdict? {
        guard d > 0, n <= d, !percentage.isAbove(100) else { return nil }
        let holds = holds ?? RateChecks.fits(percentage, n, d)
        return Verdict(.percentage, holds: holds, .percentage(printed: percentage, numerator: n, denominator: d, right: (try? Proportion(n, of: d))?.percentage(decimals: percentage.places)?.value),
                       [Evidence(sentence.passage, range, around: 12)])
    }

    // MARK: Japanese

    private static let groupEnds = ["のうち", "中", "において", "では", "で、", "に対し", "を対象"]
    private static let verbs = ["認め", "発現", "発生", "みられ", "見られ", "報告", "回復", "改善", "有効", "確認", "達成", "完了", "中止", "生じ", "該当"]
    private static let noShares = ["人年", "人・年", "累積", "Kaplan", "調整", "平均", "変化", "低下", "減少", "上昇", "遵守", "服薬率", "推定", "誤差", "各", "それぞれ", "前回", "承認時", "試験", "海外"]

    /// 1,874 例のうち 160 例に 176 件の副作用が発現し、発現割合は 8.54%: the count right before the words that name the rate, of the group before it.
    private func rateOf(_ sentence: CountedSentence) -> [Verdict] {
        guard !Self.noShares.contains(where: { sentence.contains($0) }) else { return [] }
        return sentence.sentence.rates.compactMap { rate -> Verdict? in
            guard rate.numerator == nil, sentence.depth(at: rate.range.lowerBound) == 0, ["率は", "割合は", "率が", "割合が"].contains(where: { sentence.passage.text(max(sentence.range.lowerBound, rate.range.lowerBound - 3)..<rate.range.lowerBound).hasSuffix($0) }) else { return nil }
            let earlier = sentence.counts.indices.filter { sentence.counts[$0].depth == 0 && sentence.counts[$0].range.upperBound <= rate.range.lowerBound }
            // 160 例に 176 件の: one and its events.
            guard let last = earlier.last(where: { sentence.counts[$0].values["例"] != nil }), earlier.allSatisfy({ $0 <= last || sentence.counts[$0].values["件"] != nil }), earlier.count(where: { $0 > last }) <= 1, let whole = sentence.before(last), let n = sentence.counts[last].values["例"], let d = sentence.counts[whole].values["例"],
                  let glue = sentence.between(whole, last), Self.groupEnds.contains(where: glue.hasPrefix), !glue.contains("。"), glue.count <= 30, let rest = sentence.words(sentence.counts[last].range.upperBound..<rate.range.lowerBound, depth: 0), rest.count <= 45 else { return nil }
            // The clause of the count ends, and that of the rate names nothing of its own.
            guard let comma = rest.lastIndex(of: "、"), Self.verbs.contains(where: rest[..<comma].contains), !rest[..<comma].contains("、"), rest[comma...].count <= 16, !rest.contains("うち") else { return nil }
            let events = sentence.counts[last].values["件"] ?? earlier.last.flatMap { $0 > last ? sentence.counts[$0].values["件"] : nil }
            if let events, events <= d, RateChecks.fits(rate.percentage, events, d) { return verdict(sentence, rate.percentage, events, d, rate.range, holds: true) }
            return verdict(sentence, rate.percentage, n, d, rate.range)
        }
    }

    /// 1,000 例が登録され、902 例の調査票を収集した（収集率 90.2%）: what was returned of what was sent out.
    private func namedRate(_ sentence: CountedSentence) -> [Verdict] {
        // What was sent out is another check's.
        guard sentence.contains("率"), sentence.contains("("), !["配布", "送付", "依頼", "発送"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.sentence.text
        return text.matches(of: #/\((?:調査票)?(?:収集率|回収率|固定率|完了率|回答率|採用率|登録率|提出率)(?:は|:)?([0-9]+(?:\.[0-9]+)?)%\)/#).compactMap { match -> Verdict? in
            let open = sentence.sentence.position(of: match.range.lowerBound, in: text), start = sentence.sentence.position(of: match.output.1.startIndex, in: text)
            let earlier = sentence.counts.filter { $0.depth == 0 && $0.range.upperBound <= open }
            guard let printed = ExactDecimal(String(match.output.1)), let part = earlier.last, let unit = part.values.keys.min(), let n = part.values[unit], open - part.range.upperBound <= 24 else { return nil }
            let wholes = earlier.dropLast().compactMap { $0.values[unit] }.filter { $0 >= n }
            let range = start..<sentence.sentence.position(of: match.output.1.endIndex, in: text) + 1
            if let fitting = wholes.first(where: { RateChecks.fits(printed, n, $0) }) { return verdict(sentence, printed, n, fitting, range, holds: true) }
            guard Set(wholes).count == 1, wholes.count == 1, let only = wholes.first, printed.places.count > 0 else { return nil }
            return verdict(sentence, printed, n, only, range)
        }
    }

    /// A 24 例、B 15 例、C 11 例であり、発現割合はそれぞれ 2.7%、1.7%、1.2%: the same group gives most of them.
    private func respectively(_ sentence: CountedSentence, _ sets: Set<Int>) -> [Verdict] {
        let all = sentence.sentence.rates
        guard let at = sentence.passage.find("それぞれ", in: sentence.range) else { return [] }
        let shares = all.filter { $0.range.lowerBound > at }
        guard shares.count >= 3, shares.allSatisfy({ $0.numerator == nil }), shares[0].range.lowerBound - at <= 6, zip(shares, shares.dropFirst()).allSatisfy({ ["、", "及び", "、及び", ",", "と", "並びに"].contains(sentence.passage.text($0.range.upperBound..<$1.range.lowerBound)) }),
              let last = sentence.counts.indices.last(where: { sentence.counts[$0].range.upperBound <= at && sentence.counts[$0].depth == 0 }) else { return [] }
        let run = sentence.run(to: last)
        guard run.count == shares.count, let unit = sentence.unit(of: run), at - sentence.counts[last].range.upperBound <= 24 else { return [] }
        let values = sentence.values(run, unit)
        func fits(_ whole: Int) -> [Bool] { zip(values, shares).map { $0 <= whole && RateChecks.fits($1.percentage, $0, whole) } }
        let ranked = sets.union(sentence.counts[..<run[0]].flatMap { $0.values.values }).map { (whole: $0, fits: fits($0)) }.sorted { ($1.fits.count { $0 }, $0.whole) < ($0.fits.count { $0 }, $1.whole) }
        guard let best = ranked.first, best.fits.count(where: { $0 }) >= 2, best.fits.count(where: { $0 }) * 2 >= shares.count, ranked.dropFirst().allSatisfy({ $0.fits.count { $0 } < best.fits.count { $0 } || $0.fits == best.fits }) else { return [] }
        return shares.indices.compactMap { verdict(sentence, shares[$0].percentage, values[$0], best.whole, shares[$0].range, holds: best.fits[$0]) }
    }

    /// 安全性解析対象 811 例において…。重篤な副作用は 28 例（3.5%）に: of the one set the paragraph names; no other number of the report gives it.
    private func ofTheSet(_ sentence: CountedSentence, _ earlier: ArraySlice<CountedSentence>, _ numbers: Set<Int>) -> [Verdict] {
        guard let rate = sentence.sentence.rates.first, sentence.sentence.rates.count == 1, let n = rate.numerator, rate.denominator == nil, rate.percentage.places.count > 0,
              sentence.counts.count(where: { $0.depth == 0 && $0.values["例"] != nil }) == 1, sentence.counts[0].range.overlaps(rate.range) else { return [] }
        let lead = sentence.passage.text(sentence.range.lowerBound..<rate.range.lowerBound)
        guard lead.count <= 16, lead.hasSuffix("副作用は") || lead.hasSuffix("有害事象は") || lead.hasSuffix("症例は"), !["男", "女", "歳", "調査", "試験"].contains(where: lead.contains) else { return [] }
        let sets = earlier.flatMap { other in other.counts.filter { count in
            guard count.depth == 0, count.values["例"] != nil else { return false }
            let before = other.passage.text(max(other.range.lowerBound, count.range.lowerBound - 8)..<count.range.lowerBound)
            return before.contains("対象") && ["において", "のうち", "中", "では", "で"].contains { other.passage.has($0, at: count.range.upperBound) }
        } }.compactMap { $0.values["例"] }
        guard Set(sets).count == 1, let whole = sets.first, n <= whole, !RateChecks.fits(rate.percentage, n, whole), !numbers.contains(where: { $0 >= n && RateChecks.fits(rate.percentage, n, $0) }) else { return [] }
        return [verdict(sentence, rate.percentage, n, whole, rate.range, holds: false)].compactMap { $0 }
    }

    /// 評価が可能であった 203 例のうち、低下した症例は 9 例（4.4%）: of the 203, where no other number of the report gives it.
    private func ofThose(_ sentence: CountedSentence, _ numbers: Set<Int>) -> [Verdict] {
        sentence.counts.indices.dropFirst().compactMap { index -> Verdict? in
            let part = sentence.counts[index]
            guard let printed = part.percentage, printed.places.count > 0, let whole = sentence.before(index), sentence.counts[whole].depth == part.depth, sentence.counts[whole].percentage == nil, let unit = ["例", "件"].first(where: { part.values[$0] != nil && sentence.counts[whole].values[$0] != nil }),
                  let n = part.values[unit], let d = sentence.counts[whole].values[unit], n <= d, d >= 10, let glue = sentence.between(whole, index), glue.hasPrefix("のうち") || glue.hasPrefix("中、"), glue.count <= 60, !ShareRun.others.contains(where: glue.contains),
                  let rate = sentence.sentence.rates.first(where: { $0.range.overlaps(part.range) && $0.denominator == nil }), !numbers.contains(where: { $0 >= n && RateChecks.fits(printed, n, $0) }) else { return nil }
            return verdict(sentence, printed, n, d, rate.range, holds: false)
        }
    }

    /// The sizes of sets that sentences name: 安全性解析対象症例 903 例, and the wholes of their shares.
    private var sizesOfSets: Set<Int> {
        Set(context.sentences.flatMap { sentence in
            sentence.rates.compactMap(\.denominator) + sentence.free.filter { quantity in
                quantity.unit == .cases && ["対象", "症例", "登録"].contains(where: sentence.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 8)..<quantity.range.lowerBound).contains)
            }.compactMap(\.whole)
        })
    }

    /// Every count the report prints.
    private var printedCounts: Set<Int> {
        Set(context.sentences.flatMap { $0.quantities.compactMap(\.whole) + $0.rates.flatMap { [$0.numerator, $0.denominator].compactMap { $0 } } } + context.tables.flatMap(\.rows).flatMap(\.counts).compactMap { $0 } + context.tables.flatMap { $0.columnSizes.compactMap { $0 } })
    }

    // MARK: English

    /// 27 patients, 19 of whom (70.4%); 132 live births, four of which (3.0%; 95% CI 0.8 to 7.6).
    static func sharesOfWhom(_ sentence: CountedSentence) -> [(n: Int, d: Int, percentage: ExactDecimal, range: Range<Int>)] {
        guard sentence.isEnglish else { return [] }
        return [" of whom (", " of which (", " of them ("].flatMap { words -> [(n: Int, d: Int, percentage: ExactDecimal, range: Range<Int>)] in
            var found: [(n: Int, d: Int, percentage: ExactDecimal, range: Range<Int>)] = [], start = sentence.range.lowerBound
            while start < sentence.range.upperBound, let at = sentence.passage.find(words, in: start..<sentence.range.upperBound) {
                start = at + words.unicodeScalars.count
                guard let part = sentence.counts.indices.last(where: { sentence.counts[$0].number.upperBound == at }), let whole = sentence.before(part), let n = sentence.counts[part].values[""], let d = sentence.counts[whole].values[""],
                      let glue = sentence.between(whole, part), glue.count <= 40, glue.hasSuffix(", ") || glue.hasSuffix("; "), !glue.dropLast(2).contains(","), let (percentage, end) = sentence.passage.number(at: start), sentence.passage.has("%", at: end) else { continue }
                found.append((n, d, percentage, start..<end + 1))
            }
            return found
        }
    }

    private func ofWhom(_ sentence: CountedSentence) -> [Verdict] {
        Self.sharesOfWhom(sentence).compactMap { verdict(sentence, $0.percentage, $0.n, $0.d, $0.range) }
    }

    private static let roles = ["enrolled", "registered", "randomised", "randomized", "screened", "treated", "exposed", "invited", "dosed"]

    /// 3,418 patients (96.0% of those enrolled), where the paragraph says once how many were.
    private func ofThose(_ sentence: CountedSentence, _ earlier: ArraySlice<CountedSentence>) -> [Verdict] {
        sentence.sentence.rates.compactMap { rate -> Verdict? in
            guard rate.numerator == nil, let role = Self.roles.first(where: { role in ["those \(role)", "all \(role)", "the \(role)", "\(role) patients", "patients \(role)", "all patients \(role)"].contains { sentence.passage.has(" of " + $0, at: rate.range.upperBound) } }),
                  let part = sentence.counts.last(where: { $0.range.upperBound <= rate.range.lowerBound && $0.depth == 0 }), ["(", " ("].contains(sentence.passage.text(part.range.upperBound..<rate.range.lowerBound)) || sentence.passage.text(part.range.upperBound..<rate.range.lowerBound) == " patients (", let n = part.values[""] else { return nil }
            let wholes = earlier.flatMap { other in other.counts.filter { count in
                let after = other.sentence.text(behind: count.range.upperBound, 32)
                return after.contains("were \(role)") || after.hasPrefix(" \(role)") || after.hasPrefix(" patients \(role)")
            } }.compactMap { $0.values[""] }
            if let fitting = wholes.first(where: { RateChecks.fits(rate.percentage, n, $0) }) { return verdict(sentence, rate.percentage, n, fitting, rate.range, holds: true) }
            guard Set(wholes).count == 1, let only = wholes.first else { return nil }
            return verdict(sentence, rate.percentage, n, only, rate.range)
        }
    }

    /// 27 patients fell. Of these, 19 (70.4%) were 65 or older.
    private func ofThese(_ sentence: CountedSentence, _ previous: CountedSentence?) -> [Verdict] {
        let text = sentence.passage.text(sentence.range.lowerBound..<min(sentence.range.upperBound, sentence.range.lowerBound + 16)).trimmingCharacters(in: .whitespaces)
        guard ["Of these", "Of them", "Among these", "Among them"].contains(where: text.hasPrefix), let previous, let rate = sentence.sentence.rates.first, rate.denominator == nil, let n = rate.numerator, rate.range.lowerBound - sentence.range.lowerBound <= 24 else { return [] }
        let wholes = previous.counts.filter { $0.depth == 0 }.compactMap { $0.values[""] }
        if let fitting = wholes.first(where: { $0 >= n && RateChecks.fits(rate.percentage, n, $0) }) { return [verdict(sentence, rate.percentage, n, fitting, rate.range, holds: true)].compactMap { $0 } }
        guard wholes.count == 1, let only = wholes.first else { return [] }
        return [verdict(sentence, rate.percentage, n, only, rate.range)].compactMap { $0 }
    }
}
