import Analysis
import MedDRA
import Reexamination

/// 4.2. 副作用及び感染症: by whether the label foretells them and by seriousness, and table 7 (domain brief §3.7).
struct ReactionsSection {
    let composition: Composition

    private var c: Composition { composition }
    private var unlisted: UnlistedTable { c.analysis.unlisted }
    private var summary: ListednessSummary { c.analysis.reactions }
    private let place = CompositionPlace.reactions

    init(composition: Composition) { self.composition = composition }

    func blocks() throws(CompositionError) -> [Block] {
        var blocks = [try c.paragraph(c.sentences([try counts(), try fatal(), try infections()]), at: place), try c.paragraph(try reference(), at: place)]
        let hasUnlisted = (try c.count(unlisted.total.total.events, at: place) ?? 0) > 0
        blocks += try NarrativeBlocks(composition: c, slot: .unlisted, isRequired: hasUnlisted).blocks()
        if !unlisted.classes.isEmpty { blocks.append(.table(try table())) }
        return blocks
    }

    private func casesAndEvents(_ figures: CaseAndEventFigures) throws(CompositionError) -> Prose {
        try c.casesAndEvents(figures, at: place)
    }

    private var label: Prose {
        let label = c.snapshot.labelAtApplication
        return label.map { c.quoted(c($0.name)) } ?? Prose()
    }

    private func counts() throws(CompositionError) -> Prose {
        let window = c.format.window(summary.window)
        let listed = try casesAndEvents(summary.listed.serious)
        let serious = try casesAndEvents(summary.unlisted.serious), nonSerious = try casesAndEvents(summary.unlisted.nonSerious)
        return c.say(
            "期間中（\(data: window)）に全ての情報源から収集した副作用を、再審査申請時の添付文書\(label)に基づき分類すると、「使用上の注意」から予測できる重篤な副作用が \(listed)、予測できない重篤な副作用が \(serious)、予測できない非重篤な副作用が \(nonSerious)であった。",
            "Of the adverse reactions collected from all sources in the period (\(data: window)), classified by the label in force at the application (\(label)), serious reactions predictable from the Precautions accounted for \(listed), serious reactions not predictable from the Precautions for \(serious), and non-serious reactions not predictable from the Precautions for \(nonSerious).")
    }

    /// Deaths among all reactions and among those not predictable; nothing where the analysis does not count them.
    private func fatal() throws(CompositionError) -> Prose {
        let all: FigureID = "adr.fatal.cases", unlisted: FigureID = "adr.unlisted.fatal.cases"
        guard c.analysis.figures[all] != nil, c.analysis.figures[unlisted] != nil else { return Prose() }
        guard (try c.count(all, at: place) ?? 0) > 0 else {
            return c.say("死亡に至った症例は認められなかった（\(figure: all) 例）。", "No case was fatal (\(figure: all)).")
        }
        let cases = try c.counted(all, "case was", "cases were", at: place)
        return (try c.count(unlisted, at: place) ?? 0) > 0
            ? c.say("このうち死亡に至った症例は \(figure: all) 例であり、そのうち「使用上の注意」から予測できない副作用により死亡に至った症例は \(figure: unlisted) 例であった。",
                    "\(cases) fatal, \(figure: unlisted) of them through a reaction not predictable from the Precautions.")
            : c.say("このうち死亡に至った症例は \(figure: all) 例であり、「使用上の注意」から予測できない副作用により死亡に至った症例は認められなかった（\(figure: unlisted) 例）。",
                    "\(cases) fatal, none (\(figure: unlisted)) through a reaction not predictable from the Precautions.")
    }

    private func infections() throws(CompositionError) -> Prose {
        let id = summary.infectionCases
        return (try c.count(id, at: place) ?? 0) == 0
            ? c.say("本剤の使用による感染症の報告はなかった（\(figure: id) 例）。", "No infection due to use of the product was reported (\(figure: id)).")
            : c.say("本剤の使用による感染症は \(figure: id) 例報告された。", "Infection due to use of the product was reported in \(try c.counted(id, "case", "cases", at: place)).")
    }

