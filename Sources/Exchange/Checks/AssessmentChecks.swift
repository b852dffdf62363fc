import Reexamination

/// Checks assessments and procedures against the endpoints that read them.
struct AssessmentChecks {
    let surveyProtocol: SurveyProtocol
    let problems: ProblemCollector

    /// The codes each test may result in; a test that only a time to an event reads may result in anything.
    private struct Expected {
        var categories: [String: [String]] = [:]
        var open: Set<String> = []
    }

    private func expected(_ domain: RecordDomain) -> Expected {
        var expected = Expected()
        for endpoint in surveyProtocol.efficacyEndpoints {
            switch endpoint.rule {
            case .response(let response) where response.source.domain == domain:
                expected.categories[response.source.test, default: []] += response.categories.map(\.code)
            case .timeToFirst(let time) where time.source.domain == domain: expected.open.insert(time.source.test)
            case .byForm(let form) where form.domain == domain:
                for indicator in form.indicators { expected.categories[indicator.code, default: []] += form.categories.map(\.code) }
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
                if let known = expected.categories[assessment.test] {
                    if let result = assessment.result, !known.contains(result) {
                        problems.add(.record(.unknownResult(String(result.prefix(40)), test: assessment.test, known: known)), at: assessments.location(index), field: "\(prefix)STRESC")
                    }
                } else if !expected.open.contains(assessment.test), unread.insert(assessment.test).inserted {
                    problems.add(.record(.unreadTest(String(assessment.test.prefix(40)))), at: assessments.location(index), field: "\(prefix)TESTCD")
                }
            }
        }
        checkProcedures(rows)
    }

    private func checkProcedures(_ rows: SurveyRows) {
        let endpoints = surveyProtocol.efficacyEndpoints.compactMap { endpoint -> PlannedAgainstActualEndpoint? in
            if case .plannedAgainstActual(let planned) = endpoint.rule { planned } else { nil }
        }
        guard !endpoints.isEmpty else { return }
        let procedures = endpoints.flatMap(\.procedures)
        let codes = procedures.map(\.code)
        let hasUnknown = procedures.contains { $0.invasiveness == nil && $0.code == "UNKNOWN" }
        rows.procedures.forEachOwner { subject, range in
            for index in range where !codes.contains(rows.procedures.records[index].code) {
                problems.add(.record(.unknownProcedure(String(rows.procedures.records[index].code.prefix(40)), known: codes)), at: rows.procedures.location(index), field: "PRDECOD")
            }
            let statuses = Set(rows.procedures.records[range].map(\.status))
            if statuses == [.planned], !hasUnknown {
                problems.add(.record(.plannedNotPerformed(subject)), at: rows.procedures.location(range.lowerBound), field: "PRCAT")
            }
        }
    }
}
