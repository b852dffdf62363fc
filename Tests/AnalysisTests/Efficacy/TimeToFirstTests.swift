import Analysis
import Reexamination
import Statistics
import Testing

@Suite("Time to the first event")
struct TimeToFirstTests {
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        world.addEndpoint("e", .timeToFirst(TimeToFirstEndpoint(source: .init(domain: .diseaseResponse, test: "T"), events: ["PD"], atRiskMonths: [0, 1, 12])))
        return world
    }

    @Test("The first event on or after the first dose counts, however the patient fared later")
    func firstEvent() throws {
        var world = try world()
        for id in ["A", "B", "C"] { try world.addSubject(id, doses: ["2015-01-01", "2015-01-08", "2015-01-15"]) }
        try world.addAssessment("A", "T", "PD", on: "2015-01-11")
        try world.addAssessment("A", "T", "SD", on: "2016-01-01")
        try world.addAssessment("A", "T", "PD", on: "2016-02-01")
        try world.addAssessment("B", "T", "PD", on: "2014-12-31")
        try world.addAssessment("B", "T", "SD", on: "2015-02-01")
        try world.addAssessment("C", "T", "PD", on: "2015-01-22")
        let analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.e.events") == "2/3")
        // Days 10 and 21, doses 2 and 3.
        #expect(try analysis.text("efficacy.s.e.median.days") == "31/2 days")
        #expect(try analysis.text("efficacy.s.e.median.doses") == "5/2 doses")
        #expect(try analysis.records("efficacy.s.e.median.doses") == ["rs:A/1", "ex:A/1", "ex:A/2", "rs:C/6", "ex:C/1", "ex:C/2", "ex:C/3"])
    }

    @Test("Kaplan–Meier censors at the last assessment with a result and leaves out those without one")
    func kaplanMeier() throws {
        var world = try world()
        for id in ["A", "B", "C", "D", "E"] { try world.addSubject(id, doses: id == "E" ? [] : ["2015-01-01"]) }
        try world.addAssessment("A", "T", "PD", on: "2015-01-11")
        try world.addAssessment("B", "T", "SD", on: "2015-01-21")
        try world.addAssessment("B", "T", nil, on: "2015-06-01")
        try world.addAssessment("C", "T", "PD", on: "2015-02-01")
        try world.addAssessment("D", "T", "SD")
        let analysis = try world.analysis()
        #expect(try analysis.units("efficacy.s.e.km.n") == ["A", "B", "C"])
        #expect(try analysis.text("efficacy.s.e.events") == "2/4")
        // After day 10, S = 2/3; only C is left at day 31, where S falls to 0.
        #expect(try analysis.text("efficacy.s.e.km.median") == "31 days")
        #expect(try analysis.units("efficacy.s.e.km.atrisk.0") == ["A", "B", "C"])
        #expect(try analysis.units("efficacy.s.e.km.atrisk.1") == ["C"])
        #expect(try analysis.text("efficacy.s.e.km.atrisk.12") == "0")
        guard case .timeToFirst(let result) = analysis.surveys[0].efficacy[0].result else { Issue.record("no result"); return }
        #expect(result.kaplanMeier.curve?.steps.map(\.days) == [10, 20, 31])
        #expect(result.kaplanMeier.curve?.steps.map(\.censored) == [0, 1, 0])
    }

    @Test("A median that is not reached, and anything of nobody, is not estimable")
    func notReached() throws {
        var world = try world()
        var analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.e.km.n") == "0")
        #expect(try analysis.text("efficacy.s.e.events") == "n.e.")
        try world.addSubject("A")
        try world.addAssessment("A", "T", "SD", on: "2015-02-01")
        analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.e.events") == "0/1")
        #expect(try analysis.text("efficacy.s.e.median.days") == "n.e.")
        #expect(try analysis.text("efficacy.s.e.km.median") == "n.e.")
        #expect(try analysis.text("efficacy.s.e.km.median.ci") == "n.e.")
    }

    @Test("The day offset is added to days, not to doses")
    func dayOffset() throws {
        var world = try world()
        world.snapshot.counting.dayOffset = 1
        try world.addSubject("A")
        try world.addAssessment("A", "T", "PD", on: "2015-01-01")
        #expect(try world.analysis().text("efficacy.s.e.median.days") == "1 days")
        #expect(try world.analysis().text("efficacy.s.e.median.doses") == "1 doses")
    }
}
