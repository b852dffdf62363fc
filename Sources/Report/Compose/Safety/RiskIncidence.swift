import Analysis
import MedDRA
import Reexamination

/// 表 6: how many of a survey's patients had each risk, serious and not (domain brief §3.5).
struct RiskIncidence {
    let composition: Composition
    let survey: ReportedSurvey

    private var c: Composition { composition }
    private var plan: SurveyProtocol { survey.plan }
    private var place: CompositionPlace { .risks(survey: plan.id) }
    private var key: String { "risks-\(plan.id)" }

    /// How many had any reaction, and each risk that was seen, the most frequent named.
    func paragraph() throws(CompositionError) -> Block {
        let rows = survey.results.riskTable.sections.flatMap(\.rows)
        var counts: [String: Int] = [:]
        for row in rows { counts[row.riskID] = try c.count(row.any, at: place) }
        let seen = rows.filter { (counts[$0.riskID] ?? 0) > 0 }
        let notSeen = rows.count { counts[$0.riskID] == 0 }
        let all: FigureID = "survey.\(plan.id).adr.cases"
        var sentences = [c.say(
            "\(data: plan.name.ja)の安全性解析対象において、重要な特定されたリスク及び重要な潜在的リスクに該当する副作用等が発現した症例数を\(table: key)に示す。副作用が発現した症例の割合は全体で \(figure: all, as: .full)であった。",
            "\(table: key) gives, for the safety analysis set of the \(data: SentenceCase.inside(plan.name.en)), the numbers of patients with reactions that fall under an important identified or potential risk. Adverse reactions of any kind occurred in \(figure: all, as: .full).")]
        let ranking = Largest(of: seen) { counts[$0.riskID] ?? 0 }
        if let first = ranking.items.first {
            let most = c.list(ranking.items.map { c.quoted(c($0.name)) })
            let others = listed(ranking.others.map { c.say("\(c.quoted($0.name.ja))が \(figure: $0.any, as: .full)", "\(c.quoted($0.name.en)) in \(figure: $0.any, as: .full)") })
            let each = ranking.items.count > 1 ? c.say("各 ", " each") : Prose()
            sentences.append(c.say(
                "このうち最も多く認められたのは\(most)の\(each)\(figure: first.any, as: .full)であ\(others.isEmpty ? "った。" : "り、ほかに\(others)に認められた。")",
                "The most frequent \(data: ranking.items.count > 1 ? "were" : "was") \(most), in \(figure: first.any, as: .full)\(each)\(others.isEmpty ? "." : "; reactions of \(others) were also observed.")"))
            if notSeen > 0 {
                sentences.append(c.say("その他の調査対象としたリスクの発現は認められなかった。", "None of the other risks investigated was observed."))
            }
        } else if notSeen > 0 {
            sentences.append(c.say("調査対象としたリスクの発現は認められなかった。", "None of the risks investigated was observed."))
        }
        return try c.paragraph(c.sentences(sentences), at: place)
    }

    /// Clauses of their own in Japanese, so they are parted by 、 throughout.
    private func listed(_ clauses: [Prose]) -> Prose {
        c.language == .ja ? clauses.joined(separator: "、") : c.list(clauses)
    }

    func table() throws(CompositionError) -> Table {
        var rows = try header()
        for section in survey.results.riskTable.sections {
            rows.append(Table.Row(role: .group, cells: [
                c.rowHeader(c(section.category.name)), c.cell(""), c.cell(""),
            ]))
            for row in section.rows {
                let mark: [Inline] = row.footnote.map { [.noteReference(mark: ItemMark.note($0), note: noteAnchor($0))] } ?? []
                rows.append(Table.Row(role: .body, cells: [
                    c.rowHeader([.text(c(row.name))] + mark, indent: 1),
                    try c.cell(row.serious, as: .cell, at: place), try c.cell(row.nonSerious, as: .cell, at: place),
                ]))
            }
        }
        return Table(kind: .data, anchor: key,
                     caption: c.caption(.table, "\(plan.kind.name.ja)における副作用・感染症発現状況", "Adverse reactions and infections in the \(SentenceCase.inside(plan.kind.name.en))"),
                     columnWidths: [42, 29, 29], headerRows: 3, rows: rows, notes: notes(),
                     summary: c.word("安全性検討事項別の重篤及び非重篤の発現症例数", "Patients with serious and non-serious reactions by item of the safety specification"))
    }

