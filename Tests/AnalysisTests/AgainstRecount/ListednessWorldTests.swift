import Analysis
import MedDRA
import Recount
import Reexamination
import Reporting
import Testing

/// Small worlds, all of them, in which only listedness is at stake.
@Suite("Both counts agree on listedness")
struct ListednessWorldTests {
    private static let lowest = SmallDictionary.lowestLevelTerm(SmallDictionary.caries, 0)

    /// Every entry that has at most one condition, and none.
    private static let entries: [ListedTerm?] = [
        nil, ListedTerm(preferredTerm: SmallDictionary.caries), ListedTerm(preferredTerm: SmallDictionary.caries, extent: .nonSeriousOnly),
        ListedTerm(preferredTerm: SmallDictionary.caries, lowestLevelTerm: lowest), ListedTerm(preferredTerm: SmallDictionary.caries, foretellsDeath: false),
        ListedTerm(preferredTerm: SmallDictionary.caries, population: ListedPopulation(sex: .female)),
        ListedTerm(preferredTerm: SmallDictionary.caries, population: ListedPopulation(ageFrom: 65)),
        ListedTerm(preferredTerm: SmallDictionary.caries, population: ListedPopulation(indications: [1])),
        ListedTerm(preferredTerm: SmallDictionary.dysphagia),
    ]

    private struct Row {
        var serious = false, fatal = false
        var lowest: TermCode?
        var sex = Sex.male
        var age: Int?
    }

    /// Reports that differ from the plainest one in at most one thing.
    private static let rows = [
        Row(), Row(serious: true), Row(fatal: true), Row(lowest: lowest), Row(sex: .female), Row(age: 65),
    ]

    @Test("On every world of two reports of one reaction in one person, under every pair of entries, before and after a revision")
    func twoReports() throws {
        let empty = try SmallWorld()
        let early = try day("2014-06-01"), revised = try day("2019-01-01")
        var worlds = 0, flipped = 0
        for (then, now) in Self.entries.flatMap({ then in Self.entries.map { (then, $0) } }) {
            var labelled = empty
            labelled.snapshot.labels = [
                LabelVersion(id: "a", effective: early, name: LocalizedText("a"), listed: [then].compactMap { $0 }),
                LabelVersion(id: "b", effective: revised, name: LocalizedText("b"), listed: [now].compactMap { $0 }),
            ]
            try labelled.addSubject("P")
            for (first, second) in Self.rows.flatMap({ first in Self.rows.map { (first, $0) } }) {
                var world = labelled
                for (number, row) in [first, second].enumerated() {
                    try world.addCase("C\(number)", [SmallDictionary.caries], serious: row.serious, received: number == 0 ? "2016-01-01" : "2020-01-01",
                                      linked: "P", outcome: row.fatal ? .fatal : .recovered)
                    world.snapshot.cases[number].sex = row.sex
                    world.snapshot.cases[number].age = row.age
                    world.snapshot.cases[number].reactions[0].facts.lowestLevelTerm = row.lowest
                }
                let analysis = try world.analysis()
                let found = RecountCheck.compare(analysis.figures, with: try Recount(of: world.snapshot, release: world.release))
                try #require(found.isEmpty, "\(String(describing: then)), \(String(describing: now)), \(first), \(second): \(found.prefix(3))")
                worlds += 1
                flipped += analysis.listedness.flips.count
            }
        }
        #expect(worlds == 9 * 9 * 6 * 6)
        #expect(flipped > 100)
    }
}
