import Analysis
import MedDRA
import Reexamination

/// 様式 11・定期報告 4, and the listing of unlisted non-serious reactions: a line for each reaction of each case. No line names a patient.
struct CaseReportIndexForm {
    let layout: FormLayout
    let composition: Composition
    let reports: CaseReportTable

    private var c: Composition { composition }
    private var place: CompositionPlace { .form(layout.form) }

    /// Of a periodic form, the reports of its own period; of the dossier's, all of them.
    private var column: CaseReportColumn {
        guard layout.form != .caseReportIndex, let through = reports.basis.through else { return .cumulative }
        return reports.columns.first { $0.key == "p\(through)" } ?? .cumulative
    }

    private var lines: [CaseReportLine] {
        reports.lines.filter { line in
            (column == .cumulative || line.column == column) && (layout.form != .nonSeriousListing || line.kind == .unlistedNonSerious)
        }
    }

    func content() throws(CompositionError) -> FormContent {
        let remarks = CaseReportRemarks(composition: c, reports: reports, isOfPeriodAlone: column != .cumulative), lines = lines
        let head = remarks.blocks + [.paragraph(try c.inlines(try counts(), at: place), indented: false)]
        guard !lines.isEmpty else { return FormContent(empty: remarks.emptyReason, after: head, in: c) }
        let form = FormTable(layout: layout, composition: c)
        // By class, organ class and term if the form has no column that says so.
        var rows: [Table.Row] = []
        var last: CaseReportLine?
        for (index, line) in lines.enumerated() {
            if last?.kind != line.kind || last?.organClass.code != line.organClass.code {
                rows.append(form.heading(c(line.kind.name) + c.word("　", " — ") + c.name(line.organClass.name)))
            }
            if layout.form == .nonSeriousListing, last?.term != line.term || last?.organClass.code != line.organClass.code {
                rows.append(try termHeading(form, line))
            }
            rows.append(try form.row(.body) { column throws(CompositionError) in cell(column.field, line, number: index + 1) })
            last = line
        }
        return FormContent(blocks: head + [.table(form.table(rows: rows, notes: remarks.notes))], lines: lines.count)
    }

    /// How many there are, as the table of counts has it.
    private func counts() throws(CompositionError) -> Prose {
        let key = layout.form == .nonSeriousListing ? "\(CaseReportClass.unlistedNonSerious.rawValue).total" : "all.total"
        let id = "\(reports.basis.prefix).\(key).\(column.key)"
        return c.say("\(data: c(column.name))：\(figure: "\(id).cases") 例 \(figure: "\(id).events") 件", "\(data: c(column.name)): \(figure: "\(id).cases") cases, \(figure: "\(id).events") events")
    }

    private func termHeading(_ form: FormTable, _ line: CaseReportLine) throws(CompositionError) -> Table.Row {
        let id = "\(reports.basis.prefix).\(line.kind.rawValue).pt.\(line.term).\(column.key)"
        let inlines = try c.inlines(c.say("\(data: line.name.ja)　\(figure: "\(id).cases") 例 \(figure: "\(id).events") 件",
                                          "\(data: line.name.en): \(figure: "\(id).cases") cases, \(figure: "\(id).events") events"), at: place)
        return Table.Row(role: .group, cells: [Table.Cell(lines: [inlines], columnSpan: form.columns.count, header: .column, alignment: .leading, indent: 1)])
    }

    private func cell(_ field: String, _ line: CaseReportLine, number: Int) -> Table.Cell {
        switch field {
        case "number": return c.cell(String(number))
        case "organClass": return c.cell(c.name(line.organClass.name), alignment: .leading)
        case "sex": return c.cell(c(line.sex.name))
        case "age": return c.cell(line.age.map { c.word("\($0) 歳", "\($0)") } ?? unknown)
        case "onset": return c.cell(line.onset.map { c.format.date($0) } ?? unknown)
        case "outcome": return c.cell(line.outcomes.map { c($0.name) }.joined(separator: c.word("、", ", ")))
        case "source": return c.cell(c(line.source.name))
        case "listedness": return c.cell(line.kind.isListed ? c.word("予測できる", "Listed") : c.word("予測できない", "Unlisted"))
        case "seriousness": return c.cell(line.kind.isSerious ? c.word("重篤", "Serious") : c.word("非重篤", "Non-serious"))
        case "id": return c.cell(line.id)
        case "version": return c.cell(String(line.version))
        case "period": return c.cell(c(line.column.name))
        case "remarks":
            return c.cell(line.duplicateOf.map { c.word("\($0) と重複", "repeats \($0)") } ?? "", alignment: .leading)
        default: return c.rowHeader(c(line.name))
        }
    }

    private var unknown: String { c.word("不明", "Unknown") }
}

/// 未知・非重篤 7-1: the unlisted non-serious reactions of a period by term, with cases and events.
struct NonSeriousForm {
    let layout: FormLayout
    let composition: Composition
    let reports: CaseReportTable

    func content() throws(CompositionError) -> FormContent {
        let c = composition, place = CompositionPlace.form(layout.form)
        let remarks = CaseReportRemarks(composition: c, reports: reports, isOfPeriodAlone: true)
        let position = reports.basis.through.flatMap { reports.position(of: "p\($0)") } ?? reports.columns.count - 1
        guard let block = reports.blocks.first(where: { $0.kind == .unlistedNonSerious }),
              (try c.count(block.total[position].events, at: place) ?? 0) > 0 else { return FormContent(empty: remarks.emptyReason, after: remarks.blocks, in: c) }
        let form = FormTable(layout: layout, composition: c)
        func row(_ role: Table.Row.Role, _ name: String, _ cells: [CaseAndEventFigures], indent: Int = 0) throws(CompositionError) -> Table.Row {
            try form.row(role) { column throws(CompositionError) in
                switch column.field {
                case "cases": try c.cell(cells[position].cases, at: place)
                case "events": try c.cell(cells[position].events, at: place)
                default: c.rowHeader(name, indent: indent)
                }
            }
        }
        var rows = [try row(.total, c.word("合計", "Total"), block.total)]
        var lines = 0
        for line in block.classes where (try c.count(line.cells[position].events, at: place) ?? 0) > 0 {
            rows.append(try row(.group, c.name(line.organClass.name), line.cells))
            for term in line.terms where (try c.count(term.cells[position].events, at: place) ?? 0) > 0 {
                rows.append(try row(.body, c(term.name), term.cells, indent: 1))
                lines += 1
            }
        }
        return FormContent(blocks: remarks.blocks + [.table(form.table(rows: rows, notes: remarks.notes))], lines: lines)
    }
}