    private func header() throws(CompositionError) -> [Table.Row] {
        let cases = c.columnHeader("発現症例数（発現割合%）", "Patients (%)")
        return [
            Table.Row(role: .header, cells: [
                c.columnHeader("安全性解析対象症例数", "Safety analysis set"),
                c.columnHeader(try c.inlines("\(figure: survey.results.riskTable.population)\(c.say(" 例", ""))", at: place), columnSpan: 2),
            ]),
            Table.Row(role: .header, cells: [c.columnHeader("安全性検討事項", "Safety specification", rowSpan: 2), c.columnHeader("重篤", "Serious"), c.columnHeader("非重篤", "Non-serious")]),
            Table.Row(role: .header, cells: [cases, cases]),
        ]
    }

    private func noteAnchor(_ number: Int) -> String { "\(key)-note-\(number)" }

    /// ＜リスクの定義＞: the terms by rule from the definition, then the circumstances that part two risks of the same terms.
    private func notes() -> [Table.Note] {
        let table = survey.results.riskTable
        let rows = table.sections.flatMap(\.rows)
        var notes = [Table.Note(anchor: "\(key)-definitions", mark: nil, inlines: [.text(c.word("＜リスクの定義＞", "Definition of the risks"))])]
        for footnote in table.footnotes {
            var text = c.definition(footnote.terms)
            if c.language == .ja, rows.contains(where: { footnote.riskIDs.contains($0.riskID) && !$0.circumstances.isEmpty }) { text += "。" }
            for row in rows where footnote.riskIDs.contains(row.riskID) && !row.circumstances.isEmpty {
                let conditions = row.circumstances.map(circumstance).joined(separator: c.word("、かつ", " and "))
                text += footnote.riskIDs.count > 1
                    ? c.word("「\(row.name.ja)」は\(conditions)に限る。", "; for “\(row.name.en)” only \(conditions)")
                    : c.word("\(conditions)に限る。", "; only \(conditions)")
            }
            text += formerNames(of: rows.filter { footnote.riskIDs.contains($0.riskID) })
            notes.append(Table.Note(anchor: noteAnchor(footnote.number), mark: ItemMark.note(footnote.number), inlines: [.text(text)]))
        }
        if let abbreviations = TermSelection.abbreviations(in: table.footnotes.map(\.terms)) {
            notes.append(Table.Note(anchor: "\(key)-words", mark: nil, inlines: [.text(c.word(abbreviations.japanese, abbreviations.english))]))
        }
        let version = c.analysis.release.identity.version
        notes.append(Table.Note(anchor: "\(key)-version", mark: nil, inlines: [.text(c.word("MedDRA/J version（\(version)）", "MedDRA/J version (\(version))"))]))
        notes.append(Table.Note(anchor: "\(key)-marks", mark: nil, inlines: [.text(c.word(
            "0：調査したが発現なし、－：調査の対象外。", "0: investigated and not observed; －: not investigated. ") + seriousnessRule)]))
        return notes
    }

    /// What risks were called before, named apart where several share a note.
    private func formerNames(of rows: [RiskTable.Row]) -> String {
        let former = rows.compactMap { row in c.formerName(row.riskID).map { (row: row, name: $0) } }
        guard !former.isEmpty else { return "" }
        let names = former.map { rows.count > 1 ? c.word("「\($0.row.name.ja)」の\($0.name)", "“\($0.row.name.en)”: \($0.name)") : $0.name }
        return c.format.inParentheses(names.joined(separator: c.word("、", "; ")))
    }

    private var seriousnessRule: String {
        switch c.snapshot.counting.riskSeriousness {
        case .both: c.word("重篤と非重篤の両方が発現した症例は、両方の欄に数える。", "A patient with both serious and non-serious reactions counts in both columns.")
        case .worst: c.word("重篤と非重篤の両方が発現した症例は、重篤の欄にのみ数える。", "A patient with both serious and non-serious reactions counts as serious only.")
        }
    }

    private func circumstance(_ circumstance: RiskCircumstance) -> String {
        switch circumstance {
        case .afterLastDose: c.word("最終投与の後に発現したもの", "those with onset after the last dose")
        case .characteristic(_, _, let name): c.word("\(name.ja)患者に発現したもの", "those in patients with \(SentenceCase.inside(name.en))")
        }
    }
}
