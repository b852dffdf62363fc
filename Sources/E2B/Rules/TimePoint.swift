/// A date or time of HL7 to the precision given: `YYYY[MM[DD[hh[mm[ss[.f]]]]]][±zzzz]`.
///
/// ```swift
/// TimePoint("202405")?.precision                       // .month
/// TimePoint("20240230")                                // nil: there is no such day
/// let isLater = TimePoint("2024")?.isLater(than: other)
/// ```
///
/// (ICH E2B(R3) implementation guide, appendix II.)
struct TimePoint: Hashable, Sendable {
    enum Precision: Int, Comparable, Sendable {
        case year = 4, month = 6, day = 8, hour = 10, minute = 12, second = 14
        static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
    }

    let precision: Precision
    /// The digits without fraction and zone.
    let digits: String
    /// Minutes east of UTC.
    let zone: Int?

    init?(_ text: String) {
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

    /// Minutes since a fixed day, in UTC; nil unless the time and the zone are known.
    private var minutes: Int? {
        guard let zone, precision >= .minute, let year = number(0, 4), let month = number(4, 2), let day = number(6, 2), let hour = number(8, 2), let minute = number(10, 2) else {
            return nil
        }
        // Days of the civil calendar, counted from March so that leap days come last.
        let shifted = month > 2 ? year : year - 1
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
        return (days * 24 + hour) * 60 + minute - zone
    }

    /// Whether this is certainly later: two times with zones are compared as instants, others by the digits both have.
    func isLater(than other: TimePoint) -> Bool {
        if let mine = minutes, let theirs = other.minutes { return mine == theirs ? (number(12, 2) ?? 0) > (other.number(12, 2) ?? 59) : mine > theirs }
        let common = min(digits.utf8.count, other.digits.utf8.count)
        return digits.prefix(common) > other.digits.prefix(common)
    }
}
