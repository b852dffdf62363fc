import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Risks pooled over all sources")
struct PooledRiskTests {
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        try world.addRisk("hypo", [SmallDictionary.hypocalcaemia, SmallDictionary.calciumDecreased])
        world.snapshot.counting.pooledRisks = ["hypo"]
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.hypocalcaemia, onset: "2015-03-01")
        try world.addReaction("A", SmallDictionary.calciumDecreased, serious: true, onset: "2016-03-01")
        try world.addCase("K1", [SmallDictionary.calciumDecreased], received: "2016-05-01", onset: nil, outcome: .fatal)
        return world
    }

    @Test("Pooled by case, a person has one event whatever its terms, serious if any is; by term, one each")
    func unit() throws {
        var world = try world()
        var analysis = try world.analysis()
        #expect(try analysis.text("risk.hypo.cases") == "2")
        #expect(try analysis.units("risk.hypo.events") == ["A", "K1"])
        #expect(try analysis.units("risk.hypo.serious.events") == ["A"])
        #expect(try analysis.records("risk.hypo.serious.events") == ["ae:A/1", "ae:A/2"])
        world.snapshot.counting.pooledEvents = .perTerm
        analysis = try world.analysis()
        #expect(try analysis.units("risk.hypo.events") == ["A#90000504", "A#90000505", "K1#90000505"])
        #expect(try analysis.units("risk.hypo.serious.events") == ["A#90000505"])
        #expect(try analysis.units("risk.hypo.serious.cases") == ["A"])
        #expect(try analysis.units("risk.hypo.fatal.cases") == ["K1"])
    }

    @Test("An event's year is that of its earliest known onset, else of receipt; the years and the rest add up")
    func years() throws {
        var world = try world()
        try world.addReaction("A", SmallDictionary.hypocalcaemia, onset: nil)
        try world.addSubject("B")
        try world.addReaction("B", SmallDictionary.hypocalcaemia, onset: nil)
        try world.addCase("K2", [SmallDictionary.hypocalcaemia], received: "2014-06-01", onset: "2013-01-01")
        let analysis = try world.analysis(), risk = analysis.pooledRisks[0]
        #expect(risk.years.map(\.year) == Array(2014...2024))
        #expect(try analysis.units("risk.hypo.year.2015.events") == ["A"])
        #expect(try analysis.units("risk.hypo.year.2015.serious.events") == ["A"])
        #expect(try analysis.units("risk.hypo.year.2016.events") == ["K1"])
        #expect(try analysis.text("risk.hypo.year.2020.events") == "0")
        #expect(try analysis.units("risk.hypo.year.other.events") == ["B", "K2"])
    }

    @Test("Circumstances hold for no case outside the surveys")
    func circumstances() throws {
        var world = try world()
        world.snapshot.plan.risks[0].definition?.circumstances = [.afterLastDose]
        #expect(try world.analysis().units("risk.hypo.cases") == ["A"])
    }

    @Test("A linked case adds to its survey patient's event")
    func linked() throws {
        var world = try world()
        try world.addCase("K3", [SmallDictionary.hypocalcaemia], serious: true, linked: "A")
        let analysis = try world.analysis()
        #expect(try analysis.text("risk.hypo.cases") == "2")
        #expect(try analysis.records("risk.hypo.cases") == ["ae:A/1", "case:K3/1", "ae:A/2", "case:K1/1"])
    }
}
