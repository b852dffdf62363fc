import Analysis
import MedDRA
import Reexamination
import Statistics
import Testing

@Suite("An analysis as a whole")
struct AnalysisTests {
    @Test("A survey of nobody has counts of 0 and no rates")
    func emptySurvey() throws {
        var world = try SmallWorld()
        try world.addRisk("r", [SmallDictionary.caries])
        let analysis = try world.analysis()
        #expect(try analysis.text("survey.s.collected") == "0")
        #expect(try analysis.text("survey.s.sites") == "0")
        #expect(try analysis.text("survey.s.adr.events") == "0")
        #expect(try analysis.text("survey.s.adr.cases") == "n.e.")
        #expect(try analysis.text("survey.s.risk.r.serious") == "n.e.")
        #expect(try analysis.text("survey.s.duration.0-12.cases") == "n.e.")
    }

    @Test("Neither surveys nor cases are needed")
    func nothing() throws {
        var world = try SmallWorld()
        world.snapshot.surveys = []
        let analysis = try world.analysis()
        #expect(analysis.surveys.isEmpty)
        #expect(try analysis.line(analysis.unlisted.total) == ["0", "0", "0", "0", "0", "0"])
        #expect(analysis.unlisted.classes.isEmpty)
        #expect(try analysis.text("measures.foreign.total") == "0")
    }

    @Test("The dates of each indication are figures")
    func dates() throws {
        let analysis = try SmallWorld().analysis()
        #expect(try analysis.text("product.indication.1.period.last") == "2020-01-17")
        #expect(try analysis.text("product.indication.2.approval") == "2014-05-23")
        #expect(try analysis.text("product.indication.2.period.last") == "2024-05-22")
        #expect(try analysis.text("product.indication.2.application.first") == "2024-05-23")
        #expect(try analysis.text("product.indication.2.application.last") == "2024-08-22")
    }

    @Test("The order of the records changes nothing")
    func orderOfRecords() throws {
        var world = try SmallWorld()
        for id in ["C", "A", "B"] { try world.addSubject(id, doses: ["2015-01-01", "2016-01-01"]) }
        for (subject, term) in [("C", SmallDictionary.caries), ("A", SmallDictionary.dysphagia), ("A", SmallDictionary.caries), ("B", SmallDictionary.pneumonia)] {
            try world.addReaction(subject, term)
        }
        try world.addCase("K1", [SmallDictionary.caries])
        let before = try world.analysis()
        world.survey.subjects.reverse()
        world.survey.adverseEvents.reverse()
        world.survey.exposures.reverse()
        world.survey.forms.reverse()
        world.snapshot.cases.reverse()
        let after = try world.analysis()
        #expect(before.figures.all.map(\.id) == after.figures.all.map(\.id))
        #expect(before.figures.all.map(\.value) == after.figures.all.map(\.value))
        #expect(before.figures.all.map(\.contributors) == after.figures.all.map(\.contributors))
    }

    @Test("Every figure says what it is in both languages, and a count or share has as many contributors as it says")
    func wellFormed() throws {
        var world = try SmallWorld()
        for id in ["A", "B"] { try world.addSubject(id) }
        try world.addRisk("r", [SmallDictionary.caries])
        world.snapshot.counting.pooledRisks = ["r"]
        try world.addReaction("A", SmallDictionary.caries, serious: true)
        try world.addCase("K", [SmallDictionary.caries, SmallDictionary.pneumonia])
        for figure in try world.analysis().figures.all {
            for text in [figure.label, figure.definition, figure.population.name] {
                #expect(!text.ja.isEmpty && !text.en.isEmpty, "\(figure.id)")
            }
            #expect(figure.contributors.map(\.unit) == figure.contributors.map(\.unit).sorted(), "\(figure.id)")
            #expect(Set(figure.contributors.map(\.unit)).count == figure.contributors.count, "\(figure.id)")
            #expect(figure.contributors.allSatisfy { !$0.records.isEmpty }, "\(figure.id)")
            switch figure.value {
            case .count(let n, _) where !figure.id.text.hasSuffix(".target"): #expect(n == figure.contributors.count, "\(figure.id)")
            case .proportion(let share): #expect(share.numerator == figure.contributors.count, "\(figure.id)")
            default: break
            }
        }
    }

    @Test("A population that is a figure exists")
    func populations() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addRisk("r", [SmallDictionary.caries])
        world.snapshot.counting.lateOnsetRisks = ["r"]
        let figures = try world.analysis().figures
        for figure in figures.all {
            if let population = figure.population.figure { #expect(figures[population] != nil, "\(figure.id) → \(population)") }
        }
    }

    @Test("What cannot be analysed is refused with its reason")
    func refused() throws {
        var world = try SmallWorld()
        world.snapshot.meddra = ReleaseIdentity(version: "26.1", digest: "")
        #expect(throws: AnalysisError.otherRelease(expected: "26.1", found: "27.0")) { try world.analysis() }
        world = try SmallWorld()
        world.snapshot.product.indications[1].isSubject = false
        #expect(throws: AnalysisError.noSubjectIndication) { try world.analysis() }
        world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", TermCode(7))
        #expect(throws: AnalysisError.unknownTerm(TermCode(7), RecordID(.adverseEvent, "A/1"))) { try world.analysis() }
        world = try SmallWorld()
        try world.addSubject("A")
        world.survey.subjects.append(world.survey.subjects[0])
        #expect(throws: AnalysisError.duplicateSubject(survey: "s", subject: "A")) { try world.analysis() }
        world = try SmallWorld()
        world.exclude("Z", "CONTRACT")
        #expect(throws: AnalysisError.recordOfUnknownSubject(RecordID(.deviation, "Z/1"))) { try world.analysis() }
        world = try SmallWorld()
        world.snapshot.surveys.append(SmallWorld.emptySurvey("s", indication: 2))
        #expect(throws: AnalysisError.duplicateFigure("survey.s.registered")) { try world.analysis() }
    }
}
