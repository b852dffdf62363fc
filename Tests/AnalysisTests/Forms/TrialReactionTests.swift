import Analysis
import MedDRA
import Reexamination
import Statistics
import Testing

@Suite("Trials up to the approval, and surveys, side by side")
struct TrialReactionTests {
    private func trial(_ id: String, people: Int, events: [(person: Int, term: TermCode)]) throws -> ApprovalTrial {
        ApprovalTrial(
            id: id, name: LocalizedText(id), kind: LocalizedText("k"), sites: people,
            subjects: (0..<people).map { Subject(id: "\(id)-\($0)", site: "S\($0)", sex: .male, age: nil, birth: nil, registered: nil, death: nil) },
            adverseEvents: events.enumerated().map { index, event in
                AdverseEvent(subject: "\(id)-\(event.person)", sequence: index + 1, reaction: ReactionFacts(
                    verbatim: "x", lowestLevelTerm: nil, preferredTerm: event.term, seriousness: Seriousness(reporter: false, company: nil, criteria: []),
                    causality: Causality(reporter: .related, company: nil), onset: nil, end: nil, outcome: .recovered))
            })
    }

    @Test("The total adds up people and events; a trial without a term has 0 of its own people")
    func total() throws {
        var world = try SmallWorld()
        world.snapshot.approvalTrials = [
            try trial("a", people: 4, events: [(0, SmallDictionary.caries), (0, SmallDictionary.caries), (1, SmallDictionary.jawDisorder)]),
            try trial("b", people: 6, events: [(0, SmallDictionary.caries)]),
        ]
        let forms = try FormAnalysis(of: world.analysis())
        #expect(forms.figures["form.2.total.adr.pt.\(SmallDictionary.caries).cases"]?.value == .proportion(try Proportion(2, of: 10)))
        #expect(forms.figures["form.2.trial.b.adr.pt.\(SmallDictionary.jawDisorder).cases"]?.value == .proportion(try Proportion(0, of: 6)))
        #expect(forms.figures["form.2.total.adr.events"]?.value == .count(3, .events))
        #expect(forms.figures["form.2.total.sites"]?.value == .count(10, .sites))
    }

    @Test("Without a trial there is no table; a trial of nobody has no rate")
    func nobody() throws {
        var world = try SmallWorld()
        #expect(try FormAnalysis(of: world.analysis()).approval == nil)
        world.snapshot.approvalTrials = [try trial("a", people: 0, events: [])]
        #expect(try FormAnalysis(of: world.analysis()).figures["form.2.total.adr.cases"]?.value == .notEstimable)
    }

    @Test("A survey's own numbers are the report's figures, not counted again")
    func survey() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addReaction("A", SmallDictionary.caries)
        let forms = try FormAnalysis(of: world.analysis()), table = try #require(forms.surveys)
        #expect(table.columns[0].cases == "survey.s.adr.cases")
        #expect(table.classes[0].terms[0].cells == ["survey.s.adr.pt.\(SmallDictionary.caries).cases", "form.psr-2.total.adr.pt.\(SmallDictionary.caries).cases"])
        #expect(table.unlistedTerms == [SmallDictionary.caries])
        #expect(forms.figures.all.allSatisfy { $0.id.text.hasPrefix("form.") })
    }
}
