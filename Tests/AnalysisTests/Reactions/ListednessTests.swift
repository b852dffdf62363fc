import Analysis
import Reexamination
import Testing

@Suite("Listedness")
struct ListednessTests {
    @Test("A term listed only as non-serious is unlisted once an event is serious")
    func extent() throws {
        var world = try SmallWorld()
        try world.addCase("K1", [SmallDictionary.jawOsteonecrosis])
        try world.addCase("K2", [SmallDictionary.jawOsteonecrosis], serious: true)
        try world.addCase("K3", [SmallDictionary.hypocalcaemia], serious: true)
        try world.addCase("K4", [SmallDictionary.caries])
        let analysis = try world.analysis()
        #expect(try analysis.units("adr.listed.nonserious.cases") == ["K1"])
        #expect(try analysis.units("adr.unlisted.serious.cases") == ["K2"])
        #expect(try analysis.units("adr.listed.serious.cases") == ["K3"])
        #expect(try analysis.units("adr.unlisted.nonserious.cases") == ["K4"])
    }

    @Test("Listedness is judged on the collapsed event, not on each repeat")
    func collapsed() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis)
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis, serious: true)
        let analysis = try world.analysis()
        #expect(try analysis.text("adr.listed.total.events") == "0")
        #expect(try analysis.records("adr.unlisted.serious.events") == ["ae:A/1", "ae:A/2"])
    }

    @Test("A person counts once among deaths, and among unlisted ones by the collapsed event's listedness")
    func deaths() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        // Fatal in one repeat and serious in the other: one unlisted fatal event.
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis, outcome: .fatal)
        try world.addReaction("A", SmallDictionary.jawOsteonecrosis, serious: true)
        try world.addReaction("A", SmallDictionary.caries, outcome: .fatal)
        try world.addCase("K1", [SmallDictionary.hypocalcaemia], serious: true, outcome: .fatal)
        try world.addCase("K2", [SmallDictionary.caries], serious: true)
        world.snapshot.cases[1].reactions[0].facts.seriousness.criteria = [.death]
        try world.addCase("K3", [SmallDictionary.caries], serious: true)
        try world.addCase("K4", [SmallDictionary.jawOsteonecrosis], outcome: .fatal)
        let analysis = try world.analysis()
        #expect(try analysis.units(analysis.reactions.fatalCases) == ["A", "K1", "K2", "K4"])
        #expect(try analysis.units(analysis.reactions.unlistedFatalCases) == ["A", "K2"])
        #expect(try analysis.records("adr.unlisted.fatal.cases") == ["ae:A/3", "ae:A/1", "ae:A/2", "case:K2/1"])
    }

    @Test("The label in force on the day of application judges the whole history")
    func labelInForce() throws {
        var world = try SmallWorld()
        try world.addCase("K1", [SmallDictionary.caries], received: "2015-01-01")
        world.snapshot.labels.append(LabelVersion(id: "l3", effective: try day("2024-08-09"), name: LocalizedText("l3"), listed: [
            ListedTerm(preferredTerm: SmallDictionary.caries, extent: .anySeriousness)]))
        let analysis = try world.analysis()
        #expect(analysis.reactions.labelID == "l3")
        #expect(try analysis.text("adr.unlisted.total.cases") == "0")
        world.snapshot.labels.removeAll { $0.effective <= world.snapshot.dataCut }
        world.snapshot.labels[0].effective = try day("2024-08-10")
        #expect(throws: AnalysisError.noLabelInForce(on: try day("2024-08-09"))) { try world.analysis() }
    }
}
