import MedDRA
import Reexamination

/// Why the cumulative total judged anew is not the sum of what was reported: each reaction that the two ways see differently
/// (domain brief §7.12).
///
/// ```swift
/// for difference in try PastComparison(of: snapshot).differences { print(difference.unit, difference.reasons) }
/// ```
public struct PastComparison: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The case was nullified, or no longer meets the conditions of the form.
        case removed(nullified: Bool)
        /// The case's present version says otherwise.
        case version(from: Int, to: Int)
        /// The case was not known yet when its period was reported.
        case unknownThen
        /// The label of then and the one at the application differ.
        case label(from: String, to: String)
    }

    public struct Difference: Hashable, Sendable {
        public let caseID: String
        public let term: TermCode
        /// The period, and how the reaction was reported in it; `nil` if it was not.
        public let columnThen: CaseReportColumn?
        public let then: CaseReportClass?
        public let columnNow: CaseReportColumn?
        public let now: CaseReportClass?
        /// One, or two where version and label both count.
        public let reasons: [Reason]

        public var unit: String { "\(caseID)#\(term)" }
    }

    /// In ascending order of case and term.
    public let differences: [Difference]

    public init(of snapshot: Snapshot, through: Int? = nil) throws {
        let surveys = try snapshot.surveys.map { try SurveyContext($0, dataCut: snapshot.dataCut) }
        let then = try Self.side(snapshot, surveys, CaseReportBasis(past: .asReported, through: through))
        let now = try Self.side(snapshot, surveys, CaseReportBasis(past: .refiltered, through: through))
        guard let application = snapshot.labelAtApplication else { throw AnalysisError.noLabelInForce(on: snapshot.application) }
        let present = try Listedness(of: snapshot, surveys: surveys, basis: .application)
        var differences: [Difference] = []
        for id in Set(then.cases.keys).union(now.cases.keys).sorted() {
            let before = then.cases[id], after = now.cases[id]
            // What the version of then would be today: tells the label's part from the version's.
            var rejudged: [TermCode: CaseReportClass] = [:]
            if let before { for event in CaseReportEvent.events(of: [before.facts], in: 0, by: present) { rejudged[event.term] = event.kind } }
            for term in Set(before?.events.keys.map { $0 } ?? []).union(after?.events.keys.map { $0 } ?? []).sorted() {
                let kindThen = before?.events[term], kindNow = after?.events[term]
                guard kindThen != kindNow || before?.column != after?.column else { continue }
                var reasons: [Reason] = []
                if let before, before.column == .outside, let after, after.column != .outside {
                    reasons.append(.unknownThen)
                } else if let before {
                    if kindThen != rejudged[term] { reasons.append(.label(from: before.label, to: application.id)) }
                    if after == nil {
                        let isNullified = snapshot.caseHistories.contains { $0.id == id && $0.version(asOf: snapshot.dataCut) == nil }
                        reasons.append(.removed(nullified: isNullified))
                    } else if let after, kindNow != rejudged[term] || before.column != after.column {
                        reasons.append(.version(from: before.facts.version, to: after.facts.version))
                    }
                } else {
                    reasons.append(.unknownThen)
                }
                differences.append(Difference(caseID: id, term: term, columnThen: kindThen == nil ? nil : before?.column, then: kindThen,
                                              columnNow: kindNow == nil ? nil : after?.column, now: kindNow, reasons: reasons))
            }
        }
        self.differences = differences
    }

    private struct Side {
        var cases: [String: CaseOnSide] = [:]
    }

    private struct CaseOnSide {
        let facts: SafetyCase
        let column: CaseReportColumn
        let label: String
        let events: [TermCode: CaseReportClass]
    }

    private static func side(_ snapshot: Snapshot, _ surveys: [SurveyContext], _ basis: CaseReportBasis) throws -> Side {
        var side = Side()
        for column in try CaseReportScope(of: snapshot, basis: basis).columns() {
            let listedness = try Listedness(of: snapshot, surveys: surveys, basis: .label(column.label.id))
            let events = Dictionary(grouping: CaseReportEvent.events(of: column.cases, in: 0, by: listedness), by: \.safetyCase.id)
            for safetyCase in column.cases {
                let own = Dictionary((events[safetyCase.id] ?? []).map { ($0.term, $0.kind) }, uniquingKeysWith: { first, _ in first })
                side.cases[safetyCase.id] = CaseOnSide(facts: safetyCase, column: column.column, label: column.label.id, events: own)
            }
        }
        return side
    }
}
