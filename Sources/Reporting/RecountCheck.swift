import Analysis
import Recount
import Statistics

/// Holds the analysis against the recount, figure by figure.
///
/// ```swift
/// let disagreements = RecountCheck.compare(analysis.figures, with: recount)
/// guard disagreements.isEmpty else { throw RecountDisagreement(disagreements) }
/// ```
///
/// Every count and proportion has to be in both, a median wherever the recount has it (Kaplan–Meier's it has not); the
/// recount may hold nothing that the analysis lacks.
public enum RecountCheck {
    public struct Disagreement: Hashable, Sendable {
        public let figure: FigureID
        /// What the analysis found, as text; `nil` if it has no such figure.
        public let analysed: String?
        /// What the recount found, as text; `nil` if it has no such value.
        public let recounted: String?

        public init(figure: FigureID, analysed: String?, recounted: String?) {
            self.figure = figure
            self.analysed = analysed
            self.recounted = recounted
        }
    }

    public static func compare(_ figures: FigureSet, with recount: Recount) -> [Disagreement] {
        var disagreements: [Disagreement] = []
        var compared: Set<String> = []
        for figure in figures.all {
            compared.insert(figure.id.text)
            let recounted = recount.values[figure.id.text]
            guard let analysed = recountable(figure.value) else {
                // Dates and intervals are not counted.
                continue
            }
            if let recounted {
                if analysed != recounted {
                    disagreements.append(Disagreement(figure: figure.id, analysed: text(analysed), recounted: text(recounted)))
                }
            } else if mustBeRecounted(figure.value) {
                disagreements.append(Disagreement(figure: figure.id, analysed: text(analysed), recounted: nil))
            }
        }
        for (id, value) in recount.values.sorted(by: { $0.key < $1.key }) where !compared.contains(id) {
            disagreements.append(Disagreement(figure: FigureID(id), analysed: nil, recounted: text(value)))
        }
        return disagreements
    }

    /// The value in the recount's terms; `nil` for dates and intervals, which are not counted.
    private static func recountable(_ value: FigureValue) -> RecountedValue? {
        switch value {
        case .count(let count, _): .count(count)
        case .proportion(let proportion): proportion.denominator == 0 ? .notEstimable : .proportion(proportion.numerator, proportion.denominator)
        case .quantity(let quantity, _):
            // A median of whole numbers is a whole or a half.
            quantity.denominator <= 2 ? .twice(quantity.numerator * (2 / quantity.denominator)) : nil
        case .notInvestigated: .notInvestigated
        case .notEstimable: .notEstimable
        case .interval, .date: nil
        }
    }

    private static func mustBeRecounted(_ value: FigureValue) -> Bool {
        switch value {
        case .count, .proportion, .notInvestigated: true
        case .quantity, .interval, .date, .notEstimable: false
        }
    }

    private static func text(_ value: RecountedValue) -> String {
        switch value {
        case .count(let count): "\(count)"
        case .proportion(let numerator, let denominator): "\(numerator)/\(denominator)"
        case .twice(let twice): (twice < 0 ? "-" : "") + "\(twice.magnitude / 2)" + (twice.isMultiple(of: 2) ? "" : ".5")
        case .notInvestigated: "－"
        case .notEstimable: "n/a"
        }
    }
}
