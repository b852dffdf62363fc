import Analysis
import Reexamination

/// One result a patient over categories, and the share of responders beside that of the reference trials.
struct ResponseParagraph {
    let subject: EndpointSubject
    let rule: ResponseEndpoint

    func blocks() throws(CompositionError) -> [Block] {
        [try subject.paragraph(try sentences()), .table(try table())]
    }

    private var c: Composition { subject.composition }

    private func id(_ category: EfficacyEndpoint.Category) -> FigureID { subject.id("category.\(category.code)") }

    private func sentences() throws(CompositionError) -> [Prose] {
        let done = subject.id("done"), key = subject.tableKey
        guard let assessed = try c.count(done, at: subject.place), assessed > 0 else {
            return [c.say("有効性解析対象 \(figure: subject.efficacySize) 例に、評価が行われた症例はなかった（\(table: key)）。",
                          "None of the \(figure: subject.efficacySize) patients of the efficacy analysis set was assessed (\(table: key)).")]
        }
        var counts: [Int] = []
        for category in rule.categories { counts.append(try c.count(id(category), at: subject.place) ?? 0) }
        let ranking = Largest(of: Array(rule.categories.indices)) { counts[$0] }
        func counted(_ index: Int) -> Prose {
            let category = rule.categories[index]
            return c.say("\(data: category.name.ja) \(figure: id(category)) 例", "“\(data: category.name.en)” in \(figure: id(category))")
        }
        let most = mostFrequent(ranking.items.map { rule.categories[$0] })
        let others = c.list(ranking.others.map(counted))
        // 次いで would claim an order; the others stand in the endpoint's order instead.
        var sentences = [c.say(
            "有効性解析対象 \(figure: done, as: .denominator) 例のうち \(figure: done) 例で評価され（\(table: key)）、\(most)\(others.isEmpty ? "あった。" : "、ほかは\(others)であった。")",
            "Of \(figure: done, as: .denominator) patients of the efficacy analysis set, \(figure: done) were assessed (\(table: key)): \(most)\(others.isEmpty ? "." : "; the other results were \(others).")")]
        if !rule.responders.isEmpty { sentences.append(response()) }
        sentences += references()
        return sentences
    }

    /// 「A」が 24 例と最も多く; ties share the sentence.
    private func mostFrequent(_ categories: [EfficacyEndpoint.Category]) -> Prose {
        guard let first = categories.first else { return Prose() }
        let names = c.list(categories.map { c.say("\(data: $0.name.ja)", "“\(data: $0.name.en)”") })
        return categories.count == 1
            ? c.say("\(names)が \(figure: id(first)) 例と最も多く", "the most frequent result was \(names), in \(figure: id(first))")
            : c.say("\(names)が各 \(figure: id(first)) 例と最も多く", "the most frequent results were \(names), in \(figure: id(first)) each")
    }

    private var responderNames: Prose {
        let names = rule.categories.filter { rule.responders.contains($0.code) }.map(\.name)
        return c.list(names.map { Prose(data: c.language == .ja ? $0.ja : SentenceCase.inside($0.en)) }, or: true)
    }

    private func response() -> Prose {
        let id = subject.id("response")
        return c.say(
            "評価された症例のうち\(responderNames)に当たる症例の割合は \(figure: id, as: .full)であった（\(figure: id, as: .interval)、Clopper–Pearson 法）。",
            "Among those assessed, the proportion with a result of \(responderNames) was \(figure: id, as: .full) (\(figure: id, as: .interval), Clopper–Pearson method).")
    }

    private var trials: [ReferenceTrial] {
        rule.referenceTrialIDs.compactMap { id in c.snapshot.referenceTrials.first { $0.id == id } }
    }

    private func references() -> [Prose] {
        guard !trials.isEmpty else { return [] }
        let results = c.list(trials.map { trial in
            c.say("\(data: trial.name.ja)の\(data: trial.measure.ja)（\(data: trial.definition.ja)）が \(figure: "reference.\(trial.id)", as: .full)",
                  "the \(data: SentenceCase.inside(trial.measure.en)) (\(data: SentenceCase.inside(trial.definition.en))) in the \(data: SentenceCase.inside(trial.name.en)) was \(figure: "reference.\(trial.id)", as: .full)")
        })
        return [c.say("承認時までの臨床試験の成績は、\(results)であった。", "In the clinical trials up to approval, \(results)."),
                c.say("評価基準及び対象集団が同一とは限らないため、両者の比較は参考にとどまる。",
                      "As the criteria and populations may differ, the comparison is for reference only.")]
    }

    private func table() throws(CompositionError) -> Table {
        let place = subject.place
        var rows = [Table.Row(role: .header, cells: [
            c.columnHeader("判定", "Result"), c.columnHeader("症例数（割合%）", "Patients (%)"),
        ])]
        func row(_ role: Table.Row.Role, _ name: String, _ id: FigureID, _ style: FigureStyle) throws(CompositionError) {
            rows.append(Table.Row(role: role, cells: [c.rowHeader(name), try c.cell(id, as: style, at: place)]))
        }
        try row(.body, c.word("有効性解析対象", "Efficacy analysis set"), subject.efficacySize, .value)
        try row(.group, c.word("評価例", "Assessed"), subject.id("done"), .cell)
        for category in rule.categories { try row(.body, c(category.name), id(category), .cell) }
        try row(.body, c.word("未評価", "Not assessed"), subject.id("notdone"), .value)
        if !rule.responders.isEmpty {
            rows.append(Table.Row(role: .total, cells: [
                c.rowHeader(try c.inlines(c.say("\(responderNames)", "Responders: \(responderNames)"), at: place)), try c.cell(subject.id("response"), as: .full, at: place),
            ]))
            try row(.body, c.word("信頼区間（Clopper–Pearson 法）", "Confidence interval (Clopper–Pearson)"), subject.id("response"), .interval)
        }
        for trial in trials {
            try row(.body, c.word("参考：\(trial.name.ja)（\(trial.measure.ja)）", "For reference: \(trial.name.en) (\(trial.measure.en))"),
                    "reference.\(trial.id)", .full)
        }
        var notes = [Table.Note(anchor: "\(subject.tableKey)-rule", mark: nil, inlines: [.text(pickText + c.word(
            "評価例の割合は有効性解析対象を、各判定の割合は評価例を分母とする。",
            " The share assessed is of the efficacy analysis set; the share of each result is of those assessed."))])]
        for trial in trials where !c(trial.citation).isEmpty {
            notes.append(Table.Note(anchor: "\(subject.tableKey)-\(trial.id)", mark: nil, inlines: [
                .text(c.word("\(trial.name.ja)：\(trial.citation.ja)", "\(trial.name.en): \(trial.citation.en)"))]))
        }
        return Table(kind: .data, anchor: subject.tableKey, caption: subject.caption(), columnWidths: [60, 40], headerRows: 1, rows: rows,
                     notes: notes, summary: c.word("\(subject.endpoint.name.ja)の判定別の症例数", "Patients by result of \(subject.endpoint.name.en)"))
    }

    /// Which of a patient's assessments counts.
    private var pickText: String {
        switch rule.pick {
        case .best: c.word("各症例の最良の判定による。", "By each patient’s best result.")
        case .worst: c.word("各症例の最悪の判定による。", "By each patient’s worst result.")
        case .last: c.word("各症例の最後の判定による。", "By each patient’s last result.")
        case .first: c.word("各症例の最初の判定による。", "By each patient’s first result.")
        }
    }
}
