import Analysis
import Reexamination
import Statistics

/// The one place where a figure becomes text of the report. Its trace words values by rules of its own (`FigureValue.traceText`).
///
/// ```swift
/// let format = FigureFormat(language: .ja, style: snapshot.style, confidencePercent: 95)
/// try format.text(of: figure, as: .full)      // 71.4%（45/63 例）
/// ```
///
/// Percentages are exact integers rounded half up (design, rules of counting). `0` is printed as `0`, never with a
/// percentage; a figure that was not looked for prints `－` in every style (domain brief §3.5).
public struct FigureFormat: Sendable {
    public let language: Language
    public let style: HouseStyle
    /// Printed before a confidence interval.
    public let confidencePercent: Int

    public init(language: Language, style: HouseStyle, confidencePercent: Int) {
        self.language = language
        self.style = style
        self.confidencePercent = confidencePercent
    }

    /// 調査対象外: U+FF0D, which is not a minus sign.
    public static let notInvestigated = "－"

    /// 未到達: a median that the curve does not come down to, or an interval's open end.
    public var notReached: String { pick("未到達", "not reached") }

    /// A median over followed patients that could not be estimated was not reached; one over nobody cannot be estimated at all.
    private func isMedianNotReached(_ figure: Figure) -> Bool {
        !figure.contributors.isEmpty && (figure.id.text.hasSuffix(".km.median") || figure.id.text.hasSuffix(".km.median.ci"))
    }

    /// 算出不能
    public var notEstimable: String { pick("算出不能", "not estimable") }

    /// - Throws: `FigureFormatError.styleDoesNotFit` for a style that the value cannot take, such as the percentage of a count.
    public func text(of figure: Figure, as style: FigureStyle) throws(FigureFormatError) -> String {
        switch figure.value {
        case .notInvestigated: return Self.notInvestigated
        case .notEstimable: return isMedianNotReached(figure) ? notReached : notEstimable
        case .count(let count, _):
            if style == .value || style == .cell { return String(count) }
        case .proportion(let proportion):
            if let text = text(of: proportion, as: style) { return text }
        case .quantity(let quantity, _):
            if style == .value || style == .cell { return quantity.rounded(to: 1)?.description ?? notEstimable }
        case .interval(let lower, let upper, let method):
            if style == .interval || style == .value { return interval(lower, upper, method, named: style == .interval) }
        case .date(let date):
            if style == .value || style == .cell { return self.date(date) }
        }
        throw .styleDoesNotFit(style, figure: figure.id)
    }

    private func text(of proportion: Proportion, as style: FigureStyle) -> String? {
        let percent = percentage(of: proportion)
        let parts = fraction(of: proportion)
        switch style {
        case .value: return String(proportion.numerator)
        case .percent: return percent.map { $0 + "%" } ?? notEstimable
        case .fraction: return parts
        case .full: return (percent.map { $0 + "%" } ?? notEstimable) + inParentheses(parts)
        case .denominator: return String(proportion.denominator)
        case .cell:
            guard proportion.numerator > 0, let percent else { return String(proportion.numerator) }
            return String(proportion.numerator) + inParentheses(percent)
        case .interval: return nil
        }
    }

    /// 45/63 例
    public func fraction(of proportion: Proportion) -> String { "\(proportion.numerator)/\(proportion.denominator)" + pick(" 例", "") }

    /// Without the sign; `nil` for a part of nobody.
    public func percentage(of proportion: Proportion) -> String? {
        proportion.percentage(decimals: DecimalPlaces(style.percentDecimals) ?? 1)?.description
    }

    /// Full-width parentheses in Japanese; half-width ones after a space in English.
    public func inParentheses(_ text: String) -> String { pick("（\(text)）", " (\(text))") }

    /// 58.7～82.1%, or 12～34 日; `named` sets 95%CI before it.
    private func interval(_ lower: Double?, _ upper: Double?, _ method: IntervalMethod, named: Bool) -> String {
        let name = named ? pick("\(confidencePercent)%CI ", "\(confidencePercent)% CI ") : ""
        let open = notReached
        switch method {
        case .clopperPearson:
            return name + range(lower.map(percentText) ?? open, upper.map(percentText) ?? open) + "%"
        case .brookmeyerCrowleyLogLog:
            let days = pick(" 日", " days")
            guard let lower, let upper else { return name + range(lower.map { Self.dayText($0) + days } ?? open, upper.map { Self.dayText($0) + days } ?? open) }
            return name + range(Self.dayText(lower), Self.dayText(upper)) + days
        }
    }

    /// A bound of an interval is a root of an equation, so it has no exact fraction to round: nearest is all there is.
    private func percentText(_ share: Double) -> String {
        let places = DecimalPlaces(style.percentDecimals) ?? 1
        let scale = (0..<places.count).reduce(100.0) { scale, _ in scale * 10 }
        return ExactDecimal(units: Int((share * scale).rounded(.toNearestOrAwayFromZero)), places: places).description
    }

    /// A bound in days: to a tenth where it is no whole number, as the median of two days may be.
    static func dayText(_ days: Double) -> String {
        let tenths = Int((days * 10).rounded(.toNearestOrAwayFromZero))
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : ExactDecimal(units: tenths, places: 1).description
    }

    func pick<Text>(_ ja: Text, _ en: Text) -> Text { language == .ja ? ja : en }
}

public enum FigureFormatError: Error, Hashable {
    case styleDoesNotFit(FigureStyle, figure: FigureID)
}
