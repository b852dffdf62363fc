@testable import Exchange
import Testing

@Suite("The order of problems")
struct ProblemOrderTests {
    @Test("Kinds of which there are too many are summed up in order of their ids, run for run")
    func summaries() {
        let collector = ProblemCollector()
        let place = SourceLocation(file: "ae.csv", line: 2)
        for _ in 0...ProblemCollector.limit {
            collector.add(.table(.unclosedQuote), at: place)
            collector.add(.table(.strayQuote), at: place)
            collector.add(.table(.lineEnds), at: place)
        }
        let summed = collector.finished().compactMap { problem -> ProblemID? in
            if case .file(.moreErrors(let id, let count)) = problem.situation, count == 1 { id } else { nil }
        }
        #expect(summed == [.csvLineEnds, .csvStrayQuote, .csvUnclosedQuote])
    }
}
