/// A person of the pool and the events that the published totals ask of them, before it is decided who reports them.
struct PlannedPerson {
    /// One preferred term of one person: one event, however often it is reported.
    struct Event: Hashable {
        let term: String
        let isSerious: Bool
    }

    var events: [Event]
    /// The year in which the events of a pooled risk fall, if the trend fixes it.
    var year: Int?

    /// Whether any event is of one of the terms.
    func has(anyOf terms: Set<String>) -> Bool { events.contains { terms.contains($0.term) } }

    /// Both persons' events in one, or `nil` if a term would stand twice.
    func merged(with other: PlannedPerson) -> PlannedPerson? {
        guard Set(events.map(\.term)).isDisjoint(with: other.events.map(\.term)), year == nil || other.year == nil else { return nil }
        return PlannedPerson(events: events + other.events, year: year ?? other.year)
    }
}
