import Analysis
import Reexamination
import Testing

@Suite("Nothing later than the data cut counts")
struct DataCutTests {
    @Test("An assessment dated after the cut is not one, a dose after it is none, a run of doses ends with it")
    func laterRecords() throws {
        var world = try SmallWorld()
        world.addEndpoint("imaging", .response(ResponseEndpoint(
            source: .init(domain: .diseaseResponse, test: "IMG"), pick: .last,
            categories: ["A", "B"].map { .init(code: $0, name: LocalizedText($0)) }, responders: ["A"], referenceTrialIDs: [])))
        try world.addSubject("P1", doses: [])
        try world.addDose("P1", 1, from: "2024-01-01", to: "2025-12-31")
        try world.addDose("P1", 2, from: "2026-01-01")
        try world.addAssessment("P1", "IMG", "A", on: "2024-05-22")
        try world.addAssessment("P1", "IMG", "B", on: "2024-05-23")
        try world.addSubject("P2", doses: ["2024-05-23"])
        let analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.imaging.category.A") == "1/1")
        #expect(try analysis.units("survey.s.duration.0-12.atrisk") == ["P1"])
        #expect(try analysis.text("survey.s.duration.12-24.atrisk") == "0")
        #expect(try analysis.units("survey.s.safety.excluded.NOEXPOSURE") == ["P2"])
    }

    @Test("A registration after the cut is none")
    func laterRegistration() throws {
        var world = try SmallWorld()
        try world.addSubject("P1")
        world.survey.subjects[0].registered = try day("2024-05-23")
        #expect(try world.analysis().text("survey.s.registered") == "0")
        world.survey.subjects[0].registered = try day("2024-05-22")
        #expect(try world.analysis().text("survey.s.registered") == "1")
    }
}
