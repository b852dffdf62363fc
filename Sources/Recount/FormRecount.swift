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
        countAllSurveys(snapshot, release, basis)
    }

    /// Reports are put into periods one by one, then every row and column of the form is counted by going through all of them.
    private mutating func countCaseReports(_ snapshot: Snapshot, _ release: Release, _ basis: CaseReportBasis) {
        var periods: [PeriodicReport] = []
        for period in snapshot.periodicReports {
            if let through = basis.through, period.number > through { continue }
            periods.append(period)
        }
        let seen = snapshot.counting.listedFrequency == .exceeded ? occurrences(snapshot) : nil
        var found: [NaiveReportEvent] = [], already: Set<String> = []
        var placed: Set<String> = []
        // A periodic report knows nothing of what came after its last day.
        var cut: CalendarDate?
        for period in periods where period.number == basis.through { cut = period.window.last }
        var now = snapshot.cases
        if let cut { now = reportsKnown(on: cut, snapshot).filter { $0.received <= cut } }
        // Anew, a patient's reports all stand where the first of them does.
        var firstDay: [String: CalendarDate] = [:]
        if basis.past == .refiltered {
            for report in now where isReportCounted(report, snapshot) {
                let patient = patient(report, snapshot)
                if let day = firstDay[patient], day <= report.received { continue }
                firstDay[patient] = report.received
            }
        }
        func tell(_ standing: [SafetyCase], in column: String, by label: LabelVersion?) {
            var reports: [String: [SafetyCase]] = [:]
            for report in standing {
                placed.insert(report.id)
                reports[patient(report, snapshot), default: []].append(report)
            }
            for (patient, own) in reports {
                for event in naiveReportEvents(own, patient, column, label, seen, release) where event.serious || !event.listed {
                    // A term that an earlier column has of the patient is no new event.
                    if already.insert("\(patient) \(event.term)").inserted { found.append(event) }
                }
            }
        }
        for period in periods {
            let known = basis.past == .refiltered ? now : reportsKnown(on: period.window.last, snapshot)
            var standing: [SafetyCase] = []
            for report in known {
                if placed.contains(report.id) || !isReportCounted(report, snapshot) { continue }
                let day = firstDay[patient(report, snapshot)] ?? report.received
                if day >= period.window.first && day <= period.window.last { standing.append(report) }
            }
            tell(standing, in: period.key, by: labelInForce(snapshot, basis.past == .refiltered ? cut ?? snapshot.application : period.window.last))
        }
        var rest: [SafetyCase] = []
        for report in now {
            if placed.contains(report.id) || !isReportCounted(report, snapshot) { continue }
            rest.append(report)
        }
        tell(rest, in: "outside", by: labelInForce(snapshot, cut ?? snapshot.application))

        var columns = periods.map(\.key)
        if !periods.isEmpty, found.contains(where: { $0.column == "outside" }) { columns.append("outside") }
        columns.append("cumulative")
        func count(_ row: String, _ wanted: (NaiveReportEvent) -> Bool) {
            for column in columns {
                var patients: Set<String> = [], number = 0
                for event in found where wanted(event) {
                    if column != "cumulative" && event.column != column { continue }
                    number += 1
                    patients.insert(event.patient)
                }
                set("\(basis.prefix).\(row).\(column).cases", patients.count)
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

    /// The reports as they were known on a day: the newest of the versions that had come in by then.
    private func reportsKnown(on day: CalendarDate, _ snapshot: Snapshot) -> [SafetyCase] {
        var known: [SafetyCase] = [], withCourse: Set<String> = []
        for history in snapshot.caseHistories {
            withCourse.insert(history.id)
            var newest: CaseVersion?
            for version in history.versions where version.facts.informed <= day && version.facts.informed <= snapshot.dataCut { newest = version }
            if let newest, newest.kind != .nullification { known.append(newest.facts) }
        }
        for report in snapshot.cases where !withCourse.contains(report.id) { known.append(report) }
        return known
    }

    /// Whose case a report is, as the dossier counts: a patient's, or its own.
    private func patient(_ report: SafetyCase, _ snapshot: Snapshot) -> String {
        if snapshot.counting.caseUnit == .report { return report.id }
        return report.duplicateOf ?? report.id
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

    /// Each term of one patient's reports, once. Every report is judged by the age, sex and indication that it gives itself.
    private func naiveReportEvents(_ reports: [SafetyCase], _ patient: String, _ column: String, _ label: LabelVersion?, _ seen: [NaiveOccurrence]?,
                                   _ release: Release) -> [NaiveReportEvent] {
        var terms: Set<TermCode> = []
        for report in reports {
            for reaction in report.reactions where reaction.facts.isNotDenied { terms.insert(reaction.facts.preferredTerm) }
        }
        var events: [NaiveReportEvent] = []
        for term in terms {
            var serious = false, fatal = false
            for report in reports {
                for repeated in report.reactions where repeated.facts.preferredTerm == term && repeated.facts.isNotDenied {
                    if isSerious(repeated.facts) { serious = true }
                    if repeated.facts.outcome == .fatal || repeated.facts.seriousness.criteria.contains(.death) { fatal = true }
                }
            }
            var listed = true
            for report in reports {
                for repeated in report.reactions where repeated.facts.preferredTerm == term && repeated.facts.isNotDenied {
                    var foretold = false
                    for entry in label?.listed ?? [] where entry.preferredTerm == term {
                        if entry.fits(lowest: repeated.facts.lowestLevelTerm, serious: serious, fatal: fatal, of: report), !entry.isExceeded(seen) { foretold = true }
                    }
                    if !foretold { listed = false }
                }
            }
            events.append(NaiveReportEvent(patient: patient, column: column, term: term,
                                           organClass: release.preferredTerm(term)?.primarySystemOrganClass, serious: serious, listed: listed))
        }
        return events
    }
}

/// One term of one patient, and the column of the form it is counted in.
struct NaiveReportEvent {
    let patient: String
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
