import Analysis
import Reexamination

/// The time until an event: among those who had it, and by Kaplan–Meier among all who were followed.
struct TimeToFirstParagraph {
    let subject: EndpointSubject
    let rule: TimeToFirstEndpoint

    func blocks() throws(CompositionError) -> [Block] {
        var blocks = [try subject.paragraph(try sentences()), .table(try table())]
        if let curve = try SurvivalGraphic(subject: subject).block() { blocks.append(curve) }
        return blocks
    }

    private var c: Composition { subject.composition }

    /// What the event is called: by the names of a response endpoint that reads the same assessment, else by the codes.
    private var eventName: Prose {
        let names = subject.survey.plan.efficacyEndpoints.lazy.compactMap { endpoint -> [EfficacyEndpoint.Category]? in
            guard case .response(let response) = endpoint.rule, response.source == rule.source else { return nil }
            return response.categories
        }.first ?? []
        return c.list(rule.events.map { code in
            c.quoted(names.first { $0.code == code }.map { c($0.name) } ?? code)
        }, or: true)
    }

    private func sentences() throws(CompositionError) -> [Prose] {
        let events = subject.id("events")
        guard case .proportion = try c.figure(events, at: subject.place).value else {
            return [c.say("有効性解析対象は \(figure: subject.efficacySize) 例であり、評価できる症例はなかった（\(table: subject.tableKey)）。",
                          "The efficacy analysis set has \(figure: subject.efficacySize) patients, and none of them could be assessed (\(table: subject.tableKey)).")]
        }
        let first = c.say(
            "初回投与以降に一度でも\(eventName)と評価された症例は、有効性解析対象 \(figure: events, as: .denominator) 例のうち \(figure: events) 例であった（\(table: subject.tableKey)）。",
            "Of \(figure: events, as: .denominator) patients of the efficacy analysis set, \(figure: events) were assessed as \(eventName) at least once on or after the first dose (\(table: subject.tableKey)).")
        guard let count = try c.count(events, at: subject.place), count > 0 else { return [first] }
        let among = c.say(
            "当該 \(figure: events) 例に限ると、初回投与から最初の該当評価までの日数の中央値は \(figure: subject.id("median.days")) 日、その間の投与回数の中央値は \(figure: subject.id("median.doses")) 回であった。",
            "Among these \(figure: events) patients, the median time from first dose to the first such assessment was \(figure: subject.id("median.days")) days, and the median number of doses up to then \(figure: subject.id("median.doses")).")
        return [first, among, try estimate()]
    }

    /// Named apart from the median among those with the event, which it must not be mistaken for.
    private func estimate() throws(CompositionError) -> Prose {
        let median = subject.id("km.median"), n = subject.id("km.n")
        if case .notEstimable = try c.figure(median, at: subject.place).value {
            return c.say(
                "該当しなかった症例を最後の評価日で打ち切った Kaplan–Meier 法（対象 \(figure: n) 例）では、期間は中央値に達しなかった（累積発現割合が 50% に達しなかった）。",
                "By the Kaplan–Meier method, with the other patients censored at their last assessment (\(figure: n) patients), the median time was not reached (the cumulative incidence did not come to 50%).")
        }
        return c.say(
            "該当しなかった症例を最後の評価日で打ち切った Kaplan–Meier 法（対象 \(figure: n) 例）による期間の中央値の推定値は \(figure: median) 日（\(figure: median, as: .interval)、log–log 変換による Brookmeyer–Crowley 法）であった。",
            "By the Kaplan–Meier method, with the other patients censored at their last assessment (\(figure: n) patients), the estimated median time was \(figure: median) days (\(figure: median, as: .interval); Brookmeyer–Crowley with log–log transform).")
    }

    private func table() throws(CompositionError) -> Table {
        let place = subject.place
        var rows = [Table.Row(role: .header, cells: [c.columnHeader("項目", "Item"), c.columnHeader("値", "Value")])]
        func row(_ ja: String, _ en: String, _ id: FigureID, _ style: FigureStyle = .value, unit: (String, String) = ("", "")) throws(CompositionError) {
            let value = try c.inline(id, as: style, at: place), unit = c.word(unit.0, unit.1)
            let isNumber: Bool = switch try c.figure(style == .interval ? FigureID(id.text + ".ci") : id, at: place).value {
            case .notEstimable, .notInvestigated: false
            default: true
            }
            rows.append(Table.Row(role: .body, cells: [
                c.rowHeader(c.word(ja, en)), Table.Cell(lines: [unit.isEmpty || !isNumber ? [value] : [value, .text(unit)]], alignment: .center),
            ]))
        }
        try row("該当症例", "Patients with the event", subject.id("events"), .full)
        try row("該当症例における期間の中央値", "Median time among them", subject.id("median.days"), unit: (" 日", " days"))
        try row("該当症例における投与回数の中央値", "Median number of doses among them", subject.id("median.doses"), unit: (" 回", ""))
        try row("Kaplan–Meier 法の対象", "Patients in the Kaplan–Meier estimate", subject.id("km.n"), unit: (" 例", ""))
        try row("Kaplan–Meier 法による期間の中央値", "Kaplan–Meier median time", subject.id("km.median"), unit: (" 日", " days"))
        try row("同 信頼区間（Brookmeyer–Crowley 法、log–log 変換）", "Its confidence interval (Brookmeyer–Crowley, log–log)", subject.id("km.median"), .interval)
        for months in rule.atRiskMonths {
            try row("\(months) カ月時点のリスク集合", "At risk at \(months) months", subject.id("km.atrisk.\(months)"), unit: (" 例", ""))
        }
        return Table(kind: .data, anchor: subject.tableKey, caption: subject.caption(), columnWidths: [65, 35], headerRows: 1, rows: rows, notes: [
            Table.Note(anchor: "\(subject.tableKey)-rule", mark: nil, inlines: [.text(c.word(
                "Kaplan–Meier 法では、日付のある評価がない症例を対象から除く。",
                "Patients without any dated assessment are left out of the Kaplan–Meier estimate."))]),
        ], summary: c.word("\(subject.endpoint.name.ja)の集計", "Summary of \(subject.endpoint.name.en)"))
    }
}
