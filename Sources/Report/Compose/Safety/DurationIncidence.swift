import Analysis
import Reexamination
import Statistics

/// 重要な不足情報（長期使用）: incidence by duration of treatment with its denominators, and how late some risks begin.
struct DurationIncidence {
    let composition: Composition
    let survey: ReportedSurvey
    /// What the plan calls the missing information.
    let missingInformation: Prose

    private var c: Composition { composition }
    private var plan: SurveyProtocol { survey.plan }
    private var place: CompositionPlace { .missingInformation(survey: plan.id) }
    private var key: String { "duration-\(plan.id)" }

    func blocks() throws(CompositionError) -> [Block] {
        var sentences = [try highest()]
        for onset in survey.results.lateOnset { sentences.append(try late(onset)) }
        return [try c.paragraph(c.sentences(sentences), at: place), .table(try table())]
    }

    private func name(_ line: DurationTable.DurationClass) -> String {
        guard let end = line.toMonths else { return c.word("\(line.fromMonths) カ月以上", "\(line.fromMonths) months or more") }
        return line.fromMonths == 0
            ? c.word("\(end) カ月未満", "under \(end) months")
            : c.word("\(line.fromMonths) カ月以上 \(end) カ月未満", "\(line.fromMonths) to under \(end) months")
    }

    private func highest() throws(CompositionError) -> Prose {
        var shares: [Int: Proportion] = [:]
        let classes = survey.results.duration.classes
        for (index, line) in classes.enumerated() {
            if case .proportion(let share) = try c.figure(line.cases, at: place).value { shares[index] = share }
        }
        let ranking = Largest(of: Array(classes.indices), isLess: { left, right in
            guard let left = shares[left], let right = shares[right] else { return shares[left] == nil && shares[right] != nil }
            return left.numerator.multipliedFullWidth(by: right.denominator) < right.numerator.multipliedFullWidth(by: left.denominator)
        }, isZero: { (shares[$0]?.numerator ?? 0) == 0 })
        guard !ranking.items.isEmpty else {
            return c.say("重要な不足情報\(missingInformation)について、投与期間別にみた副作用の発現は認められなかった（\(table: key)）。",
                         "On the important missing information \(missingInformation), no adverse reaction was observed in any class of duration (\(table: key)).")
        }
        let most = c.list(ranking.items.map { index in
            c.say("\(data: name(classes[index]))の \(figure: classes[index].cases, as: .full)", "\(data: name(classes[index])), \(figure: classes[index].cases, as: .full)")
        })
        return c.say(
            "重要な不足情報\(missingInformation)に関し、副作用の発現割合を投与開始からの期間別にみると（\(table: key)）、最も高かったのは\(most)であった。",
            "On the important missing information \(missingInformation), the incidence of adverse reactions by time since the start of treatment (\(table: key)) was highest at \(most).")
    }

    private func late(_ onset: LateOnset) throws(CompositionError) -> Prose {
        let name = c.quoted(c.riskName(onset.riskID))
        switch try c.figure(onset.late, at: place).value {
        case .notInvestigated:
            return c.say("\(name)はこの調査の対象としていない。", "\(name) was not investigated in this survey.")
        case .proportion(let share) where share.denominator > 0 && share.numerator == 0:
            return c.say(
                "\(name)が発現した \(figure: onset.late, as: .denominator) 例のうち、最初の発現が投与開始から \(option: onset.months) カ月以降であった症例は認められなかった（\(figure: onset.late) 例）。",
                "In none (\(figure: onset.late)) of the \(figure: onset.late, as: .denominator) patients with \(name) was the first onset on or after the day \(option: onset.months) months after the start of treatment.")
        case .proportion(let share) where share.denominator > 0:
            let median: Prose = if case .quantity = try c.figure(onset.median, at: place).value {
                c.say("最初の発現までの日数の中央値は \(figure: onset.median) 日であった。", "The median time to first onset was \(figure: onset.median) days.")
            } else { Prose() }
            return c.sentences([c.say(
                "\(name)が発現した \(figure: onset.late, as: .denominator) 例中 \(figure: onset.late) 例で、最初の発現は投与開始から \(option: onset.months) カ月以降であった。",
                "In \(figure: onset.late) of the \(figure: onset.late, as: .denominator) patients with \(name), the first onset was on or after the day \(option: onset.months) months after the start of treatment."), median])
        default:
            return c.say("\(name)が発現した症例は認められなかった。", "No patient had \(name).")
        }
    }

    private func table() throws(CompositionError) -> Table {
        var rows = [Table.Row(role: .header, cells: [
            c.columnHeader("投与開始からの期間", "Time since start of treatment"), c.columnHeader("投与継続症例数", "Patients still on treatment"),
            c.columnHeader("発現症例数（発現割合%）", "Patients with a reaction (%)"),
        ])]
        for line in survey.results.duration.classes {
            rows.append(Table.Row(role: .body, cells: [
                c.rowHeader(name(line)), try c.cell(line.atRisk, at: place), try c.cell(line.cases, as: .cell, at: place),
            ]))
        }
        for (label, id) in [(c.word("投与終了後の期間", "After the end of treatment"), survey.results.duration.afterTreatment),
                            (c.word("発現時期不明", "Time of onset unknown"), survey.results.duration.undated)] {
            rows.append(Table.Row(role: .body, cells: [c.rowHeader(label), c.cell(c.word("該当せず", "n/a")), try c.cell(id, at: place)]))
        }
        return Table(kind: .data, anchor: key, caption: c.caption(.supplementaryTable, "投与期間別の副作用発現状況", "Adverse reactions by duration of treatment"),
                     columnWidths: [44, 24, 32], headerRows: 1, rows: rows, notes: [
                        Table.Note(anchor: "\(key)-rule", mark: nil, inlines: [.text(c.word(
                            "各期間の初めに投与を継続していた安全性解析対象症例を分母とし、その期間に副作用が発現した症例を数える。月数は暦月による。",
                            "The denominator is the safety analysis set’s patients still on treatment at the start of the class; counted are those with a reaction in it. Months are calendar months."))]),
                     ], summary: c.word("投与期間の区分別の投与継続症例数と副作用発現症例数", "Patients still on treatment and patients with a reaction by class of duration"))
    }
}
