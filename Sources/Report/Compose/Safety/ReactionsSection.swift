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
        var blocks = [try c.paragraph(c.sentences([try counts(), try infections()]), at: place), try c.paragraph(try reference(), at: place)]
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
            "期間中（\(data: window)）に全ての情報源から収集した副作用を、再審査申請時の添付文書\(label)に照らして分けると、「使用上の注意」から予測できる重篤な副作用が \(listed)、予測できない重篤な副作用が \(serious)、予測できない非重篤な副作用が \(nonSerious)であった。",
            "Of the adverse reactions collected from all sources in the period (\(data: window)), judged against the label at the application, \(label), \(listed) were serious and foretold by the precautions, \(serious) serious and not foretold, and \(nonSerious) non-serious and not foretold.")
    }

    private func infections() throws(CompositionError) -> Prose {
        let id = summary.infectionCases
        return (try c.count(id, at: place) ?? 0) == 0
            ? c.say("本剤の使用による感染症の報告はなかった（\(figure: id) 例）。", "No infection by use of the product was reported (\(figure: id)).")
            : c.say("本剤の使用による感染症は \(figure: id) 例報告された。", "Infection by use of the product was reported in \(try c.counted(id, "case", "cases", at: place)).")
    }

    /// Points at table 7 and names its most frequent terms.
    private func reference() throws(CompositionError) -> Prose {
        guard (try c.count(unlisted.total.total.events, at: place) ?? 0) > 0 else {
            return c.say("「使用上の注意」から予測できない副作用はなかった。", "There was no adverse reaction that the precautions do not foretell.")
        }
        guard !unlisted.classes.isEmpty else {
            return c.say("「使用上の注意」から予測できない副作用に、基本語別の総数が \(option: unlisted.threshold) 件以上のものはなかった。",
                         "No preferred term that the precautions do not foretell reached \(option: unlisted.threshold) events.")
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
            "「使用上の注意」から予測できない副作用（\(all)）のうち、基本語別の総数が \(option: unlisted.threshold) 件以上のものを\(table: "unlisted")に示す。件数が最も多いのは\(most)である。",
            "Of the reactions that the precautions do not foretell – \(all) – \(table: "unlisted") gives the preferred terms with \(option: unlisted.threshold) or more events. Most numerous is \(most).")
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
            caption: c.caption(.table, "「使用上の注意」から予測できない主な副作用", "Main adverse reactions not foretold by the precautions"),
            columnWidths: [40, 10, 10, 10, 10, 10, 10], headerRows: 2, rows: rows, notes: [
                Table.Note(anchor: "unlisted-version", mark: nil, inlines: [.text(c.word(
                    "MedDRA/J version（\(c.analysis.release.identity.version)）", "MedDRA/J version (\(c.analysis.release.identity.version))"))]),
                Table.Note(anchor: "unlisted-rule", mark: nil, inlines: [.text(c.word(
                    "合計及び器官別大分類の行は、表に示していない基本語を含む。重篤と非重篤の両方がある症例は両方の欄に数えるため、症例数の和は総数と一致しないことがある。",
                    "The total and the organ classes include preferred terms not shown. A case with both serious and non-serious reactions stands in both columns, so cases need not add up."))]),
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
