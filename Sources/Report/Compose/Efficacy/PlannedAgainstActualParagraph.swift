import Analysis
import Reexamination

/// What was planned before treatment against what was done: the whole matrix, with nothing undisclosed (domain brief §0.8).
struct PlannedAgainstActualParagraph {
    let subject: EndpointSubject
    let rule: PlannedAgainstActualEndpoint

    func blocks() throws(CompositionError) -> [Block] {
        [try subject.paragraph(try sentences()), .table(try table())]
    }

    private typealias Procedure = PlannedAgainstActualEndpoint.Procedure

    private var c: Composition { subject.composition }
    private var planned: FigureID { subject.id("planned") }
    private func planned(_ procedure: Procedure) -> FigureID { subject.id("planned.\(procedure.code)") }
    private func cell(_ planned: Procedure, _ actual: Procedure) -> FigureID { subject.id("cell.\(planned.code).\(actual.code)") }

    /// From the most invasive down, then those without a place on the scale: the order of the printed sentences.
    private var fromMostInvasive: [Procedure] {
        rule.procedures.filter { $0.invasiveness != nil }.reversed() + rule.procedures.filter { $0.invasiveness == nil }
    }

    private func sentences() throws(CompositionError) -> [Prose] {
        guard let total = try c.count(planned, at: subject.place), total > 0 else {
            return [c.say("投与開始前に手術を予定していた症例は認められなかった（\(figure: planned) 例）。", "No patient had an operation planned before treatment (\(figure: planned)).")]
        }
        var sentences = [c.say("投与開始前に手術を予定していた \(figure: planned) 例について、予定した術式と実際の術式を比較した（\(table: subject.tableKey)）。",
                               "For the \(figure: planned) patients with an operation planned before treatment, the planned and actual procedures were compared (\(table: subject.tableKey)).")]
        for procedure in fromMostInvasive {
            guard let count = try c.count(planned(procedure), at: subject.place), count > 0 else { continue }
            sentences.append(try fate(of: procedure))
        }
        let share = subject.id("equalorless")
        sentences.append(c.say(
            "実際の術式の侵襲性が予定と同等又はそれより低かった症例の割合は \(figure: share, as: .full)であった。",
            "The actual procedure was as invasive as planned or less in \(figure: share, as: .full)."))
        return sentences
    }

    private func fate(of procedure: Procedure) throws(CompositionError) -> Prose {
        var others: [Prose] = []
        for actual in fromMostInvasive where actual.code != procedure.code {
            guard let count = try c.count(cell(procedure, actual), at: subject.place), count > 0 else { continue }
            others.append(c.say("\(c.quoted(c(actual.name)))が \(figure: cell(procedure, actual)) 例", "\(c.quoted(c(actual.name))) in \(figure: cell(procedure, actual))"))
        }
        let name = c.quoted(c(procedure.name))
        return c.say(
            "\(name)の予定であった \(figure: planned(procedure)) 例では、予定どおりが \(figure: cell(procedure, procedure)) 例\(others.isEmpty ? "" : "、ほかは\(others.joined(separator: "、"))")であった。",
            "Of the \(try c.counted(planned(procedure), "patient", "patients", at: subject.place)) planned for \(name), \(figure: cell(procedure, procedure)) underwent it as planned\(others.isEmpty ? "" : "; the actual procedure of the others was \(c.list(others))").")
    }

    private func table() throws(CompositionError) -> Table {
        let place = subject.place, procedures = fromMostInvasive
        var rows = [
            Table.Row(role: .header, cells: [
                c.columnHeader("予定していた術式", "Planned", rowSpan: 2), c.columnHeader("実際の術式（症例数）", "Actual (patients)", columnSpan: procedures.count),
                c.columnHeader("予定の計", "Total", rowSpan: 2),
            ]),
            Table.Row(role: .header, cells: procedures.map { c.columnHeader([.text(c($0.name))]) }),
        ]
        for procedure in procedures {
            var cells = [c.rowHeader(c(procedure.name))]
            for actual in procedures { cells.append(try c.cell(cell(procedure, actual), at: place)) }
            cells.append(try c.cell(planned(procedure), at: place))
            rows.append(Table.Row(role: .body, cells: cells))
        }
        var total = [c.rowHeader([.text(c.word("合計", "Total"))], columnSpan: procedures.count + 1)]
        total.append(try c.cell(planned, at: place))
        rows.append(Table.Row(role: .total, cells: total))
        return Table(kind: .data, anchor: subject.tableKey, caption: subject.caption(), columnWidths: [18] + procedures.map { _ in 72 / max(1, procedures.count) } + [10],
                     headerRows: 2, rows: rows, notes: [
                        Table.Note(anchor: "\(subject.tableKey)-rule", mark: nil, inlines: [.text(c.word(
                            "侵襲性の順位が定められていない術式は、侵襲性が同等又はそれより低いとは数えない。",
                            "A procedure without a rank of invasiveness is never counted as equally or less invasive."))]),
                     ], summary: c.word("予定した術式と実際の術式の組合せ別の症例数", "Patients by planned and actual procedure"))
    }
}
