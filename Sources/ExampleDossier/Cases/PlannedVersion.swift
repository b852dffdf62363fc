import Reexamination

/// One version of a planned case: what its sender knew and when.
struct PlannedVersion {
    var report: PlannedCase
    /// C.1.5
    var informed: CalendarDate
    /// C.1.11.1: `1` takes the case back, `2` amends it.
    var nullificationOrAmendment: String?
    var reason: String?
    /// C.2.r.4
    var qualification = "1"
    var site: Int

    /// C.1.2: made a week after the news, as a report must be within its term.
    var created: CalendarDate { informed.adding(days: 7) }
}
