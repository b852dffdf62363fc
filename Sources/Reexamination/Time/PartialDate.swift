/// A date as far as it is known: a day, a month or a year (SDTM's `--DTC` cut short from the right).
///
/// ```swift
/// PartialDate("2018-04")?.earliest     // 2018-04-01
/// PartialDate("2018-04")?.latest       // 2018-04-30
/// ```
public enum PartialDate: Hashable, Sendable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    case year(Int)

    /// Reads `2018-04-09`, `2018-04` or `2018`; anything else is `nil`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = parts.map(\.utf8.count)
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        switch widths {
        case [4]:
            guard numbers[0] > 0 else { return nil }
            self = .year(numbers[0])
        case [4, 2]:
            guard numbers[0] > 0, (1...12).contains(numbers[1]) else { return nil }
            self = .month(year: numbers[0], month: numbers[1])
        case [4, 2, 2]:
            guard let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
            self = .day(date)
        default: return nil
        }
    }

    /// The first day it can be.
    public var earliest: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): Self.day(year, month, 1)
        case .year(let year): Self.day(year, 1, 1)
        }
    }

    /// The last day it can be.
    public var latest: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): Self.day(year, month, CalendarDate.lastDay(ofMonth: month, year: year))
        case .year(let year): Self.day(year, 12, 31)
        }
    }

    public var year: Int {
        switch self {
        case .day(let date): date.year
        case .month(let year, _), .year(let year): year
        }
    }

    /// The month, if it is known.
    public var yearMonth: YearMonth? {
        switch self {
        case .day(let date): YearMonth(year: date.year, month: date.month)
        case .month(let year, let month): YearMonth(year: year, month: month)
        case .year: nil
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("a partial date is only made from a year and month that exist")
        }
        return date
    }
}

extension PartialDate: CustomStringConvertible, Codable {
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
        case .year(let year): padded(year, to: 4)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PartialDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
