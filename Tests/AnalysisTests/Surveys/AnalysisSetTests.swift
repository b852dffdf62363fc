import Analysis
import Reexamination
import Testing

@Suite("Analysis sets")
struct AnalysisSetTests {
    @Test("A subject without a locked form by the cut is registered but not collected")
    func collected() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addSubject("B", locked: false)
        try world.addSubject("C", registered: false)
        world.survey.forms[2].collected = try day("2024-05-23")
        let analysis = try world.analysis()
        #expect(try analysis.units("survey.s.registered") == ["A", "B"])
        #expect(try analysis.units("survey.s.collected") == ["A"])
    }

    @Test("The first reason in order is the only one, so reasons add up to those excluded")
    func exclusiveReasons() throws {
        var world = try SmallWorld()
        for id in ["A", "B", "C", "D"] { try world.addSubject(id, doses: id == "B" ? [] : ["2015-01-01"]) }
        world.exclude("A", "CONTRACT")
        world.exclude("A", "OFFLABEL")
        world.exclude("C", "NOEFFICACY")
        world.exclude("C", "OFFLABEL")
        let analysis = try world.analysis()
        #expect(try analysis.units("survey.s.safety.excluded.CONTRACT") == ["A"])
        #expect(try analysis.units("survey.s.safety.excluded.NOEXPOSURE") == ["B"])
        #expect(try analysis.units("survey.s.safety.n") == ["C", "D"])
        #expect(try analysis.units("survey.s.efficacy.excluded.OFFLABEL") == ["C"])
        #expect(try analysis.text("survey.s.efficacy.excluded.NOEFFICACY") == "0")
        #expect(try analysis.text("survey.s.efficacy.excluded") == "1")
        #expect(try analysis.units("survey.s.efficacy.n") == ["D"])
        let flow = analysis.surveys[0].flow
        #expect(flow.steps.map(\.reasons.count) == [2, 2])
        #expect(flow.steps[1].from == "safety")
    }

    @Test("An exclusion rests on the deviation that records it, a missing exposure on the subject")
    func evidence() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addSubject("B", doses: [])
        world.exclude("A", "CONTRACT")
        let analysis = try world.analysis()
        #expect(try analysis.records("survey.s.safety.excluded") == ["dv:A/1", "dm:B"])
    }

    @Test("A set may stand before the one it is taken from, but not be taken from itself")
    func order() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        world.survey.protocol.analysisSets.reverse()
        #expect(try world.analysis().units("survey.s.efficacy.n") == ["A"])
        world.survey.protocol.analysisSets[1].from = "efficacy"
        #expect(throws: AnalysisError.unfoundedAnalysisSet(survey: "s", set: "efficacy")) { try world.analysis() }
        world.survey.protocol.analysisSets[1].from = "nowhere"
        #expect(throws: AnalysisError.unfoundedAnalysisSet(survey: "s", set: "safety")) { try world.analysis() }
    }

    @Test("Sites count once, by collected forms or by registration")
    func sites() throws {
        var world = try SmallWorld()
        try world.addSubject("A", site: "S1")
        try world.addSubject("B", site: "S1")
        try world.addSubject("C", site: "S2", locked: false)
        #expect(try world.analysis().units("survey.s.sites") == ["S1"])
        world.snapshot.counting.sites = .registered
        #expect(try world.analysis().units("survey.s.sites") == ["S1", "S2"])
    }

    @Test("A survey without a safety set is refused, one without an efficacy set only if it has endpoints")
    func missingSets() throws {
        var world = try SmallWorld()
        world.survey.protocol.analysisSets.removeLast()
        #expect(try world.analysis().figures["survey.s.efficacy.n"] == nil)
        world.addEndpoint("e", .byForm(ByFormEndpoint(domain: .questionnaire, indicators: [], categories: [], positive: "Y")))
        #expect(throws: AnalysisError.missingAnalysisSet(survey: "s", set: "efficacy")) { try world.analysis() }
        world.survey.protocol.analysisSets.removeAll()
        #expect(throws: AnalysisError.missingAnalysisSet(survey: "s", set: "safety")) { try world.analysis() }
    }
}
