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

/// A reaction of a case report that has to be reported: one preferred term in one report, repeats collapsed.
struct CaseReportEvent {
    let safetyCase: SafetyCase
    let term: TermCode
    let kind: CaseReportClass
    /// Position of the column the report stands in.
    let column: Int
    let reactions: [CaseReaction]

    var unit: String { "\(safetyCase.id)#\(term)" }
    var records: [RecordID] { reactions.map(\.recordID) }

    /// Those of some reports, in ascending order of report and term, judged by one label.
    static func events(of cases: [SafetyCase], in column: Int, by listedness: Listedness) -> [CaseReportEvent] {
        let byID = Dictionary(cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let set = reactionSet(of: cases)
        return set.events.compactMap { event in
            guard let safetyCase = byID[set.people[event.person]],
                  let kind = CaseReportClass(isListed: listedness.isListed(event, of: set), isSerious: event.isSerious) else { return nil }
            let records = Set(set.rows[event.rows].map(\.report.record))
            return CaseReportEvent(safetyCase: safetyCase, term: event.term, kind: kind, column: column,
                                   reactions: safetyCase.reactions.filter { records.contains($0.recordID) })
        }
    }

    /// Each report is a case of its own, as the regulator received it.
    static func reactionSet(of cases: [SafetyCase]) -> ReactionSet {
        ReactionSet(cases.flatMap { safetyCase in
            safetyCase.reactions.filter(\.facts.isAdverseReaction).map { ReactionReport(of: $0, in: safetyCase, person: safetyCase.id) }
        })
    }
}
