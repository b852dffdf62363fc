import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Table 6")
struct RiskTableTests {
    @Test("0 is looked for and not seen, － is not looked for or not defined")
    func zeroAndDash() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addRisk("seen", [SmallDictionary.caries])
        try world.addRisk("unseen", [SmallDictionary.pneumonia])
        try world.addRisk("unsought", [SmallDictionary.caries], investigated: false)
        try world.addRisk("unnamed", [SmallDictionary.caries], investigated: nil)
        try world.addRisk("undefined", nil)
        try world.addReaction("A", SmallDictionary.caries)
        let analysis = try world.analysis()
        #expect(try analysis.text("survey.s.risk.seen.nonserious") == "1/1")
        #expect(try analysis.text("survey.s.risk.unseen.serious") == "0/1")
        for id in ["unsought", "unnamed", "undefined"] {
            #expect(try analysis.text("survey.s.risk.\(id).any") == "－")
        }
        let rows = analysis.surveys[0].riskTable.sections.flatMap(\.rows)
        #expect(rows.map(\.riskID) == ["seen", "unseen", "unsought", "unnamed", "undefined"])
        #expect(rows.map(\.footnote) == [1, 2, nil, nil, nil])
    }

    @Test("A case with a serious and a non-serious reaction of a risk stands in both columns, or in the serious one by option")
    func bothOrWorst() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addRisk("gut", [SmallDictionary.caries, SmallDictionary.dysphagia])
        try world.addReaction("A", SmallDictionary.caries, serious: true)
        try world.addReaction("A", SmallDictionary.dysphagia)
        #expect(try world.analysis().text("survey.s.risk.gut.serious") == "1/1")
        #expect(try world.analysis().text("survey.s.risk.gut.nonserious") == "1/1")
        world.snapshot.counting.riskSeriousness = .worst
        #expect(try world.analysis().text("survey.s.risk.gut.serious") == "1/1")
        #expect(try world.analysis().text("survey.s.risk.gut.nonserious") == "0/1")
        #expect(try world.analysis().text("survey.s.risk.gut.any") == "1/1")
    }

    @Test("Repeats of one term are one event: a serious repeat leaves nothing non-serious")
    func repeats() throws {
        var world = try SmallWorld()
        try world.addSubject("A")
        try world.addRisk("gut", [SmallDictionary.caries])
        try world.addReaction("A", SmallDictionary.caries)
        try world.addReaction("A", SmallDictionary.caries, serious: true)
        #expect(try world.analysis().text("survey.s.risk.gut.nonserious") == "0/1")
    }

    @Test("Rows stand by category and in the plan's order; risks with the same terms share a footnote")
    func footnotes() throws {
        var world = try SmallWorld()
        try world.addRisk("p1", [SmallDictionary.caries], category: .importantPotentialRisk)
        try world.addRisk("i1", [SmallDictionary.hypercalcaemia], circumstances: [.afterLastDose])
        try world.addRisk("p2", [SmallDictionary.hypercalcaemia], category: .importantPotentialRisk,
                          circumstances: [.characteristic(code: "GROWPLT", value: "OPEN", name: LocalizedText("open"))])
        try world.addRisk("m1", nil, category: .importantMissingInformation)
        let table = try world.analysis().surveys[0].riskTable
        #expect(table.sections.map(\.category) == [.importantIdentifiedRisk, .importantPotentialRisk])
        #expect(table.sections.flatMap(\.rows).map(\.riskID) == ["i1", "p1", "p2"])
        #expect(table.sections.flatMap(\.rows).map(\.footnote) == [1, 2, 1])
        #expect(table.footnotes.map(\.riskIDs) == [["i1", "p2"], ["p1"]])
        #expect(table.footnotes.map(\.number) == [1, 2])
    }

    @Test("A row is for a risk of the plan at the application that is a subject or in the protocol")
    func rows() throws {
        var world = try SmallWorld()
        try world.addRisk("other", [SmallDictionary.caries], investigated: nil, isSubject: false)
        try world.addRisk("named", [SmallDictionary.caries], isSubject: false)
        try world.addRisk("gone", [SmallDictionary.caries])
        try world.addRisk("later", [SmallDictionary.caries])
        world.snapshot.plan.risks[2].history.append(RiskRevision(date: try day("2020-01-01"), state: nil, wording: nil))
        world.snapshot.plan.risks[3].history[0].date = try day("2024-08-10")
        let analysis = try world.analysis()
        #expect(analysis.surveys[0].riskTable.sections.flatMap(\.rows).map(\.riskID) == ["named"])
        #expect(analysis.figures["survey.s.risk.gone.any"] != nil)
        #expect(analysis.figures["survey.s.risk.other.any"] == nil)
    }

    @Test("After the last dose means after the last day any administration can have ended")
    func afterLastDose() throws {
        var world = try SmallWorld()
        try world.addRisk("stop", [SmallDictionary.hypercalcaemia], circumstances: [.afterLastDose])
        for id in ["A", "B", "C", "D"] { try world.addSubject(id, doses: ["2015-01-01"]) }
        for id in ["A", "B", "C"] { try world.addDose(id, 2, from: "2015-03-01", to: "2015-05") }
        try world.addReaction("A", SmallDictionary.hypercalcaemia, onset: "2015-05-31")
        try world.addReaction("B", SmallDictionary.hypercalcaemia, onset: "2015-06-01")
        try world.addReaction("C", SmallDictionary.hypercalcaemia, onset: nil)
        try world.addReaction("D", SmallDictionary.hypercalcaemia, onset: "2015-01-02")
        #expect(try world.analysis().units("survey.s.risk.stop.any") == ["B", "D"])
    }

    @Test("All circumstances must hold, and a characteristic must have the value")
    func characteristic() throws {
        var world = try SmallWorld()
        try world.addRisk("young", [SmallDictionary.hypercalcaemia], circumstances: [
            .afterLastDose, .characteristic(code: "GROWPLT", value: "OPEN", name: LocalizedText("open"))])
        for id in ["A", "B", "C"] { try world.addSubject(id) }
        world.survey.characteristics = [SubjectCharacteristic(subject: "A", code: "GROWPLT", value: "OPEN"),
                                        SubjectCharacteristic(subject: "B", code: "GROWPLT", value: "CLOSED"),
                                        SubjectCharacteristic(subject: "C", code: "GROWPLT", value: "OPEN")]
        try world.addReaction("A", SmallDictionary.hypercalcaemia, onset: "2015-02-01")
        try world.addReaction("B", SmallDictionary.hypercalcaemia, onset: "2015-02-01")
        try world.addReaction("C", SmallDictionary.hypercalcaemia, onset: "2015-01-01")
        #expect(try world.analysis().units("survey.s.risk.young.any") == ["A"])
    }

    @Test("A definition may take a whole organ class less some terms; overlaps and terms just outside are shown")
    func neighbourhood() throws {
        var world = try SmallWorld()
        try world.addRisk("infection", [])
        world.snapshot.plan.risks[0].definition?.terms = TermSelection(
            include: [.primarySystemOrganClass(SmallDictionary.infections)], exclude: [.preferredTerm(SmallDictionary.osteomyelitis)])
        try world.addRisk("jaw", [SmallDictionary.jawOsteonecrosis, SmallDictionary.osteomyelitis])
        try world.addRisk("lungs", [SmallDictionary.pneumonia], circumstances: [.afterLastDose])
        try world.addSubject("A")
        for term in [SmallDictionary.osteomyelitis, SmallDictionary.pneumonia, SmallDictionary.jawDisorder, SmallDictionary.caries] {
            try world.addReaction("A", term)
        }
        let analysis = try world.analysis(), around = analysis.surveys[0].neighbourhoods
        #expect(try analysis.records("survey.s.risk.infection.any") == ["ae:A/2"])
        #expect(around.map(\.riskID) == ["infection", "jaw", "lungs"])
        #expect(around[0].outside.map(\.term) == [SmallDictionary.osteomyelitis])
        #expect(around[1].outside.map(\.term) == [SmallDictionary.pneumonia, SmallDictionary.jawDisorder])
        #expect(around[0].overlaps.map(\.riskID) == ["lungs"])
        #expect(around[0].overlaps[0].sharedTerms == [SmallDictionary.pneumonia])
        #expect(around[0].overlaps[0].differsInCircumstances)
    }

    @Test("A term of the definition that occurred outside its circumstances is shown as a near miss")
    func unmet() throws {
        var world = try SmallWorld()
        try world.addRisk("stop", [SmallDictionary.hypercalcaemia, SmallDictionary.hypocalcaemia], circumstances: [.afterLastDose])
        try world.addRisk("any", [SmallDictionary.hypercalcaemia])
        for id in ["A", "B", "C", "D"] { try world.addSubject(id) }
        try world.addReaction("A", SmallDictionary.hypercalcaemia, onset: "2015-02-01")
        try world.addReaction("B", SmallDictionary.hypercalcaemia, onset: "2015-01-01")
        try world.addReaction("C", SmallDictionary.hypercalcaemia, onset: nil)
        // Within the circumstances and, earlier, outside them: the risk, and a near miss.
        try world.addReaction("D", SmallDictionary.hypercalcaemia, onset: "2014-12-31")
        try world.addReaction("D", SmallDictionary.hypercalcaemia, onset: "2015-02-01")
        let analysis = try world.analysis(), around = analysis.surveys[0].neighbourhoods
        #expect(try analysis.units("survey.s.risk.stop.any") == ["A", "D"])
        #expect(around.map { $0.unmet.map(\.term) } == [[SmallDictionary.hypercalcaemia], []])
        #expect(try analysis.units(around[0].unmet[0].cases) == ["B", "C", "D"])
        #expect(try analysis.records(around[0].unmet[0].cases) == ["ae:B/1", "ae:C/1", "ae:D/1"])
        #expect(try analysis.text("survey.s.risk.stop.unmet.pt.\(SmallDictionary.hypercalcaemia).cases") == "3/4")
    }

    @Test("A protocol's risk must be in the plan, and a definition must resolve in the release")
    func unknown() throws {
        var world = try SmallWorld()
        world.survey.protocol.risks = [SurveyRisk(riskID: "x", isInvestigated: true)]
        #expect(throws: AnalysisError.unknownRisk("x", place: .survey("s"))) { try world.analysis() }
        world.survey.protocol.risks = []
        try world.addRisk("x", [TermCode(1)])
        #expect { try world.analysis() } throws: { error in
            guard case .unresolvableDefinition(risk: "x", let reason)? = error as? AnalysisError else { return false }
            return reason.ja.contains("1") && reason.en.contains("1")
        }
    }

    @Test("A figure's definition names the terms and circumstances that a reader has to look for")
    func definition() throws {
        var world = try SmallWorld()
        try world.addRisk("stop", [SmallDictionary.hypercalcaemia], circumstances: [.afterLastDose])
        let definition = try #require(try world.analysis().figures["survey.s.risk.stop.any"]).definition
        #expect(definition.ja.contains("「高カルシウム血症」") && definition.ja.contains("最終投与日より後"))
        #expect(definition.en.contains("Hypercalcaemia") && definition.en.contains("after the last administration"))
    }
}
