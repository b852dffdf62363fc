import Analysis
import Reexamination
import Testing

@Suite("Reactions from all sources")
struct ReactionPoolTests {
    @Test("A case confirmed to be a survey patient is that person; their repeats are one event")
    func linked() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries)
        try world.addCase("K1", [SmallDictionary.caries, SmallDictionary.dysphagia], serious: true, linked: "A")
        try world.addCase("K2", [SmallDictionary.caries], linked: "unknown")
        let analysis = try world.analysis()
        #expect(try analysis.units("adr.total.cases") == ["A", "K2"])
        #expect(try analysis.units("adr.total.events") == ["A#90000507", "A#90000508", "K2#90000507"])
        // The survey says non-serious, the case report serious.
        #expect(try analysis.records("adr.unlisted.serious.events") == ["ae:A/1", "case:K1/1", "case:K1/2"])
    }

    @Test("Reports confirmed to be about one patient are one case, a survey's patient if the first of them is one")
    func duplicates() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries)
        try world.addCase("K1", [SmallDictionary.caries], linked: "A")
        try world.addCase("K2", [SmallDictionary.caries, SmallDictionary.dysphagia], duplicateOf: "K1")
        try world.addCase("K3", [SmallDictionary.caries])
        try world.addCase("K4", [SmallDictionary.caries], duplicateOf: "K3")
        #expect(try world.analysis().units("adr.total.events") == ["A#90000507", "A#90000508", "K3#90000507"])
        #expect(try world.analysis().units("adr.total.cases") == ["A", "K3"])
    }

    @Test("By report, every report is a case of its own, the survey's patient as well")
    func byReport() throws {
        var world = try SmallWorld()
        world.snapshot.counting.caseUnit = .report
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries)
        try world.addCase("K1", [SmallDictionary.caries], linked: "A")
        try world.addCase("K2", [SmallDictionary.caries], duplicateOf: "K1")
        #expect(try world.analysis().units("adr.total.cases") == ["A", "K1", "K2"])
    }

    @Test("Foreign cases, other or unknown indications and cases received outside the window do not count")
    func notPooled() throws {
        var world = try SmallWorld()
        try world.addCase("K1", [SmallDictionary.caries])
        try world.addCase("K2", [SmallDictionary.caries], country: "US")
        try world.addCase("K3", [SmallDictionary.caries], indication: 1)
        try world.addCase("K4", [SmallDictionary.caries], indication: nil)
        try world.addCase("K5", [SmallDictionary.caries], received: "2014-05-22")
        try world.addCase("K6", [SmallDictionary.caries], received: "2024-05-23")
        #expect(try world.analysis().units("adr.total.cases") == ["K1"])
        world.snapshot.counting.includesForeignCases = true
        #expect(try world.analysis().units("adr.total.cases") == ["K1", "K2"])
    }

    @Test("A survey's reaction is in the window if its onset may be, or is unknown; a survey of another indication is not pooled")
    func surveyWindow() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries, onset: "2014-05-22")
        try world.addReaction("A", SmallDictionary.dysphagia, onset: "2014-05")
        try world.addReaction("A", SmallDictionary.pneumonia, onset: nil)
        #expect(try world.analysis().units("adr.total.events") == ["A#90000502", "A#90000508"])
        #expect(try world.analysis().text("survey.s.adr.events") == "3")
        world.survey.protocol.indication = 1
        #expect(try world.analysis().text("adr.total.events") == "0")
        #expect(try world.analysis().text("survey.s.adr.events") == "3")
    }

    @Test("Infections by the product are counted by person, and 0 is a count")
    func infections() throws {
        var world = try SmallWorld()
        #expect(try world.analysis().text("adr.infection.cases") == "0")
        try world.addCase("K1", [SmallDictionary.pneumonia, SmallDictionary.osteomyelitis], infection: true)
        try world.addCase("K2", [SmallDictionary.pneumonia])
        #expect(try world.analysis().units("adr.infection.cases") == ["K1"])
    }
}
