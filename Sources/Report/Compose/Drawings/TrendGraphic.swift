import Analysis
import Reexamination

/// Serious and all events of a pooled risk by year.
struct TrendGraphic {
    let composition: Composition
    let risk: PooledRisk

    private var c: Composition { composition }

    /// The axis follows the calendar of the table; its letters are explained.
    private var axis: String {
        c.word("年", "Year") + (c.format.erasKey(of: risk.years.map(\.year)).map { c.format.inParentheses($0) } ?? "")
    }

    func block() throws(CompositionError) -> Block {
        let place = CompositionPlace.pooledRisk(risk.riskID)
        var serious: [Int] = [], all: [Int] = []
        for year in risk.years {
            serious.append(try c.count(year.figures.seriousEvents, at: place) ?? 0)
            all.append(try c.count(year.figures.events, at: place) ?? 0)
        }
        let spoken = zip(risk.years, serious).map { "\(c.format.year($0.year)) \($1)" }.joined(separator: c.word("、", ", "))
        return .graphic(TrendBarChart(
            categories: risk.years.map { c.format.shortYear($0.year) },
            series: [.init(label: c.word("重篤", "Serious"), values: serious), .init(label: c.word("総数", "All"), values: all)],
            words: .init(category: axis, value: c.word("件数（件）", "Events"))
        ).graphic(anchor: "trend-\(risk.riskID)-figure",
                  caption: c.caption(.graphic, "「\(risk.name.ja)」の年別件数", "\(risk.name.en): events by year"),
                  alternative: c.word("年別の重篤な件数：\(spoken)。", "Serious events by year: \(spoken).")))
    }
}
