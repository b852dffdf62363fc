@testable import Analysis
import Testing

@Suite struct CaseClusteringTests {
    @Test("Clustering brings the cases into order and keeps the rows of each in theirs", arguments: [
        (21, 90_000, 1), (22, 90_000, 3), (23, 200, 2), (24, 2_000_000_000, 2), (25, 1, 2), (26, 6_000_000, 1), (27, 30_000_000, 1),
    ] as [(UInt64, Int, Int)])
    func stable(seed: UInt64, cases: Int, threads: Int) throws {
        let world = try LargeWorld(seed: seed, rows: 10_000, cases: cases, terms: 60_000, classes: 2)
        let sorted = try EventColumns(world.reports).clusteredByCase(threads: threads).columns
        let expected = world.reports.enumerated()
            .sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }.map(\.element)
        #expect(sorted.isClusteredByCase)
        #expect(sorted == (try EventColumns(expected)))
    }

    @Test("No rows are clustered and count nothing")
    func empty() throws {
        let none = try EventColumns(caseIndex: [], term: [], serious: [])
        #expect(none.isClusteredByCase)
        #expect(none.clusteredByCase(threads: 4).columns == none)
        let result = try EventTabulation.count(none.clusteredByCase(), hierarchy: TermToClass(classOfTerm: [], classCount: 0), threads: 4)
        #expect(try EventTabulation.count(unordered: none, hierarchy: TermToClass(classOfTerm: [], classCount: 0)) == result)
        #expect(result.terms.isEmpty && result.classes.isEmpty && result.total.total == CasesAndEvents(cases: 0, events: 0))
    }

    @Test("Cases need not ascend to be clustered, but must not come back")
    func returning() throws {
        let together = try EventColumns(caseIndex: [5, 5, 0, 9, 9], term: [0, 0, 0, 0, 0], serious: [0, 0, 0, 0, 0])
        #expect(together.isClusteredByCase)
        #expect(try CaseClusteredEvents(checking: together).columns == together)
        let apart = try EventColumns(caseIndex: [5, 0, 0, 5], term: [0, 0, 0, 0], serious: [0, 0, 0, 0])
        #expect(!apart.isClusteredByCase)
        #expect(throws: CountingError.notClustered(row: 3)) { try CaseClusteredEvents(checking: apart) }
    }

    @Test("Ranges for threads cover all rows and part no case, even when one case is nearly all of them", arguments: 1...9)
    func ranges(count: Int) throws {
        let cases: [UInt32] = [0, 1, 1] + Array(repeating: 2, count: 20) + [3, 4, 4]
        let events = try CaseClusteredEvents(checking: EventColumns(
            caseIndex: cases, term: cases.map { _ in 0 }, serious: cases.map { _ in 0 }))
        let ranges = events.ranges(count)
        #expect(ranges.flatMap { Array($0) } == Array(cases.indices))
        #expect(ranges.count <= count && ranges.allSatisfy { !$0.isEmpty })
        #expect(ranges.dropFirst().allSatisfy { cases[$0.lowerBound] != cases[$0.lowerBound - 1] })
    }
}
