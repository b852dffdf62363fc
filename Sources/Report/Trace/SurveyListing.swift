import MedDRA
import Reexamination

extension Survey {
    /// A line for each record of the survey, by domain and then in the survey's order.
    func listing(termName: (TermCode) -> TermName?) -> [TraceRow] {
        let people = Dictionary(subjects.map { ($0.id, $0.cells) }, uniquingKeysWith: { first, _ in first })
        let codes = CodeNames(`protocol`)
        func row(_ record: RecordID, _ subject: String, _ cells: [TraceColumn: LocalizedText]) -> TraceRow {
            TraceRow(record: record, cells: cells.merging(people[subject] ?? [.subject: LocalizedText(subject)]) { own, _ in own })
        }

        var rows = subjects.map { subject in
            row(subject.recordID, subject.id, [
                .date: subject.registered.map { LocalizedText($0.description) } ?? unknown, .detail: LocalizedText(ja: "登録", en: "Registered"),
            ])
        }
        rows += forms.map { form in
            let name = codes.forms[form.visit] ?? LocalizedText(String(form.visit))
            let locked = form.locked.map { LocalizedText(ja: "固定日 \($0)", en: "locked \($0)") } ?? LocalizedText(ja: "未固定", en: "not locked")
            return row(form.recordID, form.subject, [
                .date: LocalizedText(form.collected.description), .detail: LocalizedText(ja: "\(name.ja)、\(locked.ja)", en: "\(name.en), \(locked.en)"),
            ])
        }
        rows += exposures.map { exposure in
            let dose = [exposure.treatment, exposure.dose, exposure.unit].compactMap { $0 }.joined(separator: " ")
            return row(exposure.recordID, exposure.subject, [
                .date: LocalizedText(exposure.start.description), .end: LocalizedText(exposure.end?.description ?? ""), .detail: LocalizedText(dose),
            ])
        }
        rows += adverseEvents.map { row($0.recordID, $0.subject, $0.reaction.cells(termName: termName)) }
        rows += deviations.map { row($0.recordID, $0.subject, [.detail: codes.exclusions[$0.code] ?? LocalizedText($0.code)]) }
        rows += characteristics.map { row($0.recordID, $0.subject, [.detail: LocalizedText("\($0.code) = \($0.value)")]) }
        rows += assessments.map { assessment in
            let result = assessment.result.map { codes.results[.init(test: assessment.test, code: $0)] ?? LocalizedText($0) } ?? LocalizedText(ja: "実施せず", en: "Not done")
            let test = codes.tests[assessment.test] ?? LocalizedText(assessment.test)
            return row(assessment.recordID, assessment.subject, [
                .date: assessment.date.map { LocalizedText($0.description) } ?? unknown,
                .detail: LocalizedText(ja: "\(test.ja)：\(result.ja)", en: "\(test.en): \(result.en)"),
            ])
        }
        rows += procedures.map { procedure in
            let name = codes.procedures[procedure.code] ?? LocalizedText(procedure.code)
            let status = switch procedure.status {
            case .planned: LocalizedText(ja: "予定", en: "Planned")
            case .performed: LocalizedText(ja: "実施", en: "Performed")
            }
            return row(procedure.recordID, procedure.subject, [
                .date: LocalizedText(procedure.date?.description ?? ""), .detail: LocalizedText(ja: "\(status.ja)：\(name.ja)", en: "\(status.en): \(name.en)"),
            ])
        }
        rows += dispositions.map { disposition in
            row(disposition.recordID, disposition.subject, [
                .date: LocalizedText(disposition.date?.description ?? ""), .detail: LocalizedText(disposition.code),
            ])
        }
        return rows
    }
}

extension Subject {
    fileprivate var cells: [TraceColumn: LocalizedText] {
        [.subject: LocalizedText(id), .site: LocalizedText(site), .sex: sex.name, .age: ageText(age)]
    }
}

/// What a survey's protocol calls its codes.
private struct CodeNames {
    var forms: [Int: LocalizedText] = [:]
    var exclusions: [String: LocalizedText] = [:]
    var tests: [String: LocalizedText] = [:]
    /// One code may mean different things in two tests.
    var results: [Answer: LocalizedText] = [:]
    var procedures: [String: LocalizedText] = [:]

    struct Answer: Hashable {
        var test: String
        var code: String
    }

    init(_ survey: SurveyProtocol) {
        for form in survey.forms { forms[form.visit] = form.name }
        for exclusion in survey.analysisSets.flatMap(\.exclusions) { exclusions[exclusion.code] = exclusion.name }
        for endpoint in survey.efficacyEndpoints {
            switch endpoint.rule {
            case .response(let response):
                tests[response.source.test] = endpoint.name
                for category in response.categories { results[Answer(test: response.source.test, code: category.code)] = category.name }
            case .timeToFirst(let first):
                if tests[first.source.test] == nil { tests[first.source.test] = endpoint.name }
            case .byForm(let byForm):
                for indicator in byForm.indicators {
                    tests[indicator.code] = indicator.name
                    for category in byForm.categories { results[Answer(test: indicator.code, code: category.code)] = category.name }
                }
            case .plannedAgainstActual(let operations):
                for procedure in operations.procedures { procedures[procedure.code] = procedure.name }
            }
        }
    }
}
