import Foundation
import Reexamination
import Statistics

/// A share and the same of both halves of its group: 2,310 例中 97 例に認められ、既往のある患者では 1,004 例中 69 例、ない患者では 1,306 例中 28 例.
///
/// That the sizes of the halves add up to the whole's tells that they are its halves; then what is counted in them adds up, too.
struct SplitGroupChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.compactMap(verdict) }

    private func verdict(_ sentence: Sentence) -> Verdict? {
        let rates = sentence.rates.filter { $0.numerator != nil && $0.denominator != nil }
        guard rates.count == 3, sentence.rates.count == 3, let n = rates[0].numerator, let d = rates[0].denominator, let n1 = rates[1].numerator, let d1 = rates[1].denominator, let n2 = rates[2].numerator, let d2 = rates[2].denominator,
              d >= 20, d1 + d2 == d else { return nil }
        let first = sentence.text(rates[0].range.upperBound..<rates[1].range.lowerBound), second = sentence.text(rates[1].range.upperBound..<rates[2].range.lowerBound)
        guard Self.areHalves(first, second) else { return nil }
        let holds = n1 + n2 == n
        return Verdict(.partition, holds: holds, .parts(parts: [n1, n2], whole: n, isComplete: true), holds ? rates.map { Evidence(sentence.passage, $0.range) } : [Evidence(sentence.passage, rates[0].range.lowerBound..<rates[2].range.upperBound)])
    }

    /// Whether words say that a group and its rest follow, and bring in nothing else that is counted.
    private static func areHalves(_ first: String, _ second: String) -> Bool {
        guard first.count <= 60, second.count <= 40, !["うち", "重篤", "死亡", "中止", "serious", "fatal", "。"].contains(where: { first.contains($0) || second.contains($0) }) else { return false }
        // A subject of its own: 悪心は.
        let bare = (first + second).replacing("では", with: "").replacing("または", with: "").replacing("あるいは", with: "")
        guard !bare.contains("は") else { return false }
        return halves.contains { a, b in (first.contains(a) && second.contains(b)) || (first.contains(b) && second.contains(a)) }
    }

    private static let halves: [(String, String)] = [
        ("有する", "有しない"), ("有する", "有さない"), ("あり", "なし"), ("ある", "ない"), ("有", "無"), ("男", "女"), ("未満", "以上"), ("以下", "超"), ("した", "しなかった"), ("併用", "併用し"), ("受けた", "受けていない"), ("重症", "重症以外"),
        (" men", " women"), (" male", " female"), ("with ", "without "), ("younger", "older"), ("under ", " or older"), ("under ", " or over"), ("active", "placebo"),
    ]
}
