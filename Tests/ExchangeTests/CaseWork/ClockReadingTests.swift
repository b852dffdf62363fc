import CaseWork
@testable import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Reporting clocks of a dossier")
struct ClockReadingTests {
    /// A reaction by origin, severity and listedness, and the rule and days of the program's own table (domain brief §1.3).
    struct Example: Sendable, CustomTestStringConvertible {
        let country: String, event: String
        var listed = false, infection = false, trend: Bool? = false, phase: Bool? = false, isNew = false, onset = "2020-06-01"
        let rule: String?
        var testDescription: String { "\(country) \(event) \(listed ? "listed" : "unlisted") → \(rule ?? "none")" }
    }

    static let examples = [
        Example(country: "JP", event: "death", rule: "death-domestic"), Example(country: "JP", event: "death", listed: true, rule: "death-domestic"),
        Example(country: "US", event: "death", rule: "death-foreign-unlisted"), Example(country: "US", event: "death", listed: true, rule: nil),
        Example(country: "US", event: "death", listed: true, trend: true, rule: "death-foreign-trend"),
        Example(country: "JP", event: "serious", rule: "serious-unlisted"), Example(country: "US", event: "serious", rule: "serious-unlisted"),
        Example(country: "US", event: "serious", listed: true, rule: nil), Example(country: "US", event: "serious", listed: true, trend: true, rule: "serious-trend"),
        Example(country: "JP", event: "serious", listed: true, isNew: true, rule: "serious-listed-new-ingredient"),
        Example(country: "JP", event: "serious", listed: true, phase: true, rule: "serious-listed-eppv"),
        Example(country: "JP", event: "serious", listed: true, isNew: true, onset: "2021-06-18", rule: "serious-listed"),
        Example(country: "JP", event: "serious", listed: true, rule: "serious-listed"),
        Example(country: "JP", event: "nonSerious", infection: true, rule: "infection-domestic-unlisted"), Example(country: "US", event: "nonSerious", infection: true, rule: nil),
        Example(country: "US", event: "serious", listed: true, infection: true, rule: "infection-serious"),
        Example(country: "JP", event: "nonSerious", rule: "non-serious-unlisted"), Example(country: "JP", event: "nonSerious", onset: "2023-07-01", rule: "non-serious-unlisted-yearly"),
        Example(country: "JP", event: "nonSerious", listed: true, rule: nil), Example(country: "US", event: "nonSerious", rule: nil),
    ]

