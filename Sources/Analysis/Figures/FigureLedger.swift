import Reexamination
import Statistics

/// Where an analysis enters its figures as it goes.
///
/// It turns counts into values by the rules that hold for all of them: a rate of nobody is not estimable, and a number
/// that was counted by the kernel must equal the length of its list of contributors.
struct FigureLedger {
    private(set) var figures = FigureSet()

    /// What every figure has besides its value.
    struct Entry {
        let id: FigureID
        let label: LocalizedText
        let definition: LocalizedText
        let population: Population
    }

    @discardableResult
    mutating func enter(_ entry: Entry, value: FigureValue, contributors: [Contributor] = []) throws -> FigureID {
        let figure = Figure(id: entry.id, label: entry.label, definition: entry.definition, population: entry.population,
                            value: value, contributors: contributors.sorted { $0.unit < $1.unit })
        do { try figures.insert(figure) } catch .duplicate(let id) { throw AnalysisError.duplicateFigure(id) }
        return entry.id
    }

    /// A count of its contributors. `counted` is the number another path arrived at, if there is one.
    @discardableResult
    mutating func enterCount(_ entry: Entry, _ unit: CountUnit, _ contributors: [Contributor], counted: Int? = nil) throws -> FigureID {
        try check(entry, contributors, counted)
        return try enter(entry, value: .count(contributors.count, unit), contributors: contributors)
    }

    /// A share: its contributors among `denominator`; of nobody, it is not estimable.
    @discardableResult
    mutating func enterShare(_ entry: Entry, _ contributors: [Contributor], of denominator: Int, counted: Int? = nil) throws -> FigureID {
        try check(entry, contributors, counted)
        return try enter(entry, value: share(entry.id, contributors.count, of: denominator), contributors: contributors)
    }

    func share(_ id: FigureID, _ numerator: Int, of denominator: Int) throws -> FigureValue {
        guard denominator > 0 else { return .notEstimable }
        do { return .proportion(try Proportion(numerator, of: denominator)) } catch {
            throw AnalysisError.impossibleProportion(id, numerator: numerator, denominator: denominator)
        }
    }

    private func check(_ entry: Entry, _ contributors: [Contributor], _ counted: Int?) throws {
        // Two paths to one number: the columnar kernel's count and the list that tracing shows.
        if let counted, counted != contributors.count {
            throw AnalysisError.tracingDisagrees(entry.id, counted: counted, traced: contributors.count)
        }
    }
}
