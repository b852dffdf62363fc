/// An interval of days with both ends inside it: the window that a section of the report looks at.
public struct DateWindow: Hashable, Sendable, Codable {
    public let first: CalendarDate
    public let last: CalendarDate

    /// `nil` if the last day comes before the first.
    public init?(first: CalendarDate, last: CalendarDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

    /// Whether the date may lie inside: a partial date counts as inside if any day it can be does.
    public func mayContain(_ date: PartialDate) -> Bool { date.latest >= first && date.earliest <= last }
}
