import Analysis
import MedDRA
import Recount
import Reexamination
import Reporting
import Testing

/// The figures of the official forms against the naive recount.
@Suite("Both counts of the forms agree")
struct FormAgreementTests {
    /// A random world with reporting periods, versions of its cases and trials up to the approval.
    private func world(_ seed: UInt64, subjects: Int, cases: Int) throws -> SmallWorld {
        var world = try RandomWorld(seed: seed, subjects: subjects, cases: cases).world
        var random = SplitMix64(state: seed &+ 77)
        func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        world.snapshot.labels.append(LabelVersion(id: "l0", effective: try day("2000-01-01"), name: LocalizedText("first"), listed: [
            ListedTerm(preferredTerm: SmallDictionary.caries, extent: .anySeriousness), ListedTerm(preferredTerm: SmallDictionary.dysphagia, extent: .nonSeriousOnly, foretellsDeath: false),
        ]))
        // Some worlds have none; the last period of others ends before the cut.
        var first = try day("2014-05-23")
        for number in 0..<below(5) {
            let last = first.adding(months: 6 + below(30)).adding(days: -1)
            world.snapshot.periodicReports.append(PeriodicReport(number: number + 1, window: try #require(DateWindow(first: first, last: last))))
            first = last.adding(days: 1)
        }
        var gone: Set<String> = []
        for present in world.snapshot.cases where below(2) == 0 {
            var early = present
            early.version = 1
            early.informed = early.received
            early.reactions = early.reactions.enumerated().map { index, reaction in
                var reaction = reaction
                if below(2) == 0 { reaction.facts.seriousness = Seriousness(reporter: below(2) == 0, company: nil, criteria: []) }
                if index == 0, below(3) == 0 { reaction.facts.preferredTerm = RandomWorld.terms[below(RandomWorld.terms.count)] }
                return reaction
            }
            if below(6) == 0 { early.indication = 1 }
            var late = present
            late.version = 2
            late.informed = present.received.adding(days: below(900))
            let isNullified = below(4) == 0 && late.informed <= world.snapshot.dataCut
            if isNullified { gone.insert(present.id) }
            let versions = [CaseVersion(kind: .initial, facts: early), CaseVersion(kind: isNullified ? .nullification : .followUp, facts: late)]
            world.snapshot.caseHistories.append(try #require(CaseHistory(versions)))
        }
        world.snapshot.cases.removeAll { gone.contains($0.id) }
        for number in 0..<below(3) {
            let people = (0..<below(6)).map { Subject(id: "T\(number)-\($0)", site: "S\($0 % 2)", sex: .female, age: 40, birth: nil, registered: nil, death: nil) }
            let events = people.flatMap { person in
                (0..<below(4)).map { sequence in
                    AdverseEvent(subject: person.id, sequence: sequence + 1, reaction: ReactionFacts(
                        verbatim: "x", lowestLevelTerm: nil, preferredTerm: RandomWorld.terms[below(4)], seriousness: Seriousness(reporter: below(2) == 0, company: nil, criteria: []),
                        causality: Causality(reporter: below(3) == 0 ? .notRelated : .related, company: nil), onset: nil, end: nil, outcome: .recovered))
                }
            }
            world.snapshot.approvalTrials.append(ApprovalTrial(id: "t\(number)", name: LocalizedText("t\(number)"), kind: LocalizedText("k"), sites: 2, subjects: people, adverseEvents: events))
        }
        if below(3) == 0 { world.snapshot.counting.caseUnit = .report }
        return world
    }

    @Test("On 200 random worlds, the past judged anew and as reported, up to the last period and up to the first", arguments: 0..<8)
    func randomWorlds(_ block: UInt64) throws {
        for seed in block * 25..<block * 25 + 25 {
            let world = try world(seed, subjects: Int(seed % 6), cases: Int(seed % 31))
            let report = try world.analysis()
            for past in PastChoice.allCases {
                for through in [nil, world.snapshot.periodicReports.first?.number] {
                    let basis = CaseReportBasis(past: past, through: through)
                    let forms = try FormAnalysis(of: report, basis: basis)
                    let found = RecountCheck.compare(forms.figures, with: try Recount(formsOf: world.snapshot, release: world.release, basis: basis))
                    try #require(found.isEmpty, "seed \(seed), \(basis): \(found.prefix(5))")
                }
            }
        }
    }

    @Test("The columns of events add up to the cumulative one, the classes to all, and the lines to the events", arguments: PastChoice.allCases)
    func sums(_ past: PastChoice) throws {
        for seed in 300..<330 as Range<UInt64> {
            let forms = try FormAnalysis(of: try world(seed, subjects: 3, cases: 30).analysis(), basis: CaseReportBasis(past: past))
            let table = forms.caseReports
            func events(_ cells: [CaseAndEventFigures]) -> [Int] { cells.map { forms.figures.count($0.events) } }
            for cells in [table.total] + table.blocks.flatMap({ [$0.total] + $0.classes.flatMap { [$0.cells] + $0.terms.map(\.cells) } }) {
                let numbers = events(cells)
                // Without periods the cumulative column stands alone.
                if numbers.count > 1 { #expect(numbers.dropLast().reduce(0, +) == numbers.last) }
            }
            for (column, all) in events(table.total).enumerated() {
                #expect(table.blocks.reduce(0) { $0 + events($1.total)[column] } == all)
                for block in table.blocks {
                    #expect(block.classes.reduce(0) { $0 + events($1.cells)[column] } == events(block.total)[column])
                    for line in block.classes { #expect(line.terms.reduce(0) { $0 + events($1.cells)[column] } == events(line.cells)[column]) }
                }
            }
            #expect(table.lines.count == events(table.total).last)
        }
    }

    @Test("To tell reports of one patient together loses no reaction: whatever is on the form by report is on it by person", arguments: PastChoice.allCases)
    func nothingLost(_ past: PastChoice) throws {
        var joined = 0
        for seed in 500..<540 as Range<UInt64> {
            var world = try world(seed, subjects: 2, cases: 30)
            func units(_ unit: CountingOptions.CaseUnit) throws -> [String] {
                world.snapshot.counting.caseUnit = unit
                return try FormAnalysis(of: try world.analysis(), basis: CaseReportBasis(past: past)).caseReports.lines.map { "\($0.duplicateOf ?? $0.id)#\($0.term)" }
            }
            let byReport = try units(.report), byPerson = try units(.person)
            #expect(Set(byReport).isSubset(of: byPerson), "seed \(seed)")
            #expect(Set(byPerson).count == byPerson.count, "seed \(seed)")
            joined += byReport.count - Set(byReport).count
        }
        #expect(joined > 0)
    }

    @Test("As reported, the column of a period is the same on its own form and on every later one")
    func columnsStay() throws {
        for seed in 600..<630 as Range<UInt64> {
            let world = try world(seed, subjects: 2, cases: 30), report = try world.analysis()
            let all = try FormAnalysis(of: report, basis: CaseReportBasis(past: .asReported)).figures
            for period in world.snapshot.periodicReports {
                let basis = CaseReportBasis(past: .asReported, through: period.number)
                for figure in try FormAnalysis(of: report, basis: basis).figures.all where figure.id.text.contains(".\(period.key).") && figure.id.text.hasPrefix(basis.prefix) {
                    let later = all[FigureID("form.10.as-reported" + figure.id.text.dropFirst(basis.prefix.count))]
                    // A row that has nothing in any period may be another form's alone.
                    #expect(later?.value == figure.value || later == nil && (figure.value == .count(0, .cases) || figure.value == .count(0, .events)), "seed \(seed), \(figure.id)")
                }
            }
        }
    }

    @Test("What differs between the two ways, item by item, is the difference of their totals")
    func comparison() throws {
        for seed in 400..<440 as Range<UInt64> {
            let world = try world(seed, subjects: 2, cases: 30), report = try world.analysis()
            let differences = try PastComparison(of: world.snapshot).differences
            let then = try FormAnalysis(of: report, basis: CaseReportBasis(past: .asReported)), now = try FormAnalysis(of: report)
            for kind in CaseReportClass.allCases {
                let (gained, lost) = (differences.filter { $0.now == kind }.count, differences.filter { $0.then == kind }.count)
                let id = "\(kind.rawValue).total.cumulative.events"
                #expect(now.figures.count("form.10.\(id)") - then.figures.count("form.10.as-reported.\(id)") == gained - lost, "seed \(seed), \(kind)")
            }
            #expect(differences.allSatisfy { !$0.reasons.isEmpty })
        }
    }
}

extension FigureSet {
    /// A figure that is a count.
    fileprivate func count(_ id: FigureID) -> Int {
        if case .count(let count, _)? = self[id]?.value { return count }
        Issue.record("no count \(id)")
        return -1
    }
}
