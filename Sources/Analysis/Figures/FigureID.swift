/// The stable name of a figure, such as `survey.gct.safety.n`: lower-case words joined by dots, ids kept as they are.
public struct FigureID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringInterpolation {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { text = value }

    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public static func < (left: FigureID, right: FigureID) -> Bool { left.text < right.text }
    public var description: String { text }
}
