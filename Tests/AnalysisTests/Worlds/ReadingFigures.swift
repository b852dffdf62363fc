import Analysis
import Reexamination
import Statistics
import Testing

/// Short ways to say what a figure should be.
extension Analysis {
    /// A figure's value as text: `3`, `1/3`, `669/2 days`, `－` if not investigated, `n.e.` if not estimable.
    func text(_ id: FigureID) throws -> String {
        switch try #require(figures[id], "no figure \(id)").value {
        case .count(let n, _): "\(n)"
        case .proportion(let share): "\(share)"
        case .quantity(let value, let unit): "\(value) \(unit)"
        case .interval(let lower, let upper, _): "\(lower.map { "\($0)" } ?? "") … \(upper.map { "\($0)" } ?? "")"
        case .date(let date): "\(date)"
        case .notInvestigated: "－"
        case .notEstimable: "n.e."
        }
    }

    func units(_ id: FigureID) throws -> [String] { try #require(figures[id], "no figure \(id)").contributors.map(\.unit) }

    func records(_ id: FigureID) throws -> [String] {
        try #require(figures[id], "no figure \(id)").contributors.flatMap(\.records).map(\.description)
    }

    /// The six columns of a line, as table 7 prints them.
    func line(_ figures: SeriousnessFigures) throws -> [String] { try figures.columns.map { try text($0) } }
}
