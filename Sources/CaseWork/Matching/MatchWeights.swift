import Reexamination

/// The points that each outcome of each factor gives: the whole of the score is this table.
///
/// ```swift
/// MatchWeights.standard.points(.onset, .agree)      // 8
/// ```
///
/// A point is about a doubling of the odds that two reports are about one patient, as estimated from how often two reports
/// of one patient and two of any patients come out so. Points are whole numbers, the same for every dossier and every
/// term, so that a person can add them up; docs/cases.md prints the table.
public struct MatchWeights: Hashable, Sendable, Codable {
    /// The points of one factor.
    struct Row: Hashable, Sendable, Codable {
        var agree: Int
        var near: Int
        var differ: Int

        subscript(outcome: MatchOutcome) -> Int {
            switch outcome {
            case .agree: agree
            case .near: near
            case .differ: differ
            case .unknown: 0
            }
        }
    }

    private var term, onset, age, sex, site, indication, country: Row

    public static let standard = MatchWeights(
        // Near: some terms in common, or a common high level term.
        term: Row(agree: 4, near: 2, differ: -4),
        // Near: no more than `nearDays` apart, or one of them known to the month only.
        onset: Row(agree: 8, near: 4, differ: -4),
        // Agree: both can have been born on one day. Near: within a year of that.
        age: Row(agree: 5, near: 2, differ: -4),
        sex: Row(agree: 1, near: 0, differ: -5),
        // A patient's second report may well come from another institution.
        site: Row(agree: 6, near: 0, differ: -1),
        indication: Row(agree: 1, near: 0, differ: -3),
        // Almost all reports are domestic, so agreement says nothing.
        country: Row(agree: 0, near: 0, differ: -6))

    /// Days between two onsets that still count as near.
    public static let nearDays = 7

    /// Candidates below it are not shown unless asked for.
    public static let minimum = 12

    public func points(_ factor: MatchFactor, _ outcome: MatchOutcome) -> Int { row(factor)[outcome] }

    func row(_ factor: MatchFactor) -> Row {
        switch factor {
        case .term: term
        case .onset: onset
        case .age: age
        case .sex: sex
        case .site: site
        case .indication: indication
        case .country: country
        }
    }

    /// The least score down to which every pair is found. A pair below it may have neither a near onset, nor a common site,
    /// nor a common term with an agreeing age, and such pairs are not looked at.
    public var completeFrom: Int {
        func most(_ factor: MatchFactor, _ outcomes: [MatchOutcome]) -> Int { outcomes.map { points(factor, $0) }.max() ?? 0 }
        let termAndAge = max(points(.term, .agree) + most(.age, [.near, .differ, .unknown]), most(.term, [.near, .differ, .unknown]) + points(.age, .agree))
        return 1 + most(.onset, [.differ, .unknown]) + most(.site, [.differ, .unknown]) + termAndAge
            + most(.sex, MatchOutcome.allCases) + most(.indication, MatchOutcome.allCases) + most(.country, MatchOutcome.allCases)
    }

    /// The table as docs/cases.md prints it.
    public var markdown: String {
        let rows = MatchFactor.allCases.map { factor in
            "| \(factor.name.ja) \(factor.name.en) | " + [MatchOutcome.agree, .near, .differ, .unknown].map { outcome in
                let points = points(factor, outcome)
                return points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
            }.joined(separator: " | ") + " |"
        }
        return (["| 項目 factor | 一致 agree | 近い near | 不一致 differ | 不明 unknown |", "|---|---|---|---|---|"] + rows).joined(separator: "\n")
    }
}