    @Test("Each class of report falls under its rule", arguments: examples)
    func rules(_ example: Example) throws {
        try EditedDossier.with { dossier in
            let read = try DossierReader.read(folder: dossier.folder)
            var snapshot = read.snapshot
            let received = try #require(CalendarDate(example.onset)), term = TermCode(91_001_005)
            snapshot.labels = [LabelVersion(id: "l", effective: try #require(CalendarDate("2019-06-18")), name: LocalizedText("l"), listed: example.listed ? [ListedTerm(preferredTerm: term)] : [])]
            snapshot.product.newActiveIngredient = example.isNew
            let facts = ReactionFacts(verbatim: "", lowestLevelTerm: nil, preferredTerm: term, seriousness: Seriousness(reporter: example.event != "nonSerious", company: nil, criteria: []),
                                      causality: Causality(reporter: .related, company: nil), onset: nil, end: nil, outcome: example.event == "death" ? .fatal : .recovered)
            snapshot.cases = [SafetyCase(id: "A", source: .spontaneous, country: example.country, received: received, indication: 1, sex: .female, age: 50, linkedSubject: nil,
                                         reactions: [CaseReaction(caseID: "A", sequence: 1, facts: facts, isInfectionByProduct: example.infection)])]
            let submission = Submission(caseID: "A", version: 1, sent: nil, trend: example.trend, earlyPostMarketing: example.phase)
            let clocks = ReportingClocks(of: snapshot, rules: read.caseWork.clocks, submissions: [submission], periodicReports: [])
            let clock = clocks.clock(of: try #require(snapshot.caseVersions.first))
            #expect(clock.application?.rule.id == example.rule)
            #expect(clock.unjudged.isEmpty)
            let days: Int? = switch example.rule {
            case nil, "non-serious-unlisted"?, "non-serious-unlisted-yearly"?: nil
            case "serious-listed"?: 30
            default: 15
            }
            if let days { #expect(clock.application?.due == received.adding(days: days)) }
        }
    }

    @Test("The program's table is whole and has no id twice; a measure abroad is due in 15 days, a research report in 30")
    func embedded() throws {
        let read = try EditedDossier.with { try DossierReader.read(folder: $0.folder) }
        let rules = read.caseWork.clocks.rules
        #expect(!read.caseWork.hasOwnClocks)
        #expect(rules.count == 14)
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.filter { $0.event == .foreignMeasure }.map(\.deadline) == [.days(15)])
        #expect(rules.filter { $0.event == .researchReport }.map(\.deadline) == [.days(30)])
        #expect(!read.caseWork.clocks.countsDayZero)
        #expect(read.caseWork.clocks.closedDayRule == .keep)
    }

    @Test("A dossier's own table is used in place of the program's, and checked like every file")
    func own() throws {
        try EditedDossier.with { dossier in
            let table = "note: 独自\ncountsDayZero: true\nrules:\n  - {id: all, basis: x, origin: both, event: serious, due: {days: 7}, from: 2020-01-01}\n"
            try dossier.write(table, to: "reporting-clocks.yaml")
            let clocks = try DossierReader.read(folder: dossier.folder).caseWork
            #expect(clocks.hasOwnClocks)
            #expect(clocks.clocks.rules.map(\.deadline) == [.days(7)])
            #expect(clocks.clocks.countsDayZero)
            try dossier.write(table.replacingOccurrences(of: "due: {days: 7}", with: "due: {days: 7, periodicReport: true}, listed: yes") + "  - {id: all, basis: x, origin: here, event: death, due: {days: 0}}\n",
                              to: "reporting-clocks.yaml")
            #expect(dossier.summary == [
                "schema.exactly-one-of reporting-clocks.yaml:4:60 [rules[0].due]", "schema.unknown-key reporting-clocks.yaml:4:93 [rules[0].listed]",
                "schema.not-allowed reporting-clocks.yaml:5:33 [rules[1].origin]", "schema.out-of-range reporting-clocks.yaml:5:65 [rules[1].due.days]",
            ])
        }
    }

    @Test("Submissions are of versions the dossier has, not sent before day 0, and not acknowledged unsent")
    func submissions() throws {
        try EditedDossier.with { dossier in
            try dossier.write("CASEID,VERSION,SENT,ACK,TREND\nSP-001,1,2019-11-01,CA,N\nSP-002,1,,,\n", to: "cases/submissions.csv")
            let submissions = try #require(try DossierReader.read(folder: dossier.folder).caseWork.submissions)
            #expect(submissions.map(\.acknowledgement) == [.caseAccepted, nil])
            #expect(submissions.map(\.trend) == [false, nil])
            try dossier.write("CASEID,VERSION,SENT,ACK\nSP-001,1,2019-10-01,CA\nSP-001,1,2019-11-01,\nSP-002,2,2020-03-01,\nSP-999,1,2020-03-01,\nSP-003,1,,CR\nSP-004,1,2021-02-01,AE\n", to: "cases/submissions.csv")
            #expect(dossier.summary == [
                "date.sent-before-receipt cases/submissions.csv:2 [SENT]", "record.duplicate-key cases/submissions.csv:3 [VERSION]", "submission.unknown-version cases/submissions.csv:4 [VERSION]",
                "link.unknown-case cases/submissions.csv:5 [CASEID]", "submission.acknowledged-not-sent cases/submissions.csv:6 [SENT]", "csv.not-a-code cases/submissions.csv:7 [ACK]",
            ])
        }
    }

    @Test("Facts of the product and the registers are read; a phase that ends before it begins and a report before it was known are errors")
    func facts() throws {
        try EditedDossier.with { dossier in
            let product = String(decoding: try dossier.bytes("product.yaml"), as: UTF8.self)
            try dossier.write("newActiveIngredient: true\nearlyPostMarketing: [{first: 2019-08-01, last: 2020-01-31}]\n" + product, to: "product.yaml")
            try dossier.replace("closed: 2021-06-01", by: "known: 2021-04-20, closed: 2021-06-01", in: "registers.yaml")
            let snapshot = try DossierReader.read(folder: dossier.folder).snapshot
            #expect(snapshot.product.newActiveIngredient == true)
            #expect(snapshot.product.earlyPostMarketing?.map(\.last.description) == ["2020-01-31"])
            #expect(snapshot.foreignMeasures.compactMap(\.known).map(\.description) == ["2021-04-20"])
            try dossier.replace("last: 2020-01-31", by: "last: 2019-01-31", in: "product.yaml")
            try dossier.replace("known: 2021-04-20", by: "known: 2021-12-20", in: "registers.yaml")
            #expect(dossier.summary.map { $0.split(separator: " ")[0] } == ["window.order", "date.end-before-start"])
        }
    }
}
