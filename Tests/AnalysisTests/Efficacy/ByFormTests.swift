import Analysis
import Reexamination
import Testing

@Suite("Indicators by form")
struct ByFormTests {
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        world.addEndpoint("e", .byForm(ByFormEndpoint(
            domain: .questionnaire, indicators: ["PAIN", "MOVE"].map { .init(code: $0, name: LocalizedText($0)) },
            categories: ["Y", "N", "U"].map { .init(code: $0, name: LocalizedText($0)) }, positive: "Y")))
        return world
    }

    @Test("The denominator is those who answered the indicator in the form, whatever they answered")
    func denominator() throws {
        var world = try world()
        for id in ["A", "B", "C", "D"] { try world.addSubject(id) }
        world.exclude("D", "OFFLABEL")
        for (subject, result) in [("A", "Y"), ("B", "N"), ("C", "U"), ("D", "Y")] {
            try world.addAssessment(subject, "PAIN", result, visit: 1, domain: .questionnaire)
        }
        try world.addAssessment("A", "MOVE", "Y", visit: 1, domain: .questionnaire)
        try world.addAssessment("B", "MOVE", nil, visit: 1, domain: .questionnaire)
        try world.addAssessment("A", "PAIN", "N", visit: 2, domain: .questionnaire)
        let analysis = try world.analysis()
        #expect(try ["Y", "N", "U"].map { try analysis.text("efficacy.s.e.1.PAIN.\($0)") } == ["1/3", "1/3", "1/3"])
        #expect(try analysis.text("efficacy.s.e.1.MOVE.Y") == "1/1")
        #expect(try analysis.text("efficacy.s.e.2.PAIN.Y") == "0/1")
        #expect(try analysis.text("efficacy.s.e.2.MOVE.Y") == "n.e.")
        #expect(try analysis.units("efficacy.s.e.1.forms") == ["A", "B", "C"])
        #expect(try analysis.text("efficacy.s.e.2.forms") == "1")
        guard case .byForm(let result) = analysis.surveys[0].efficacy[0].result else { Issue.record("no result"); return }
        #expect(result.forms.map(\.isAnswered) == [true, true])
    }

    @Test("Of several answers to one question the one with the highest sequence counts")
    func severalAnswers() throws {
        var world = try world()
        try world.addSubject("A")
        for (sequence, result) in [(2, "N"), (3, "Y"), (1, "U")] {
            try world.addAssessment("A", "PAIN", result, visit: 1, domain: .questionnaire, sequence: sequence)
        }
        #expect(try world.analysis().records("efficacy.s.e.1.PAIN.Y") == ["qs:A/3"])
        #expect(try world.analysis().text("efficacy.s.e.1.PAIN.N") == "0/1")
    }

    @Test("An answer in a form that the protocol does not have, or outside the categories, is refused")
    func refused() throws {
        var world = try world()
        try world.addSubject("A")
        try world.addAssessment("A", "PAIN", "Y", visit: 9, domain: .questionnaire)
        #expect(throws: AnalysisError.unknownForm(endpoint: "e", RecordID(.questionnaire, "A/1"))) { try world.analysis() }
        world.survey.assessments[0].visit = 1
        world.survey.assessments[0].result = "X"
        #expect(throws: AnalysisError.unknownResult(endpoint: "e", code: "X", RecordID(.questionnaire, "A/1"))) { try world.analysis() }
    }
}
