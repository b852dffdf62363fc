import CaseWork
import MedDRA
import Reexamination
import Testing

/// The rules of the program's own table, rule by rule, are tested where the table is read; here is how rules are applied.
@Suite("Reporting clocks")
struct ReportingClockTests {
    private static let basis = LocalizedText("basis")

    private static func rule(_ id: String, _ origin: ClockRule.Origin, _ event: ClockRule.EventClass, _ listedness: ClockRule.Listedness = .any, _ conditions: [ClockCondition] = [],
                             _ deadline: ClockRule.Deadline, from: CalendarDate? = nil, until: CalendarDate? = nil) -> ClockRule {
        ClockRule(id: id, basis: basis, origin: origin, event: event, listedness: listedness, conditions: conditions, deadline: deadline, validFrom: from, validUntil: until)
    }

    private func clock(_ reactions: [CaseReaction], _ rules: [ClockRule], received: String = "2024-05-01", country: String = "JP", submissions: [Submission]? = [],
                       edit: (inout CaseWorld) throws -> Void = { _ in }, table: (inout ReportingRules) throws -> Void = { _ in }) throws -> CaseClock {
        var world = try CaseWorld()
        world.snapshot.cases = [try CaseWorld.safetyCase("A", reactions, received: received, country: country)]
        try edit(&world)
        var all = ReportingRules(note: Self.basis, rules: rules)
        try table(&all)
        return ReportingClocks(of: world.snapshot, rules: all, submissions: submissions, periodicReports: []).clock(of: try #require(world.snapshot.caseVersions.first))
    }

    private let serious15 = rule("s15", .both, .serious, .unlisted, [], .days(15)), serious30 = rule("s30", .domestic, .serious, .listed, [], .days(30))

    @Test("The due date is day 0 and so many calendar days; day 0 is not counted unless the table says so; a closed day moves it only if the table says so")
    func arithmetic() throws {
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true)]
        #expect(try clock(event, [serious15]).application?.due == day("2024-05-16"))
        #expect(try clock(event, [serious15], table: { $0.countsDayZero = true }).application?.due == day("2024-05-15"))
        // 2024-05-18 is a Saturday, the 17th a Friday.
        #expect(try clock(event, [serious15], received: "2024-05-03").application?.due == day("2024-05-18"))
        #expect(try clock(event, [serious15], received: "2024-05-03", table: { $0.closedDayRule = .openDayBefore }).application?.due == day("2024-05-17"))
        #expect(try clock(event, [serious15], received: "2024-05-03", table: {
            $0.closedDayRule = .openDayBefore
            $0.closedDays = [try day("2024-05-17")]
        }).application?.due == day("2024-05-16"))
    }

    @Test("The most urgent rule of all events holds, and the events it holds for are named")
    func urgency() throws {
        let clock = try clock([CaseWorld.reaction("A", 1, SmallDictionary.hypocalcaemia, serious: true), CaseWorld.reaction("A", 2, SmallDictionary.pneumonia, serious: true)],
                              [serious30, serious15])
        #expect(clock.application?.rule.id == "s15")
        #expect(clock.application?.events.map(\.term) == [SmallDictionary.pneumonia])
    }

    @Test("Listedness is judged by the label in force on day 0, with the event's severity")
    func labelOnDayZero() throws {
        let caries = [CaseWorld.reaction("A", 1, SmallDictionary.caries, serious: true)]
        #expect(try clock(caries, [serious30, serious15], received: "2020-12-31").application?.rule.id == "s15")
        #expect(try clock(caries, [serious30, serious15], received: "2021-01-01").application?.rule.id == "s30")
        // The label speaks of hypocalcaemia but not of a fatal one.
        #expect(try clock([CaseWorld.reaction("A", 1, SmallDictionary.hypocalcaemia, serious: true, outcome: .fatal)], [serious30, serious15]).application?.rule.id == "s15")
        let early = try clock(caries, [serious15], received: "2019-05-01")
        #expect(early.application == nil)
        #expect(early.unjudged.map(\.missing) == [[.label]])
        #expect(early.status(on: try day("2020-01-01"), hasRecord: true) == .cannotBeJudged)
    }

    @Test("Origin, validity and causality bound what is reportable")
    func bounds() throws {
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.hypocalcaemia, serious: true)]
        #expect(try clock(event, [serious30], country: "US").notReportable == .noRule)
        #expect(try clock(event, [Self.rule("old", .both, .serious, .any, [], .days(15), until: try day("2024-04-30"))]).notReportable == .noRule)
        #expect(try clock(event, [Self.rule("new", .both, .serious, .any, [], .days(15), from: try day("2024-05-01"))]).application?.rule.id == "new")
        let denied = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true, causality: Causality(reporter: .notRelated, company: .notRelated))]
        #expect(try clock(denied, [serious15]).notReportable == .noAdverseReaction)
    }

    @Test("A follow-up runs from its newest information, a nullification not at all")
    func versions() throws {
        var world = try CaseWorld()
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true)]
        let one = try CaseWorld.safetyCase("A", event), two = try CaseWorld.safetyCase("A", event, version: 2, informed: "2024-06-01")
        let three = try CaseWorld.safetyCase("A", event, version: 3, informed: "2024-07-01")
        world.snapshot.caseHistories = [try #require(CaseHistory([
            CaseVersion(kind: .initial, facts: one), CaseVersion(kind: .followUp, facts: two), CaseVersion(kind: .nullification, facts: three)]))]
        let clocks = ReportingClocks(of: world.snapshot, rules: ReportingRules(note: Self.basis, rules: [serious15]), submissions: [], periodicReports: [])
        #expect(world.snapshot.caseVersions.map { clocks.clock(of: $0).application?.due } == [try day("2024-05-16"), try day("2024-06-16"), nil])
        #expect(clocks.clock(of: world.snapshot.caseVersions[2]).notReportable == .nullified)
        #expect(clocks.worklist(on: try day("2024-05-31")).count == 1)
    }

    @Test("Two years of a new active ingredient: held, not held, or not to be judged, never passed over")
    func newActiveIngredient() throws {
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.hypocalcaemia, serious: true)]
        let new = Self.rule("new", .domestic, .serious, .listed, [.newActiveIngredient(withinYears: 2)], .days(15))
        func clock(_ isNew: Bool?, _ received: String) throws -> CaseClock {
            try self.clock(event, [new, serious30], received: received) { $0.snapshot.product.newActiveIngredient = isNew }
        }
        #expect(try clock(true, "2022-01-09").application?.rule.id == "new")
        #expect(try clock(true, "2022-01-10").application?.rule.id == "s30")
        #expect(try clock(false, "2022-01-09").application?.rule.id == "s30")
        let unknown = try clock(nil, "2022-01-09")
        #expect(unknown.application?.rule.id == "s30")
        #expect(unknown.unjudged.map(\.missing) == [[.newActiveIngredient]])
        #expect(unknown.unjudged.map(\.due) == [try day("2022-01-24")])
        #expect(try clock(nil, "2022-01-10").unjudged.isEmpty)
    }

    @Test("Early post-marketing phase: by the product's phases, unless the submission says otherwise; a trend by a person's judgement only")
    func judgements() throws {
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.hypocalcaemia, serious: true)]
        let phase = Self.rule("eppv", .domestic, .serious, .listed, [.earlyPostMarketing], .days(15)), trend = Self.rule("trend", .both, .serious, .listed, [.trendUnpredictable], .days(15))
        func submission(trend: Bool? = nil, phase: Bool? = nil) -> [Submission] { [Submission(caseID: "A", version: 1, sent: nil, trend: trend, earlyPostMarketing: phase)] }
        let window = try #require(DateWindow(first: try day("2024-04-01"), last: try day("2024-09-30")))
        #expect(try clock(event, [phase, serious30]) { $0.snapshot.product.earlyPostMarketing = [window] }.application?.rule.id == "eppv")
        #expect(try clock(event, [phase, serious30]) { $0.snapshot.product.earlyPostMarketing = [] }.unjudged.isEmpty)
        #expect(try clock(event, [phase, serious30]).unjudged.map(\.missing) == [[.earlyPostMarketing]])
        #expect(try clock(event, [phase, serious30], submissions: submission(phase: true)).application?.rule.id == "eppv")
        #expect(try clock(event, [trend, serious30], submissions: submission(trend: true)).application?.rule.id == "trend")
        #expect(try clock(event, [trend, serious30], submissions: submission(trend: false)).unjudged.isEmpty)
        #expect(try clock(event, [trend, serious30]).unjudged.map(\.missing) == [[.trend]])
        #expect(try clock(event, [trend], country: "US").status(on: try day("2024-06-01"), hasRecord: true) == .cannotBeJudged)
    }

    @Test("Statuses: due, overdue, sent in time, sent late; a refused one is not sent; without a record nobody is called late")
    func statuses() throws {
        let event = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true)], last = try day("2024-05-16")
        func status(_ sent: String?, _ acknowledgement: Submission.Acknowledgement? = nil, on today: String) throws -> SubmissionStatus {
            let submissions = [Submission(caseID: "A", version: 1, sent: try sent.map(day), acknowledgement: acknowledgement)]
            return try clock(event, [serious15], submissions: submissions).status(on: try day(today), hasRecord: true)
        }
        #expect(try status(nil, on: "2024-05-16") == .due(days: 0))
        #expect(try status(nil, on: "2024-05-17") == .overdue(days: 1))
        #expect(try status("2024-05-16", on: "2024-05-20") == .sentInTime(on: .day(last)))
        #expect(try status("2024-05-18", .caseAccepted, on: "2024-05-20") == .sentLate(on: .day(day("2024-05-18")), days: 2))
        #expect(try status("2024-05-18", on: "2024-05-17") == .overdue(days: 1))
        #expect(try status("2024-05-10", .caseRefused, on: "2024-05-12") == .due(days: 4))
        #expect(try clock(event, [serious15], submissions: nil).status(on: day("2024-05-17"), hasRecord: false) == .pastWithoutRecord(days: 1))
    }

    @Test("What goes with a periodic report is due with the report of its period; the yearly one two months after the year from the approval")
    func periodic() throws {
        let periodic = Self.rule("p", .domestic, .nonSerious, .unlisted, [.duringReexamination], .periodicReport)
        let yearly = Self.rule("y", .domestic, .nonSerious, .unlisted, [.outsideReexamination], .yearly(plusMonths: 2))
        var world = try CaseWorld()
        try world.add("A", SmallDictionary.pneumonia, received: "2024-05-01")
        try world.add("B", SmallDictionary.pneumonia, received: "2028-03-01")
        let report = PeriodicDeadline(number: 5, period: try #require(DateWindow(first: try day("2024-01-10"), last: try day("2025-01-09"))), due: try day("2025-03-20"))
        func dues(_ reports: [PeriodicDeadline]) -> [CalendarDate?] {
            let clocks = ReportingClocks(of: world.snapshot, rules: ReportingRules(note: Self.basis, rules: [periodic, yearly]), submissions: [], periodicReports: reports)
            return world.snapshot.caseVersions.map { clocks.clock(of: $0).application?.due }
        }
        #expect(dues([report]) == [report.due, try day("2029-03-09")])
        #expect(dues([])[0] == nil)
    }

    @Test("A year from the approval that does not end within the calendar is due on no day, and is not looked for without end")
    func yearsBeyondTheCalendar() throws {
        let yearly = Self.rule("y", .both, .serious, .any, [], .yearly(plusMonths: 2)), event = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true)]
        for received in ["9999-01-10", "9999-12-31"] {
            let clock = try clock(event, [yearly], received: received)
            #expect(clock.application?.rule.id == "y" && clock.application?.due == nil)
        }
        #expect(try clock(event, [yearly], received: "9999-01-09").application?.due == day("9999-03-09"))
    }

    @Test("A withdrawal, and a version that no rule asks for, is open while the regulator holds an earlier one; not once it, or a later one, was sent")
    func held() throws {
        var world = try CaseWorld()
        let serious = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia, serious: true)], mild = [CaseWorld.reaction("A", 1, SmallDictionary.pneumonia)]
        let one = CaseVersion(kind: .initial, facts: try CaseWorld.safetyCase("A", serious))
        let two = CaseVersion(kind: .followUp, facts: try CaseWorld.safetyCase("A", mild, version: 2, informed: "2024-06-01"))
        let three = CaseVersion(kind: .nullification, facts: try CaseWorld.safetyCase("A", mild, version: 3, informed: "2024-07-01"))
        world.snapshot.caseHistories = [try #require(CaseHistory([one, two, three]))]
        func statuses(_ sent: [(Int, String, Submission.Acknowledgement?)], on today: String = "2024-08-01") throws -> [SubmissionStatus] {
            let submissions = try sent.map { Submission(caseID: "A", version: $0.0, sent: try day($0.1), acknowledgement: $0.2) }
            let clocks = ReportingClocks(of: world.snapshot, rules: ReportingRules(note: Self.basis, rules: [serious15]), submissions: submissions, periodicReports: [])
            return try world.snapshot.caseVersions.dropFirst().map { clocks.clock(of: $0).status(on: try day(today), hasRecord: true) }
        }
        #expect(try statuses([]) == [.notReportable, .notReportable])
        #expect(try statuses([(1, "2024-05-10", .caseRefused)]) == [.notReportable, .notReportable])
        #expect(try statuses([(1, "2024-05-10", .caseAccepted)]) == [.promptly(holds: 1), .promptly(holds: 1)])
        let two2 = try day("2024-06-03"), three3 = try day("2024-07-03")
        #expect(try statuses([(1, "2024-05-10", nil), (2, "2024-06-03", nil)]) == [.sentUncertain(on: .day(two2)), .promptly(holds: 2)])
        #expect(try statuses([(1, "2024-05-10", nil), (3, "2024-07-03", nil)]) == [.notReportable, .sentUncertain(on: .day(three3))])
        #expect(try statuses([(1, "2024-05-10", nil), (3, "2024-07-03", nil)], on: "2024-07-02") == [.promptly(holds: 1), .promptly(holds: 1)])
        #expect(SubmissionStatus.promptly(holds: 1).isOpen && SubmissionStatus.promptly(holds: 1).name.ja == "速やかに報告（当局は第 1 報を保持）")
    }

    @Test("What may be due earlier, if a rule that cannot be judged holds, stands where it may be due; once sent it is due no earlier")
    func earliest() throws {
        var world = try CaseWorld()
        try world.add("A", SmallDictionary.hypocalcaemia, received: "2024-05-10")
        try world.add("B", SmallDictionary.hypocalcaemia, received: "2024-05-01")
        let all = Self.rule("all", .both, .nonSerious, .any, [], .days(30)), trend = Self.rule("trend", .both, .nonSerious, .listed, [.trendUnpredictable], .days(15))
        let submissions = [Submission(caseID: "A", version: 1, sent: nil, trend: false), Submission(caseID: "B", version: 1, sent: nil)]
        func worklist(_ submissions: [Submission]) throws -> [WorklistEntry] {
            ReportingClocks(of: world.snapshot, rules: ReportingRules(note: Self.basis, rules: [all, trend]), submissions: submissions, periodicReports: []).worklist(on: try day("2024-05-20"))
        }
        let open = try worklist(submissions)
        #expect(open.map(\.id) == ["B", "A"])
        #expect(open.map(\.due) == [try day("2024-05-31"), try day("2024-06-09")])
        #expect(open.map(\.earliestDue) == [try day("2024-05-16"), try day("2024-06-09")])
        let sent = try worklist([submissions[0], Submission(caseID: "B", version: 1, sent: try day("2024-05-12"))])
        #expect(sent.map(\.earliestDue) == [try day("2024-05-31"), try day("2024-06-09")])
    }

    @Test("Measures and research run from the day they became known; a month alone may leave it open whether in time")
    func registers() throws {
        var world = try CaseWorld()
        func measure(_ id: String, known: String?, reported: String) throws -> ForeignMeasure {
            ForeignMeasure(id: id, topic: "t", reported: try #require(PartialDate(reported)), country: "US", closed: nil, known: try known.map(day))
        }
        world.snapshot.foreignMeasures = [
            try measure("M1", known: "2024-05-01", reported: "2024-05-16"), try measure("M2", known: "2024-05-01", reported: "2024-05-17"),
            try measure("M3", known: "2024-05-01", reported: "2024-05"), try measure("M4", known: nil, reported: "2024-05"),
        ]
        world.snapshot.researchReports = [ResearchReport(id: "R1", reported: .day(try day("2024-05-31")), summary: LocalizedText(""), closed: nil, known: try day("2024-05-01"))]
        let rules = ReportingRules(note: Self.basis, rules: [Self.rule("m", .foreign, .foreignMeasure, .any, [], .days(15)), Self.rule("r", .both, .researchReport, .any, [], .days(30))])
        let entries = ReportingClocks(of: world.snapshot, rules: rules, submissions: [], periodicReports: []).worklist(on: try day("2024-12-01"))
        let status = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.status) })
        #expect(status["M1"] == .sentInTime(on: .day(try day("2024-05-16"))))
        #expect(status["M2"] == .sentLate(on: .day(try day("2024-05-17")), days: 1))
        #expect(status["M3"] == .sentUncertain(on: .month(year: 2024, month: 5)))
        #expect(status["M4"] == .sentUncertain(on: .month(year: 2024, month: 5)))
        #expect(status["R1"] == .sentInTime(on: .day(try day("2024-05-31"))))
    }
}
