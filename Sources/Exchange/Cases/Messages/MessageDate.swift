import Reexamination

/// Dates of E2B(R3): as many digits as are known, `CCYYMMDDhhmmss`, and a time zone. The day is the one the sender writes; it is not
/// moved into another zone.
enum MessageDate {
    /// `20180409…`, `201804` or `2018`.
    static func partial(_ text: String) -> PartialDate? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        switch digits.utf8.count {
        case 4: return PartialDate(digits)
        case 6: return PartialDate("\(digits.prefix(4))-\(digits.suffix(2))")
        case 8...: return PartialDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))")
        default: return nil
        }
    }

    static func day(_ text: String) -> CalendarDate? {
        if case .day(let day)? = partial(text) { day } else { nil }
    }
}
