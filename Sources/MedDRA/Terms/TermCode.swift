/// A MedDRA code: the eight digits that name a term on any of the five levels, or a standardised query.
///
/// ```swift
/// let code = TermCode(10_035_598)
/// print(code)                       // 10035598
/// ```
///
/// Codes order by number, which is the order in which the forms list the preferred terms of one organ class
/// (domain brief §3.7).
public struct TermCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The number as MedDRA writes it.
    public let number: Int32

    public init(_ number: Int32) {
        self.number = number
    }

    /// Reads a code from text. Nothing but ASCII digits is accepted, and no code is longer than nine of them.
    public init?(_ text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
              let number = Int32(text) else { return nil }
        self.number = number
    }

    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int32.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public static func < (left: TermCode, right: TermCode) -> Bool { left.number < right.number }

    public var description: String { String(number) }
}
