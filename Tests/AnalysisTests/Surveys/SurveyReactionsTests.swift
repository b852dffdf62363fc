import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Reactions of a survey")
struct SurveyReactionsTests {
    @Test("A term's repeats in one case are one event, serious if any repeat is")
    func repeats() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addSubject("B")
        try world.addReaction("A", SmallDictionary.caries)
        try world.addReaction("A", SmallDictionary.caries, serious: true)
        try world.addReaction("A", SmallDictionary.dysphagia)
        let analysis = try world.analysis()
        #expect(try analysis.text("survey.s.adr.cases") == "1/2")
        #expect(try analysis.units("survey.s.adr.events") == ["A#90000507", "A#90000508"])
        #expect(try analysis.units("survey.s.adr.serious.events") == ["A#90000507"])
        #expect(try analysis.records("survey.s.adr.serious.events") == ["ae:A/1", "ae:A/2"])
        #expect(try analysis.units("survey.s.adr.nonserious.events") == ["A#90000508"])
        // The case stands in both columns, the event in one.
        #expect(try analysis.text("survey.s.adr.serious.cases") == "1/2")
        #expect(try analysis.text("survey.s.adr.nonserious.cases") == "1/2")
    }

    @Test("Only events whose causality is not denied, of the safety set, by the cut, count")
    func whatCounts() throws {
        var world = try SmallWorld()
        for id in ["A", "B", "C", "D"] { try world.addSubject(id) }
        world.exclude("B", "CONTRACT")
        try world.addReaction("A", SmallDictionary.caries, causality: Causality(reporter: .notRelated, company: .notRelated))
        try world.addReaction("B", SmallDictionary.caries)
        try world.addReaction("C", SmallDictionary.caries, onset: "2024-05-23")
        try world.addReaction("D", SmallDictionary.caries, onset: nil)
        try world.addReaction("D", SmallDictionary.dysphagia, onset: "2024-05", causality: Causality(reporter: .notRelated, company: .possible))
        let analysis = try world.analysis()
        #expect(try analysis.units("survey.s.adr.events") == ["D#90000507", "D#90000508"])
    }

    @Test("Organ classes come in international order, their terms by code")
    func order() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        for term in [SmallDictionary.jawDisorder, SmallDictionary.dysphagia, SmallDictionary.caries, SmallDictionary.pneumonia] {
            try world.addReaction("A", term)
        }
        let classes = try world.analysis().surveys[0].reactions.classes
        #expect(classes.map(\.organClass.code) == [SmallDictionary.infections, SmallDictionary.gastrointestinal, SmallDictionary.musculoskeletal])
        #expect(classes[1].terms.map(\.term) == [SmallDictionary.caries, SmallDictionary.dysphagia])
    }
}
