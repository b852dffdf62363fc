import Analysis
import MedDRA
import Reexamination

/// 様式 2・定期報告 1-2 and 2: trials or surveys side by side, their sizes, then the reactions by term.
struct TrialForm {
    let layout: FormLayout
    let composition: Composition
    /// The label that marks unlisted terms, and the periodic report the form is of; only the form of surveys looks at them.
    var label: LabelVersion?
    var through: Int?

    private var c: Composition { composition }
    private var place: CompositionPlace { .form(layout.form) }

    func content(_ table: TrialReactionTable?, field: String) throws(CompositionError) -> FormContent {
        guard let table else {
            return FormContent(empty: field == "trial"
                ? LocalizedText(ja: "承認時までの臨床試験の症例データ（trials/）が一式にない", en: "the dossier holds no data (trials/) of trials up to the approval")
                : LocalizedText(ja: "再審査対象の効能・効果に係る製造販売後調査は実施されていない", en: "no post-marketing survey of the indications under re-examination was conducted"), in: c)
        }
        let trials = table.columns.compactMap(\.name).map { c($0) }
        let form = FormTable(layout: layout, composition: c, repeated: [field: trials])
        var rows: [Table.Row] = []
        // The total stands behind the trials, whichever of them the layout shows.
        let total = table.columns.count - 1
        func row(_ role: Table.Row.Role, _ name: String, indent: Int = 0, _ cell: (Int) throws(CompositionError) -> Table.Cell) throws(CompositionError) -> Table.Row {
            try form.row(role) { column throws(CompositionError) in
                switch column.field {
                case field: try cell(column.position)
                case "total": try cell(total)
                default: c.rowHeader(name, indent: indent)
                }
            }
        }
        for entry in layout.rows {
            rows.append(try row(.total, c(entry.heading)) { position throws(CompositionError) in
                let column = table.columns[position]
                return switch entry.field {
                case "sites": try c.cell(column.sites, at: place)
                case "subjects": try c.cell(column.subjects, at: place)
                case "events": try c.cell(column.events, at: place)
                case "rate": try rate(column.cases)
                default: try c.cell(column.cases, at: place)
                }
            })
        }
        if !table.classes.isEmpty { rows.append(form.heading(c.word("副作用等の種類別発現症例数（%）", "Subjects (%) by reaction"))) }
        let marks = layout.form == .periodicSurveys
        for line in table.classes {
            rows.append(try row(.group, c.name(line.organClass.name)) { position throws(CompositionError) in try c.cell(line.cells[position], as: .cell, at: place) })
            for term in line.terms {
                let mark = marks && table.unlistedTerms.contains(term.term) ? "*" : ""
                rows.append(try row(.body, c(term.name) + mark, indent: 1) { position throws(CompositionError) in try c.cell(term.cells[position], as: .cell, at: place) })
            }
        }
        let version = c.analysis.release.identity.version
        var notes = [c.word("MedDRA/J version（\(version)）。分母は各列の症例数。", "MedDRA/J version (\(version)). Percentages are of each column’s subjects.")]
        if marks { notes.append(cumulation) }
        return FormContent(blocks: [.table(form.table(rows: rows, notes: notes))], lines: table.classes.reduce(0) { $0 + $1.terms.count })
    }

    /// What the mark means, and up to which day the surveys are counted.
    private var cumulation: String {
        if let label, let period = c.snapshot.periodicReport(through) {
            let day = c.format.date(min(period.window.last, c.snapshot.dataCut)), name = c(label.name)
            return c.word("*：この報告の末日に有効な添付文書（\(name)）の「使用上の注意」から予測できない副作用を含む基本語。この報告の末日（\(day)）までの累計。",
                          "*: a term with reactions that the label in force at the end of this report (\(name)) does not foretell. Cumulative up to that day (\(day)).")
        }
        let day = c.format.date(c.snapshot.dataCut)
        return c.word("*：再審査申請時の添付文書の「使用上の注意」から予測できない副作用を含む基本語。データカットオフ日（\(day)）までの累計。",
                      "*: a term with reactions that the label at the application does not foretell. Cumulative up to the data cut (\(day)).")
    }

    /// A rate of nobody is not estimable and prints as such.
    private func rate(_ id: FigureID) throws(CompositionError) -> Table.Cell { try c.cell(id, as: .percent, at: place) }
}
