import MedDRA
import Reexamination

/// An event of a version as the rules see it: the repeats of one term in one, serious or fatal if one of them is.
public struct ReportedEvent: Hashable, Sendable {
    public let term: TermCode
    public let isSerious: Bool
    public let isFatal: Bool
    public let isInfectionByProduct: Bool
    /// By the label in force on day 0; `nil` if there is none.
    public let isListed: Bool?

    func isOf(_ event: ClockRule.EventClass) -> Bool {
        switch event {
        case .death: isFatal
        case .serious: isSerious || isFatal
        case .nonSerious: !isSerious && !isFatal
        case .infection: isInfectionByProduct
        case .seriousInfection: isInfectionByProduct && (isSerious || isFatal)
        case .foreignMeasure, .researchReport: false
        }
    }
}

extension SafetyCase {
    /// The adverse reactions, those that reporter and company deny left out, in ascending order of term.
    ///
    /// An event is listed only if every row of its term is: the doubtful one is not foretold.
    public func reportedEvents(judgedBy label: LabelVersion?) -> [ReportedEvent] {
        Dictionary(grouping: reactions.filter(\.facts.isAdverseReaction), by: \.facts.preferredTerm).sorted { $0.key < $1.key }.map { term, rows in
            let isFatal = rows.contains { $0.facts.outcome == .fatal || $0.facts.seriousness.criteria.contains(.death) }
            let isSerious = rows.contains(where: \.facts.isSerious)
            let isListed = label.map { label in
                rows.allSatisfy { row in
                    label.judgement(of: ListednessFacts(preferredTerm: term, lowestLevelTerm: row.facts.lowestLevelTerm, isSerious: isSerious, isFatal: isFatal,
                                                        sex: sex, age: age, indication: indication)).isListed
                }
            }
            return ReportedEvent(term: term, isSerious: isSerious, isFatal: isFatal, isInfectionByProduct: rows.contains(where: \.isInfectionByProduct), isListed: isListed)
        }
    }
}

extension Snapshot {
    /// The label in force on a day.
    public func label(inForceOn day: CalendarDate) -> LabelVersion? {
        labels.filter { $0.effective <= day }.max { ($0.effective, $0.id) < ($1.effective, $1.id) }
    }

    /// Every version of every case, nullified ones too, by case and version. A case without a course is its one version.
    public var caseVersions: [CaseVersion] {
        let courses = Set(caseHistories.map(\.id))
        let single = cases.filter { !courses.contains($0.id) }.map { CaseVersion(kind: $0.version == 1 ? .initial : .followUp, facts: $0) }
        return (caseHistories.flatMap(\.versions) + single).sorted { ($0.facts.id, $0.facts.version) < ($1.facts.id, $1.facts.version) }
    }
}
