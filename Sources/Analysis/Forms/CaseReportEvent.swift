import MedDRA
import Reexamination

/// How a reaction is reported: the classes that the ordinance tells apart (domain brief §1.3).
public enum CaseReportClass: String, Hashable, Sendable, CaseIterable {
    case listedSerious = "listed.serious"
    case unlistedSerious = "unlisted.serious"
    case unlistedNonSerious = "unlisted.nonserious"

    /// `nil` for a reaction that need not be reported: one that is foretold and not serious.
    init?(isListed: Bool, isSerious: Bool) {
        switch (isListed, isSerious) {
        case (true, true): self = .listedSerious
        case (false, true): self = .unlistedSerious
        case (false, false): self = .unlistedNonSerious
        case (true, false): return nil
        }
    }

    public var name: LocalizedText {
        switch self {
        case .listedSerious: LocalizedText(ja: "予測できる・重篤", en: "Listed, serious")
        case .unlistedSerious: LocalizedText(ja: "予測できない・重篤", en: "Unlisted, serious")
        case .unlistedNonSerious: LocalizedText(ja: "予測できない・非重篤", en: "Unlisted, non-serious")
        }
    }

    public var isListed: Bool { self == .listedSerious }
    public var isSerious: Bool { self != .unlistedNonSerious }
}

/// A reaction of a case that has to be reported: one preferred term in the reports told together, repeats collapsed.
struct CaseReportEvent {
    /// Whose it is, in whatever column: see `JoinedReports.person`.
    let person: String
    /// The report that the case is listed by.
    let lead: SafetyCase
    let term: TermCode
    let kind: CaseReportClass
    /// Position of the column it is counted in.
    let column: Int
    let reactions: [CaseReaction]

    var unit: String { "\(person)#\(term)" }
    var records: [RecordID] { reactions.map(\.recordID) }

    /// Those of all columns. What stands in several, as a later report repeats it, is counted in the first alone.
    static func events(of columns: [CaseReportScope.Column], _ snapshot: Snapshot, _ surveys: [SurveyContext]) throws -> [CaseReportEvent] {
        var counted: Set<String> = []
        return try columns.enumerated().flatMap { position, column in
            let listedness = try Listedness(of: snapshot, surveys: surveys, basis: .label(column.label.id))
            return events(of: column.cases, in: position, by: listedness).filter { counted.insert($0.unit).inserted }
        }
    }

    /// Those of some cases, in ascending order of person and term, judged by one label.
    static func events(of cases: [JoinedReports], in column: Int, by listedness: Listedness) -> [CaseReportEvent] {
        let byPerson = Dictionary(cases.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let set = reactionSet(of: cases)
        return set.events.compactMap { event in
            guard let joined = byPerson[set.people[event.person]],
                  let kind = CaseReportClass(isListed: listedness.isListed(event, of: set), isSerious: event.isSerious) else { return nil }
            let records = Set(set.rows[event.rows].map(\.report.record))
            return CaseReportEvent(person: joined.person, lead: joined.lead, term: event.term, kind: kind, column: column,
                                   reactions: joined.reports.flatMap(\.reactions).filter { records.contains($0.recordID) })
        }
    }

    /// Each report's reactions, with the patient of that report, under the person it is counted for.
    static func reactionSet(of cases: [JoinedReports]) -> ReactionSet {
        ReactionSet(cases.flatMap { joined in
            joined.reports.flatMap { report in
                report.reactions.filter(\.facts.isAdverseReaction).map { ReactionReport(of: $0, in: report, person: joined.person) }
            }
        })
    }
}
