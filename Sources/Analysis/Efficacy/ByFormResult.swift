import Reexamination

/// Indicators answered form by form (臨床的有益性): for each form, indicator and category the share of those who answered.
public struct ByFormResult: Hashable, Sendable {
    public let indicators: [EfficacyEndpoint.Category]
    public let categories: [EfficacyEndpoint.Category]
    /// The category whose share is the result.
    public let positive: String
    /// Every form of the protocol, in its order.
    public let forms: [Form]

    public struct Form: Hashable, Sendable {
        public let form: SurveyForm
        /// Those of the efficacy set with any answer in the form.
        public let answered: FigureID
        /// Whether there are any: a form that never asks is not worth a line.
        public let isAnswered: Bool
        /// In the order of `indicators`; in each, in the order of `categories`.
        public let shares: [[FigureID]]
    }
}

extension ByFormResult {
    init(_ rule: ByFormEndpoint, _ context: EfficacyContext, into ledger: inout FigureLedger) throws {
        let answers = try FormAnswers(rule, context)
        indicators = rule.indicators
        categories = rule.categories
        positive = rule.positive
        forms = try context.survey.index.survey.protocol.forms.map { form in
            let any = answers.anyAnswer(in: form.visit, context)
            let answered = try ledger.enterCount(
                context.entry("\(form.visit).forms", LocalizedText(ja: "\(form.name.ja)の回答例数", en: "answered in \(form.name.en)"),
                              LocalizedText(ja: "有効性解析対象症例のうち、「\(form.name.ja)」でいずれかの指標に回答がある症例の数。",
                                            en: "Of the efficacy set, those with an answer to any of the indicators in \(form.name.en).")), .cases, any)
            let shares = try rule.indicators.map { indicator in
                let given = answers.answers(in: form.visit, to: indicator.code)
                let answered = Population(name: LocalizedText(ja: "「\(form.name.ja)」で「\(indicator.name.ja)」に回答がある症例",
                                                              en: "those who answered \"\(indicator.name.en)\" in \(form.name.en)"), figure: nil)
                return try rule.categories.map { category in
                    try ledger.enterShare(
                        context.entry("\(form.visit).\(indicator.code).\(category.code)",
                                      LocalizedText(ja: "\(form.name.ja)・\(indicator.name.ja)・「\(category.name.ja)」", en: "\(form.name.en), \(indicator.name.en), \"\(category.name.en)\""),
                                      LocalizedText(ja: "有効性解析対象症例のうち「\(form.name.ja)」で「\(indicator.name.ja)」に回答がある症例（全ての区分を含む）を分母とし、「\(category.name.ja)」と回答した症例の割合。",
                                                    en: "Of the efficacy set's patients with an answer to \"\(indicator.name.en)\" in \(form.name.en) (whatever it is), the share who answered \"\(category.name.en)\"."), of: answered),
                        given.filter { $0.result == category.code }.map { context.contributor($0.position, [$0.record]) }, of: given.count)
                }
            }
            return Form(form: form, answered: answered, isAnswered: !any.isEmpty, shares: shares)
        }
    }
}

/// The answers of the efficacy set by form and indicator, one a patient: of several, the one with the highest sequence.
private struct FormAnswers {
    struct Answer {
        let position: Int
        let result: String
        let record: RecordID
        let sequence: Int
    }

    private struct Key: Hashable {
        let visit: Int
        let indicator: String
    }

    private var byKey: [Key: [Answer]] = [:]

    init(_ rule: ByFormEndpoint, _ context: EfficacyContext) throws {
        let visits = Set(context.survey.index.survey.protocol.forms.map(\.visit))
        let codes = Set(rule.categories.map(\.code))
        for indicator in rule.indicators {
            let source = EfficacyEndpoint.Source(domain: rule.domain, test: indicator.code)
            for position in context.subjects {
                for (result, assessment) in context.assessments(of: position, source) {
                    guard let visit = assessment.visit, visits.contains(visit) else {
                        throw AnalysisError.unknownForm(endpoint: context.endpoint.id, assessment.recordID)
                    }
                    guard codes.contains(result) else {
                        throw AnalysisError.unknownResult(endpoint: context.endpoint.id, code: result, assessment.recordID)
                    }
                    let answer = Answer(position: position, result: result, record: assessment.recordID, sequence: assessment.sequence)
                    add(answer, to: Key(visit: visit, indicator: indicator.code))
                }
            }
        }
    }

    private mutating func add(_ answer: Answer, to key: Key) {
        // Subjects come one after the other, so an earlier answer of the same one is the last in the list.
        if let last = byKey[key]?.last, last.position == answer.position {
            if answer.sequence > last.sequence { byKey[key]?.removeLast() } else { return }
        }
        byKey[key, default: []].append(answer)
    }

    func answers(in visit: Int, to indicator: String) -> [Answer] { byKey[Key(visit: visit, indicator: indicator)] ?? [] }

    /// Everyone with an answer in the form, resting on all their answers in it.
    func anyAnswer(in visit: Int, _ context: EfficacyContext) -> [Contributor] {
        let answers = byKey.filter { $0.key.visit == visit }.flatMap(\.value)
        return Dictionary(grouping: answers, by: \.position).map { position, answers in
            context.contributor(position, answers.map(\.record).sorted())
        }
    }
}
