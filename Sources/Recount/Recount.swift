import MedDRA
import Reexamination

/// Every count of a report, counted a second time the slow and obvious way: plain arrays and nested loops over each patient's records, and no
/// code shared with the analysis. A report whose two counts disagree is not made.
///
/// ```swift
/// let recount = try Recount(of: snapshot, release: release)
/// recount.values["survey.gct.safety.n"]       // .count(156)
/// ```
///
/// The two have the figure ids in common (docs/counting-rules.md), and what stands below both: dates and the resolution of terms. What is no count (dates, confidence limits,
/// Kaplan–Meier estimates) is not recounted here; the statistics are checked against other software in the tests.
public struct Recount: Sendable {
    /// By figure id.
    public private(set) var values: [String: RecountedValue] = [:]

    /// - Parameter basis: the label that the analysis it is held against went by.
    public init(of snapshot: Snapshot, release: Release, judgingBy basis: ListednessBasis = .application) throws {
        let risks = try NaiveRisk.all(in: snapshot, release: release)
        for survey in snapshot.surveys {
            try Task.checkCancellation()
            let patients = NaivePatients(survey, cut: snapshot.dataCut)
            countSurvey(survey, patients, risks, snapshot, release)
            countDuration(survey, patients, snapshot)
            countLateOnset(survey, patients, risks, snapshot)
            for endpoint in survey.protocol.efficacyEndpoints {
                try Task.checkCancellation()
                countEfficacy(endpoint, survey, patients, snapshot)
            }
        }
        try Task.checkCancellation()
        countReactions(snapshot, release, risks, basis)
        countRegisters(snapshot)
    }

    mutating func set(_ id: String, _ count: Int) { values[id] = .count(count) }

    mutating func set(_ id: String, _ numerator: Int, of denominator: Int) {
        values[id] = denominator == 0 ? .notEstimable : .proportion(numerator, denominator)
    }

    mutating func set(_ id: String, _ value: RecountedValue) { values[id] = value }
}

/// A recounted quantity.
public enum RecountedValue: Hashable, Sendable {
    case count(Int)
    case proportion(Int, Int)
    /// A median, as twice its value, so that a half is a whole number.
    case twice(Int)
    case notInvestigated
    case notEstimable
}
