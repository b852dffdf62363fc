import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("The past on the forms of case reports")
struct PastTests {
    /// Two periods, a label that came to list caries in 2023, and a case that was non-serious in its first version.
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        world.snapshot.labels = [
            LabelVersion(id: "l1", effective: try day("2014-05-23"), name: LocalizedText("l1"), listed: []),
            LabelVersion(id: "l2", effective: try day("2023-04-01"), name: LocalizedText("l2"), listed: [ListedTerm(preferredTerm: SmallDictionary.caries, extent: .anySeriousness)]),
        ]
        world.snapshot.periodicReports = [
            PeriodicReport(number: 1, window: try #require(DateWindow(first: try day("2014-05-23"), last: try day("2018-12-31")))),
            PeriodicReport(number: 2, window: try #require(DateWindow(first: try day("2019-01-01"), last: try day("2024-05-22")))),
        ]
        return world
    }

    private func lines(_ world: SmallWorld, _ past: PastChoice) throws -> [String] {
        try FormAnalysis(of: world.analysis(), basis: CaseReportBasis(past: past)).caseReports.lines.map { "\($0.id)/\($0.version) \($0.kind.rawValue) \($0.column.key)" }
    }

    @Test("A label that came later lists a reaction anew, but not as it was reported")
    func label() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.caries], serious: true, received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.caries], received: "2018-01-02")
        #expect(try lines(world, .refiltered) == ["A/1 listed.serious p1"])
        #expect(try lines(world, .asReported) == ["A/1 unlisted.serious p1", "B/1 unlisted.nonserious p1"])
        let differences = try PastComparison(of: world.snapshot).differences
        #expect(differences.map(\.unit) == ["A#\(SmallDictionary.caries)", "B#\(SmallDictionary.caries)"])
        #expect(differences.map(\.reasons) == [[.label(from: "l1", to: "l2")], [.label(from: "l1", to: "l2")]])
        #expect(differences[1].now == nil && differences[1].then == .unlistedNonSerious)
    }

    @Test("A later version counts anew; as reported the version known at the period's end stands, in the period of receipt")
    func version() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], serious: true, received: "2018-01-01")
        var first = world.snapshot.cases[0]
        world.snapshot.cases[0].version = 2
        world.snapshot.cases[0].informed = try day("2019-06-01")
        first.reactions[0].facts.seriousness.reporter = false
        world.snapshot.caseHistories = [try #require(CaseHistory([
            CaseVersion(kind: .initial, facts: first), CaseVersion(kind: .followUp, facts: world.snapshot.cases[0]),
        ]))]
        #expect(try lines(world, .refiltered) == ["A/2 unlisted.serious p1"])
        #expect(try lines(world, .asReported) == ["A/1 unlisted.nonserious p1"])
        #expect(try PastComparison(of: world.snapshot).differences.map(\.reasons) == [[.version(from: 1, to: 2)]])
    }

    @Test("A case nullified since is gone anew, and stays in the period that reported it")
    func nullified() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        var nullification = world.snapshot.cases[0]
        nullification.version = 2
        nullification.informed = try day("2020-01-01")
        world.snapshot.caseHistories = [try #require(CaseHistory([
            CaseVersion(kind: .initial, facts: world.snapshot.cases[0]), CaseVersion(kind: .nullification, facts: nullification),
        ]))]
        world.snapshot.cases = []
        #expect(try lines(world, .refiltered).isEmpty)
        #expect(try lines(world, .asReported) == ["A/1 unlisted.nonserious p1"])
        #expect(try PastComparison(of: world.snapshot).differences.map(\.reasons) == [[.removed(nullified: true)]])
    }

    @Test("What lies in no period has a column of its own, unless only the first periods are looked at")
    func outside() throws {
        var world = try world()
        world.snapshot.periodicReports.removeLast()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder], received: "2021-01-01")
        let all = try FormAnalysis(of: world.analysis()).caseReports
        #expect(all.columns.map(\.key) == ["p1", "outside", "cumulative"])
        #expect(all.lines.map(\.column.key) == ["p1", "outside"])
        let first = try FormAnalysis(of: world.analysis(), basis: CaseReportBasis(through: 1)).caseReports
        #expect(first.columns.map(\.key) == ["p1", "cumulative"])
        #expect(first.lines.map(\.id) == ["A"])
    }

    @Test("By person, a report that repeats another is told with it: its events are the other's, its records stay its own")
    func repeated() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder, SmallDictionary.dysphagia], received: "2021-01-01", duplicateOf: "A")
        let lines = try FormAnalysis(of: world.analysis()).caseReports.lines
        #expect(lines.map(\.id) == ["A", "A"] && lines.map(\.column.key) == ["p1", "p1"])
        #expect(lines.map { $0.records.map(\.description).sorted() } == [["case:B/2"], ["case:A/1", "case:B/1"]] || lines.map { $0.records.map(\.description).sorted() } == [["case:A/1", "case:B/1"], ["case:B/2"]])
    }

    @Test("By report, each is a case of its own, whoever the patient is; a listed non-serious reaction is not reported")
    func units() throws {
        var world = try world()
        world.snapshot.counting.caseUnit = .report
        try world.addCase("A", [SmallDictionary.jawDisorder, SmallDictionary.jawDisorder], received: "2020-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder], received: "2020-01-02", duplicateOf: "A")
        try world.addCase("C", [SmallDictionary.caries], received: "2024-01-02")
        let table = try FormAnalysis(of: world.analysis()).caseReports
        #expect(table.lines.map(\.id) == ["A", "B"])
        #expect(table.lines.map(\.duplicateOf) == [nil, "A"])
    }

    @Test("A period that no label reaches, and a period that is none of the dossier's, are errors that say how to mend them")
    func errors() throws {
        var world = try world()
        world.snapshot.labels.removeFirst()
        let report = try world.analysis()
        let day = try day("2018-12-31")
        let label = #expect(throws: AnalysisError.noLabelAtPeriodEnd(period: 1, on: day)) { try FormAnalysis(of: report, basis: CaseReportBasis(past: .asReported)) }
        #expect(label?.message.en.contains("labels.yaml") == true)
        let period = #expect(throws: AnalysisError.unknownPeriod(7, known: [1, 2])) { try FormAnalysis(of: report, basis: CaseReportBasis(through: 7)) }
        #expect(period?.message.en == "There is no periodic report 7 under periodicReports of dossier.yaml, which has 1, 2.")
    }

    @Test("A figure's id tells on which basis it was counted", arguments: [
        CaseReportBasis(), CaseReportBasis(past: .asReported), CaseReportBasis(through: 5), CaseReportBasis(past: .asReported, through: 12),
    ])
    func basis(_ basis: CaseReportBasis) {
        #expect(CaseReportBasis(figure: "\(basis.prefix).all.total.cumulative.events") == basis)
        #expect(CaseReportBasis(figure: "adr.total.cases") == nil)
        #expect(CaseReportBasis(figure: "form.2.total.n") == CaseReportBasis())
    }
}
