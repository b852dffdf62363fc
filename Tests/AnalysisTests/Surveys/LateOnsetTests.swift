import Analysis
import Reexamination
import Testing

@Suite("Late onset")
struct LateOnsetTests {
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        try world.addRisk("onj", [SmallDictionary.jawOsteonecrosis])
        world.snapshot.counting.lateOnsetRisks = ["onj"]
        return world
    }

    @Test("Of those with the risk, the first onset decides, at 36 calendar months or later")
    func firstOnset() throws {
        var world = try world()
        for id in ["A", "B", "C", "D", "E"] { try world.addSubject(id) }
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis, onset: "2018-01-01")
        try world.addReaction("B", SmallDictionary.jawOsteonecrosis, onset: "2017-12-31")
        try world.addReaction("C", SmallDictionary.jawOsteonecrosis, onset: "2019-01-01")
        try world.addReaction("C", SmallDictionary.jawOsteonecrosis, onset: "2016-01-01")
        try world.addReaction("D", SmallDictionary.jawOsteonecrosis, onset: nil)
        try world.addReaction("E", SmallDictionary.caries, onset: "2019-01-01")
        let analysis = try world.analysis()
        #expect(try analysis.text("survey.s.onset.onj.late") == "1/4")
        #expect(try analysis.units("survey.s.onset.onj.late") == ["A"])
        // 365, 1095 and 1096 days; the undated one has none.
        #expect(try analysis.text("survey.s.onset.onj.median") == "1095 days")
    }

    @Test("The day offset counts the first day too")
    func dayOffset() throws {
        var world = try world()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis, onset: "2015-01-11")
        world.snapshot.counting.dayOffset = 1
        #expect(try world.analysis().text("survey.s.onset.onj.median") == "11 days")
    }

    @Test("Of nobody there is neither share nor median; not looked for is －")
    func nobody() throws {
        var world = try world()
        try world.addSubject("A")
        #expect(try world.analysis().text("survey.s.onset.onj.late") == "n.e.")
        #expect(try world.analysis().text("survey.s.onset.onj.median") == "n.e.")
        world.survey.protocol.risks[0].isInvestigated = false
        #expect(try world.analysis().text("survey.s.onset.onj.late") == "－")
        #expect(try world.analysis().text("survey.s.onset.onj.median") == "－")
    }

    @Test("A risk that is unknown or has no definition cannot be singled out")
    func unknown() throws {
        var world = try world()
        world.snapshot.counting.lateOnsetRisks = ["x"]
        #expect(throws: AnalysisError.unknownRisk("x", place: .lateOnsetRisks)) { try world.analysis() }
        try world.addRisk("x", nil)
        #expect(throws: AnalysisError.riskWithoutDefinition("x", place: .lateOnsetRisks)) { try world.analysis() }
    }
}
