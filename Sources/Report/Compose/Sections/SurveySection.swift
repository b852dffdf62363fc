import Analysis
import Reexamination

/// 2. 製造販売後調査等の概要: one form a survey (table 3, form 5; domain brief §3.3) and the flow of its patients.
struct SurveySection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        let heading = c.heading("2.", "製造販売後調査等の概要", "Post-marketing surveys")
        let surveys = c.surveys
        guard !surveys.isEmpty else {
            return [heading, try c.paragraph(c.say("製造販売後調査は実施されなかった。", "No post-marketing survey was conducted."), at: .document)]
        }
        let tables = c.list(surveys.map { "\(table: "survey-\($0.id)")" })
        var kinds: [String] = []
        for survey in surveys where !kinds.contains(c(survey.plan.kind.name)) { kinds.append(c(survey.plan.kind.name)) }
        let names = c.list(kinds.map { Prose(data: c.language == .ja ? $0 : SentenceCase.inside($0)) })
        var blocks = [heading, try c.paragraph(c.say(
            "実施された\(names)の概要を\(tables)に示す。", "\(tables) \(surveys.count == 1 ? "summarises" : "summarise") the \(names) conducted."), at: .document)]
        for survey in surveys {
            blocks.append(.table(try form(of: survey)))
            blocks.append(try c.paragraph(try flowSentence(of: survey), at: .survey(survey.id)))
            blocks.append(try PatientFlow(composition: c, flow: survey.results.flow, surveyName: survey.plan.name).block())
        }
        return blocks
    }

    private func form(of survey: ReportedSurvey) throws(CompositionError) -> Table {
        let c = composition, plan = survey.plan
        let rows = [c.formTitle([.text(c(plan.name))])] + (try entries(of: survey).flatMap(\.rows))
        return c.form("survey-\(survey.id)", c.caption(.table, "\(plan.kind.name.ja)の概要", "Summary of the \(SentenceCase.inside(plan.kind.name.en))"),
                      rows: rows, headerRows: 1, summary: summary)
    }

    var summary: String { composition.word("調査の目的、対象、方法及び症例数", "Objective, patients, method and numbers of patients of the survey") }

    /// The rows of table 3 by what they show, as form 5 names it.
    func entries(of survey: ReportedSurvey) throws(CompositionError) -> [(field: String, rows: [Table.Row])] {
        let c = composition, plan = survey.plan, s = survey.id, place = CompositionPlace.survey(survey.id)
        func number(_ id: FigureID, _ ja: Prose, _ en: Prose) throws(CompositionError) -> [[Inline]] {
            [try c.inlines("\(figure: id)\(c.say(ja, en))", at: place)]
        }
        let efficacyItems = plan.efficacyItemIDs.compactMap { id in c.snapshot.plan.efficacyItems.first { $0.id == id } }.map { c($0.name) }
        let sets = try plan.analysisSets.map { set throws(CompositionError) in
            let value = try number("survey.\(s).\(set.id).n", " 例", "")
            return switch set.id {
            case "safety": c.formRow("安全性解析対象症例数", "Safety analysis set", value)
            case "efficacy": c.formRow("有効性解析対象症例数", "Efficacy analysis set", value)
            default: c.formRow(set.name.ja + "数", set.name.en, value)
            }
        }
        return [
            ("purpose", [c.formRow("目的", "Objective", eachPart(plan) { c($0.purpose) })]),
            ("safetySpecification", [c.formRow("安全性検討事項", "Safety specification", text: c.enumerated(plan.risks.filter(\.isInvestigated).map { c.riskName($0.riskID) + (c.formerName($0.riskID).map { c.format.inParentheses($0) } ?? "") }))]),
            ("efficacySpecification", [c.formRow("有効性に関する検討事項", "Efficacy specification", text: c.enumerated(efficacyItems))]),
            ("method", [c.formRow("調査方法", "Method", text: c(plan.method.name))]),
            ("patients", [c.formRow("対象患者", "Patients", text: c(plan.patients))]),
            ("conduct", [c.formRow("実施期間", "Conduct", eachPart(plan) { c($0.conduct) })]),
            ("target", [c.formRow("目標症例数", "Target number of patients", try number("survey.\(s).target", " 例", ""))]),
            ("observation", [c.formRow("観察期間", "Observation period", eachPart(plan) { observation(months: $0.observationMonths) })]),
            ("sites", [c.formRow("実施施設数", "Number of sites", try number("survey.\(s).sites", " 施設", ""))]),
            ("collected", [c.formRow("収集症例数", "Patients collected", try number("survey.\(s).collected", " 例", ""))]),
            ("analysisSets", sets),
            ("remarks", [c.formRow("備考", "Remarks", text: plan.remarks.map { c($0) })]),
        ]
    }

    /// 〔part〕 before each line, unless the survey has only one part.
    private func eachPart(_ plan: SurveyProtocol, _ text: (SurveyPart) -> String) -> [[Inline]] {
        plan.parts.map { part in
            let name = composition(part.name)
            let mark = plan.parts.count > 1 && !name.isEmpty ? composition.word("〔\(name)〕", "[\(name)] ") : ""
            return [.text(mark + text(part))]
        }
    }

    /// Whole years are given in years.
    private func observation(months: Int) -> String {
        let c = composition
        guard months.isMultiple(of: 12), months > 0 else {
            return c.word("投与開始後 \(months) カ月間", "\(months) \(months == 1 ? "month" : "months") from the start of treatment")
        }
        let years = months / 12
        return c.word("投与開始後 \(years) 年間", "\(years) \(years == 1 ? "year" : "years") from the start of treatment")
    }

    /// From the patients collected to each analysis set, with how many fell away.
    private func flowSentence(of survey: ReportedSurvey) throws(CompositionError) -> Prose {
        let c = composition, s = survey.id
        var sentences: [Prose] = [c.say(
            "中央に登録された症例は \(figure: "survey.\(s).registered") 例、調査票が収集された症例は \(figure: "survey.\(s).collected") 例であった（\(table: "flow-\(s)")）。",
            "Of \(figure: "survey.\(s).registered") patients registered, case report forms were collected from \(figure: "survey.\(s).collected") (\(table: "flow-\(s)")).")]
        for set in survey.plan.analysisSets {
            let source = set.from.flatMap { id in survey.plan.analysisSets.first { $0.id == id } }
            let from: Prose = source.map { Prose(data: c.language == .ja ? $0.name.ja : SentenceCase.inside($0.name.en)) } ?? c.say("収集症例", "patients collected")
            sentences.append(c.say(
                "\(data: set.name.ja)は、\(from)から \(figure: "survey.\(s).\(set.id).excluded") 例を除いた \(figure: "survey.\(s).\(set.id).n") 例である。",
                "Exclusion of \(figure: "survey.\(s).\(set.id).excluded") from the \(from) leaves \(try c.counted("survey.\(s).\(set.id).n", "patient", "patients", at: .survey(survey.id))) in the \(data: SentenceCase.inside(set.name.en))."))
        }
        sentences.append(c.say("除外の理由を\(table: "exclusions-\(s)")に示す。", "\(table: "exclusions-\(s)") gives the reasons for exclusion."))
        return c.sentences(sentences)
    }
}
