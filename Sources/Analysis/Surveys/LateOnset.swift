import Reexamination
import Statistics

/// n 例中 m 例で投与開始から 36 カ月を超えて: of those with a risk, how many first had it late, and when in the middle.
public struct LateOnset: Hashable, Sendable {
    public let riskID: String
    /// Completed calendar months from which an onset is late.
    public let months: Int
    /// A share of those with the risk.
    public let late: FigureID
    /// Days from the first dose to the first dated onset.
    public let median: FigureID
}

extension LateOnset {
    init(of risk: ResolvedRisk, in survey: SurveyContext, counting: CountingOptions, into ledger: inout FigureLedger) throws {
        let months = counting.lateOnsetMonths, name = risk.name
        let withRisk = Population(name: LocalizedText(ja: "「\(name.ja)」が発現した症例", en: "those with \(name.en)"), figure: "survey.\(survey.id).risk.\(risk.id).any")
        let late = FigureLedger.Entry(
            id: "survey.\(survey.id).onset.\(risk.id).late",
            label: LocalizedText(ja: "「\(name.ja)」のうち投与開始から \(months) カ月以降の発現", en: "\(name.en): onset \(months) months or more after the first dose"),
            definition: LocalizedText(
                ja: "「\(name.ja)」（\(risk.wording.ja)）が発現した安全性解析対象症例のうち、最初の発現日が初回投与日の \(months) カ月後（暦月）以降である症例の数。発現日不明の例は分母にのみ含める。",
                en: "Of the safety set's cases with \(name.en) (\(risk.wording.en)), those whose first onset is on or after the day \(months) calendar months after the first dose. Cases without a known onset count in the denominator only."),
            population: withRisk)
        let median = FigureLedger.Entry(
            id: "survey.\(survey.id).onset.\(risk.id).median",
            label: LocalizedText(ja: "「\(name.ja)」の最初の発現までの日数（中央値）", en: "\(name.en): median days to first onset"),
            definition: LocalizedText(
                ja: "「\(name.ja)」が発現し発現日の分かる症例について、初回投与日から最初の発現日までの日数の中央値\(counting.dayOffset == 0 ? "" : "（日数に \(counting.dayOffset) を加える）")。",
                en: "Median over the cases with a known onset of the days from the first dose to the first onset\(counting.dayOffset == 0 ? "" : " (plus \(counting.dayOffset))")."),
            population: withRisk)
        riskID = risk.id
        self.months = months
        guard survey.investigates(risk.id) else {
            self.late = try ledger.enter(late, value: .notInvestigated)
            self.median = try ledger.enter(median, value: .notInvestigated)
            return
        }
        let matching = survey.reactions.filter(risk.matches)
        var lateCases: [Contributor] = [], dated: [Contributor] = [], days: [Int] = []
        for (_, rows) in Dictionary(grouping: matching.rows, by: \.person).sorted(by: { $0.key < $1.key }) {
            let onsets = rows.compactMap { row in row.report.onset.map { (date: $0.earliest, report: row.report) } }
            guard let first = onsets.min(by: { $0.date < $1.date }), let dose = first.report.history?.firstDose else { continue }
            let contributor = Contributor(unit: first.report.person, records: [first.report.record])
            dated.append(contributor)
            days.append(first.date.days(since: dose) + counting.dayOffset)
            if first.date >= dose.adding(months: months) { lateCases.append(contributor) }
        }
        self.late = try ledger.enterShare(late, lateCases, of: Set(matching.rows.map(\.person)).count)
        self.median = try ledger.enter(median, value: .median(of: days, .days), contributors: dated)
    }
}

extension FigureValue {
    /// The median of the values; of none, it is not estimable.
    static func median(of values: [Int], _ unit: QuantityUnit) -> FigureValue {
        Statistics.median(of: values).map { .quantity($0, unit) } ?? .notEstimable
    }
}

extension SurveyContext {
    /// Whether the survey's protocol looks for a risk: otherwise its cells print －.
    func investigates(_ riskID: String) -> Bool {
        index.survey.protocol.risks.contains { $0.riskID == riskID && $0.isInvestigated }
    }
}
