import MedDRA
import Reexamination

extension Recount {
    /// What the official forms count beside the report: the case reports by period and class, the trials up to the approval, the surveys together.
    ///
    /// ```swift
    /// let recount = try Recount(formsOf: snapshot, release: release, basis: CaseReportBasis())
    /// recount.values["form.10.all.total.cumulative.events"]
    /// ```
    public init(formsOf snapshot: Snapshot, release: Release, basis: CaseReportBasis) throws {
        countCaseReports(snapshot, release, basis)
        try Task.checkCancellation()
        countTrials(snapshot, release)
        try Task.checkCancellation()
        countAllSurveys(snapshot, release)
    }

    /// Reports are put into periods one by one, then every row and column of the form is counted by going through all of them.
    private mutating func countCaseReports(_ snapshot: Snapshot, _ release: Release, _ basis: CaseReportBasis) {
        var periods: [PeriodicReport] = []
        for period in snapshot.periodicReports {
            if let through = basis.through, period.number > through { continue }
            periods.append(period)
        }
        let seen = snapshot.counting.listedFrequency == .exceeded ? occurrences(snapshot) : nil
        var found: [NaiveReportEvent] = []
        var placed: Set<String> = [], withCourse: Set<String> = []
        for history in snapshot.caseHistories { withCourse.insert(history.id) }
        for period in periods {
            var known: [SafetyCase] = []
            if basis.past == .refiltered {
                known = snapshot.cases
            } else {
                for report in snapshot.cases where !withCourse.contains(report.id) { known.append(report) }
                for history in snapshot.caseHistories {
                    // The newest of the versions that had come in by the end of the period.
                    var newest: CaseVersion?
                    for version in history.versions where version.facts.informed <= period.window.last && version.facts.informed <= snapshot.dataCut { newest = version }
                    if let newest, newest.kind != .nullification { known.append(newest.facts) }
                }
            }
            known = withRepeats(known, snapshot)
            let day = basis.past == .refiltered ? snapshot.application : period.window.last
            for report in known {
                if placed.contains(report.id) || !isReportCounted(report, snapshot) { continue }
                if report.received < period.window.first || report.received > period.window.last { continue }
                placed.insert(report.id)
                found += naiveReportEvents(report, period.key, labelInForce(snapshot, day), seen, release)
            }
        }
        for report in withRepeats(snapshot.cases, snapshot) {
            if placed.contains(report.id) || !isReportCounted(report, snapshot) { continue }
            if basis.through != nil, let last = periods.last, report.received > last.window.last { continue }
            found += naiveReportEvents(report, "outside", labelInForce(snapshot, snapshot.application), seen, release)
        }
        found.removeAll { $0.listed && !$0.serious }

        var columns = periods.map(\.key)
        if !periods.isEmpty, found.contains(where: { $0.column == "outside" }) { columns.append("outside") }
        columns.append("cumulative")
        func count(_ row: String, _ wanted: (NaiveReportEvent) -> Bool) {
            for column in columns {
                // A report's events stand together.
                var reports = 0, number = 0
                var last: String?
                for event in found where wanted(event) {
                    if column != "cumulative" && event.column != column { continue }
                    number += 1
                    if event.report != last { reports += 1 }
                    last = event.report
                }
                set("\(basis.prefix).\(row).\(column).cases", reports)
                set("\(basis.prefix).\(row).\(column).events", number)
            }
        }
        count("all.total") { _ in true }
        for (name, listed, serious) in [("listed.serious", true, true), ("unlisted.serious", false, true), ("unlisted.nonserious", false, false)] {
            count("\(name).total") { $0.listed == listed && $0.serious == serious }
            var terms: Set<TermCode> = [], classes: Set<TermCode> = []
            for event in found where event.listed == listed && event.serious == serious {
                terms.insert(event.term)
                if let organClass = event.organClass { classes.insert(organClass) }
            }
            for term in terms { count("\(name).pt.\(term)") { $0.listed == listed && $0.serious == serious && $0.term == term } }
            for soc in classes { count("\(name).soc.\(soc)") { $0.listed == listed && $0.serious == serious && $0.organClass == soc } }
        }
    }

    /// The reports that count, each with the events of those that repeat it.
    private func withRepeats(_ known: [SafetyCase], _ snapshot: Snapshot) -> [SafetyCase] {
        if snapshot.counting.caseUnit == .report { return known }
        var told: [SafetyCase] = [], repeats: [SafetyCase] = []
        for report in known where report.duplicateOf != nil && isReportCounted(report, snapshot) { repeats.append(report) }
        for report in known where isReportCounted(report, snapshot) {
            var whole = report
            for other in repeats where other.duplicateOf == report.id { whole.reactions += other.reactions }
            var isRepeat = false
            if let original = report.duplicateOf {
                for other in known where other.id == original && isReportCounted(other, snapshot) { isRepeat = true }
            }
            if !isRepeat { told.append(whole) }
        }
        return told
    }

