import Analysis
import MedDRA
import Recount
import Reexamination
import Reporting
import Testing

@Suite("The past on the forms of case reports")
struct PastTests {
    /// Two periods, a label that came to list caries in 2023, and a case that was non-serious in its first version.
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        try world.divideIntoTwoPeriods()
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

    @Test("The forms of a periodic report use nothing that came after its last day: no version, label, nullification or repeat", arguments: PastChoice.allCases)
    func periodOnly(_ past: PastChoice) throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], serious: true, received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.caries], received: "2018-01-02")
        try world.addCase("C", [SmallDictionary.dysphagia], received: "2018-01-03")
        var first = world.snapshot.cases[0]
        world.snapshot.cases[0].version = 2
        world.snapshot.cases[0].informed = try day("2019-06-01")
        first.reactions[0].facts.seriousness.reporter = false
        let gone = world.snapshot.cases[2]
        var nullification = gone
        nullification.version = 2
        nullification.informed = try day("2020-01-01")
        world.snapshot.caseHistories = try [
            [CaseVersion(kind: .initial, facts: first), CaseVersion(kind: .followUp, facts: world.snapshot.cases[0])],
            [CaseVersion(kind: .initial, facts: gone), CaseVersion(kind: .nullification, facts: nullification)],
        ].map { try #require(CaseHistory($0)) }
        world.snapshot.cases.removeLast()
        try world.addCase("D", [SmallDictionary.dysphagia], received: "2021-01-01", duplicateOf: "B")
        let basis = CaseReportBasis(past: past, through: 1), forms = try FormAnalysis(of: world.analysis(), basis: basis)
        #expect(forms.caseReports.lines.map { "\($0.id)/\($0.version) \($0.kind.rawValue) \($0.column.key)" }.sorted()
            == ["A/1 unlisted.nonserious p1", "B/1 unlisted.nonserious p1", "C/1 unlisted.nonserious p1"])
        #expect(forms.caseReports.window.last == (try day("2018-12-31")) && forms.caseReports.presentLabel.id == "l1")
        let definition = forms.figures["\(basis.prefix).all.total.cumulative.cases"]?.definition.en ?? ""
        #expect(definition.contains("2018-12-31") && !definition.contains("2024"))
        #expect(try PastComparison(of: world.snapshot, through: 1).differences.isEmpty)
        #expect(RecountCheck.compare(forms.figures, with: try Recount(formsOf: world.snapshot, release: world.release, basis: basis)).isEmpty)
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

    @Test("By person and as reported, what a repeat adds stands in the period that received the repeat, and nothing is counted twice")
    func repeatedLater() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder, SmallDictionary.dysphagia], received: "2021-01-01", duplicateOf: "A")
        for hasHistories in [false, true] {
            if hasHistories {
                world.snapshot.caseHistories = try world.snapshot.cases.map { try #require(CaseHistory([CaseVersion(kind: .initial, facts: $0)])) }
            }
            let forms = try FormAnalysis(of: world.analysis(), basis: CaseReportBasis(past: .asReported))
            #expect(Set(forms.caseReports.lines.map { "\($0.id) \($0.term) \($0.column.key)" })
                == ["A \(SmallDictionary.jawDisorder) p1", "B \(SmallDictionary.dysphagia) p2"])
            #expect(forms.caseReports.total.map { forms.figures[$0.cases]?.value } == [.count(1, .cases), .count(1, .cases), .count(1, .cases)])
            #expect(forms.caseReports.total.map { forms.figures[$0.events]?.value } == [.count(1, .events), .count(1, .events), .count(2, .events)])
            let differences = try PastComparison(of: world.snapshot).differences
            #expect(differences.map(\.unit) == ["A#\(SmallDictionary.dysphagia)"])
            #expect(differences.map(\.reasons) == [[.joined(with: ["A"])]])
            #expect(differences.map(\.columnThen?.key) == ["p2"] && differences.map(\.columnNow?.key) == ["p1"])
        }
    }

    @Test("What was reported of a repeat that is nullified since stays in its period, is gone anew, and the comparison says why")
    func repeatNullified() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder, SmallDictionary.dysphagia], received: "2018-02-01", duplicateOf: "A")
        var nullification = world.snapshot.cases[1]
        nullification.version = 2
        nullification.informed = try day("2020-01-01")
        world.snapshot.caseHistories = [try #require(CaseHistory([
            CaseVersion(kind: .initial, facts: world.snapshot.cases[1]), CaseVersion(kind: .nullification, facts: nullification),
        ]))]
        world.snapshot.cases.removeLast()
        #expect(try lines(world, .asReported) == ["A/1 unlisted.nonserious p1", "A/1 unlisted.nonserious p1"])
        #expect(try lines(world, .refiltered) == ["A/1 unlisted.nonserious p1"])
        let differences = try PastComparison(of: world.snapshot).differences
        #expect(differences.map(\.unit) == ["A#\(SmallDictionary.dysphagia)"])
        #expect(differences.map(\.reasons) == [[.removed(nullified: true)]])
    }

    @Test("A report joined by a serious one of a later period is serious anew, and the comparison names the other report")
    func madeWorse() throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.jawDisorder], serious: true, received: "2021-01-01", duplicateOf: "A")
        #expect(try lines(world, .asReported) == ["A/1 unlisted.nonserious p1"])
        #expect(try lines(world, .refiltered) == ["A/1 unlisted.serious p1"])
        #expect(try PastComparison(of: world.snapshot).differences.map(\.reasons) == [[.joined(with: ["B"])]])
    }

    @Test("A reaction that was foretold and not serious in one period is counted in the period whose repeat made it reportable")
    func reportableLater() throws {
        var world = try world()
        world.snapshot.labels[0].listed = [ListedTerm(preferredTerm: SmallDictionary.caries, extent: .nonSeriousOnly)]
        try world.addCase("A", [SmallDictionary.caries], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.caries], serious: true, received: "2021-01-01", duplicateOf: "A")
        #expect(try lines(world, .asReported) == ["B/1 listed.serious p2"])
        #expect(try lines(world, .refiltered) == ["A/1 listed.serious p1"])
    }

    @Test("Repeats of a report that is not counted are one case, told by the earliest of them, as in section 4.2", arguments: PastChoice.allCases)
    func repeatsOfNone(_ past: PastChoice) throws {
        var world = try world()
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01", country: "US")
        try world.addCase("C", [SmallDictionary.jawDisorder], received: "2018-03-01", duplicateOf: "A")
        try world.addCase("B", [SmallDictionary.jawDisorder, SmallDictionary.dysphagia], received: "2018-02-01", duplicateOf: "A")
        let report = try world.analysis(), forms = try FormAnalysis(of: report, basis: CaseReportBasis(past: past))
        let total = try #require(forms.caseReports.total.last)
        #expect(forms.figures[total.cases]?.value == .count(1, .cases) && forms.figures[total.events]?.value == .count(2, .events))
        #expect(report.figures["adr.total.cases"]?.value == .count(1, .cases) && report.figures["adr.total.events"]?.value == .count(2, .events))
        #expect(Set(forms.caseReports.lines.map(\.id)) == ["B"])
    }

    @Test("Reports told as one case are each judged by their own patient: a label for women foretells no reaction of a report on a man")
    func patients() throws {
        var world = try world()
        world.snapshot.labels[1].listed = [ListedTerm(preferredTerm: SmallDictionary.caries, extent: .anySeriousness, population: ListedPopulation(sex: .female))]
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        try world.addCase("B", [SmallDictionary.caries], serious: true, received: "2018-02-01", duplicateOf: "A")
        world.snapshot.cases[1].sex = .female
        #expect(try lines(world, .refiltered) == ["A/1 listed.serious p1", "A/1 unlisted.nonserious p1"])
    }

    @Test("Forms and figures state the unit that was counted", arguments: CountingOptions.CaseUnit.allCases)
    func statedUnit(_ unit: CountingOptions.CaseUnit) throws {
        var world = try world()
        world.snapshot.counting.caseUnit = unit
        try world.addCase("A", [SmallDictionary.jawDisorder], received: "2018-01-01")
        for past in PastChoice.allCases {
            let definition = try FormAnalysis(of: world.analysis(), basis: CaseReportBasis(past: past)).figures["\(CaseReportBasis(past: past).prefix).all.total.cumulative.cases"]?.definition
            #expect(definition?.en.contains("Each report counts as a case of its own.") == (unit == .report))
            #expect(definition?.ja.contains("報告ごとに 1 例とする。") == (unit == .report))
            #expect(definition?.en.contains("Reports confirmed to be about one patient are one case") == (unit == .person))
            #expect(definition?.ja.contains("同じ患者と確認された報告は合わせて 1 例とし") == (unit == .person))
        }
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
