import Analysis
import Reexamination
import Statistics

/// The Kaplan–Meier curve of an endpoint, with the numbers at risk that its table gives.
struct SurvivalGraphic {
    let subject: EndpointSubject

    private var c: Composition { subject.composition }

    private var result: TimeToFirstResult.KaplanMeierFigures? {
        for endpoint in subject.survey.results.efficacy where endpoint.endpointID == subject.endpoint.id {
            if case .timeToFirst(let result) = endpoint.result { return result.kaplanMeier }
        }
        return nil
    }

    /// `nil` where nobody was followed.
    func block() throws(CompositionError) -> Block? {
        guard let result, let curve = result.curve, let last = curve.steps.last else { return nil }
        var atRisk: [Int] = []
        for point in result.atRisk { atRisk.append(try c.count(point.figure, at: subject.place) ?? 0) }
        let level = (try? ConfidenceLevel(Double(result.confidencePercent) / 100)) ?? .ninetyFive
        var steps: [KaplanMeierPlot.Step] = [], censored: [KaplanMeierPlot.Mark] = []
        for step in curve.steps {
            if step.events > 0 {
                let band = curve.interval(at: step, level: level)
                steps.append(.init(time: months(step.days), survival: step.survival, lower: band?.lower, upper: band?.upper))
            }
            if step.censored > 0 { censored.append(.init(time: months(step.days), survival: step.survival)) }
        }
        var median: Double?
        if case .days(let days) = curve.median { median = months(days.numerator) / Double(days.denominator) }
        let medianText = try c.text(result.median, at: subject.place) + (median == nil ? "" : c.word(" 日", " days"))
        let plot = KaplanMeierPlot(
            steps: steps, censored: censored, end: months(last.days), ticks: result.atRisk.map(\.months), atRisk: atRisk, median: median,
            words: .init(time: c.word("初回投与からの期間（カ月、1 カ月 = 30.4375 日）", "Time since first dose (months of 30.4375 days)"),
                         survival: c.word("事象のない割合（%）", "Without the event (%)"), atRisk: c.word("リスク集合（例）", "At risk"),
                         band: c.word("\(result.confidencePercent)% 信頼区間", "\(result.confidencePercent)% confidence interval"),
                         curve: c.word("推定値", "Estimate"), censored: c.word("打切り", "Censored"),
                         median: median == nil ? nil : c.word("中央値 \(medianText)", "Median \(medianText)")))
        let n = try c.text(result.n, at: subject.place)
        return .graphic(plot.graphic(
            anchor: subject.graphicKey,
            caption: c.caption(.graphic, "\(subject.endpoint.name.ja)（Kaplan–Meier 法）", "\(subject.endpoint.name.en) (Kaplan–Meier)"),
            alternative: c.word("\(n) 例の Kaplan–Meier 曲線。中央値：\(medianText)。", "Kaplan–Meier curve of \(n) patients. Median: \(medianText).")))
    }

    /// For the drawing only; the numbers at risk are counted in calendar months.
    private func months(_ days: Int) -> Double { Double(days) / 30.4375 }
}
