import Reexamination
import Statistics

/// The first assessment that shows an event (病勢進行): how many ever, the median days and doses among those, and the
/// Kaplan–Meier estimate over everyone who was assessed.
public struct TimeToFirstResult: Hashable, Sendable {
    /// Those with the event, a share of the efficacy set.
    public let events: FigureID
    /// 中央値 among those with the event.
    public let medianDays: FigureID
    public let medianDoses: FigureID
    public let kaplanMeier: KaplanMeierFigures

    public struct KaplanMeierFigures: Hashable, Sendable {
        /// Those in the estimate.
        public let n: FigureID
        public let median: FigureID
        public let medianInterval: FigureID
        public let atRisk: [AtRisk]
        /// The curve in days since the first dose, for the plot; `nil` if nobody is in it.
        public let curve: KaplanMeier?
        /// 0 to 100
        public let confidencePercent: Int
    }

    public struct AtRisk: Hashable, Sendable {
        /// Calendar months since each patient's own first dose.
        public let months: Int
        public let figure: FigureID
    }
}

extension TimeToFirstResult {
    init(_ rule: TimeToFirstEndpoint, _ context: EfficacyContext, into ledger: inout FigureLedger) throws {
        let followed = context.subjects.compactMap { FollowedSubject($0, rule, context) }
        let withEvent = followed.filter(\.hasEvent)
        let affected = context.population("events", LocalizedText(ja: "事象が認められた症例", en: "those with the event"))
        let codes = rule.events.joined(separator: ", ")
        events = try ledger.enterShare(
            context.entry("events", LocalizedText(ja: "一度でも認められた症例", en: "ever seen"),
                          LocalizedText(ja: "有効性解析対象症例のうち、初回投与日以降に一度でも事象（\(codes)）と評価された症例の数。",
                                        en: "Of the efficacy set, those assessed at least once on or after the first dose as the event (\(codes)).")),
            withEvent.map(\.contributor), of: context.subjects.count)
        medianDays = try ledger.enter(
            context.entry("median.days", LocalizedText(ja: "初回投与から事象までの日数（中央値）", en: "median days from first dose to event"),
                          LocalizedText(ja: "事象が認められた症例における、初回投与日から最初に事象と評価された日までの日数の中央値\(context.counting.dayOffset == 0 ? "" : "（日数に \(context.counting.dayOffset) を加える）")。",
                                        en: "Among those with the event, the median of the days from the first dose to the first assessment that shows it\(context.counting.dayOffset == 0 ? "" : " (plus \(context.counting.dayOffset))")."), of: affected),
            value: .median(of: withEvent.map(\.days), .days), contributors: withEvent.map(\.contributor))
        medianDoses = try ledger.enter(
            context.entry("median.doses", LocalizedText(ja: "事象までの投与回数（中央値）", en: "median doses until the event"),
                          LocalizedText(ja: "事象が認められた症例における、投与開始日が最初に事象と評価された日以前である投与記録の数の中央値。",
                                        en: "Among those with the event, the median number of administrations on record that began on or before the day of the event."), of: affected),
            value: .median(of: withEvent.map(\.doses), .doses), contributors: withEvent.map(\.dosesContributor))
        kaplanMeier = try KaplanMeierFigures(rule, followed, context, into: &ledger)
    }
}

