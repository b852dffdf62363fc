import Foundation
import Reexamination
import Statistics

/// cardiologists (48.2%), general practitioners (37.5%) and others (14.3%): percentages of a list that ends with the others are all of the whole, and add up to 100.
struct WholeShareChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.compactMap(verdict) }

    private func verdict(_ sentence: Sentence) -> Verdict? {
        guard sentence.rates.count >= 3, ["others (", "other (", "その他"].contains(where: { sentence.contains($0) }) else { return nil }
        var run: [Rate] = []
        for rate in sentence.rates {
            let isAlone = rate.numerator == nil && rate.percentage.places.count == 1
            if let last = run.last {
                let between = sentence.text(last.range.upperBound..<rate.range.lowerBound)
                if isAlone, between.wholeMatch(of: /\)?(?:, | and |, and |、|及び)(?:and )?[^0-9%、,.;:。]{1,40}/) != nil { run.append(rate) } else if run.count < 3 { run = isAlone ? [rate] : [] } else { break }
            } else if isAlone { run = [rate] }
            if run.count >= 3, let last = run.last, let before = run.dropLast().last, ["others (", "other (", "その他", "その他("].contains(where: sentence.text(before.range.upperBound..<last.range.lowerBound).hasSuffix) { break }
        }
        guard run.count >= 3, let last = run.last, ["others (", "other (", "その他", "その他("].contains(where: sentence.text(run[run.count - 2].range.upperBound..<last.range.lowerBound).hasSuffix), let first = run.first else { return nil }
        // Some may be left out, or stand in two.
        guard !CountedSentence.hedges(sentence.text), !["most", "least", "複数回答", "最も"].contains(where: { sentence.contains($0) }) else { return nil }
        let sum = run.reduce(0) { $0 + $1.percentage.units }, isNear = abs(sum - 1000) <= 100
        let holds = abs(sum - 1000) * 2 <= run.count
        guard holds || isNear, let printed = ExactDecimal("\(sum / 10).\(sum % 10)") else { return nil }
        return Verdict(.partition, holds: holds, else: .warning, .sharesOfWhole(count: run.count, sum: printed), [Evidence(sentence.passage, first.range.lowerBound..<last.range.upperBound, around: 14)])
    }
}
