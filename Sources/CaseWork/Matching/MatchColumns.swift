import MedDRA
import Reexamination

/// The profiles as columns of small numbers, so that millions of pairs are compared without touching a text.
struct MatchColumns {
    struct Row {
        var sex: UInt8
        /// 0 if not known.
        var country: Int32
        var site: Int32
        var indication: Int32
        var birth: DaySpan?
        var isSubject: Bool
        var events: Range<Int32>
    }

    struct Event {
        /// Position in `terms`.
        var term: Int32
        /// The days of the onset if it is known to the month at least.
        var onset: DaySpan?
        /// The days of the year, where nothing more is known.
        var year: DaySpan?
        var row: Int32
    }

    private(set) var rows: [Row] = []
    private(set) var events: [Event] = []
    /// For each term the high level terms above it, in ascending order.
    private var highLevelTerms: [[TermCode]] = []

    init(_ profiles: [ReportProfile], release: Release) {
        var sites: [String: Int32] = [:], countries: [String: Int32] = [:], terms: [TermCode: Int32] = [:]
        func number<Key>(_ key: Key, in table: inout [Key: Int32], from first: Int32) -> Int32 {
            if let number = table[key] { return number }
            let number = Int32(table.count) + first
            table[key] = number
            return number
        }
        for (index, profile) in profiles.enumerated() {
            let start = Int32(events.count)
            for event in profile.events {
                let known = terms.count
                let term = number(event.term, in: &terms, from: 0)
                if terms.count > known { highLevelTerms.append(Array(Set(release.paths(of: event.term).map(\.highLevelTerm))).sorted()) }
                let span = event.onset.map { DaySpan($0) }, isCoarse = event.onset.map { $0.yearMonth == nil } ?? false
                events.append(Event(term: term, onset: isCoarse ? nil : span, year: isCoarse ? span : nil, row: Int32(index)))
            }
            let sex: UInt8 = switch profile.sex {
            case .male: 1
            case .female: 2
            case .unknown: 0
            }
            rows.append(Row(sex: sex, country: number(profile.country, in: &countries, from: 1),
                            site: profile.siteKey.map { number($0, in: &sites, from: 1) } ?? 0, indication: Int32(profile.indication ?? 0),
                            birth: profile.birthSpan, isSubject: !profile.party.isCase, events: start..<Int32(events.count)))
        }
    }

    func sex(_ a: Row, _ b: Row) -> MatchOutcome { Self.equality(Int32(a.sex), Int32(b.sex)) }
    func country(_ a: Row, _ b: Row) -> MatchOutcome { Self.equality(a.country, b.country) }
    func indication(_ a: Row, _ b: Row) -> MatchOutcome { Self.equality(a.indication, b.indication) }

    /// A subject's site is a code: it can agree with a report that gives the code, and tells nothing of one that gives a name.
    func site(_ a: Row, _ b: Row) -> MatchOutcome {
        let outcome = Self.equality(a.site, b.site)
        return outcome == .differ && a.isSubject != b.isSubject ? .unknown : outcome
    }

    /// By the days of birth that the ages allow, so that reports years apart can be compared.
    func age(_ a: Row, _ b: Row) -> MatchOutcome {
        guard let one = a.birth, let other = b.birth else { return .unknown }
        let gap = one.gap(to: other)
        return gap == 0 ? .agree : gap <= 366 ? .near : .differ
    }

    /// Agree if all terms of the one that has fewer are terms of the other.
    func term(_ a: Row, _ b: Row) -> MatchOutcome {
        guard !a.events.isEmpty, !b.events.isEmpty else { return .unknown }
        func isIn(_ term: Int32, _ row: Row) -> Bool { row.events.contains { events[Int($0)].term == term } }
        func areAll(of one: Row, in other: Row) -> Bool { one.events.allSatisfy { isIn(events[Int($0)].term, other) } }
        if areAll(of: a, in: b) || areAll(of: b, in: a) { return .agree }
        if a.events.contains(where: { isIn(events[Int($0)].term, b) }) { return .near }
        for one in a.events {
            let above = highLevelTerms[Int(events[Int(one)].term)]
            for other in b.events where highLevelTerms[Int(events[Int(other)].term)].contains(where: above.contains) { return .near }
        }
        return .differ
    }

    /// The best of the terms that both have and whose onsets both know; of all events if there is no such term.
    func onset(_ a: Row, _ b: Row) -> MatchOutcome {
        var shared: MatchOutcome?, any: MatchOutcome?
        for one in a.events {
            for other in b.events {
                let left = events[Int(one)], right = events[Int(other)]
                guard let outcome = Self.onset(left, right) else { continue }
                if left.term == right.term { shared = Self.better(shared, outcome) }
                any = Self.better(any, outcome)
            }
        }
        return shared ?? any ?? .unknown
    }

    /// `nil` if nothing can be said: one is not known, or is known to a year that the other may fall in.
    private static func onset(_ a: Event, _ b: Event) -> MatchOutcome? {
        if let one = a.onset, let other = b.onset {
            if one.isOneDay, one == other { return .agree }
            return one.gap(to: other) <= Int32(MatchWeights.nearDays) ? .near : .differ
        }
        guard let one = a.onset ?? a.year, let other = b.onset ?? b.year else { return nil }
        return one.gap(to: other) > Int32(MatchWeights.nearDays) ? .differ : nil
    }

    private static func better(_ old: MatchOutcome?, _ new: MatchOutcome) -> MatchOutcome {
        switch (old, new) {
        case (.agree?, _), (_, .agree): .agree
        case (.near?, _), (_, .near): .near
        default: .differ
        }
    }

    private static func equality(_ a: Int32, _ b: Int32) -> MatchOutcome { a == 0 || b == 0 ? .unknown : a == b ? .agree : .differ }
}
