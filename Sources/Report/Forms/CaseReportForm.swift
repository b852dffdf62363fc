import Analysis
import MedDRA
import Reexamination

/// 様式 10・定期報告 3: reactions of case reports by class, term and reporting period.
struct CaseReportForm {
    let layout: FormLayout
    let composition: Composition
    let reports: CaseReportTable

    private var c: Composition { composition }
    private var place: CompositionPlace { .form(layout.form) }

    func table() throws(CompositionError) -> FormContent {
        let remarks = CaseReportRemarks(composition: c, reports: reports)
        guard !reports.lines.isEmpty else { return FormContent(empty: remarks.emptyReason, after: remarks.blocks, in: c) }
        let periods = reports.columns.filter { if case .period = $0 { true } else { false } }.map { c($0.name) }
        let outside = reports.columns.filter { $0 == .outside }.map { c($0.name) }
        let form = FormTable(layout: layout, composition: c, repeated: ["period": periods, "outside": outside])
        var rows = [
            try row(form, .total, c.word("合計（症例数）", "Total (cases)"), reports.total, of: \.cases),
            try row(form, .total, c.word("合計（件数）", "Total (events)"), reports.total),
        ]
        for block in reports.blocks {
            rows.append(form.heading(c(block.kind.name)))
            rows.append(try row(form, .total, c.word("小計", "Subtotal"), block.total))
            for line in block.classes {
                rows.append(try row(form, .group, c.name(line.organClass.name), line.cells))
                for term in line.terms { rows.append(try row(form, .body, c(term.name), term.cells, indent: 1)) }
            }
        }
        let table = form.table(rows: rows, notes: remarks.notes + [
            c.word("各期の欄は件数。同一例の同じ基本語の繰返しは 1 件とする。予測できる非重篤の副作用は報告対象ではないため含まない。",
                   "The columns of periods hold events; repeats of a term in a case are one event. Foretold non-serious reactions are not reported and so not included."),
        ])
        return FormContent(blocks: remarks.blocks + [.table(table)], lines: reports.lines.count)
    }

    private func row(_ form: FormTable, _ role: Table.Row.Role, _ name: String, _ cells: [CaseAndEventFigures],
                     of figure: KeyPath<CaseAndEventFigures, FigureID> = \.events, indent: Int = 0) throws(CompositionError) -> Table.Row {
        let outside = reports.columns.firstIndex(of: .outside), last = cells.count - 1
        return try form.row(role) { column throws(CompositionError) in
            switch column.field {
            case "period": try c.cell(cells[column.position][keyPath: figure], at: place)
            case "outside": try c.cell(cells[outside ?? last][keyPath: figure], at: place)
            case "cumulative.cases": try c.cell(cells[last].cases, at: place)
            case "cumulative.events": try c.cell(cells[last].events, at: place)
            default: c.rowHeader(name, indent: indent)
            }
        }
    }
}

/// What every form of case reports says of itself: window, periods and how the past is treated.
struct CaseReportRemarks {
    let composition: Composition
    let reports: CaseReportTable
    /// Whether the form shows only what its own period received.
    var isOfPeriodAlone = false

    private var c: Composition { composition }

    /// The periodic report that the form is of.
    private var period: PeriodicReport? { c.snapshot.periodicReport(reports.basis.through) }

    private var window: DateWindow { isOfPeriodAlone ? period?.window ?? reports.window : reports.window }

    var blocks: [Block] {
        let past = reports.basis.past, label = c(reports.presentLabel.name)
        let rule = switch past {
        case .refiltered where period != nil:
            c.word("この報告の末日までに得ていた症例の版を、その日に有効な添付文書（\(label)）で判定し直した。",
                   "Everything is judged anew by the cases’ versions known at the end of this report and the label in force that day (\(label)).")
        case .refiltered: c.word("データカットオフ日現在の症例の版を、再審査申請時の添付文書（\(label)）で全期間について判定し直した。",
                                 "All periods are judged anew by the cases’ versions at the data cut and the label at the application (\(label)).")
        case .asReported: c.word("各単位期間の末日までに得ていた症例の版を、その日に有効な添付文書で判定したままとした。",
                                 "Each period is left as reported: the cases’ versions known at its end, judged by the label in force that day.")
        }
        let report = period.map { c.word("対象の報告：", "Report: ") + c($0.name) + c.format.inParentheses(c.format.window($0.window)) + c.word("　", "; ") } ?? ""
        return [.remark([.text(report + c.word("集計対象期間：", "Window: ") + c.format.window(window)
                               + c.word("　過去分の扱い：\(past.name.ja)。", "; the past: \(past.name.en). ") + rule)])]
    }

    /// The days of each period, what counts as a case, and the dictionary.
    var notes: [String] {
        let periods = reports.columns.compactMap { column -> String? in
            guard case .period(let period) = column else { return nil }
            return c(period.name) + c.word("：", ": ") + c.format.window(period.window)
        }
        let version = c.analysis.release.identity.version
        return (periods.isEmpty
            ? [c.word("安全性定期報告の単位期間が定められていないため、累計のみを示す。", "No reporting periods are stated, so only the cumulative numbers are shown.")]
            : [c.word("単位期間　", "Periods: ") + periods.joined(separator: c.word("、", "; "))])
            + [c(reports.unit), c.word("MedDRA/J version（\(version)）", "MedDRA/J version (\(version))")]
    }

    var emptyReason: LocalizedText {
        LocalizedText(ja: "集計対象期間に、報告対象となる症例報告の副作用はなかった", en: "no reaction of a case report that has to be reported was received in the window")
    }
}
