/// Groups of patients with and without an event: what a table by factor prints, n of N for each group.
///
/// ```swift
/// let sexes = GroupCounts([try Proportion(10, of: 100), try Proportion(20, of: 100)])
/// sexes?.chiSquared()      // 0.0477…
/// ```
public struct GroupCounts: Hashable, Sendable {
    public let groups: [Proportion]
    /// Patients with the event, in all groups together.
    public let events: Int
    /// Patients of all groups together.
    public let total: Int

    /// Nil where no test is possible: fewer than two groups that hold anybody, nobody or everybody with the event, or counts beyond what a report has (a million).
    public init?(_ groups: [Proportion]) {
        let held = groups.filter { $0.denominator > 0 }
        guard held.count >= 2, held.count <= 1000, held.allSatisfy({ $0.denominator <= 1_000_000 }) else { return nil }
        self.groups = held
        events = held.reduce(0) { $0 + $1.numerator }
        total = held.reduce(0) { $0 + $1.denominator }
        guard events > 0, events < total, total <= 1_000_000 else { return nil }
    }
}
