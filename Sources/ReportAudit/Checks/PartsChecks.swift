import Reexamination
import Statistics

/// Wholes against the parts that a sentence names, what is called the largest, and planned against actual procedures.
struct PartsChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.paragraphs.flatMap { inParagraph($0) } }

    private func inParagraph(_ sentences: [Sentence]) -> [Verdict] {
        var verdicts: [Verdict] = []
        var incomplete: [PartsOfWhole] = []
        for sentence in sentences {
            verdicts += ofThem(sentence) + casesAndEvents(sentence) + none(sentence)
            guard let parts = PartsOfWhole(sentence) else { continue }
            verdicts += verdict(parts)
            if parts.parts.count > 1 { incomplete.append(parts) }
        }
        for sentence in sentences {
            for rate in sentence.rates { if let planned = planned(rate, sentence, incomplete) { verdicts.append(planned) } }
        }
        return verdicts
    }

    /// N 例中 n 例, n of the N patients.
    private func ofThem(_ sentence: Sentence) -> [Verdict] {
        zip(sentence.free, sentence.free.dropFirst()).compactMap { whole, part in
            let between = sentence.passage.text(whole.range.upperBound..<part.range.lowerBound)
            // 97 of the 118: in English the part comes first.
            let isPartFirst = between == " of the " || between == " of "
            guard isPartFirst || between == "中" || between == "のうち" || between == "のうちの", let n = (isPartFirst ? whole : part).whole, let d = (isPartFirst ? part : whole).whole,
                  part.unit == whole.unit || (isPartFirst && whole.unit == .none) else { return nil }
            return Verdict(.partExceedsWhole, holds: n <= d, .part(part: n, whole: d),
                           [Evidence(sentence.passage, whole.range.lowerBound..<part.range.upperBound, around: 8)])
        }
    }

    /// 179 例 179 件: no more cases than events, and some of both or none.
    private func casesAndEvents(_ sentence: Sentence) -> [Verdict] {
        zip(sentence.free, sentence.free.dropFirst()).compactMap { cases, events in
            // 52 件 63 例: the other way round.
            let isTurned = cases.unit == .events && events.unit == .cases, pair = isTurned ? (cases: events, events: cases) : (cases: cases, events: events)
            guard pair.cases.unit == .cases, pair.events.unit == .events, cases.range.upperBound == events.range.lowerBound, let n = pair.cases.whole, let e = pair.events.whole else { return nil }
            let range = cases.range.lowerBound..<events.range.upperBound, holds = n <= e && (n > 0) == (e > 0), label = sentence.passage.quote(range)
            return Verdict(.caseEvent, holds: holds, n == 0 && e > 0 ? .eventsWithoutCases(label: label, events: e) : .casesExceedEvents(label: label, cases: n, events: e), [Evidence(sentence.passage, range, around: 14)])
        }
    }

    /// 認められなかった（0 例）: what is said not to have been is not counted.
    private func none(_ sentence: Sentence) -> [Verdict] {
        var verdicts: [Verdict] = []
        for quantity in sentence.quantities where quantity.unit == .cases || quantity.unit == .events {
            guard let open = sentence.passage.scalars[sentence.range.lowerBound..<quantity.range.lowerBound].lastIndex(of: "("), open >= 4, let count = quantity.whole,
                  !sentence.passage.scalars[open..<quantity.range.lowerBound].contains(")") else { continue }
            let lead = sentence.passage.text(max(sentence.range.lowerBound, open - 8)..<open)
            guard ["認められなかった", "なかった", "講じられなかった", "なし"].contains(where: lead.hasSuffix) else { continue }
            verdicts.append(Verdict(.none, holds: count == 0, .notNone(count), [Evidence(sentence.passage, quantity.range, around: 20)]))
        }
        return verdicts
    }

    private func verdict(_ claim: PartsOfWhole) -> [Verdict] {
        var verdicts: [Verdict] = []
        let evidence = [Evidence(claim.sentence.passage, claim.whole.range.lowerBound..<(claim.parts.last?.quantity.range.upperBound ?? claim.whole.range.upperBound), around: 16)]
        if claim.parts.count > 1 {
            let counts = claim.parts.flatMap { Array(repeating: $0.count, count: $0.times) }
            let observation = Observation.parts(parts: counts, whole: claim.wholeCount, isComplete: claim.isComplete)
            let numbers = [Evidence(claim.sentence.passage, claim.whole.range)] + claim.parts.map { Evidence(claim.sentence.passage, $0.quantity.range) }
            if claim.sum == claim.wholeCount {
                verdicts.append(Verdict(.partition, .holds, .note, observation, numbers))
            } else if claim.isComplete || (claim.isPlan && claim.sum > claim.wholeCount) {
                verdicts.append(Verdict(.partition, .fails, .error, observation, evidence))
            } else if claim.isPlan {
                verdicts.append(Verdict(.partition, .underivable, .warning, observation, evidence))
            }
            // Other lists may name patients twice, or not all: nothing has to add up.
        } else if let only = claim.parts.first {
            let holds = only.count <= claim.wholeCount
            verdicts.append(Verdict(.partExceedsWhole, holds: holds, .part(part: only.count, whole: claim.wholeCount), evidence))
        }
        if let largest = claim.largest, let larger = claim.parts.map(\.count).max() {
            let holds = larger <= largest.count
            verdicts.append(Verdict(.superlative, holds: holds, .superlative(label: largest.label, value: largest.count, larger: larger), evidence))
        }
        return verdicts
    }

    /// 侵襲性が同等又は軽度 n/N against the procedures the sentences before account for (domain brief §3.11, C17).
    private func planned(_ rate: Rate, _ sentence: Sentence, _ groups: [PartsOfWhole]) -> Verdict? {
        guard let n = rate.numerator, let d = rate.denominator, sentence.contains("同等又は") || sentence.contains("同等又はそれより") else { return nil }
        let planned = groups.filter { $0.sentence.contains("予定") }
        guard !planned.isEmpty, planned.contains(where: { $0.sum < $0.wholeCount }) else { return nil }
        var known = 0
        for group in planned {
            for part in group.parts where !group.sentence.lead(to: part.quantity).contains("より高い") { known += part.count * part.times }
        }
        let accounted = planned.reduce(0) { $0 + $1.sum }
        let unknown = d - accounted
        guard unknown > 0 else { return nil }
        let isPossible = (known...known + unknown).contains(n)
        return Verdict(.planned, isPossible ? .underivable : .fails, isPossible ? .warning : .error, .planned(count: n, whole: d, known: known, unknown: unknown),
                       [Evidence(sentence.passage, rate.range, around: 40)])
    }
}