    private func isReportCounted(_ report: SafetyCase, _ snapshot: Snapshot) -> Bool {
        var isOfSubject = false
        for indication in snapshot.product.indications where indication.isSubject && indication.number == report.indication { isOfSubject = true }
        if !isOfSubject { return false }
        if report.country != "JP" && !snapshot.counting.includesForeignCases { return false }
        if report.received > snapshot.dataCut { return false }
        return report.received >= snapshot.windows.adverseReactions.first && report.received <= snapshot.windows.adverseReactions.last
    }

    private func labelInForce(_ snapshot: Snapshot, _ day: CalendarDate) -> LabelVersion? {
        var best: LabelVersion?
        for label in snapshot.labels where label.effective <= day {
            guard let current = best else { best = label; continue }
            if label.effective > current.effective || (label.effective == current.effective && label.id > current.id) { best = label }
        }
        return best
    }

    private func naiveReportEvents(_ report: SafetyCase, _ column: String, _ label: LabelVersion?, _ seen: [NaiveOccurrence]?, _ release: Release) -> [NaiveReportEvent] {
        var events: [NaiveReportEvent] = []
        for first in report.reactions where first.facts.isNotDenied {
            if events.contains(where: { $0.term == first.facts.preferredTerm }) { continue }
            var serious = false, fatal = false
            for repeated in report.reactions where repeated.facts.preferredTerm == first.facts.preferredTerm && repeated.facts.isNotDenied {
                if isSerious(repeated.facts) { serious = true }
                if repeated.facts.outcome == .fatal || repeated.facts.seriousness.criteria.contains(.death) { fatal = true }
            }
            var listed = true
            for repeated in report.reactions where repeated.facts.preferredTerm == first.facts.preferredTerm && repeated.facts.isNotDenied {
                var foretold = false
                for entry in label?.listed ?? [] where entry.preferredTerm == first.facts.preferredTerm {
                    if entry.fits(lowest: repeated.facts.lowestLevelTerm, serious: serious, fatal: fatal, of: report), !entry.isExceeded(seen) { foretold = true }
                }
                if !foretold { listed = false }
            }
            events.append(NaiveReportEvent(report: report.id, column: column, term: first.facts.preferredTerm,
                                           organClass: release.preferredTerm(first.facts.preferredTerm)?.primarySystemOrganClass, serious: serious, listed: listed))
        }
        return events
    }
}

/// One term of one report, and the column of the form it stands in.
struct NaiveReportEvent {
    let report: String
    let column: String
    let term: TermCode
    let organClass: TermCode?
    let serious: Bool
    let listed: Bool
}

extension ReactionFacts {
    /// Said by hand: it is no reaction if whoever judged denies it.
    var isNotDenied: Bool {
        let judgements = [causality.reporter, causality.company].compactMap { $0 }
        return judgements.isEmpty || judgements.contains { $0 != .notRelated }
    }
}

extension ListedTerm {
    /// Whether the surveys saw the term more often than the printed class of frequency says.
    fileprivate func isExceeded(_ seen: [NaiveOccurrence]?) -> Bool {
        guard let seen, let frequency, let bound = FrequencyClass(frequency) else { return false }
        var cases = 0, patients = 0
        for survey in seen {
            patients += survey.patients
            cases += survey.terms.filter { $0 == preferredTerm }.count
        }
        return patients > 0 && bound.isExceeded(by: cases, of: patients)
    }

    /// Whether every condition that is set holds for a report.
    fileprivate func fits(lowest: TermCode?, serious: Bool, fatal: Bool, of report: SafetyCase) -> Bool {
        if lowestLevelTerm != nil && lowestLevelTerm != lowest { return false }
        if serious && extent == .nonSeriousOnly { return false }
        if fatal && !foretellsDeath { return false }
        guard let population else { return true }
        if population.sex != nil && population.sex != report.sex { return false }
        if population.ageFrom != nil || population.ageTo != nil {
            guard let age = report.age else { return false }
            if age < population.ageFrom ?? 0 || age > population.ageTo ?? age { return false }
        }
        if population.indications.isEmpty { return true }
        guard let indication = report.indication else { return false }
        return population.indications.contains(indication)
    }
}