extension TimeToFirstResult.KaplanMeierFigures {
    fileprivate init(_ rule: TimeToFirstEndpoint, _ followed: [FollowedSubject], _ context: EfficacyContext, into ledger: inout FigureLedger) throws {
        let percent = context.counting.confidencePercent
        let inEstimate = context.population("km.n", LocalizedText(ja: "Kaplan–Meier 推定の対象症例", en: "those in the Kaplan–Meier estimate"))
        let contributors = followed.map(\.contributor)
        n = try ledger.enterCount(
            context.entry("km.n", LocalizedText(ja: "Kaplan–Meier 推定の対象例数", en: "in the Kaplan–Meier estimate"),
                          LocalizedText(ja: "有効性解析対象症例のうち、初回投与日以降の日付のある評価結果が 1 回以上ある症例の数。事象のない症例は最後の評価日で打ち切る。",
                                        en: "Of the efficacy set, those with at least one dated result on or after the first dose. Those without the event are censored at their last assessment.")),
            .cases, contributors)
        var curve: KaplanMeier?
        if !followed.isEmpty {
            curve = try KaplanMeier(followed.map { KaplanMeier.Observation(days: $0.days, event: $0.hasEvent) })
        }
        let interval = try curve.map { $0.medianInterval(level: try ConfidenceLevel(percent: percent)) }
        median = try ledger.enter(
            context.entry("km.median", LocalizedText(ja: "無事象期間の中央値（Kaplan–Meier 法）", en: "median time without the event (Kaplan–Meier)"),
                          LocalizedText(ja: "初回投与日から事象までの期間の Kaplan–Meier 推定が 0.5 以下となる最初の日数。到達しない場合は推定できない。",
                                        en: "The first number of days at which the Kaplan–Meier estimate of the time from the first dose to the event is at most one half; not estimable if it never is."), of: inEstimate),
            value: FigureValue(curve?.median), contributors: contributors)
        medianInterval = try ledger.enter(
            context.entry("km.median.ci", LocalizedText(ja: "無事象期間の中央値の \(percent)% 信頼区間", en: "\(percent)% confidence interval of the median"),
                          LocalizedText(ja: "Kaplan–Meier 推定の中央値の \(percent)% 信頼区間（Brookmeyer–Crowley 法、二重対数変換）。単位は日。",
                                        en: "\(percent)% interval of the Kaplan–Meier median by Brookmeyer and Crowley with the log–log transform, in days."), of: inEstimate),
            value: FigureValue(interval), contributors: contributors)
        atRisk = try rule.atRiskMonths.map { months in
            TimeToFirstResult.AtRisk(months: months, figure: try ledger.enterCount(
                context.entry("km.atrisk.\(months)", LocalizedText(ja: "\(months) カ月時点の観察対象例数", en: "at risk at \(months) months"),
                              LocalizedText(ja: "Kaplan–Meier 推定の対象症例のうち、初回投与日の \(months) カ月後（暦月）の時点で事象も打切りもまだない症例の数（その日に起きたものを含む）。",
                                            en: "Of those in the estimate, those whose event or censoring is on or after the day \(months) calendar months after their first dose."), of: inEstimate),
                .cases, followed.filter { $0.end >= $0.firstDose.adding(months: months) }.map(\.contributor)))
        }
        self.curve = curve
        confidencePercent = percent
    }
}

/// A subject with a first dose and a dated assessment on or after it.
private struct FollowedSubject {
    let firstDose: CalendarDate
    /// Day of the event, or of the last assessment.
    let end: CalendarDate
    let hasEvent: Bool
    /// From the first dose to the end, with the counting option's offset.
    let days: Int
    /// Administrations begun by the end.
    let doses: Int
    let contributor: Contributor
    let dosesContributor: Contributor

    init?(_ position: Int, _ rule: TimeToFirstEndpoint, _ context: EfficacyContext) {
        let subject = context.survey.subject(position)
        guard let first = subject.firstDose else { return nil }
        let dated = context.assessments(of: position, rule.source).compactMap { result, assessment in
            assessment.date.map { (result: result, date: $0.earliest, assessment: assessment) }
        }.filter { $0.date >= first.date }
        let event = dated.filter { rule.events.contains($0.result) }
            .min { ($0.date, $0.assessment.sequence) < ($1.date, $1.assessment.sequence) }
        guard let end = event ?? dated.max(by: { ($0.date, $0.assessment.sequence) < ($1.date, $1.assessment.sequence) }) else { return nil }
        let counted = subject.exposures.filter { $0.start.earliest <= end.date }
        firstDose = first.date
        self.end = end.date
        hasEvent = event != nil
        days = end.date.days(since: first.date) + context.counting.dayOffset
        doses = counted.count
        contributor = context.contributor(position, [first.record, end.assessment.recordID])
        dosesContributor = context.contributor(position, [end.assessment.recordID] + counted.map(\.recordID))
    }
}

extension FigureValue {
    /// A median that was not reached, or of nobody, is not estimable.
    fileprivate init(_ median: MedianTime?) {
        switch median {
        case .days(let days)?: self = .quantity(days, .days)
        case .notReached?, nil: self = .notEstimable
        }
    }

    /// An interval neither of whose bounds is reached is not estimable.
    fileprivate init(_ interval: MedianInterval?) {
        let lower = interval?.lower.days, upper = interval?.upper.days
        self = lower == nil && upper == nil ? .notEstimable : .interval(lower: lower, upper: upper, .brookmeyerCrowleyLogLog)
    }
}

extension MedianTime {
    fileprivate var days: Double? {
        switch self {
        case .days(let days): Double(days.numerator) / Double(days.denominator)
        case .notReached: nil
        }
    }
}
