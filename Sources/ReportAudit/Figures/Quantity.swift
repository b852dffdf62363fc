import Statistics

/// A number of running text or a cell with what it counts and where it stands.
///
/// ```swift
/// Quantities(in: Passage("179 例 179 件であり")).all.map(\.unit)    // [.cases, .events]
/// ```
public struct Quantity: Sendable, Hashable {
    public enum Unit: String, Sendable, Hashable, Codable {
        /// 例, patients
        case cases
        /// 件, events
        case events
        case percent
        case sites, days, times, months, years
        case none
    }

    public var value: ExactDecimal
    public var unit: Unit
    /// From the first digit to the end of the unit.
    public var range: Range<Int>
    /// 各 n 例: so many each.
    public var isEach: Bool = false

    /// The whole number, if it is one.
    public var whole: Int? { value.places.count == 0 ? value.units : nil }
}

/// A percentage with the counts behind it, as far as they are printed.
public struct Rate: Sendable, Hashable {
    public var percentage: ExactDecimal
    public var numerator: Int?
    public var denominator: Int?
    public var range: Range<Int>
}

/// The quantities and rates of a passage. What belongs to a date, a version or a name of a test is left out.
public struct Quantities: Sendable {
    public private(set) var all: [Quantity] = []
    public private(set) var rates: [Rate] = []
    public private(set) var dates: [WrittenDate] = []

    public init(in passage: Passage) {
        var scanner = QuantityScanner(passage: passage)
        scanner.scan()
        all = scanner.quantities
        rates = scanner.rates
        dates = scanner.dates
    }
}
