import Reexamination

/// 投与期間別の副作用発現状況: of those still treated at the start of each class of time, how many had a reaction in it.
///
/// ```swift
/// for line in analysis.surveys[0].duration.classes { print(line.fromMonths, line.atRisk, line.cases) }
/// ```
/// Domain brief §3.6 leaves the denominator open; here it is those at risk, and it is printed.
public struct DurationTable: Hashable, Sendable {
    public let surveyID: String
    public let classes: [DurationClass]
    /// Those with a reaction in a class whose start lies after the end of their treatment.
    public let afterTreatment: FigureID
    /// Those with a reaction that cannot be placed: its onset is unknown, or no administration is on record.
    public let undated: FigureID

    /// Months since the first dose, from the first and before the second.
    public struct DurationClass: Hashable, Sendable {
        public let fromMonths: Int
        /// `nil` for the last, open class.
        public let toMonths: Int?
        public let atRisk: FigureID
        public let cases: FigureID
    }
}

extension DurationTable {
    init(of survey: SurveyContext, months: [Int], into ledger: inout FigureLedger) throws {
        guard zip([0] + months, months).allSatisfy({ $0 < $1 }) else { throw AnalysisError.durationClassesNotAscending }
        let borders = [0] + months
        let placed = PlacedReactions(of: survey, borders: borders)
        let prefix = "survey.\(survey.id).duration"
        surveyID = survey.id
        classes = try borders.indices.map { order in
            let from = borders[order], to = order + 1 < borders.count ? borders[order + 1] : nil
            let key = "\(from)-\(to.map(String.init) ?? "")"
            let name = Self.name(from: from, to: to)
            let atRisk = try ledger.enterCount(.init(
                id: "\(prefix).\(key).atrisk", label: LocalizedText(ja: "投与開始後 \(name.ja)の観察対象例数", en: "Under treatment at the start of \(name.en)"),
                definition: LocalizedText(
                    ja: "安全性解析対象症例のうち、最終投与日が初回投与日の \(from) カ月後（暦月）以降である症例の数。",
                    en: "Of the safety set, those whose last administration is on or after the day \(from) calendar months after their first dose."),
                population: survey.safetyPopulation), .cases, placed.atRisk[order])
            let cases = try ledger.enterShare(.init(
                id: "\(prefix).\(key).cases", label: LocalizedText(ja: "投与開始後 \(name.ja)の副作用発現症例数", en: "Cases with a reaction at \(name.en)"),
                definition: LocalizedText(
                    ja: "この期間の初めに投与継続中の症例を分母とし、初回投与日から数えてこの期間に発現した副作用が 1 件以上ある症例の数。",
                    en: "Of those under treatment at the start of the class, those with at least one reaction whose onset falls in it, counted from the first dose."),
                population: Population(name: LocalizedText(ja: "\(name.ja)の観察対象例", en: "those under treatment at \(name.en)"), figure: atRisk)),
                placed.inTreatment[order], of: placed.atRisk[order].count)
            return DurationClass(fromMonths: from, toMonths: to, atRisk: atRisk, cases: cases)
        }
        afterTreatment = try ledger.enterCount(.init(
            id: "\(prefix).after.cases", label: LocalizedText(ja: "投与終了後の期間に副作用が発現した症例数", en: "Cases with a reaction in a class after their treatment"),
            definition: LocalizedText(ja: "副作用の発現した期間の初めに、すでに投与を終えていた症例の数。",
                                      en: "Those with a reaction in a class of time at the start of which they were no longer treated."),
            population: survey.safetyPopulation), .cases, placed.afterTreatment)
        undated = try ledger.enterCount(.init(
            id: "\(prefix).undated.cases", label: LocalizedText(ja: "発現時期が不明な副作用のある症例数", en: "Cases with a reaction of unknown time"),
            definition: LocalizedText(ja: "発現日が不明な副作用、又は投与の記録がなく発現時期を求められない副作用がある症例の数。",
                                      en: "Those with a reaction whose onset is unknown, or whose time cannot be told for want of an administration on record."),
            population: survey.safetyPopulation), .cases, placed.undated)
    }
}

extension DurationTable {
    private static func name(from: Int, to: Int?) -> LocalizedText {
        switch (from, to) {
        case (0, let to?): LocalizedText(ja: "\(to) カ月未満", en: "under \(to) months")
        case (_, let to?): LocalizedText(ja: "\(from) カ月以上 \(to) カ月未満", en: "\(from) to under \(to) months")
        case (_, nil): LocalizedText(ja: "\(from) カ月以上", en: "\(from) months and later")
        }
    }
}

/// The reactions of the safety set, each put into its class of time.
private struct PlacedReactions {
    var atRisk: [[Contributor]]
    var inTreatment: [[Contributor]]
    var afterTreatment: [Contributor] = []
    var undated: [Contributor] = []

    init(of survey: SurveyContext, borders: [Int]) {
        atRisk = Array(repeating: [], count: borders.count)
        inTreatment = atRisk
        let reactions = survey.reactions
        let rowsByPerson = Dictionary(grouping: reactions.rows) { reactions.people[$0.person] }
        for position in survey.safety {
            let subject = survey.subject(position), id = subject.subject.id
            let reports = (rowsByPerson[id] ?? []).map(\.report)
            guard let first = subject.firstDose, let last = subject.lastExposure else {
                if !reports.isEmpty { undated.append(Contributor(unit: id, records: reports.map(\.record))) }
                continue
            }
            let starts = borders.map { first.date.adding(months: $0) }
            var records: [[RecordID]] = Array(repeating: [], count: borders.count), unplaced: [RecordID] = [], late: [RecordID] = []
            for report in reports {
                guard let onset = report.onset?.earliest else {
                    unplaced.append(report.record)
                    continue
                }
                // A partial date may begin before the first dose; it then belongs to the first class.
                let order = starts.lastIndex { $0 <= onset } ?? 0
                if order == 0 || starts[order] <= last.date { records[order].append(report.record) } else { late.append(report.record) }
            }
            for order in borders.indices where order == 0 || starts[order] <= last.date {
                let evidence = first.record == last.record ? [first.record] : [first.record, last.record]
                atRisk[order].append(Contributor(unit: id, records: evidence))
                if !records[order].isEmpty { inTreatment[order].append(Contributor(unit: id, records: records[order])) }
            }
            if !unplaced.isEmpty { undated.append(Contributor(unit: id, records: unplaced)) }
            if !late.isEmpty { afterTreatment.append(Contributor(unit: id, records: late)) }
        }
    }
}
