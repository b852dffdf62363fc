import Reexamination

/// Checks the records of the surveys against their subjects, their protocol and the calendar.
struct RecordChecks {
    let dataCut: CalendarDate?
    let problems: ProblemCollector

    func run(_ surveys: [(SurveyProtocol, SurveyRows)]) {
        var owners: [String: SourceLocation] = [:]
        for (surveyProtocol, rows) in surveys {
            if rows.subjects.records.isEmpty, rows.hasAllSubjects { problems.add(.record(.emptySurvey), at: SourceLocation(file: rows.subjects.file)) }
            // An id is one patient over all surveys: records are told apart by it.
            for (index, subject) in rows.subjects.records.enumerated() {
                if let first = owners[subject.id], first.file != rows.subjects.file {
                    problems.add(.record(.duplicateSubject(subject.id, first: first)), at: rows.subjects.location(index), field: "USUBJID")
                } else if owners[subject.id] == nil {
                    owners[subject.id] = rows.subjects.location(index)
                }
            }
            let firstDoses = Dictionary(firstDoses(rows.exposures), uniquingKeysWith: { first, _ in first })
            let subjects = Dictionary(rows.subjects.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            if rows.hasAllSubjects { checkOwners(rows, subjects) }
            checkSubjects(rows, firstDoses)
            if surveyProtocol.method == .centralRegistration { checkRegistrations(rows) }
            checkForms(rows, surveyProtocol, subjects)
            checkExposures(rows, subjects)
            checkEvents(rows, subjects, firstDoses)
            checkDeviations(rows, surveyProtocol)
            checkProcedures(rows, subjects)
            checkDispositions(rows, subjects)
            AssessmentChecks(surveyProtocol: surveyProtocol, dataCut: dataCut, problems: problems).run(rows) { index, assessments, date in
                checkDate(date, subjects[assessments.records[index].subject], at: assessments.location(index), field: "\(assessments.records[index].domain.rawValue.uppercased())DTC")
            }
        }
    }

    /// First dose of each subject.
    private func firstDoses(_ exposures: Rows<Exposure>) -> [(String, CalendarDate)] {
        var doses: [(String, CalendarDate)] = []
        exposures.forEachOwner { owner, range in
            if let first = exposures.records[range].map(\.start.earliest).min() { doses.append((owner, first)) }
        }
        return doses
    }

    private func checkOwners(_ rows: SurveyRows, _ subjects: [String: Subject]) {
        func check<Record>(_ table: Rows<Record>) {
            table.forEachOwner { owner, range in
                if subjects[owner] == nil { problems.add(.record(.unknownSubject(owner)), at: table.location(range.lowerBound), field: "USUBJID") }
            }
        }
        check(rows.forms)
        check(rows.exposures)
        check(rows.events)
        check(rows.deviations)
        check(rows.characteristics)
        for assessments in rows.assessments { check(assessments) }
        check(rows.procedures)
        check(rows.dispositions)
    }

    /// Birth, death and data cut, as every date of a subject has to respect them.
    private func checkDate(_ date: PartialDate?, _ subject: Subject?, at place: @autoclosure () -> SourceLocation, field: String,
                           afterCut: (CalendarDate) -> DateSituation = DateSituation.afterDataCut) {
        guard let date else { return }
        if let birth = subject?.birth, date.latest < birth.earliest { problems.add(.date(.beforeBirth), at: place(), field: field) }
        if let death = subject?.death, date.earliest > death.latest { problems.add(.date(.afterDeath), at: place(), field: field) }
        if let dataCut, date.earliest > dataCut { problems.add(.date(afterCut(dataCut)), at: place(), field: field) }
    }

    private func checkSubjects(_ rows: SurveyRows, _ firstDoses: [String: CalendarDate]) {
        for (index, subject) in rows.subjects.records.enumerated() {
            let place = rows.subjects.location(index)
            if let birth = subject.birth, let death = subject.death, death.latest < birth.earliest { problems.add(.date(.beforeBirth), at: place, field: "DTHDTC") }
            if let dataCut, let death = subject.death, death.earliest > dataCut { problems.add(.date(.afterDataCut(dataCut)), at: place, field: "DTHDTC") }
            if let dataCut, let registered = subject.registered, registered > dataCut { problems.add(.date(.afterDataCut(dataCut)), at: place, field: "RFICDTC") }
            if let registered = subject.registered, let birth = subject.birth, registered < birth.earliest { problems.add(.date(.beforeBirth), at: place, field: "RFICDTC") }
            // A year to either side: the age may have been taken on another day than the first dose.
            if let age = subject.age, let birth = subject.birth, let reference = firstDoses[subject.id] ?? subject.registered, birth.earliest <= reference {
                let oldest = reference.completedMonths(since: birth.earliest) / 12 + 1
                let youngest = birth.latest <= reference ? reference.completedMonths(since: birth.latest) / 12 - 1 : 0
                if age > oldest || age < youngest { problems.add(.record(.ageDisagrees), at: place, field: "AGE") }
            }
        }
    }

    /// One warning a survey, at the first line: where the column was left out, every subject lacks it.
    private func checkRegistrations(_ rows: SurveyRows) {
        var collected: Set<String> = []
        for form in rows.forms.records where form.locked != nil && dataCut.map({ form.collected <= $0 }) ?? true { collected.insert(form.subject) }
        let places = rows.subjects.records.indices.filter { rows.subjects.records[$0].registered == nil && collected.contains(rows.subjects.records[$0].id) }
            .map { rows.subjects.location($0) }
        guard let first = places.min(by: { ($0.line ?? 0) < ($1.line ?? 0) }) else { return }
        problems.add(.record(.notRegistered(count: places.count)), at: first, field: "RFICDTC")
    }

    private func checkForms(_ rows: SurveyRows, _ surveyProtocol: SurveyProtocol, _ subjects: [String: Subject]) {
        let visits = surveyProtocol.forms.map(\.visit)
        for (index, form) in rows.forms.records.enumerated() {
            let place = rows.forms.location(index)
            if !visits.contains(form.visit) { problems.add(.record(.unknownVisit(form.visit, known: visits)), at: place, field: "VISITNUM") }
            if let locked = form.locked, locked < form.collected { problems.add(.date(.endBeforeStart(startColumn: "SVSTDTC")), at: place, field: "SVLOCKDTC") }
            if let dataCut, form.collected > dataCut { problems.add(.date(.afterDataCut(dataCut)), at: place, field: "SVSTDTC") }
            if let birth = subjects[form.subject]?.birth, form.collected < birth.earliest { problems.add(.date(.beforeBirth), at: place, field: "SVSTDTC") }
        }
    }

    private func checkExposures(_ rows: SurveyRows, _ subjects: [String: Subject]) {
        rows.exposures.forEachOwner { owner, range in
            let subject = subjects[owner]
            for index in range {
                let exposure = rows.exposures.records[index]
                checkDate(exposure.start, subject, at: rows.exposures.location(index), field: "EXSTDTC")
                if let end = exposure.end, end.latest < exposure.start.earliest {
                    problems.add(.date(.endBeforeStart(startColumn: "EXSTDTC")), at: rows.exposures.location(index), field: "EXENDTC")
                }
                // The start says whether the exposure is counted, so an end after the cut has words of its own.
                let startsAfterCut = dataCut.map { exposure.start.earliest > $0 } ?? false
                checkDate(exposure.end, subject, at: rows.exposures.location(index), field: "EXENDTC",
                          afterCut: startsAfterCut ? DateSituation.afterDataCut : DateSituation.endAfterDataCut)
            }
        }
    }

    private func checkProcedures(_ rows: SurveyRows, _ subjects: [String: Subject]) {
        for (index, procedure) in rows.procedures.records.enumerated() {
            var subject = subjects[procedure.subject]
            // An operation may have been planned for a day that the patient did not live to see.
            if procedure.status == .planned { subject?.death = nil }
            checkDate(procedure.date, subject, at: rows.procedures.location(index), field: "PRSTDTC")
        }
    }

    private func checkDispositions(_ rows: SurveyRows, _ subjects: [String: Subject]) {
        for (index, disposition) in rows.dispositions.records.enumerated() {
            checkDate(disposition.date, subjects[disposition.subject], at: rows.dispositions.location(index), field: "DSSTDTC")
        }
    }

    private func checkEvents(_ rows: SurveyRows, _ subjects: [String: Subject], _ firstDoses: [String: CalendarDate]) {
        for (index, event) in rows.events.records.enumerated() {
            guard let onset = event.reaction.onset else { continue }
            checkDate(onset, subjects[event.subject], at: rows.events.location(index), field: "AESTDTC")
            if let first = firstDoses[event.subject], onset.latest < first { problems.add(.date(.beforeFirstDose), at: rows.events.location(index), field: "AESTDTC") }
        }
    }

    private func checkDeviations(_ rows: SurveyRows, _ surveyProtocol: SurveyProtocol) {
        let codes = surveyProtocol.analysisSets.flatMap(\.exclusions).filter { $0.rule == .recorded }.map(\.code)
        for (index, deviation) in rows.deviations.records.enumerated() where !codes.contains(deviation.code) {
            problems.add(.record(.unlistedDeviation(FoundValue(deviation.code), known: codes)), at: rows.deviations.location(index), field: "DVDECOD")
        }
    }
}
