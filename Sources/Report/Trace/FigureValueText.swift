import Analysis
import Reexamination
import Statistics

extension FigureValue {
    /// The value with its unit, as the trace shows it: never without n and N where there are both.
    ///
    /// - Parameter decimals: of a percentage.
    func traceText(decimals: DecimalPlaces) -> LocalizedText {
        var style = HouseStyle()
        style.percentDecimals = decimals.count
        func text(_ language: Language) -> String {
            // No confidence level is printed here: an interval is named by its method.
            traceText(FigureFormat(language: language, style: style, confidencePercent: 95))
        }
        return LocalizedText(ja: text(.ja), en: text(.en))
    }

    private func traceText(_ format: FigureFormat) -> String {
        switch self {
        case .count(let count, let unit): "\(count) \(unit.traceName[format.language])"
        case .proportion(let proportion):
            format.fraction(of: proportion) + format.inParentheses(format.percentage(of: proportion).map { $0 + "%" } ?? format.notEstimable)
        case .quantity(let quantity, let unit):
            quantity.rounded(to: 1).map { "\($0) \(unit.traceName[format.language])" } ?? format.notEstimable
        case .interval(let lower, let upper, let method): method.traceText(lower: lower, upper: upper, format)
        // As the records behind it have it, not in the house's calendar.
        case .date(let date): date.description
        case .notInvestigated: FigureFormat.notInvestigated + format.inParentheses(format.pick("対象としていない", "not looked for"))
        case .notEstimable: format.notEstimable
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
    fileprivate func traceText(lower: Double?, upper: Double?, _ format: FigureFormat) -> String {
        switch self {
        case .clopperPearson:
            "\(thousandths(lower, of: 100))–\(thousandths(upper, of: 100))%" + format.inParentheses(format.pick("Clopper–Pearson 法", "Clopper–Pearson"))
        case .brookmeyerCrowleyLogLog:
            "\(days(lower) ?? format.notReached)–\(days(upper) ?? format.notReached) " + format.pick("日", "days")
                + format.inParentheses(format.pick("Brookmeyer–Crowley 法、log–log 変換", "Brookmeyer–Crowley, log–log"))
        }
    }

    private func thousandths(_ share: Double?, of whole: Double) -> String {
        guard let share, let units = Int(exactly: (share * whole * 1_000).rounded(.toNearestOrAwayFromZero)) else { return "…" }
        return ExactDecimal(units: units, places: 3).description
    }

    private func days(_ bound: Double?) -> String? { bound.map(FigureFormat.dayText) }
}
