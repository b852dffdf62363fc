import MedDRA
import Reexamination

/// Finds the pairs of case reports, and of case reports and survey subjects, that may be about one patient.
///
/// ```swift
/// let search = CandidateSearch(of: snapshot, release: release)
/// for candidate in search.candidates(undecidedIn: groups) { print(candidate.score) }
/// ```
///
/// Only pairs that have something in common are compared: an onset near each other, a site, or a term together with an age
/// that agrees. What has none of them cannot reach `MatchWeights.completeFrom`. The result is the same for the same snapshot.
public struct CandidateSearch: Sendable {
    private let profiles: [ReportProfile]
    /// Which of two cases comes first: earlier received, then smaller id.
    private let order: [LinkParty: Int]
    private let columns: MatchColumns
    private let weights: MatchWeights

    public init(of snapshot: Snapshot, release: Release, weights: MatchWeights = .standard) {
        let cases = snapshot.cases.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
        profiles = cases.map { ReportProfile($0) } + snapshot.surveys.flatMap(ReportProfile.subjects)
        order = Dictionary(profiles.enumerated().map { ($1.party, $0) }, uniquingKeysWith: { first, _ in first })
        columns = MatchColumns(profiles, release: release)
        self.weights = weights
    }

    /// The pairs of at least `minimum` points that nobody has decided on, the highest score first, then by ids.
    public func candidates(undecidedIn groups: LinkGroups? = nil, minimum: Int = MatchWeights.minimum) -> [MatchCandidate] {
        var found: Set<UInt64> = []
        forEachPair { a, b in
            guard score(a, b, atLeast: minimum) else { return }
            found.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
        }
        let candidates = found.map { candidate(Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }.filter { groups?.relation($0.one.party, $0.other.party) == nil }
        return candidates.sorted { ($1.score, $0.one.party, $0.other.party) < ($0.score, $1.one.party, $1.other.party) }
    }

    /// The comparison of two, whatever its score; `nil` if one of them is not there.
    public func comparison(_ one: LinkParty, _ other: LinkParty) -> MatchCandidate? {
        guard let a = order[one], let b = order[other] else { return nil }
        return candidate(min(a, b), max(a, b))
    }

    /// Profiles stand cases first, the earlier before the later, then subjects.
    private func candidate(_ first: Int, _ second: Int) -> MatchCandidate {
        let a = columns.rows[first], b = columns.rows[second]
        let reasons = MatchFactor.allCases.map { factor -> MatchCandidate.Reason in
            let outcome: MatchOutcome = switch factor {
            case .term: columns.term(a, b)
            case .onset: columns.onset(a, b)
            case .age: columns.age(a, b)
            case .sex: columns.sex(a, b)
            case .site: columns.site(a, b)
            case .indication: columns.indication(a, b)
            case .country: columns.country(a, b)
            }
            return .init(factor: factor, outcome: outcome, points: weights.points(factor, outcome))
        }
        let isWithSubject = b.isSubject
        return MatchCandidate(one: profiles[isWithSubject ? first : second], other: profiles[isWithSubject ? second : first], reasons: reasons)
    }

    /// The cheap factors first: most pairs fall out before their events are looked at.
    private func score(_ first: Int32, _ second: Int32, atLeast minimum: Int) -> Bool {
        let a = columns.rows[Int(first)], b = columns.rows[Int(second)]
        if a.isSubject, b.isSubject { return false }
        var score = weights.row(.sex)[columns.sex(a, b)] + weights.row(.age)[columns.age(a, b)] + weights.row(.country)[columns.country(a, b)]
            + weights.row(.indication)[columns.indication(a, b)] + weights.row(.site)[columns.site(a, b)]
        let onset = weights.row(.onset), term = weights.row(.term)
        if score + onset.agree + term.agree < minimum { return false }
        score += onset[columns.onset(a, b)]
        return score + term.agree >= minimum && score + term[columns.term(a, b)] >= minimum
    }

    /// Hands on every pair that shares a block; a pair that shares several comes several times.
    private func forEachPair(_ body: (Int32, Int32) -> Void) {
        forEachNear(columns.events.compactMap { event in event.onset.map { (span: $0, row: event.row) } }, within: Int32(MatchWeights.nearDays), body)

        let sites = Dictionary(grouping: columns.rows.indices.filter { columns.rows[$0].site != 0 }) { columns.rows[$0].site }
        for rows in sites.values {
            // Cases stand before subjects, and two subjects are never one patient.
            for (position, one) in rows.enumerated() {
                if columns.rows[one].isSubject { break }
                for other in rows[(position + 1)...] { body(Int32(one), Int32(other)) }
            }
        }
        for events in Dictionary(grouping: columns.events, by: \.term).values {
            forEachNear(events.compactMap { event in columns.rows[Int(event.row)].birth.map { (span: $0, row: event.row) } }, within: 0, body)
        }
    }

    /// The pairs of different rows whose spans are no more than so many days apart, but for those of two subjects: there are many more subjects than
    /// cases, and two of them are never one patient.
    private func forEachNear(_ spans: [(span: DaySpan, row: Int32)], within days: Int32, _ body: (Int32, Int32) -> Void) {
        let ascending = spans.sorted { ($0.span.first, $0.row) < ($1.span.first, $1.row) }
        let cases = ascending.filter { !columns.rows[Int($0.row)].isSubject }, subjects = ascending.filter { columns.rows[Int($0.row)].isSubject }
        /// With those of `others`, none of which begins before it, that begin no later than it ends.
        func pair(_ one: (span: DaySpan, row: Int32), _ others: ArraySlice<(span: DaySpan, row: Int32)>) {
            for other in others.prefix(while: { $0.span.first <= one.span.last + days }) where other.row != one.row { body(one.row, other.row) }
        }
        for (position, one) in cases.enumerated() { pair(one, cases[(position + 1)...]) }
        // Of a case and a subject either may begin first.
        var next = 0
        for one in cases {
            while next < subjects.count, subjects[next].span.first < one.span.first { next += 1 }
            pair(one, subjects[next...])
        }
        next = 0
        for one in subjects {
            while next < cases.count, cases[next].span.first <= one.span.first { next += 1 }
            pair(one, cases[next...])
        }
    }
}
