import Analysis
import Reexamination

/// 様式 5 and 8: the summaries of surveys and of risk minimisation, with the rows of tables 3 to 5 in the order and under the
/// headings of the layout.
struct SummaryForm {
    let layout: FormLayout
    let composition: Composition

    private var c: Composition { composition }

    func surveys() throws(CompositionError) -> FormContent {
        let surveys = c.surveys, section = SurveySection(composition: c)
        guard !surveys.isEmpty else {
            return FormContent(empty: LocalizedText(ja: "使用成績調査は実施されていない", en: "no use-results survey was conducted"), in: c)
        }
        var blocks: [Block] = []
        for survey in surveys {
            blocks.append(.table(table(survey.id, c(survey.name), try section.entries(of: survey), section.summary)))
        }
        return FormContent(blocks: blocks, lines: surveys.count)
    }

    func materials() -> FormContent {
        let materials = c.snapshot.plan.materials.filter(\.isSubject), section = MaterialsSection(composition: c)
        guard !materials.isEmpty else {
            return FormContent(empty: LocalizedText(ja: "再審査の対象となる追加のリスク最小化活動は設定されていない", en: "no additional risk minimisation activity is subject to this re-examination"), in: c)
        }
        let blocks = materials.map { material in
            Block.table(table(material.id, c(material.name), section.entries(of: material).map { ($0.field, [$0.row]) }, section.summary))
        }
        return FormContent(blocks: blocks, lines: materials.count)
    }

    private func table(_ id: String, _ title: String, _ entries: [(field: String, rows: [Table.Row])], _ summary: String) -> Table {
        let rows = layout.rows.flatMap { wanted -> [Table.Row] in
            guard var rows = entries.first(where: { $0.field == wanted.field })?.rows else { return [] }
            // Where one field makes several rows, each keeps its own name.
            if rows.count == 1 { rows[0].cells[0].lines = [[.text(c(wanted.heading))]] }
            return rows
        }
        return c.form("form-\(layout.form.rawValue)-\(id)", nil, rows: [c.formTitle([.text(title)])] + rows, headerRows: 1, summary: summary)
    }
}
