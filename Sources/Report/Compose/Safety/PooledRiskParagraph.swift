import Analysis
import Reexamination

/// One risk over all sources and the whole period, with the serious events of each year (domain brief §3.6).
struct PooledRiskParagraph {
    let composition: Composition
    let risk: PooledRisk

    private var c: Composition { composition }
    private var place: CompositionPlace { .pooledRisk(risk.riskID) }
    private var name: Prose { c.quoted(c(risk.name)) }
    private var key: String { "trend-\(risk.riskID)" }

    func paragraph() throws(CompositionError) -> Block {
        let deathCount = try c.count(risk.fatalCases, at: place) ?? 0
        let deaths = deathCount > 0
            ? c.say("死亡例は \(figure: risk.fatalCases) 例であった。", "\(try c.counted(risk.fatalCases, "case was", "cases were", at: place)) fatal.")
            : c.say("死亡例は認められなかった（\(figure: risk.fatalCases) 例）。", "No case was fatal (\(figure: risk.fatalCases)).")
        let window = c.format.window(c.snapshot.windows.adverseReactions)
        let counts = c.say(
            "期間中（\(data: window)）に自発報告を含む全ての情報源から収集した\(name)の副作用は \(figure: risk.cases) 例 \(figure: risk.events) 件であり、うち重篤なものは \(figure: risk.seriousCases) 例 \(figure: risk.seriousEvents) 件であった。",
            "In the period (\(data: window)), \(try english(risk.cases, risk.events)) of \(name) \(data: try be(risk.cases)) collected from all sources, including spontaneous reports; \(try english(risk.seriousCases, risk.seriousEvents)) \(data: try be(risk.seriousCases)) serious.")
        return try c.paragraph(c.sentences([counts, deaths, try trendSentence()]), at: place)
    }

    private func english(_ cases: FigureID, _ events: FigureID) throws(CompositionError) -> Prose {
        "\(try c.counted(cases, "case", "cases", at: place)) (\(try c.counted(events, "event", "events", at: place)))"
    }

    private func be(_ id: FigureID) throws(CompositionError) -> String { try c.count(id, at: place) == 1 ? "was" : "were" }

    /// The year with the most serious events, and the last year: the figures a judgement on the trend rests on.
    private func trendSentence() throws(CompositionError) -> Prose {
        var counts: [Int] = []
        for year in risk.years { counts.append(try c.count(year.figures.seriousEvents, at: place) ?? 0) }
        let ranking = Largest(of: Array(risk.years.indices)) { counts[$0] }
        guard let first = ranking.items.first.map({ risk.years[$0] }), let last = risk.years.last else {
            return c.say("期間中、重篤な副作用の発現は認められなかった（\(table: key)）。", "No serious event occurred in the period (\(table: key)).")
        }
        let most = c.list(ranking.items.map { Prose(data: c.format.year(risk.years[$0].year)) })
        let each = ranking.items.count > 1 ? c.say("各 ", "") : Prose()
        return c.say(
            "重篤な副作用の件数を発現年別にみると（\(table: key)、\(table: key + "-figure")）、最も多かったのは\(most)の\(each)\(figure: first.figures.seriousEvents) 件であり、期間の最後の年（\(data: c.format.year(last.year))）は \(figure: last.figures.seriousEvents) 件であった。",
            "By year of onset (\(table: key), \(table: key + "-figure")), serious events were most frequent in \(most) (\(figure: first.figures.seriousEvents)\(ranking.items.count > 1 ? " each" : "")); the last year of the period (\(data: c.format.year(last.year))) had \(figure: last.figures.seriousEvents).")
    }

    func trend() throws(CompositionError) -> [Block] {
        var rows = [Table.Row(role: .header, cells: [
            c.columnHeader("年", "Year"), c.columnHeader("件数", "Events"), c.columnHeader("うち重篤", "Of which serious"),
        ])]
        for year in risk.years { rows.append(try row(.body, c.format.year(year.year), year.figures.events, year.figures.seriousEvents)) }
        if let others = try c.count(risk.otherYears.events, at: place), others > 0 {
            rows.append(try row(.body, c.word("上記以外又は不明", "Other or unknown"), risk.otherYears.events, risk.otherYears.seriousEvents))
        }
        rows.append(try row(.total, c.word("合計", "Total"), risk.events, risk.seriousEvents))
        let table = Table(
            kind: .data, anchor: key, caption: c.caption(.supplementaryTable, "「\(risk.name.ja)」の年別件数（全情報源）", "\(risk.name.en): events by year, all sources"),
            columnWidths: [40, 30, 30], headerRows: 1, rows: rows, notes: [
                Table.Note(anchor: "\(key)-rule", mark: nil, inlines: [.text(rule)]),
            ], summary: c.word("年別の件数と、そのうち重篤な件数", "Events by year, and how many were serious"))
        return [.table(table), try TrendGraphic(composition: c, risk: risk).block()]
    }

    private func row(_ role: Table.Row.Role, _ name: String, _ events: FigureID, _ serious: FigureID) throws(CompositionError) -> Table.Row {
        Table.Row(role: role, cells: [c.rowHeader(name), try c.cell(events, at: place), try c.cell(serious, at: place)])
    }

    private var rule: String {
        let unit = switch c.snapshot.counting.pooledEvents {
        case .perCase: c.word("1 例につき 1 件と数える。", "One event is counted per case. ")
        case .perTerm: c.word("1 例の 1 基本語につき 1 件と数える。", "One event is counted per case and preferred term. ")
        }
        return unit + c.word("発現年が不明なものは情報入手日の年に数える。最初と最後の年は、期間に含まれる部分のみである。",
                             "An event of unknown year of onset is counted in the year in which it was received. The first and last years are covered only in so far as they fall in the period.")
    }
}