    /// Points at table 7 and names its most frequent terms.
    private func reference() throws(CompositionError) -> Prose {
        guard (try c.count(unlisted.total.total.events, at: place) ?? 0) > 0 else {
            return c.say("「使用上の注意」から予測できない副作用は認められなかった。", "No adverse reaction that is not predictable from the Precautions was observed.")
        }
        guard !unlisted.classes.isEmpty else {
            return c.say("「使用上の注意」から予測できない副作用に、基本語別の総数が \(option: unlisted.threshold) 件以上のものは認められなかった。",
                         "Of the reactions not predictable from the Precautions, no preferred term had \(option: unlisted.threshold) or more events.")
        }
        let terms = unlisted.classes.flatMap(\.terms)
        var events: [Int] = []
        for term in terms { events.append(try c.count(term.figures.total.events, at: place) ?? 0) }
        let ranking = Largest(of: Array(terms.indices)) { events[$0] }
        let most = c.list(try ranking.items.map { index throws(CompositionError) in
            let counts = try casesAndEvents(terms[index].figures.total)
            return c.say("\(c.quoted(terms[index].name.ja))の \(counts)", "\(c.quoted(terms[index].name.en)), \(counts)")
        })
        let all = try casesAndEvents(unlisted.total.total)
        return c.say(
            "「使用上の注意」から予測できない副作用（\(all)）のうち、基本語別の総数が \(option: unlisted.threshold) 件以上のものを\(table: "unlisted")に示す。件数が最も多かったのは\(most)であった。",
            "Of the reactions not predictable from the Precautions, \(all) in all, \(table: "unlisted") gives the preferred terms with \(option: unlisted.threshold) or more events. The most frequent \(data: ranking.items.count > 1 ? "were" : "was") \(most).")
    }

    private func table() throws(CompositionError) -> Table {
        var rows = header
        try append(.total, c.rowHeader(c.word("合計", "Total")), unlisted.total, to: &rows)
        for line in unlisted.classes {
            try append(.group, c.rowHeader(c.name(line.organClass.name)), line.figures, to: &rows)
            for term in line.terms { try append(.body, c.rowHeader(c(term.name), indent: 1), term.figures, to: &rows) }
        }
        return Table(
            kind: .data, anchor: "unlisted",
            caption: c.caption(.table, "「使用上の注意」から予測できない主な副作用", "Main adverse reactions not predictable from the Precautions"),
            columnWidths: [40, 10, 10, 10, 10, 10, 10], headerRows: 2, rows: rows, notes: [
                Table.Note(anchor: "unlisted-version", mark: nil, inlines: [.text(c.word(
                    "MedDRA/J version（\(c.analysis.release.identity.version)）", "MedDRA/J version (\(c.analysis.release.identity.version))"))]),
                Table.Note(anchor: "unlisted-rule", mark: nil, inlines: [.text(c.word(
                    "合計は表に示していない器官別大分類及び基本語を、器官別大分類の行は表に示していない基本語を含む。重篤と非重篤の両方がある症例は両方の欄に数えるため、症例数の和は総数と一致しないことがある。",
                    "The total includes organ classes and preferred terms not shown, and each organ class preferred terms not shown. A case with both serious and non-serious reactions is counted in both columns, so the cases need not add up."))]),
            ], summary: c.word("器官別大分類及び基本語別の総数、重篤及び非重篤の症例数と件数", "Cases and events by system organ class and preferred term: total, serious and non-serious"))
    }

    private var header: [Table.Row] {
        let groups = [c.columnHeader("総数", "Total", columnSpan: 2), c.columnHeader("重篤", "Serious", columnSpan: 2), c.columnHeader("非重篤", "Non-serious", columnSpan: 2)]
        let pair = [c.columnHeader("症例数", "Cases"), c.columnHeader("件数", "Events")]
        return [
            Table.Row(role: .header, cells: [c.columnHeader("副作用等の種類", "Reaction", rowSpan: 2)] + groups),
            Table.Row(role: .header, cells: pair + pair + pair),
        ]
    }

    private func append(_ role: Table.Row.Role, _ name: Table.Cell, _ figures: SeriousnessFigures, to rows: inout [Table.Row]) throws(CompositionError) {
        var cells = [name]
        for column in [figures.total, figures.serious, figures.nonSerious] {
            cells.append(try c.cell(column.cases, at: place))
            cells.append(try c.cell(column.events, at: place))
        }
        rows.append(Table.Row(role: role, cells: cells))
    }
}
