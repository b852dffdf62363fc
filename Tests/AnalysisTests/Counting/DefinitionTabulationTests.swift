@testable import Analysis
import Testing

@Suite("Many definitions in one pass")
struct DefinitionTabulationTests {
    /// The same by looking at every definition and every report in turn.
    static func naive(_ reports: [Report], _ definitions: [[Int]]) -> [CasesAndEvents] {
        definitions.map { terms in
            let hits = reports.filter { terms.contains($0.term) }
            return CasesAndEvents(cases: Set(hits.map(\.index)).count, events: Set(hits.map { [$0.index, $0.term] }).count)
        }
    }

    @Test("Every sequence of up to 4 rows of 3 cases and 3 terms counts right for every definition there is, on one thread and on two")
    func smallWorlds() throws {
        let definitions = (0..<8).map { set in (0..<3).filter { set >> $0 & 1 == 1 } }
        let masks = try TermDefinitions(definitions, termCount: 3)
        for sequence in SmallWorldTests.sequences(9, upTo: 4) {
            let reports = sequence.map { Report(index: $0 / 3, term: $0 % 3, serious: false) }
            let columns = try EventColumns(reports)
            let expected = Self.naive(reports, definitions)
            let events = columns.clusteredByCase()
            if try DefinitionTabulation.count(events, definitions: masks) != expected
                || sequence.count == 4 && (try DefinitionTabulation.count(events, definitions: masks, threads: 2)) != expected {
                Issue.record("\(reports)")
                return
            }
        }
    }

    @Test("Random rows count as the naive counter counts them, for 1, 64 and 150 definitions and any number of threads", arguments: [1, 64, 150])
    func largeWorlds(count: Int) throws {
        let world = try LargeWorld(seed: UInt64(count), rows: 20_000, cases: 5_000, terms: 200, classes: 5)
        var random = LargeWorld.SplitMix64(state: 9)
        let definitions = (0..<count).map { number in
            number == 0 ? [] : number == 1 ? Array(0..<200) : (0..<Int(random.next() % 30)).map { _ in Int(random.next() % 200) }
        }
        let masks = try TermDefinitions(definitions, termCount: 200)
        let columns = try EventColumns(world.reports)
        // By term first, else the naive way would take minutes.
        var casesOfTerm = Array(repeating: Set<Int>(), count: 200)
        for report in world.reports { casesOfTerm[report.term].insert(report.index) }
        let expected = definitions.map { terms in
            CasesAndEvents(cases: Set(terms.flatMap { casesOfTerm[$0] }).count, events: Set(terms).reduce(0) { $0 + casesOfTerm[$1].count })
        }
        for threads in [1, 2, 5] {
            #expect(try DefinitionTabulation.count(columns.clusteredByCase(threads: threads), definitions: masks, threads: threads) == expected, "\(threads)")
        }
    }

    @Test("Upright counters count past every carry", arguments: [0, 1, 2, 7, 8, 9, 63, 64, 65, 72, 1_000, 4_096])
    func counters(count: Int) {
        var counters = UprightCounters()
        var expected = [Int](repeating: 0, count: 64)
        var random = LargeWorld.SplitMix64(state: UInt64(count))
        let masks = (0..<count).map { $0 % 5 == 0 ? 0 : random.next() | 1 << 63 }
        for mask in masks {
            for bit in 0..<64 where mask >> UInt64(bit) & 1 == 1 { expected[bit] += 1 }
        }
        for round in 1...3 {
            var memory = masks + Array(repeating: .max, count: 8)
            memory.withUnsafeMutableBufferPointer { counters.add($0, count: count) }
            #expect(counters.totals == expected.map { round * $0 })
        }
    }

    @Test("Cases count right wherever a block of masks ends", arguments: [4_094, 4_095, 4_096, 4_097, 8_192, 8_193])
    func blocks(cases: Int) throws {
        let reports = (0..<cases).flatMap { [Report(index: $0, term: $0 % 3, serious: false), Report(index: $0, term: 1, serious: false)] }
        let events = try CaseClusteredEvents(checking: EventColumns(reports))
        let counts = try DefinitionTabulation.count(events, definitions: TermDefinitions([[0], [1], [0, 1]], termCount: 3))
        let zeros = (cases + 2) / 3
        #expect(counts == [CasesAndEvents(cases: zeros, events: zeros), CasesAndEvents(cases: cases, events: cases), CasesAndEvents(cases: cases, events: cases + zeros)])
    }

    @Test("A term outside the dictionary is refused, in a definition and in a row")
    func outside() throws {
        #expect(throws: CountingError.termOutsideHierarchy(row: 1, term: 3, termCount: 3)) { try TermDefinitions([[0], [3]], termCount: 3) }
        #expect(throws: CountingError.tooManyTerms(65_537)) { try TermDefinitions([], termCount: 65_537) }
        let events = try EventColumns([Report(index: 0, term: 4, serious: false)]).clusteredByCase()
        let definitions = try TermDefinitions([[0]], termCount: 3)
        #expect(throws: CountingError.termOutsideHierarchy(row: 0, term: 4, termCount: 3)) { try DefinitionTabulation.count(events, definitions: definitions) }
    }
}
