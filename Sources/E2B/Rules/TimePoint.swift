import Reexamination

/// A date or time of HL7 to the precision given: `YYYY[MM[DD[hh[mm[ss[.f]]]]]][±zzzz]`.
///
/// ```swift
/// TimePoint("202405")?.precision                       // .month
/// TimePoint("20240230")                                // nil: there is no such day
/// let isLater = TimePoint("2024")?.isLater(than: other)
/// ```
///
/// (ICH E2B(R3) implementation guide, appendix II.)
public struct TimePoint: Hashable, Sendable {
    public enum Precision: Int, Comparable, Sendable {
        case year = 4, month = 6, day = 8, hour = 10, minute = 12, second = 14
        public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
    }

    public let precision: Precision
    /// The digits without fraction and zone.
    public let digits: String
    /// Minutes east of UTC.
    public let zone: Int?

    /// `nil` if the text is anything else, or of a day or time that does not exist.
    public init?(_ text: String) {
        var rest = Substring(text)
        var zone: Int?
        if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let offset = rest[rest.index(after: sign)...]
            guard offset.utf8.count == 4, Self.isDigits(offset), let hours = Int(offset.prefix(2)), let minutes = Int(offset.suffix(2)), hours <= 14, minutes < 60 else { return nil }
            zone = (hours * 60 + minutes) * (rest[sign] == "-" ? -1 : 1)
            rest = rest[..<sign]
        }
        if let dot = rest.firstIndex(of: ".") {
            let fraction = rest[rest.index(after: dot)...]
            guard rest[..<dot].utf8.count == 14, (1...4).contains(fraction.utf8.count), Self.isDigits(fraction) else { return nil }
            rest = rest[..<dot]
        }
        guard Self.isDigits(rest), let precision = Precision(rawValue: rest.utf8.count) else { return nil }
        self.precision = precision
        self.zone = zone
        digits = String(rest)
        guard isInCalendar else { return nil }
    }

    private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private func number(_ from: Int, _ count: Int) -> Int? {
        guard precision.rawValue >= from + count else { return nil }
        return Int(digits.dropFirst(from).prefix(count))
    }

    private var isInCalendar: Bool {
        guard let year = number(0, 4), year >= 1800 else { return false }
        if let month = number(4, 2) {
            guard (1...12).contains(month) else { return false }
            if let day = number(6, 2) {
                let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
                guard (1...days).contains(day) else { return false }
            }
        }
        return (number(8, 2) ?? 0) <= 24 && (number(10, 2) ?? 0) < 60 && (number(12, 2) ?? 0) < 60
    }

    /// How far the clocks of the world are ahead of UTC and behind it, in minutes.
    private static let zones = -12 * 60...14 * 60

    /// Seconds since the beginning of 1970 in UTC, of the earliest moment that is meant.
    ///
    /// - Parameter assumed: the zone of a time that states none, in minutes east of UTC.
    public func seconds(assuming assumed: Int) -> Int {
        let days = CalendarDate(year: number(0, 4) ?? 1, month: number(4, 2) ?? 1, day: number(6, 2) ?? 1)?.dayNumber ?? 0
        return ((days * 24 + (number(8, 2) ?? 0)) * 60 + (number(10, 2) ?? 0) - (zone ?? assumed)) * 60 + (number(12, 2) ?? 0)
    }

    /// Whether this is certainly later: two times with zones are compared as instants; where one states none it may be any, and where one is less
    /// precise only the digits both have tell.
    public func isLater(than other: TimePoint) -> Bool {
        if isInstant, other.isInstant {
            // What states no seconds may be of any second of its minute.
            return seconds(assuming: 0) > other.seconds(assuming: 0) + (other.precision < .second ? 59 : 0)
        }
        if isInstant, other.zone == nil { return isLater(digits(inZone: Self.zones.lowerBound), other.digits) }
        if other.isInstant, zone == nil { return isLater(digits, other.digits(inZone: Self.zones.upperBound)) }
        return isLater(digits, other.digits)
    }

    private var isInstant: Bool { zone != nil && precision >= .minute }

    private func isLater(_ one: String, _ other: String) -> Bool {
        let common = min(one.utf8.count, other.utf8.count)
        return one.prefix(common) > other.prefix(common)
    }

    /// What a clock of the zone shows then, to the same precision.
    private func digits(inZone minutes: Int) -> String {
        let moment = seconds(assuming: 0) + minutes * 60
        let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400, rest = moment - days * 86_400
        guard let day = CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: days) else { return digits }
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return String((day.description.replacing("-", with: "") + time).prefix(precision.rawValue))
    }
}
