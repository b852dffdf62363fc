@testable import Analysis
import Testing

/// Random tables of 100 000 rows, the same for the same seed.
struct LargeWorld {
    let reports: [Report]
    let cases: Int
    let classOfTerm: [Int]
    let hierarchy: TermToClass

    init(seed: UInt64, rows: Int = 100_000, cases: Int, terms: Int, classes: Int) throws {
        var random = SplitMix64(state: seed)
        classOfTerm = (0..<terms).map { _ in Int(random.next() % UInt64(classes)) }
        self.cases = cases
        reports = (0..<rows).map { _ in
            // Squared, so that some terms are common and repeats within a case do occur.
            let spread = random.next() % UInt64(terms * terms)
            return Report(index: Int(random.next() % UInt64(cases)), term: Int(Double(spread).squareRoot()) % terms,
                          serious: random.next() % 3 == 0)
        }
        hierarchy = try TermToClass(classOfTerm: classOfTerm.map(UInt8.init), classCount: classes)
    }

    struct SplitMix64 {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }
}

@Suite struct LargeWorldTests {
    @Test("A hundred thousand random rows count as the naive counter counts them, however many threads", arguments: [
        (1, 4000, 300, 27), (2, 40_000, 40, 27), (3, 300, 2000, 5), (4, 3, 50, 2), (5, 1, 1, 1), (6, 20_000, 100, 256),
    ] as [(UInt64, Int, Int, Int)])
    func againstNaive(seed: UInt64, cases: Int, terms: Int, classes: Int) throws {
        let world = try LargeWorld(seed: seed, cases: cases, terms: terms, classes: classes)
        let naive = NaiveTabulation(world.reports, cases: cases, classOfTerm: world.classOfTerm, classCount: classes)
        let columns = try EventColumns(world.reports)
        for threads in [1, 2, 5] {
            let result = try EventTabulation.count(columns.clusteredByCase(threads: threads), hierarchy: world.hierarchy, threads: threads)
            #expect(NaiveTabulation(result) == naive, "\(threads) threads")
            let unordered = try EventTabulation.count(unordered: columns, hierarchy: world.hierarchy, threads: threads)
            #expect(unordered == result, "\(threads) threads, unordered")
        }
    }

    @Test("Events add up over seriousness and cases do not; parts stay within their wholes (domain brief §3.7)",
          arguments: [11, 12, 13] as [UInt64])
    func invariants(seed: UInt64) throws {
        let world = try LargeWorld(seed: seed, cases: 9000, terms: 400, classes: 27)
        let result = try EventTabulation.count(EventColumns(world.reports).clusteredByCase(), hierarchy: world.hierarchy)
        for counts in result.terms + result.classes + [result.total] {
            #expect(counts.total.events == counts.serious.events + counts.nonSerious.events)
            #expect(max(counts.serious.cases, counts.nonSerious.cases) <= counts.total.cases)
            #expect(counts.total.cases <= counts.serious.cases + counts.nonSerious.cases)
            for column in [counts.total, counts.serious, counts.nonSerious] { #expect(column.cases <= column.events) }
        }
        #expect(result.terms.allSatisfy { $0.total.cases == $0.total.events && $0.serious.cases == $0.serious.events })
        for (index, group) in result.classes.enumerated() {
            let parts = world.classOfTerm.indices.filter { world.classOfTerm[$0] == index }.map { result.terms[$0] }
            #expect(parts.reduce(0) { $0 + $1.total.events } == group.total.events)
            #expect(parts.allSatisfy { $0.total.cases <= group.total.cases && $0.serious.cases <= group.serious.cases })
        }
        #expect(result.classes.reduce(0) { $0 + $1.total.events } == result.total.total.events)
        #expect(result.classes.allSatisfy { $0.total.cases <= result.total.total.cases })
        // The worlds are dense enough to prove the first rule: some case stands in both columns, and repeats were collapsed.
        #expect(result.total.total.cases < result.total.serious.cases + result.total.nonSerious.cases)
        #expect(result.total.total.events < world.reports.count)
    }
}
