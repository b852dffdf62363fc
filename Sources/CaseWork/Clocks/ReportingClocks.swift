import MedDRA
import Reexamination

/// Applies the rules to the versions of the cases and to the registers.
///
/// ```swift
/// let clocks = ReportingClocks(of: snapshot, rules: rules, submissions: submissions, periodicReports: [])
/// clocks.worklist(on: today)
/// ```
public struct ReportingClocks: Sendable {
    public let snapshot: Snapshot
    public let rules: ReportingRules
    /// `nil` if the dossier keeps no record of what was sent.
    let submissions: [String: [Submission]]?
    let periodicReports: [PeriodicDeadline]

    public init(of snapshot: Snapshot, rules: ReportingRules, submissions: [Submission]?, periodicReports: [PeriodicDeadline]) {
        self.snapshot = snapshot
        self.rules = rules
        self.submissions = submissions.map { Dictionary(grouping: $0, by: \.caseID).mapValues { $0.sorted { $0.version < $1.version } } }
        self.periodicReports = periodicReports.sorted { ($0.period.first, $0.number) < ($1.period.first, $1.number) }
    }

    public func clock(of version: CaseVersion) -> CaseClock {
        let facts = version.facts
        let dayZero = version.kind == .initial ? facts.received : facts.informed
        let label = snapshot.label(inForceOn: dayZero), events = facts.reportedEvents(judgedBy: label)
        let ofCase = submissions?[facts.id] ?? [], submission = ofCase.first { $0.version == facts.version }
        let others = ofCase.filter { $0.version != facts.version && $0.acknowledgement?.isAccepted ?? true }
        func clock(_ application: CaseClock.Application?, _ unjudged: [CaseClock.Unjudged], _ reason: CaseClock.Reason?) -> CaseClock {
            CaseClock(version: version, dayZero: dayZero, labelID: label?.id, events: events, application: application, unjudged: unjudged, notReportable: reason,
                      submission: submission, others: others)
        }
        if version.kind == .nullification { return clock(nil, [], .nullified) }
        if events.isEmpty { return clock(nil, [], .noAdverseReaction) }

        var applications: [CaseClock.Application] = [], open: [CaseClock.Unjudged] = []
        for rule in rules.rules where rule.isValid(on: dayZero) && rule.origin.includes(country: facts.country) {
            let due = due(rule, dayZero: dayZero)
            var missing: Set<MissingFact> = [], matching: [ReportedEvent] = []
            let conditions = judge(rule.conditions, facts, dayZero, submission)
            for event in events where event.isOf(rule.event) {
                switch conditions.and(rule.listedness.judge(event.isListed)) {
                case .holds: matching.append(event)
                case .unknown(let facts): missing.formUnion(facts)
                case .fails: continue
                }
            }
            if !matching.isEmpty {
                applications.append(.init(rule: rule, events: matching, due: due.date, periodic: due.periodic))
            } else if !missing.isEmpty {
                open.append(.init(rule: rule, missing: missing.sorted { $0.rawValue < $1.rawValue }, due: due.date))
            }
        }
        // The first of the table where several are due on one day; what has no date comes last.
        let application = applications.enumerated().min { Self.urgency($0.element.due, $0.offset) < Self.urgency($1.element.due, $1.offset) }?.element
        let unjudged = open.filter { open in
            guard let application else { return true }
            return Self.urgency(open.due, 0) < Self.urgency(application.due, 0)
        }
        return clock(application, unjudged, application == nil && unjudged.isEmpty ? .noRule : nil)
    }

    private static func urgency(_ due: CalendarDate?, _ order: Int) -> (Int, Int) { (due?.dayNumber ?? .max, order) }

    /// The due date and, for what goes with a periodic report, that report.
    func due(_ rule: ClockRule, dayZero: CalendarDate) -> (date: CalendarDate?, periodic: PeriodicDeadline?) {
        switch rule.deadline {
        case .days(let days): return (rules.dueDate(days: days, from: dayZero), nil)
        case .periodicReport:
            let report = periodicReports.first { $0.period.contains(dayZero) }
            return (report?.due, report)
        case .yearly(let months):
            guard let approval = snapshot.product.indications.map(\.approvalDate).min(), dayZero >= approval else { return (nil, nil) }
            let years = dayZero.completedMonths(since: approval) / 12 + 1, end = approval.adding(years: years)
            // A year that does not end within the calendar is due on no day.
            guard end.completedMonths(since: approval) == years * 12 else { return (nil, nil) }
            return (rules.opened(end.adding(days: -1).adding(months: months)), nil)
        }
    }

    private func judge(_ conditions: [ClockCondition], _ facts: SafetyCase, _ dayZero: CalendarDate, _ submission: Submission?) -> Ternary {
        conditions.reduce(.holds) { result, condition in
            switch condition {
            case .newActiveIngredient(let years):
                guard let approval = snapshot.product.indications.map(\.approvalDate).min(), dayZero >= approval, dayZero < approval.adding(years: years) else { return .fails }
                return result.and(Ternary(snapshot.product.newActiveIngredient, missing: .newActiveIngredient))
            case .earlyPostMarketing:
                let isInPhase = snapshot.product.earlyPostMarketing.map { phases in phases.contains { $0.contains(facts.received) } }
                return result.and(Ternary(submission?.earlyPostMarketing ?? isInPhase, missing: .earlyPostMarketing))
            case .trendUnpredictable: return result.and(Ternary(submission?.trend, missing: .trend))
            case .duringReexamination: return result.and(isInReexamination(dayZero) ? .holds : .fails)
            case .outsideReexamination: return result.and(isInReexamination(dayZero) ? .fails : .holds)
            }
        }
    }

    private func isInReexamination(_ day: CalendarDate) -> Bool { snapshot.product.subjectIndications.contains { $0.period.first <= day && day <= $0.period.last } }
}

/// Yes, no, or not to be told.
enum Ternary: Hashable {
    case holds, fails
    case unknown([MissingFact])

    init(_ value: Bool?, missing: MissingFact) {
        self = switch value {
        case true?: .holds
        case false?: .fails
        case nil: .unknown([missing])
        }
    }

    func and(_ other: Ternary) -> Ternary {
        switch (self, other) {
        case (.fails, _), (_, .fails): .fails
        case (.unknown(let one), .unknown(let two)): .unknown(one + two)
        case (.unknown(let facts), .holds), (.holds, .unknown(let facts)): .unknown(facts)
        case (.holds, .holds): .holds
        }
    }
}

extension ClockRule.Listedness {
    func judge(_ isListed: Bool?) -> Ternary {
        switch self {
        case .any: .holds
        case .listed: Ternary(isListed, missing: .label)
        case .unlisted: Ternary(isListed.map { !$0 }, missing: .label)
        }
    }
}

extension ClockRule.Origin {
    func includes(country: String) -> Bool {
        switch self {
        case .domestic: country == "JP"
        case .foreign: country != "JP"
        case .both: true
        }
    }
}
