import Reexamination

/// The days on which something can have happened, by their day numbers, both ends inside.
struct DaySpan: Hashable, Sendable {
    var first: Int32
    var last: Int32

    init(first: Int, last: Int) {
        self.first = Int32(truncatingIfNeeded: first)
        self.last = Int32(truncatingIfNeeded: last)
    }

    init(_ date: PartialDate) {
        self.init(first: date.earliest.dayNumber, last: date.latest.dayNumber)
    }

    /// The days on which someone was born who was `age` years old on the date.
    init(birthOfAge age: Int, on date: PartialDate) {
        self.init(first: date.earliest.adding(years: -age - 1).dayNumber + 1, last: date.latest.adding(years: -age).dayNumber)
    }

    var isOneDay: Bool { first == last }

    /// Days between the two; 0 if they overlap.
    func gap(to other: DaySpan) -> Int32 { max(0, max(other.first - last, first - other.last)) }
}
