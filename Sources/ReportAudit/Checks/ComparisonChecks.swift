import Reexamination
import Statistics

/// Two percentages that a sentence compares: `8.0%（32/398 例）であり、12.5%（98/784 例）より低かった`.
///
/// Only where the words of comparison stand right behind the second, so that the first is what is said to be lower or higher.
public struct ComparisonChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.compactMap(verdict) }

    /// How the first stands to the second.
    public enum Relation: Sendable, Hashable {
        case lower, higher, notLower, notHigher

        func holds(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
            let first = Self.value(first), second = Self.value(second)
            return switch self {
            case .lower: first < second
            case .higher: first > second
            case .notLower: first >= second
            case .notHigher: first <= second
            }
        }

        /// In units of the last place that is ever printed: percentages of the same size compare, whatever their places.
        private static func value(_ percentage: ExactDecimal) -> Double {
            (0..<percentage.places.count).reduce(Double(percentage.units)) { value, _ in value / 10 }
        }
    }

    private static let after: [(words: [String], relation: Relation)] = [
        (["を上回らなかった", "を上回らず", "を上回ることはなかった", "を超えなかった"], .notHigher), (["を下回らなかった", "を下回らず", "を下回ることはなかった"], .notLower),
        (["より低かった", "より低く", "より少なかった", "を下回った", "を下回って", "を下回り", "と比べて低かった", "と比較して低かった", "に比べて低かった", "に比べ低かった", "と比べ低かった", "と比較し低かった"], .lower),
        (["より高かった", "より高く", "より多かった", "を上回った", "を上回って", "を上回り", "と比べて高かった", "と比較して高かった", "に比べて高かった", "に比べ高かった", "と比べ高かった", "と比較し高かった"], .higher),
    ]

    private func verdict(_ sentence: Sentence) -> Verdict? {
        // Each with its counts, so that both are shares of the same kind of thing.
        guard sentence.rates.count == 2, sentence.rates.allSatisfy({ $0.numerator != nil && $0.denominator != nil }), sentence.quantities.count(where: { $0.unit == .percent }) == 2,
              let relation = relation(sentence) else { return nil }
        let first = sentence.rates[0].percentage, second = sentence.rates[1].percentage
        let holds = relation.holds(first, second)
        return Verdict(.comparison, holds: holds, .comparison(first: first, second: second, said: relation), sentence.rates.map { Evidence(sentence.passage, $0.range, around: 8) })
    }

    private func relation(_ sentence: Sentence) -> Relation? {
        let second = sentence.rates[1].range, passage = sentence.passage
        if let found = Self.after.first(where: { $0.words.contains { passage.has($0, at: second.upperBound) } }) { return found.relation }
        let between = sentence.text(sentence.rates[0].range.upperBound..<second.lowerBound)
        guard sentence.isEnglish, between.utf8.count < 60 else { return nil }
        if between.contains("not lower than") || between.contains("not higher than") { return nil }
        return between.contains("lower than") ? .lower : between.contains("higher than") ? .higher : nil
    }
}
