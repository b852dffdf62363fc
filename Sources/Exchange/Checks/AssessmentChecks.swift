import Reexamination

/// Checks assessments and procedures against the endpoints that read them.
///
/// Each endpoint is asked by itself: what one of them knows, another that reads the same records may not.
struct AssessmentChecks {
    let surveyProtocol: SurveyProtocol
    let dataCut: CalendarDate?
    let problems: ProblemCollector

    /// An endpoint that reads a test, and what it may result in.
    private struct Reader {
        let endpoint: String
        let categories: [String]
        let isByForm: Bool
    }

    /// Who reads each test; a test that only a time to an event reads may result in anything.
    private struct Expected {
        var readers: [String: [Reader]] = [:]
        var open: Set<String> = []
    }

    private func expected(_ domain: RecordDomain) -> Expected {
        var expected = Expected()
        for endpoint in surveyProtocol.efficacyEndpoints {
            switch endpoint.rule {
            case .response(let response) where response.source.domain == domain:
                expected.readers[response.source.test, default: []].append(Reader(endpoint: endpoint.id, categories: response.categories.map(\.code), isByForm: false))
            case .timeToFirst(let time) where time.source.domain == domain: expected.open.insert(time.source.test)
            case .byForm(let form) where form.domain == domain:
                let reader = Reader(endpoint: endpoint.id, categories: form.categories.map(\.code), isByForm: true)
                for indicator in form.indicators { expected.readers[indicator.code, default: []].append(reader) }
            default: break
            }
        }
        return expected
    }

    func run(_ rows: SurveyRows, date: (Int, Rows<Assessment>, PartialDate?) -> Void) {
        let visits = surveyProtocol.forms.map(\.visit)
        for (assessments, domain) in zip(rows.assessments, [RecordDomain.microscopicFinding, .diseaseResponse, .questionnaire]) {
            let expected = expected(domain), prefix = domain.rawValue.uppercased()
            var unread: Set<String> = []
            for (index, assessment) in assessments.records.enumerated() {
                date(index, assessments, assessment.date)
                if let visit = assessment.visit, !visits.contains(visit) {
                    problems.add(.record(.unknownVisit(visit, known: visits)), at: assessments.location(index), field: "VISITNUM")
                }
                if let readers = expected.readers[assessment.test] {
                    for reader in readers { check(assessment, reader, at: assessments.location(index), prefix: prefix) }
                } else if !expected.open.contains(assessment.test), unread.insert(assessment.test).inserted {
                    problems.add(.record(.unreadTest(FoundValue(assessment.test))), at: assessments.location(index), field: "\(prefix)TESTCD")
                }
            }
        }
        for endpoint in surveyProtocol.efficacyEndpoints {
            if case .plannedAgainstActual(let planned) = endpoint.rule { checkProcedures(rows, planned.procedures, endpoint: endpoint.id) }
        }
    }

    private func check(_ assessment: Assessment, _ reader: Reader, at place: @autoclosure () -> SourceLocation, prefix: String) {
        guard let result = assessment.result else { return }
        if !reader.categories.contains(result) {
            let situation = RecordSituation.unknownResult(FoundValue(result), test: assessment.test, endpoint: reader.endpoint, known: reader.categories)
            problems.add(.record(situation), at: place(), field: "\(prefix)STRESC")
        }
        if reader.isByForm, assessment.visit == nil { problems.add(.record(.visitMissing(endpoint: reader.endpoint)), at: place(), field: "VISITNUM") }
    }

    private func isCounted(_ procedure: ProcedureRecord) -> Bool {
        guard let dataCut, let date = procedure.date else { return true }
        return date.earliest <= dataCut
    }

    private func checkProcedures(_ rows: SurveyRows, _ procedures: [PlannedAgainstActualEndpoint.Procedure], endpoint: String) {
        let codes = procedures.map(\.code)
        let hasUnknown = procedures.contains { $0.invasiveness == nil && $0.code == "UNKNOWN" }
        rows.procedures.forEachOwner { subject, range in
            for index in range where !codes.contains(rows.procedures.records[index].code) {
                let situation = RecordSituation.unknownProcedure(FoundValue(rows.procedures.records[index].code), endpoint: endpoint, known: codes)
                problems.add(.record(situation), at: rows.procedures.location(index), field: "PRDECOD")
            }
            // What was done after the cut is not counted, so for the analysis it is as if it had not been done.
            let statuses = Set(rows.procedures.records[range].filter(isCounted).map(\.status))
            if statuses == [.planned], !hasUnknown {
                problems.add(.record(.plannedNotPerformed(subject, endpoint: endpoint)), at: rows.procedures.location(range.lowerBound), field: "PRCAT")
            }
        }
    }
}
