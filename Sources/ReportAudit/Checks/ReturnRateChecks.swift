import Foundation
import Reexamination
import Statistics

/// Of 1,800 questionnaires sent, 503 were completed (response rate 27.9%): a percentage in brackets that is called the rate of what the sentence itself counts.
struct ReturnRateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.flatMap(verdicts) }

    private func verdicts(_ sentence: Sentence) -> [Verdict] {
        guard sentence.contains("rate ") || sentence.contains("回収率") || sentence.contains("回答率") else { return [] }
        let text = sentence.text
        let english = text.matches(of: /Of (?:the )?([0-9][0-9,]*) [^.;:()0-9]{3,60}, ([0-9][0-9,]*) (?:were |was )?[a-z ]{3,40}\((?:response |return |completion |participation )rate:? ([0-9.]+)%\)/).map { ($0.output.1, $0.output.2, $0.output.3) }
        let japanese = text.matches(of: /([0-9][0-9,]*)(?:名|例|人|施設|部|枚)に?(?:[^。0-9()]{0,16})(?:配布|送付|依頼|発送)し(?:た結果)?、(?:[^。0-9()]{0,12}?)([0-9][0-9,]*)(?:名|例|人|施設|部|枚)[^。0-9()]{0,16}\((?:回収率|回答率)[は:]?([0-9.]+)%\)/).map { ($0.output.1, $0.output.2, $0.output.3) }
        return (english + japanese).compactMap { whole, part, printed -> Verdict? in
            guard let d = PrintedCount.value(whole), let n = PrintedCount.value(part), let percentage = ExactDecimal(String(printed)), d >= n, d > 0 else { return nil }
            let start = sentence.position(of: part.startIndex, in: text), end = sentence.position(of: printed.endIndex, in: text)
            let holds = RateChecks.fits(percentage, n, d)
            return Verdict(.percentage, holds: holds, .percentage(printed: percentage, numerator: n, denominator: d, right: (try? Proportion(n, of: d))?.percentage(decimals: percentage.places)?.value), [Evidence(sentence.passage, start..<end, around: 4)])
        }
    }
}
