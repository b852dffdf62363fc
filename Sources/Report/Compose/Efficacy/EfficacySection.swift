import Analysis
import Reexamination

/// 5. 有効性: one paragraph and one supplementary table an endpoint (domain brief §3.9).
struct EfficacySection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        let heading = c.heading("5.", "有効性", "Efficacy")
        let surveys = c.surveys.filter { !$0.plan.efficacyEndpoints.isEmpty }
        guard !surveys.isEmpty else {
            return [heading, try c.paragraph(c.say("有効性の評価項目が設定された調査はなかった。", "No survey had an efficacy endpoint."), at: .document)]
        }
        var blocks = [heading, try c.paragraph(c.say("有効性についての申請者の説明は次のとおりである。", "The applicant’s explanation of efficacy is as follows."), at: .document)]
        blocks += try NarrativeBlocks(composition: c, slot: .efficacyIntroduction, isRequired: false).blocks()
        for survey in surveys {
            blocks.append(try c.paragraph(introduction(of: survey), at: .survey(survey.id)))
            for endpoint in survey.plan.efficacyEndpoints { blocks += try self.blocks(of: endpoint, in: survey) }
        }
        return blocks + (try NarrativeBlocks(composition: c, slot: .efficacyConclusion).blocks())
    }

    private func introduction(of survey: ReportedSurvey) -> Prose {
        let c = composition
        let names = c.list(survey.plan.efficacyEndpoints.map { Prose(data: c.language == .ja ? $0.name.ja : SentenceCase.inside($0.name.en)) })
        return c.say(
            "\(data: survey.plan.name.ja)では、有効性解析対象 \(figure: "survey.\(survey.id).efficacy.n") 例について\(names)を評価した。",
            "In the \(data: SentenceCase.inside(survey.plan.name.en)), the \(figure: "survey.\(survey.id).efficacy.n") patients of the efficacy analysis set were assessed for \(names).")
    }

    private func blocks(of endpoint: EfficacyEndpoint, in survey: ReportedSurvey) throws(CompositionError) -> [Block] {
        let subject = EndpointSubject(composition: composition, survey: survey, endpoint: endpoint)
        switch endpoint.rule {
        case .response(let rule): return try ResponseParagraph(subject: subject, rule: rule).blocks()
        case .timeToFirst(let rule): return try TimeToFirstParagraph(subject: subject, rule: rule).blocks()
        case .byForm(let rule): return try ByFormParagraph(subject: subject, rule: rule).blocks()
        case .plannedAgainstActual(let rule): return try PlannedAgainstActualParagraph(subject: subject, rule: rule).blocks()
        }
    }
}

/// What the four kinds of endpoint paragraph share: whose endpoint it is, its figures' prefix and its table's key.
struct EndpointSubject {
    let composition: Composition
    let survey: ReportedSurvey
    let endpoint: EfficacyEndpoint

    var place: CompositionPlace { .endpoint(endpoint.id, survey: survey.id) }
    var tableKey: String {
        // Endpoint ids are unique in one survey only; a second survey's endpoints carry its id.
        let first = composition.surveys.first { survey in survey.plan.efficacyEndpoints.contains { $0.id == endpoint.id } }
        return first?.id == survey.id ? "efficacy-\(endpoint.id)" : "efficacy-\(survey.id)-\(endpoint.id)"
    }
    var graphicKey: String { tableKey + "-curve" }
    var efficacySize: FigureID { "survey.\(survey.id).efficacy.n" }
    var name: String { composition(endpoint.name) }

    func id(_ rest: String) -> FigureID { FigureID("efficacy.\(survey.id).\(endpoint.id).\(rest)") }

    /// The endpoint's name, then its sentences.
    func paragraph(_ sentences: [Prose]) throws(CompositionError) -> Block {
        let c = composition
        let title: Inline = .strong([.text(c.word("\(name)：", "\(name): "))])
        return .paragraph([title] + (try c.inlines(c.sentences(sentences), at: place)), indented: false)
    }

    func caption(_ ja: String = "", _ en: String = "") -> Table.Caption {
        composition.caption(.supplementaryTable, "\(endpoint.name.ja)\(ja)", "\(endpoint.name.en)\(en)")
    }
}
