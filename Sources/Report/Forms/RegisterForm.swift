import Analysis
import Reexamination

/// 様式 13 and 14: the foreign measures and the research reports of the window, one a line. Table 8 condenses both.
struct RegisterForm {
    let layout: FormLayout
    let composition: Composition

    private var c: Composition { composition }
    private var place: CompositionPlace { .form(layout.form) }

    /// One report, whichever register it is of.
    private struct Line {
        let id: String
        let reported: PartialDate
        let country: String
        let content: String
        let closed: CalendarDate?
    }

    func measures() throws(CompositionError) -> FormContent {
        let list = c.analysis.foreignMeasures
        let lines = list.groups.flatMap { group in
            group.reports.map { Line(id: $0.id, reported: $0.reported, country: $0.country, content: c(group.topic.text), closed: $0.closed) }
        }
        return try content(lines, list.window, total: list.total, outside: list.outsideCount, none: LocalizedText(
            ja: "集計対象期間に外国における措置報告はなかった", en: "no measure abroad was reported in the window"))
    }

    func research() throws(CompositionError) -> FormContent {
        let list = c.analysis.researchReports
        let lines = list.reports.map { Line(id: $0.id, reported: $0.reported, country: "", content: c($0.summary), closed: $0.closed) }
        return try content(lines, list.window, total: list.total, outside: list.outsideCount, none: LocalizedText(
            ja: "集計対象期間に研究報告はなかった", en: "no research report was made in the window"))
    }

    private func content(_ unordered: [Line], _ window: DateWindow, total: FigureID, outside: FigureID, none: LocalizedText) throws(CompositionError) -> FormContent {
        let lines = unordered.sorted { ($0.reported.earliest, $0.id) < ($1.reported.earliest, $1.id) }
        let head: [Block] = [
            .remark([.text(c.word("集計対象期間：", "Window: ") + c.format.window(window))]),
            .paragraph(try c.inlines(c.say("報告件数：\(figure: total) 件（期間外 \(figure: outside) 件）", "Reports: \(figure: total) (outside the window: \(figure: outside))"), at: place), indented: false),
        ]
        guard !lines.isEmpty else { return FormContent(empty: none, after: head, in: c) }
        let form = FormTable(layout: layout, composition: c)
        var rows: [Table.Row] = []
        for (index, line) in lines.enumerated() {
            rows.append(try form.row(.body) { column throws(CompositionError) in cell(column.field, line, number: index + 1) })
        }
        return FormContent(blocks: head + [.table(form.table(rows: rows))], lines: lines.count)
    }

    private func cell(_ field: String, _ line: Line, number: Int) -> Table.Cell {
        switch field {
        case "number": c.cell(String(number))
        case "reported": c.cell(c.format.date(line.reported))
        case "country": c.cell(line.country)
        case "id": c.cell(line.id)
        case "status": c.cell(status(line.closed))
        default: c.cell(line.content, alignment: .leading)
        }
    }

    private func status(_ closed: CalendarDate?) -> String {
        guard let closed, closed <= c.snapshot.application else { return c.word("対応中", "Open") }
        return c.word("対応終了（\(c.format.date(closed))）", "Closed (\(c.format.date(closed)))")
    }
}
