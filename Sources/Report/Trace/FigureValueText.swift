import Analysis
import Reexamination
import Statistics

extension FigureValue {
    /// The value with its unit, as the trace shows it: never without n and N where there are both.
    ///
    /// - Parameter decimals: of a percentage.
    func traceText(decimals: DecimalPlaces) -> LocalizedText {
        switch self {
        case .count(let count, let unit):
            LocalizedText(ja: "\(count) \(unit.traceName.ja)", en: "\(count) \(unit.traceName.en)")
        case .proportion(let proportion):
            if let percentage = proportion.percentage(decimals: decimals) {
                LocalizedText(ja: "\(proportion) 例（\(percentage)%）", en: "\(proportion) (\(percentage)%)")
            } else {
                LocalizedText(ja: "\(proportion) 例（算出不能）", en: "\(proportion) (not estimable)")
            }
        case .quantity(let quantity, let unit):
            if let decimal = quantity.rounded(to: 1) {
                LocalizedText(ja: "\(decimal) \(unit.traceName.ja)", en: "\(decimal) \(unit.traceName.en)")
            } else {
                LocalizedText(ja: "算出不能", en: "not estimable")
            }
        case .interval(let lower, let upper, let method):
            method.traceText(lower: lower, upper: upper)
        case .date(let date): LocalizedText(date.description)
        case .notInvestigated: LocalizedText(ja: "－（対象としていない）", en: "－ (not looked for)")
        case .notEstimable: LocalizedText(ja: "算出不能", en: "not estimable")
        }
    }

    /// n and N, where the value has them.
    var numeratorAndDenominator: (numerator: Int?, denominator: Int?) {
        switch self {
        case .count(let count, _): (count, nil)
        case .proportion(let proportion): (proportion.numerator, proportion.denominator)
        case .quantity, .interval, .date, .notInvestigated, .notEstimable: (nil, nil)
        }
    }
}

extension CountUnit {
    fileprivate var traceName: LocalizedText {
        switch self {
        case .cases: LocalizedText(ja: "例", en: "cases")
        case .events: LocalizedText(ja: "件", en: "events")
        case .sites: LocalizedText(ja: "施設", en: "sites")
        case .reports: LocalizedText(ja: "件", en: "reports")
        case .doses: LocalizedText(ja: "回", en: "doses")
        }
    }
}

extension QuantityUnit {
    fileprivate var traceName: LocalizedText {
        switch self {
        case .days: LocalizedText(ja: "日", en: "days")
        case .doses: LocalizedText(ja: "回", en: "doses")
        case .months: LocalizedText(ja: "カ月", en: "months")
        }
    }
}

extension IntervalMethod {
    /// Bounds of an interval are roots of an equation, not exact fractions, so they are given to three digits and not to the last.
    fileprivate func traceText(lower: Double?, upper: Double?) -> LocalizedText {
        switch self {
        case .clopperPearson:
            let range = "\(thousandths(lower, of: 100))–\(thousandths(upper, of: 100))%"
            return LocalizedText(ja: "\(range)（Clopper–Pearson 法）", en: "\(range) (Clopper–Pearson)")
        case .brookmeyerCrowleyLogLog:
            return LocalizedText(
                ja: "\(days(lower, "未到達"))–\(days(upper, "未到達")) 日（Brookmeyer–Crowley 法、log–log 変換）",
                en: "\(days(lower, "not reached"))–\(days(upper, "not reached")) days (Brookmeyer–Crowley, log–log)")
        }
    }

    private func thousandths(_ share: Double?, of whole: Double) -> String {
        guard let share, let units = Int(exactly: (share * whole * 1_000).rounded(.toNearestOrAwayFromZero)) else { return "…" }
        return ExactDecimal(units: units, places: 3).description
    }

    private func days(_ bound: Double?, _ open: String) -> String {
        bound.map { FigureFormat.dayText($0) } ?? open
    }
}
