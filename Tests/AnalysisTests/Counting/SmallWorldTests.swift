@testable import Analysis
import Testing

/// Every world small enough to write down, counted by the kernel and by the naive counter.
@Suite struct SmallWorldTests {
    static let classOfTerm = [0, 0, 1]
    let hierarchy: TermToClass

    init() throws {
        hierarchy = try TermToClass(classOfTerm: Self.classOfTerm.map(UInt8.init), classCount: 2)
    }

    /// Three terms, each serious or not.
    static let kinds = (0..<3).flatMap { term in [false, true].map { (term: term, serious: $0) } }

    /// All sequences of up to `length` numbers below `choices`.
    static func sequences(_ choices: Int, upTo length: Int) -> [[Int]] {
        var all: [[Int]] = [[]], last: [[Int]] = [[]]
        for _ in 0..<length {
            last = last.flatMap { head in (0..<choices).map { head + [$0] } }
            all += last
        }
        return all
    }

    func differs(_ reports: [Report], _ result: TabulationResult) -> Bool {
        NaiveTabulation(result) != NaiveTabulation(reports, cases: 3, classOfTerm: Self.classOfTerm, classCount: 2)
    }

    func differs(_ reports: [Report], _ events: CaseClusteredEvents, threads: Int = 1) throws -> Bool {
        differs(reports, try EventTabulation.count(events, hierarchy: hierarchy, threads: threads))
    }

    @Test("Every sequence of up to 4 rows of 3 cases, 3 terms and 2 seriousnesses counts right, in whatever order it comes")
    func anyOrder() throws {
        var worlds = 0
        for sequence in Self.sequences(18, upTo: 4) {
            let reports = sequence.map { Report(index: $0 / 6, term: Self.kinds[$0 % 6].term, serious: Self.kinds[$0 % 6].serious) }
            if differs(reports, try EventTabulation.count(unordered: EventColumns(reports), hierarchy: hierarchy)) {
                Issue.record("\(reports)")
                return
            }
            worlds += 1
        }
        #expect(worlds == 1 + 18 + 18 * 18 + 18 * 18 * 18 + 18 * 18 * 18 * 18)
    }

    @Test("Two cases of every sequence of 0 to 3 reports each count right as they stand, on one thread and on two")
    func twoCases() throws {
        let perCase = Self.sequences(6, upTo: 3)
        #expect(perCase.count == 259)
        for first in perCase {
            for second in perCase {
                let reports = Self.reports([first, second])
                let events = try CaseClusteredEvents(checking: EventColumns(reports))
                if try differs(reports, events) || differs(reports, events, threads: 2) {
                    Issue.record("\(reports)")
                    return
                }
            }
        }
    }

    @Test("Three cases of every combination of 0 to 3 reports each count right as they stand")
    func threeCases() throws {
        let perCase = Self.sequences(6, upTo: 3).filter { $0 == $0.sorted() }
        #expect(perCase.count == 84)
        for first in perCase.indices {
            for second in first..<perCase.count {
                for third in second..<perCase.count {
                    let reports = Self.reports([perCase[second], perCase[first], perCase[third]])
                    if try differs(reports, CaseClusteredEvents(checking: EventColumns(reports))) {
                        Issue.record("\(reports)")
                        return
                    }
                }
            }
        }
    }

    static func reports(_ cases: [[Int]]) -> [Report] {
        cases.enumerated().flatMap { index, kinds in
            kinds.map { Report(index: index, term: Self.kinds[$0].term, serious: Self.kinds[$0].serious) }
        }
    }
}
