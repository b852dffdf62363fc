import Analysis
import Reexamination
import Testing

@Suite("Response endpoints")
struct ResponseTests {
    private func world(_ pick: EfficacyEndpoint.Pick, responders: [String] = ["CR", "IR"]) throws -> SmallWorld {
        var world = try SmallWorld()
        world.snapshot.referenceTrials = [ReferenceTrial(
            id: "jp", name: LocalizedText("jp"), measure: LocalizedText("ORR"), definition: LocalizedText("d"), successes: 15, patients: 17, citation: LocalizedText("c"))]
        world.addEndpoint("e", .response(ResponseEndpoint(
            source: .init(domain: .diseaseResponse, test: "T"), pick: pick,
            categories: ["CR", "IR", "SD", "NE"].map { .init(code: $0, name: LocalizedText($0)) }, responders: responders, referenceTrialIDs: ["jp"])))
        return world
    }

    @Test("Each patient has one result by the pick rule", arguments: [
        (EfficacyEndpoint.Pick.best, "CR"), (.worst, "NE"), (.last, "IR"), (.first, "SD"),
    ])
    func pick(_ pick: EfficacyEndpoint.Pick, _ expected: String) throws {
        var world = try world(pick)
        try world.addSubject("A")
        try world.addAssessment("A", "T", "SD", on: "2015-02-01")
        try world.addAssessment("A", "T", "NE", on: "2015-03-01")
        try world.addAssessment("A", "T", "CR", on: "2016-01-01")
        try world.addAssessment("A", "T", "IR", on: "2016-01-01")
        let analysis = try world.analysis()
        for category in ["CR", "IR", "SD", "NE"] {
            #expect(try analysis.text("efficacy.s.e.category.\(category)") == (category == expected ? "1/1" : "0/1"))
        }
    }

    @Test("Those not assessed leave the denominator, those that could not be judged stay in it")
    func denominator() throws {
        var world = try world(.best)
        for id in ["A", "B", "C", "D", "E"] { try world.addSubject(id) }
        world.exclude("E", "NOEFFICACY")
        try world.addAssessment("A", "T", "CR")
        try world.addAssessment("B", "T", "NE")
        try world.addAssessment("C", "T", nil)
        try world.addAssessment("D", "OTHER", "CR")
        try world.addAssessment("D", "T", "CR", domain: .microscopicFinding)
        try world.addAssessment("E", "T", "CR")
        let analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.e.done") == "2/4")
        #expect(try analysis.units("efficacy.s.e.notdone") == ["C", "D"])
        #expect(try analysis.text("efficacy.s.e.response") == "1/2")
        // Exact interval of 1/2: the roots of p² = 0.025 and (1 − p)² = 0.025.
        guard case .interval(let lower?, let upper?, .clopperPearson)? = analysis.figures["efficacy.s.e.response.ci"]?.value else {
            Issue.record("no interval")
            return
        }
        #expect(abs(lower - (1 - 0.975.squareRoot())) < 1e-12)
        #expect(abs(upper - 0.975.squareRoot()) < 1e-12)
    }

    @Test("Without responders there is no rate; of nobody it is not estimable")
    func noRate() throws {
        #expect(try world(.best, responders: []).analysis().figures["efficacy.s.e.response"] == nil)
        let analysis = try world(.best).analysis()
        #expect(try analysis.text("efficacy.s.e.done") == "n.e.")
        #expect(try analysis.text("efficacy.s.e.response") == "n.e.")
        #expect(try analysis.text("efficacy.s.e.response.ci") == "n.e.")
    }

    @Test("Reference trials are figures of their own, without patients here")
    func reference() throws {
        var world = try world(.best)
        let analysis = try world.analysis()
        #expect(try analysis.text("reference.jp") == "15/17")
        #expect(try analysis.units("reference.jp").isEmpty)
        guard case .response(let result) = analysis.surveys[0].efficacy[0].result else { Issue.record("no response"); return }
        #expect(result.referenceTrials == ["reference.jp"])
        world.snapshot.referenceTrials = []
        #expect(throws: AnalysisError.unknownReferenceTrial(endpoint: "e", trial: "jp")) { try world.analysis() }
    }

    @Test("A result that is no category is refused, not dropped")
    func unknownResult() throws {
        var world = try world(.best)
        try world.addSubject("A")
        try world.addAssessment("A", "T", "??")
        #expect(throws: AnalysisError.unknownResult(endpoint: "e", code: "??", RecordID(.diseaseResponse, "A/1"))) { try world.analysis() }
    }

    @Test("A confidence level of 100 percent is refused")
    func confidence() throws {
        var world = try world(.best)
        try world.addSubject("A")
        try world.addAssessment("A", "T", "CR")
        world.snapshot.counting.confidencePercent = 100
        #expect(throws: AnalysisError.confidenceOutOfRange(percent: 100)) { try world.analysis() }
    }
}
