import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Table 7")
struct UnlistedTableTests {
    /// Three cases of caries (one serious), two of dysphagia, three of pneumonia in two persons' cases, one jaw disorder.
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        try world.addCase("K1", [SmallDictionary.caries, SmallDictionary.dysphagia], serious: true)
        try world.addCase("K2", [SmallDictionary.caries, SmallDictionary.dysphagia])
        try world.addCase("K3", [SmallDictionary.caries, SmallDictionary.pneumonia, SmallDictionary.pneumonia])
        try world.addCase("K4", [SmallDictionary.jawDisorder, SmallDictionary.pneumonia])
        try world.addCase("K5", [SmallDictionary.hypocalcaemia])
        return world
    }

    @Test("A term is shown from the threshold of total events; organ class and total rows count everything")
    func threshold() throws {
        let analysis = try world().analysis(), table = analysis.unlisted
        #expect(table.classes.map(\.organClass.code) == [SmallDictionary.gastrointestinal])
        #expect(table.classes[0].terms.map(\.term) == [SmallDictionary.caries])
        #expect(try analysis.line(table.classes[0].terms[0].figures) == ["3", "3", "1", "1", "2", "2"])
        #expect(try analysis.line(table.classes[0].figures) == ["3", "5", "1", "2", "2", "3"])
        #expect(try analysis.line(table.total) == ["4", "8", "1", "2", "3", "6"])
        #expect(table.hidden.flatMap(\.terms).map(\.term) == [SmallDictionary.pneumonia, SmallDictionary.dysphagia, SmallDictionary.jawDisorder])
    }

    @Test("Every term and organ class that occurred has figures, shown or not")
    func hidden() throws {
        let analysis = try world().analysis()
        #expect(try analysis.units("adr.unlisted.pt.90000502.total.cases") == ["K3", "K4"])
        #expect(try analysis.text("adr.unlisted.soc.90000001.nonserious.events") == "1")
        #expect(analysis.figures["adr.unlisted.pt.90000504.total.cases"] == nil)
    }

    @Test("Lowering the threshold shows more and changes no number")
    func lowered() throws {
        var world = try world()
        let before = try world.analysis()
        world.snapshot.counting.unlistedThreshold = 1
        let after = try world.analysis()
        #expect(after.unlisted.classes.map(\.organClass.code) == [SmallDictionary.infections, SmallDictionary.gastrointestinal, SmallDictionary.musculoskeletal])
        #expect(after.unlisted.hidden.isEmpty)
        #expect(Array(before.figures.all.map(\.value)) == Array(after.figures.all.map(\.value)))
    }

    @Test("A person with events in both columns stands in both, and once in the total")
    func bothColumns() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries, serious: true)
        try world.addReaction("A", SmallDictionary.dysphagia)
        let analysis = try world.analysis()
        #expect(try analysis.line(analysis.unlisted.total) == ["1", "2", "1", "1", "1", "1"])
    }
}
