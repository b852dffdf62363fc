import Analysis
import MedDRA
import Recount
import Reexamination
import Reporting
import Testing

/// The analysis against the naive recount: every figure of every world.
@Suite("Both counts agree")
struct AgreementTests {
    private func disagreements(_ world: SmallWorld, judgingBy basis: ListednessBasis = .application) throws -> [RecountCheck.Disagreement] {
        RecountCheck.compare(try world.analysis(judgingBy: basis).figures, with: try Recount(of: world.snapshot, release: world.release, judgingBy: basis))
    }

    @Test("On 400 small random worlds", arguments: 0..<8)
    func smallRandomWorlds(_ block: UInt64) throws {
        for seed in block * 50..<block * 50 + 50 {
            let random = try RandomWorld(seed: seed, subjects: Int(seed % 7), cases: Int(seed / 7 % 9))
            let found = try disagreements(random.world)
            try #require(found.isEmpty, "seed \(seed): \(found.prefix(5))")
        }
    }

    @Test("On 100 small random worlds judged by the labels of receipt and by every label of theirs", arguments: 0..<4)
    func otherLabels(_ block: UInt64) throws {
        for seed in 500 + block * 25..<525 + block * 25 {
            let world = try RandomWorld(seed: seed, subjects: Int(seed % 5), cases: Int(seed / 5 % 7)).world
            for basis in [.receipt] + world.snapshot.labels.map({ ListednessBasis.label($0.id) }) {
                let found = try disagreements(world, judgingBy: basis)
                try #require(found.isEmpty, "seed \(seed), \(basis): \(found.prefix(5))")
            }
        }
    }

    @Test("On large random worlds", arguments: [1001, 1002, 1003] as [UInt64])
    func largeRandomWorlds(_ seed: UInt64) throws {
        let random = try RandomWorld(seed: seed, subjects: 120, cases: 250)
        let found = try disagreements(random.world)
        #expect(found.isEmpty, "seed \(seed): \(found.prefix(5))")
    }

    @Test("On every world of up to 3 cases with up to 3 events, each serious or not, of two organ classes")
    func exhaustiveSmallWorlds() throws {
        let kinds: [(term: TermCode, serious: Bool)] = [
            (SmallDictionary.caries, false), (SmallDictionary.caries, true), (SmallDictionary.jawDisorder, false), (SmallDictionary.jawDisorder, true),
        ]
        // Every multiset of up to three of the four kinds, as ascending lists of indices.
        var bags: [[Int]] = [[]]
        for size in 1...3 { bags += Self.ascending(size, from: kinds.count) }
        #expect(bags.count == 35)
        // Cases are interchangeable, so ascending triples of bags are all worlds.
        let empty = try SmallWorld()
        var worlds = 0
        for triple in Self.ascending(3, from: bags.count) {
            var world = empty
            for (number, bag) in triple.enumerated() where !bags[bag].isEmpty {
                try world.addCase("C\(number)", bags[bag].map { kinds[$0].term })
                for (event, kind) in bags[bag].enumerated() {
                    world.snapshot.cases[world.snapshot.cases.count - 1].reactions[event].facts.seriousness.reporter = kinds[kind].serious
                }
            }
            let found = try disagreements(world)
            try #require(found.isEmpty, "\(triple.map { bags[$0] }): \(found.prefix(3))")
            worlds += 1
        }
        #expect(worlds == 7770)
    }

    @Test("A wrong figure is found, whichever of the two is wrong")
    func disagreementIsFound() throws {
        var world = try SmallWorld()
        try world.addCase("C1", [SmallDictionary.caries])
        let recount = try Recount(of: world.snapshot, release: world.release)
        try world.addCase("C2", [SmallDictionary.caries, SmallDictionary.dysphagia])
        let found = RecountCheck.compare(try world.analysis().figures, with: recount)
        #expect(found.contains(.init(figure: "adr.unlisted.total.cases", analysed: "2", recounted: "1")))
        #expect(found.contains(.init(figure: "adr.unlisted.pt.\(SmallDictionary.dysphagia).total.events", analysed: "1", recounted: nil)))
        let reversed = RecountCheck.compare(try SmallWorld().analysis().figures, with: recount)
        #expect(reversed.contains(.init(figure: "adr.unlisted.pt.\(SmallDictionary.caries).total.events", analysed: nil, recounted: "1")))
    }

    /// Ascending lists (with repetition) of `size` numbers below `bound`.
    private static func ascending(_ size: Int, from bound: Int) -> [[Int]] {
        guard size > 0 else { return [[]] }
        return ascending(size - 1, from: bound).flatMap { list in ((list.last ?? 0)..<bound).map { list + [$0] } }
    }
}
