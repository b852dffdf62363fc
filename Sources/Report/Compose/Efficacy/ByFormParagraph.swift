import Analysis
import Reexamination
import Statistics

/// Indicators answered form by form; the share is always given with n and N (domain brief §0.7).
struct ByFormParagraph {
    let subject: EndpointSubject
    let rule: ByFormEndpoint

    func blocks() throws(CompositionError) -> [Block] {
        [try subject.paragraph(try sentences()), .table(try table())]
    }

    private var c: Composition { subject.composition }

    private func id(_ form: SurveyForm, _ indicator: EfficacyEndpoint.Category, _ code: String) -> FigureID {
        subject.id("\(form.visit).\(indicator.code).\(code)")
    }

    /// A form that nobody answered is not worth a line.
    private var answeredForms: [SurveyForm] {
        for endpoint in subject.survey.results.efficacy where endpoint.endpointID == subject.endpoint.id {
            if case .byForm(let result) = endpoint.result { return result.forms.filter(\.isAnswered).map(\.form) }
        }
        return []
    }

    private var positiveName: Prose {
        c.quoted(rule.categories.first { $0.code == rule.positive }.map { c($0.name) } ?? rule.positive)
    }

    private func sentences() throws(CompositionError) -> [Prose] {
        let categories = rule.categories.map { c.quoted(c($0.name)) }
        let listed = c.language == .ja ? categories.joined(separator: "、") : c.list(categories, or: true)
        let indicators = c.list(rule.indicators.enumerated().map { Prose(data: c.language == .ja ? $0.element.name.ja : $0.offset == 0 ? $0.element.name.en : SentenceCase.inside($0.element.name.en)) })
        var sentences = [c.say("\(indicators)の各指標を、調査票ごとに\(listed)で評価した（\(table: subject.tableKey)）。",
                               "\(indicators) were each assessed as \(listed) in each form (\(table: subject.tableKey)).")]
        if let last = answeredForms.last { sentences.append(try results(of: last)) }
        return sentences
    }

    private func results(of form: SurveyForm) throws(CompositionError) -> Prose {
        var shares: [Int: Proportion] = [:]
        for (index, indicator) in rule.indicators.enumerated() {
            if case .proportion(let share) = try c.figure(id(form, indicator, rule.positive), at: subject.place).value { shares[index] = share }
        }
        let ranking = Largest(of: Array(rule.indicators.indices), isLess: { left, right in
            guard let left = shares[left], let right = shares[right] else { return shares[left] == nil && shares[right] != nil }
            return left.numerator.multipliedFullWidth(by: right.denominator) < right.numerator.multipliedFullWidth(by: left.denominator)
        }, isZero: { (shares[$0]?.numerator ?? 0) == 0 })
        let results = c.list(rule.indicators.map { indicator in
            c.say("\(data: indicator.name.ja) \(figure: id(form, indicator, rule.positive), as: .full)",
                  "\(figure: id(form, indicator, rule.positive), as: .full) for \(data: SentenceCase.inside(indicator.name.en))")
        })
        let most = c.list(ranking.items.map { index in
            let name = rule.indicators[index].name
            return Prose(data: c.language == .ja ? name.ja : SentenceCase.inside(name.en))
        })
        return c.say(
            "\(data: form.name.ja)の時点で\(positiveName)とされた割合は、\(results)であ\(most.isEmpty ? "った。" : "り、\(most)が最も高かった。")",
            "In the \(data: SentenceCase.inside(form.name.en)), the proportions assessed as \(positiveName) were \(results)\(most.isEmpty ? "." : "; the proportion was highest for \(most).")")
    }

    private func table() throws(CompositionError) -> Table {
        let place = subject.place
        var header = [c.columnHeader("指標", "Indicator"), c.columnHeader("調査票", "Form"), c.columnHeader("評価例数", "N")]
        header += rule.categories.map { c.columnHeader([.text(c($0.name) + c.word("（%）", " (%)"))]) }
        var rows = [Table.Row(role: .header, cells: header)]
        let answered = answeredForms, forms = answered.isEmpty ? subject.survey.plan.forms : answered
        for indicator in rule.indicators {
            for (index, form) in forms.enumerated() {
                var cells: [Table.Cell] = index == 0 ? [c.rowHeader(c(indicator.name), rowSpan: forms.count)] : []
                cells.append(c.rowHeader(c(form.name)))
                cells.append(try c.cell(id(form, indicator, rule.positive), as: .denominator, at: place))
                for category in rule.categories { cells.append(try c.cell(id(form, indicator, category.code), as: .cell, at: place)) }
                rows.append(Table.Row(role: .body, cells: cells))
            }
        }
        return Table(kind: .data, anchor: subject.tableKey, caption: subject.caption(), columnWidths: [26, 20, 12] + rule.categories.map { _ in 42 / max(1, rule.categories.count) },
                     headerRows: 1, rows: rows, notes: [
                        Table.Note(anchor: "\(subject.tableKey)-rule", mark: nil, inlines: [.text(c.word(
                            "割合は、その調査票でその指標に回答のある有効性解析対象を分母とし、判定できなかった回答も分母に含む。",
                            "Shares are of the efficacy analysis set’s patients with an answer to the indicator in the form; answers that give no judgement stay in the denominator."))]),
                     ], summary: c.word("\(subject.endpoint.name.ja)の指標別・調査票別の回答", "Answers on \(subject.endpoint.name.en) by indicator and form"))
    }
}
