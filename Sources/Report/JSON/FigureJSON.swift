import Analysis
import Foundation
import Reexamination
import Statistics

/// A figure of `report.json`.
///
/// `value` is the number itself: the count, the percentage of a proportion, the quantity, or the date as text. It is `null` for an interval,
/// which has `lower` and `upper`, and where there is no number; `kind` says which of these it is.
struct FigureJSON: Encodable {
    let figure: Figure
    let language: Language
    let percentDecimals: DecimalPlaces

    init(_ figure: Figure, language: Language, percentDecimals: DecimalPlaces) {
        self.figure = figure
        self.language = language
        self.percentDecimals = percentDecimals
    }

    private enum CodingKeys: CodingKey {
        case id, label, definition, population, populationFigure, kind, value, unit, numerator, denominator, lower, upper, method, contributors
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(figure.id, forKey: .id)
        try container.encode(figure.label[language], forKey: .label)
        try container.encode(figure.definition[language], forKey: .definition)
        try container.encode(figure.population.name[language], forKey: .population)
        try container.encode(figure.population.figure, forKey: .populationFigure)
        try container.encode(figure.contributors.map(ContributorJSON.init), forKey: .contributors)

        var numerator: Int?, denominator: Int?
        switch figure.value {
        case .count(let count, let unit):
            try container.encode("count", forKey: .kind)
            try container.encode(count, forKey: .value)
            try container.encode(unit, forKey: .unit)
            numerator = count
        case .proportion(let proportion):
            try container.encode("proportion", forKey: .kind)
            try container.encode(proportion.percentage(decimals: percentDecimals)?.value.jsonNumber, forKey: .value)
            try container.encode("percent", forKey: .unit)
            numerator = proportion.numerator
            denominator = proportion.denominator
        case .quantity(let quantity, let unit):
            try container.encode("quantity", forKey: .kind)
            try container.encode(quantity.rounded(to: 1)?.jsonNumber, forKey: .value)
            try container.encode(unit, forKey: .unit)
        case .interval(let lower, let upper, let method):
            try container.encode("interval", forKey: .kind)
            try container.encodeNil(forKey: .value)
            try container.encode(lower.flatMap(jsonNumber), forKey: .lower)
            try container.encode(upper.flatMap(jsonNumber), forKey: .upper)
            try container.encode(method, forKey: .method)
        case .date(let date):
            try container.encode("date", forKey: .kind)
            try container.encode(date, forKey: .value)
        case .notInvestigated:
            try container.encode("notInvestigated", forKey: .kind)
            try container.encodeNil(forKey: .value)
        case .notEstimable:
            try container.encode("notEstimable", forKey: .kind)
            try container.encodeNil(forKey: .value)
        }
        try container.encode(numerator, forKey: .numerator)
        try container.encode(denominator, forKey: .denominator)
    }

    /// A bound to six decimals: what the method's arithmetic is good for, and the same on every machine.
    private func jsonNumber(_ bound: Double) -> Decimal? {
        Int(exactly: (bound * 1e6).rounded(.toNearestOrAwayFromZero)).map { ExactDecimal(units: $0, places: 6).jsonNumber }
    }
}

struct ContributorJSON: Encodable {
    let unit: String
    let records: [String]

    init(_ contributor: Contributor) {
        unit = contributor.unit
        records = contributor.records.map(\.description)
    }
}

extension ExactDecimal {
    /// The same number, still exact.
    fileprivate var jsonNumber: Decimal {
        Decimal(sign: units < 0 ? .minus : .plus, exponent: -places.count, significand: Decimal(units.magnitude))
    }
}
