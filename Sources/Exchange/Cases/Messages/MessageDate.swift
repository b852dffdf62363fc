import E2B
import Reexamination

/// Dates of E2B(R3) as the dossier has them: as many digits as are known. The day is the one the sender writes; it is not moved into another zone.
///
/// ```swift
/// MessageDate.partial("20180409093000+0900")    // 2018-04-09
/// MessageDate.partial("201804")                 // 2018-04
/// MessageDate.partial("2018-04-09")             // nil: HL7 writes no separators
/// ```
enum MessageDate {
    static func partial(_ text: String) -> PartialDate? {
        guard let point = TimePoint(text) else { return nil }
        let digits = point.digits
        return switch point.precision {
        case .year: PartialDate(digits)
        case .month: PartialDate("\(digits.prefix(4))-\(digits.suffix(2))")
        case .day, .hour, .minute, .second: PartialDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))")
        }
    }

    static func day(_ text: String) -> CalendarDate? {
        if case .day(let day)? = partial(text) { day } else { nil }
    }

    /// What times are put in order by: the instant in seconds. A time without zone is taken for one of Japan, one that cannot be read comes first.
    static func instant(_ text: String) -> Int { TimePoint(text)?.seconds(assuming: 9 * 60) ?? .min }
}
