import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Listedness at receipt and now")
struct ListednessHistoryTests {
    private static let caries = SmallDictionary.caries, dysphagia = SmallDictionary.dysphagia

    /// Labels of 2014 (caries foretold) and 2019 (dysphagia foretold, caries no longer).
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        world.snapshot.labels = [
            LabelVersion(id: "l1", effective: try day("2014-05-23"), name: LocalizedText("l1"), listed: [ListedTerm(preferredTerm: Self.caries)]),
            LabelVersion(id: "l2", effective: try day("2019-01-01"), name: LocalizedText("l2"), listed: [ListedTerm(preferredTerm: Self.dysphagia, foretellsDeath: false)]),
        ]
        return world
    }

    @Test("A case is judged by the label in force on the day of its receipt and again by the one at the application")
    func flips() throws {
        var world = try world()
        try world.addCase("K1", [Self.caries, Self.dysphagia], received: "2018-12-31")
        try world.addCase("K2", [Self.caries, Self.dysphagia], received: "2019-01-01")
        try world.addCase("K3", [Self.dysphagia], serious: true, received: "2018-01-01", outcome: .fatal)
        let analysis = try world.analysis()
        #expect(try analysis.units("adr.relisted.listed.events") == ["K1#90000508"])
        #expect(try analysis.units("adr.relisted.unlisted.events") == ["K1#90000507"])
        #expect(try analysis.units("adr.relisted.unlisted.cases") == ["K1"])
        #expect(try analysis.text("adr.relisted.unjudged.events") == "0")
        let flips = analysis.listedness.flips
        #expect(flips.map(\.unit) == ["K1#90000507", "K1#90000508"])
        #expect(flips.map(\.becameListed) == [false, true])
        #expect(flips[0].then.deciding?.labelID == "l1" && flips[0].then.deciding?.judgement == .listed(entry: 0))
        #expect(flips[0].now.deciding?.labelID == "l2" && flips[0].now.deciding?.judgement == .termNotListed)
    }

    @Test("A survey's reaction became known with the first form collected on or after its onset")
    func surveyForms() throws {
        var world = try world()
        try world.addSubject("A")
        world.survey.forms = [
            CollectedForm(subject: "A", visit: 1, collected: try day("2018-06-01"), locked: try day("2018-06-02")),
            CollectedForm(subject: "A", visit: 2, collected: try day("2019-06-01"), locked: nil),
        ]
        try world.addReaction("A", Self.caries, onset: "2018-06")
        try world.addReaction("A", Self.dysphagia, onset: "2018-06-02")
        #expect(try world.analysis().units("adr.relisted.unlisted.events") == ["A#90000507"])
        #expect(try world.analysis().units("adr.relisted.listed.events") == [])
        // No form has come back since it began: the onset; not even an onset: the first form.
        world.survey.forms.removeLast()
        #expect(try world.analysis().units("adr.relisted.listed.events") == ["A#90000508"])
        world.survey.adverseEvents[1].reaction.onset = nil
        #expect(try world.analysis().units("adr.relisted.listed.events") == ["A#90000508"])
    }

    @Test("A reaction known before the first version is not judged at receipt, which is neither a change nor a zero")
    func unjudged() throws {
        var world = try world()
        world.snapshot.labels.removeFirst()
        try world.addCase("K1", [Self.caries, Self.dysphagia], received: "2018-01-01")
        let analysis = try world.analysis()
        #expect(analysis.listedness.flips.isEmpty)
        #expect(try analysis.units("adr.relisted.unjudged.events") == ["K1#90000507", "K1#90000508"])
        // By the labels of receipt such an event keeps the judgement of now.
        #expect(try world.analysis(judgingBy: .receipt).units("adr.listed.total.events") == ["K1#90000508"])
    }

    @Test("An event is foretold only if each of its reports is, by the event's seriousness and outcome")
    func everyReport() throws {
        var world = try SmallWorld()
        let lowest = SmallDictionary.lowestLevelTerm(Self.caries, 0)
        world.snapshot.labels[0].listed = [ListedTerm(preferredTerm: Self.caries, lowestLevelTerm: lowest), ListedTerm(preferredTerm: Self.dysphagia, foretellsDeath: false)]
        try world.addCase("K1", [Self.caries, Self.caries, Self.dysphagia, Self.dysphagia])
        world.snapshot.cases[0].reactions[0].facts.lowestLevelTerm = lowest
        world.snapshot.cases[0].reactions[1].facts.lowestLevelTerm = lowest
        #expect(try world.analysis().units("adr.listed.total.events") == ["K1#90000507", "K1#90000508"])
        world.snapshot.cases[0].reactions[1].facts.lowestLevelTerm = nil
        #expect(try world.analysis().units("adr.listed.total.events") == ["K1#90000508"])
        world.snapshot.cases[0].reactions[3].facts.outcome = .fatal
        #expect(try world.analysis().units("adr.listed.total.events") == [])
        #expect(try world.analysis().records("adr.unlisted.fatal.cases") == ["case:K1/3", "case:K1/4"])
    }

    @Test("Where the option says so, a term that the surveys see more often than its printed class is not foretold")
    func frequency() throws {
        var world = try SmallWorld()
        world.snapshot.labels[0].listed = [ListedTerm(preferredTerm: Self.caries, frequency: "1～50％未満"), ListedTerm(preferredTerm: Self.dysphagia, frequency: "50％以下")]
        for subject in ["A", "B"] { try world.addSubject(subject) }
        try world.addReaction("A", Self.caries)
        try world.addReaction("A", Self.caries)
        try world.addReaction("B", Self.dysphagia)
        // A case report is judged by it, and makes no rate.
        try world.addCase("K1", [Self.caries, Self.dysphagia])
        #expect(try world.analysis().text("adr.listed.total.events") == "4")
        world.snapshot.counting.listedFrequency = .exceeded
        let analysis = try world.analysis()
        #expect(try analysis.units("adr.listed.total.events") == ["B#90000508", "K1#90000508"])
        #expect(analysis.listedness.events.first?.now.deciding?.judgement == .conditionsNotMet(entry: 0, [.frequency]))
        #expect(try #require(analysis.figures["adr.unlisted.total.events"]).definition.ja.contains("頻度の区分の上限を超えた"))
    }

    @Test("Any version can be made to judge, and one that is not there is an error")
    func anyLabel() throws {
        var world = try world()
        try world.addCase("K1", [Self.caries], received: "2020-01-01")
        #expect(try world.analysis().text("adr.listed.total.events") == "0")
        let past = try world.analysis(judgingBy: .label("l1"))
        #expect(try past.text("adr.listed.total.events") == "1")
        #expect(past.reactions.labelID == "l1")
        #expect(past.listedness.flips.map(\.becameListed) == [true])
        #expect(throws: AnalysisError.unknownLabel("l9")) { try world.analysis(judgingBy: .label("l9")) }
    }

    @Test("Form 9 loses what became listed and gains what did not stay so; form 10 holds the serious ones either way, and case reports only")
    func effect() throws {
        var world = try world()
        try world.addSubject("A")
        world.survey.forms[0].collected = try day("2018-06-01")
        try world.addReaction("A", Self.dysphagia, onset: "2018-05-01")
        try world.addCase("K1", [Self.caries, Self.dysphagia], received: "2018-01-01")
        try world.addCase("K2", [Self.caries, Self.dysphagia], serious: true, received: "2018-01-01")
        let flips = try world.analysis().listedness.flips
        let unlisted = ListednessEffect(of: flips, on: .unlistedReactions), reports = ListednessEffect(of: flips, on: .caseReports)
        #expect(unlisted.joined.map(\.unit) == ["K1#90000507", "K2#90000507"])
        #expect(unlisted.left.map(\.unit) == ["A#90000508", "K1#90000508", "K2#90000508"])
        #expect(unlisted.reclassified.isEmpty)
        #expect(reports.joined.map(\.unit) == ["K1#90000507"])
        #expect(reports.left.map(\.unit) == ["K1#90000508"])
        #expect(reports.reclassified.map(\.unit) == ["K2#90000507", "K2#90000508"])
    }
}
