import Reexamination

/// A case report as it is planned, before it becomes messages.
struct PlannedCase {
    var number = 0
    var source = "spontaneous"
    var country = "JP"
    var received: CalendarDate
    /// `1`, `2`, or empty where nobody knows.
    var indication = "2"
    var isFemale: Bool
    var age: Int?
    var linkedSubject = ""
    var rows: [ReactionRow] = []

    init(received: CalendarDate, isFemale: Bool, age: Int?, linkedSubject: String = "") {
        self.received = received
        self.isFemale = isFemale
        self.age = age
        self.linkedSubject = linkedSubject
    }

    /// C.1.8.1
    var id: String { "JP-EXAMPLE-" + String(String(10_000 + number).dropFirst()) }
}
