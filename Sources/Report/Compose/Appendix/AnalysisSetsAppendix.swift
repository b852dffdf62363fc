import Analysis
import Reexamination

/// 付録 A: every patient accounted for by analysis set and reason, and what lies around each risk's definition.
struct AnalysisSetsAppendix {
    let composition: Composition

    private var c: Composition { composition }

    func blocks() throws(CompositionError) -> [Block] {
        var blocks = [c.heading(c.word("付録 A", "Appendix A"), "解析対象集団及びリスクの定義", "Analysis sets and definitions of the risks")]
        guard !c.surveys.isEmpty else {
            return blocks + [try c.paragraph(c.say("製造販売後調査がないため、該当する事項はない。", "There being no survey, there is nothing to report."), at: .document)]
        }
        blocks.append(try c.paragraph(c.say(
            "除外理由は記載の順に適用し、複数の理由に当たる症例は最初に該当した理由にのみ数える。",
            "Exclusion reasons are tried in the order given; a patient to whom several apply counts under the first only."), at: .document))
        for survey in c.surveys {
            blocks.append(.table(try exclusions(of: survey)))
            if let table = try neighbourhood(of: survey) {
                blocks.append(try c.paragraph(c.say(
                    "各リスクの定義に含まれない基本語のうち、定義の基本語と同じ器官別大分類で\(data: survey.plan.name.ja)に発現したもの、定義の基本語のうち定義の状況（最終投与日より後等）に合わずに発現したもの、及び基本語を共有する他のリスクを\(table: table.anchor)に示す。",
                    "\(table: table.anchor) gives, for each risk, the preferred terms outside its definition that occurred in the \(data: survey.plan.name.en) in the same organ classes, the terms of its definition that occurred outside its circumstances (such as an onset after the last administration), and the other risks that share terms with it."),
                    at: .analysisSets(survey: survey.id)))
                blocks.append(.table(table))
            }
        }
        return blocks
    }

    private func exclusions(of survey: ReportedSurvey) throws(CompositionError) -> Table {
        let flow = survey.results.flow, place = CompositionPlace.analysisSets(survey: survey.id), key = "exclusions-\(survey.id)"
        var rows = [Table.Row(role: .header, cells: [c.columnHeader("集団及び除外理由", "Set or reason for exclusion"), c.columnHeader("症例数", "Patients")])]
        func row(_ role: Table.Row.Role, _ text: String, _ id: FigureID, indent: Int = 0) throws(CompositionError) {
            rows.append(Table.Row(role: role, cells: [c.rowHeader(text, indent: indent), try c.cell(id, at: place)]))
        }
        try row(.group, c.word("登録症例", "Registered"), flow.registered)
        try row(.group, c.word("収集症例", "Collected"), flow.collected)
        for step in flow.steps {
            let from = step.from.flatMap { id in flow.steps.first { $0.setID == id } }.map { c($0.name) } ?? c.word("収集症例", "the patients collected")
            try row(.body, c.word("\(from)から除外", "Excluded from \(from)"), step.excluded, indent: 1)
            for reason in step.reasons { try row(.body, c(reason.name), reason.excluded, indent: 2) }
            try row(.group, c(step.name), step.n)
        }
        return Table(kind: .data, anchor: key,
                     caption: c.caption(.supplementaryTable, "\(survey.plan.name.ja)の解析対象集団と除外理由", "Analysis sets and reasons for exclusion, \(survey.plan.name.en)"),
                     columnWidths: [75, 25], headerRows: 1, rows: rows, notes: [],
                     summary: c.word("解析対象集団ごとの症例数と除外理由別の症例数", "Patients in each analysis set and by reason for exclusion"))
    }

    /// `nil` where no risk of the survey has a definition.
    private func neighbourhood(of survey: ReportedSurvey) throws(CompositionError) -> Table? {
        guard !survey.results.neighbourhoods.isEmpty else { return nil }
        let place = CompositionPlace.analysisSets(survey: survey.id), key = "neighbourhood-\(survey.id)"
        var rows = [Table.Row(role: .header, cells: [
            c.columnHeader("リスク", "Risk"), c.columnHeader("定義の外で発現した基本語（例数）", "Terms that occurred outside the definition (patients)"),
            c.columnHeader("定義の基本語で状況が合わないもの（例数）", "Terms of the definition outside its circumstances (patients)"),
            c.columnHeader("基本語を共有するリスク", "Risks that share terms"),
        ])]
        for risk in survey.results.neighbourhoods {
            let none = c.word("なし", "none")
            let overlaps: [[Inline]] = risk.overlaps.map { overlap in
                let terms = c.enumerated(overlap.sharedTerms.map { c.termName($0) })
                let note = overlap.differsInCircumstances ? c.word("、発現の状況で区別", "; told apart by circumstances") : ""
                return [.text(c.riskName(overlap.riskID) + c.format.inParentheses(terms + note))]
            }
            rows.append(Table.Row(role: .body, cells: [
                c.rowHeader(c.riskName(risk.riskID)),
                try terms(risk.outside.map { ($0.name, $0.figures.cases) }, none: none, at: place),
                try terms(risk.unmet.map { ($0.name, $0.cases) }, none: none, at: place),
                Table.Cell(lines: overlaps.isEmpty ? [[.text(none)]] : overlaps),
            ]))
        }
        return Table(kind: .data, anchor: key, caption: c.caption(.supplementaryTable, "リスクの定義の周辺", "Around the definitions of the risks"),
                     columnWidths: [22, 30, 22, 26], headerRows: 1, rows: rows, notes: [],
                     summary: c.word("リスクごとの、定義に含まれない基本語、状況が合わない基本語及び基本語を共有するリスク", "For each risk, terms outside its definition or its circumstances, and risks that share terms"))
    }

    /// Terms with the number of their patients, or a word that there are none.
    private func terms(_ terms: [(name: LocalizedText, cases: FigureID)], none: String, at place: CompositionPlace) throws(CompositionError) -> Table.Cell {
        var inlines: [Inline] = []
        for term in terms {
            if !inlines.isEmpty { inlines.append(.text(c.word("、", ", "))) }
            inlines += try c.inlines(c.say("\(data: term.name.ja)（\(figure: term.cases)）", "\(data: term.name.en) (\(figure: term.cases))"), at: place)
        }
        return Table.Cell(lines: [inlines.isEmpty ? [.text(none)] : inlines])
    }
}
