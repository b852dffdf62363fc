import Reexamination

/// Checks that the codes by which the plan and the protocols look something up occur in the records.
///
/// A code that is misspelt finds nobody, and what finds nobody would be printed as 0: "looked for, not seen".
struct OccurrenceChecks {
    let documents: Documents
    let parts: Documents.Parts
    let surveys: [(SurveyProtocol, SurveyRows)]
    let problems: ProblemCollector

    func run() {
        if documents.hasAllProtocols, let file = documents.plan { checkCircumstances(file) }
        for (surveyProtocol, rows) in surveys where !rows.subjects.records.isEmpty && rows.hasAllAssessments {
            guard let file = documents.protocols.first(where: { $0.id == surveyProtocol.id })?.file else { continue }
            checkEvents(file, surveyProtocol, rows)
        }
    }

    private func checkCircumstances(_ file: YAMLFile) {
        for (index, risk) in (file.root["risks"]?.items ?? []).enumerated() {
            guard let id = risk["id"]?.text else { continue }
            let investigating = surveys.filter { surveyProtocol, rows in
                !rows.subjects.records.isEmpty && surveyProtocol.risks.contains { $0.riskID == id && $0.isInvestigated }
            }.map(\.1)
            // Nothing can be told of a survey whose characteristics could not all be read.
            guard !investigating.isEmpty, investigating.allSatisfy(\.hasAllCharacteristics) else { continue }
            for (position, circumstance) in (risk["definition"]?["circumstances"]?.items ?? []).enumerated() {
                guard let characteristic = circumstance["characteristic"] else { continue }
                check(characteristic, in: investigating, file: file, path: "risks[\(index)].definition.circumstances[\(position)].characteristic")
            }
        }
    }

    private func check(_ characteristic: YAMLValue, in surveys: [SurveyRows], file: YAMLFile, path: String) {
        guard let code = characteristic["code"]?.text, let value = characteristic["value"]?.text else { return }
        var values: Set<String> = []
        for survey in surveys {
            for record in survey.characteristics.records where record.code == code { values.insert(record.value) }
        }
        if values.isEmpty {
            let known = Set(surveys.flatMap { $0.characteristics.records.map(\.code) })
            add(.characteristicNotRecorded(code: code, known: Self.shown(known)), at: characteristic["code"], file, "\(path).code")
        } else if !values.contains(value) {
            add(.valueNotRecorded(value, code: code, known: Self.shown(values)), at: characteristic["value"], file, "\(path).value")
        }
    }

    private func checkEvents(_ file: YAMLFile, _ surveyProtocol: SurveyProtocol, _ rows: SurveyRows) {
        for (index, endpoint) in (file.root["efficacyEndpoints"]?.items ?? []).enumerated() {
            guard let events = endpoint["timeToFirst"]?["events"]?.items, surveyProtocol.efficacyEndpoints.indices.contains(index),
                  case .timeToFirst(let time) = surveyProtocol.efficacyEndpoints[index].rule else { continue }
            var results: Set<String> = []
            for assessments in rows.assessments {
                for record in assessments.records where record.domain == time.source.domain && record.test == time.source.test {
                    if let result = record.result { results.insert(result) }
                }
            }
            let categories = Self.categories(of: time.source, surveyProtocol)
            for (position, event) in events.enumerated() {
                guard let code = event.text, !results.contains(code), !categories.contains(code) else { continue }
                add(.eventNotRecorded(code, test: time.source.test, known: Self.shown(results.union(categories))), at: event, file,
                    "efficacyEndpoints[\(index)].timeToFirst.events[\(position)]")
            }
        }
    }

    /// What a test may result in by the endpoints that list its categories: a category is no misspelling, though nobody may have reached it.
    private static func categories(of source: EfficacyEndpoint.Source, _ surveyProtocol: SurveyProtocol) -> Set<String> {
        var codes: Set<String> = []
        for endpoint in surveyProtocol.efficacyEndpoints {
            if case .response(let response) = endpoint.rule, response.source == source { codes.formUnion(response.categories.map(\.code)) }
        }
        return codes
    }

    /// Those that look like codes, and no more than a reader looks through: the records' cells may hold anything.
    private static func shown(_ texts: Set<String>) -> [String] {
        Array(texts.filter { if case .code = FoundValue($0) { true } else { false } }.sorted().prefix(12))
    }

    private func add(_ situation: DossierSituation, at value: YAMLValue?, _ file: YAMLFile, _ field: String) {
        problems.add(.dossier(situation), at: SourceLocation(file: file.path, line: value?.line, column: value?.column), field: field)
    }
}
