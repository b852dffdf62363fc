import Analysis
import MedDRA
import Reexamination

/// 様式 9: every reaction that the label does not foretell. Table 7 of the report is its extract; the figures are the same.
struct UnlistedForm {
    let layout: FormLayout
    let composition: Composition

    private var c: Composition { composition }
    private var place: CompositionPlace { .form(layout.form) }

    func content() throws(CompositionError) -> FormContent {
        let unlisted = c.analysis.unlisted, infections = c.analysis.reactions.infectionCases
        let infection: Block = .remark(try c.inlines(c.say("感染症報告：\(figure: infections) 例", "Infections by the product: \(figure: infections)"), at: place))
        let scope: Block = .remark([.text(
            c.word("集計対象期間：", "Window: ") + c.format.window(c.analysis.reactions.window) + c.word("　判定に用いた添付文書：", "; judged by: ")
                + (c.snapshot.labelAtApplication.map { c($0.name) } ?? ""))])
        guard (try c.count(unlisted.total.total.events, at: place) ?? 0) > 0 else {
            return FormContent(empty: LocalizedText(ja: "予測できない副作用は認められなかった", en: "no reaction that the label does not foretell was observed"),
                               after: [scope, infection], in: c)
        }
        let form = FormTable(layout: layout, composition: c)
        var rows = [try row(form, .total, c.word("合計", "Total"), unlisted.total)]
        var lines = 0
        for line in Self.merged(unlisted) {
            rows.append(try row(form, .group, c.name(line.organClass.name), line.figures))
            for term in line.terms { rows.append(try row(form, .body, c(term.name), term.figures, indent: 1)) }
            lines += line.terms.count
        }
        let table = form.table(rows: rows, notes: [
            c.word("MedDRA/J version（\(c.analysis.release.identity.version)）", "MedDRA/J version (\(c.analysis.release.identity.version))"),
            c.word("全ての基本語を示す。重篤と非重篤の両方がある症例は両方の欄に数える。", "All preferred terms are shown. A case with both serious and non-serious reactions stands in both columns."),
        ])
        return FormContent(blocks: [scope, .table(table), infection], lines: lines)
    }

    /// The classes with all their terms: those of table 7 and those below its threshold.
    static func merged(_ table: UnlistedTable) -> [(organClass: SystemOrganClass, figures: SeriousnessFigures, terms: [UnlistedTable.TermLine])] {
        var classes: [(organClass: SystemOrganClass, figures: SeriousnessFigures, terms: [UnlistedTable.TermLine])] = []
        for line in table.classes + table.hidden {
            if let index = classes.firstIndex(where: { $0.organClass.code == line.organClass.code }) {
                classes[index].terms = (classes[index].terms + line.terms).sorted { $0.term < $1.term }
            } else {
                classes.append((line.organClass, line.figures, line.terms))
            }
        }
        return classes.sorted { ($0.organClass.internationalOrder, $0.organClass.code) < ($1.organClass.internationalOrder, $1.organClass.code) }
    }

    private func row(_ form: FormTable, _ role: Table.Row.Role, _ name: String, _ figures: SeriousnessFigures, indent: Int = 0) throws(CompositionError) -> Table.Row {
        try form.row(role) { column throws(CompositionError) in
            switch column.field {
            case "total.cases": try c.cell(figures.total.cases, at: place)
            case "total.events": try c.cell(figures.total.events, at: place)
            case "serious.cases": try c.cell(figures.serious.cases, at: place)
            case "serious.events": try c.cell(figures.serious.events, at: place)
            case "nonserious.cases": try c.cell(figures.nonSerious.cases, at: place)
            case "nonserious.events": try c.cell(figures.nonSerious.events, at: place)
            default: c.rowHeader(name, indent: indent)
            }
        }
    }
}
