import Analysis
import Reexamination
import Testing

@Suite("Reactions by duration of treatment")
struct DurationTableTests {
    @Test("The denominator of a class is those still treated at its start, by calendar months")
    func atRisk() throws {
        var world = try SmallWorld()
        try world.addSubject("A", doses: ["2015-01-31", "2016-01-30"])
        try world.addSubject("B", doses: ["2015-01-31", "2016-01-31"])
        try world.addSubject("C", doses: ["2015-01-31"])
        try world.addDose("C", 2, from: "2015-06-01", to: "2017-02")
        let analysis = try world.analysis()
        #expect(try analysis.units("survey.s.duration.0-12.atrisk") == ["A", "B", "C"])
        #expect(try analysis.units("survey.s.duration.12-24.atrisk") == ["B", "C"])
        #expect(try analysis.units("survey.s.duration.24-36.atrisk") == ["C"])
        #expect(try analysis.text("survey.s.duration.48-.atrisk") == "0")
        #expect(try analysis.text("survey.s.duration.48-.cases") == "n.e.")
    }

    @Test("A reaction counts in the class of its onset; after the treatment's end it is counted apart")
    func classes() throws {
        var world = try SmallWorld()
        try world.addSubject("A", doses: ["2015-01-01", "2016-06-01"])
        try world.addReaction("A", SmallDictionary.caries, onset: "2015-12-31")
        try world.addReaction("A", SmallDictionary.caries, onset: "2016-01-01")
        try world.addReaction("A", SmallDictionary.dysphagia, onset: "2016-12-31")
        try world.addReaction("A", SmallDictionary.dysphagia, onset: "2017-01-01")
        try world.addReaction("A", SmallDictionary.pneumonia, onset: nil)
        let analysis = try world.analysis()
        #expect(try analysis.records("survey.s.duration.0-12.cases") == ["ae:A/1"])
        #expect(try analysis.records("survey.s.duration.12-24.cases") == ["ae:A/2", "ae:A/3"])
        #expect(try analysis.text("survey.s.duration.12-24.cases") == "1/1")
        #expect(try analysis.records("survey.s.duration.after.cases") == ["ae:A/4"])
        #expect(try analysis.records("survey.s.duration.undated.cases") == ["ae:A/5"])
    }

    @Test("Who has the last dose on the first day of a class is at risk in it, and a reaction in it counts")
    func lastDoseOnTheBorder() throws {
        var world = try SmallWorld()
        try world.addSubject("A", doses: ["2015-01-01", "2016-01-01"])
        try world.addReaction("A", SmallDictionary.caries, onset: "2016-03-01")
        let analysis = try world.analysis()
        #expect(try analysis.text("survey.s.duration.12-24.cases") == "1/1")
        #expect(try analysis.text("survey.s.duration.after.cases") == "0")
    }

    @Test("Borders must ascend from above zero; none at all leave one class")
    func borders() throws {
        var world = try SmallWorld()
        for wrong in [[12, 12], [24, 12], [0, 12]] {
            world.snapshot.counting.durationMonths = wrong
            #expect(throws: AnalysisError.durationClassesNotAscending) { try world.analysis() }
        }
        world.snapshot.counting.durationMonths = []
        #expect(try world.analysis().surveys[0].duration.classes.map(\.atRisk) == ["survey.s.duration.0-.atrisk"])
    }
}
