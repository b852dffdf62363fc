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
        /// The label of then and the one that judges anew differ.
        case label(from: String, to: String)
        /// It is told as one case with those reports, which were reported apart or not at all.
        case joined(with: [String])
    }

    public struct Difference: Hashable, Sendable {
        /// The case's id; of reports told together, that of the report that the others repeat.
        public let caseID: String
        public let term: TermCode
        /// The period, and how the reaction was reported in it; `nil` if it was not.
        public let columnThen: CaseReportColumn?
        public let then: CaseReportClass?
        public let columnNow: CaseReportColumn?
        public let now: CaseReportClass?
        /// One, or several where more than one of them counts.
        public let reasons: [Reason]

        public var unit: String { "\(caseID)#\(term)" }
    }

    /// In ascending order of case and term.
    public let differences: [Difference]

    public init(of snapshot: Snapshot, through: Int? = nil) throws {
        let surveys = try snapshot.surveys.map { try SurveyContext($0, dataCut: snapshot.dataCut) }
        let then = try ComparedForm(of: snapshot, surveys, CaseReportBasis(past: .asReported, through: through))
        let now = try ComparedForm(of: snapshot, surveys, CaseReportBasis(past: .refiltered, through: through))
        let scope = try CaseReportScope(of: snapshot, basis: CaseReportBasis(past: .refiltered, through: through)), label = try scope.presentLabel()
        let day = through == nil ? snapshot.dataCut : scope.window.last
        let reasoning = PastReasoning(
            present: try Listedness(of: snapshot, surveys: surveys, basis: .label(label.id)), label: label,
            nullified: Set(snapshot.caseHistories.filter { $0.version(asOf: day) == nil }.map(\.id)))
        var differences: [Difference] = []
        for unit in Set(then.events.keys).union(now.events.keys) {
            let before = then.events[unit], after = now.events[unit]
            guard before?.kind != after?.kind || before?.column != after?.column else { continue }
            differences.append(Difference(
                caseID: unit.person, term: unit.term, columnThen: before?.column, then: before?.kind, columnNow: after?.column, now: after?.kind,
                reasons: reasoning.reasons(for: unit, then: then, now: now)))
        }
        self.differences = differences.sorted { ($0.caseID, $0.term) < ($1.caseID, $1.term) }
    }
}

/// A reaction of a person, wherever it stands on a form.
struct ComparedUnit: Hashable {
    let person: String
    let term: TermCode
}

/// A form of case reports as one of the two ways of treating the past has it.
struct ComparedForm {
    /// What is told of a person in one column.
    struct Part {
        let column: CaseReportColumn
        let label: LabelVersion
        let reports: JoinedReports
    }

    struct Event {
        let kind: CaseReportClass
        let column: CaseReportColumn
    }

    /// By person, in the order of the columns; never empty.
    private(set) var parts: [String: [Part]] = [:]
    private(set) var events: [ComparedUnit: Event] = [:]

    init(of snapshot: Snapshot, _ surveys: [SurveyContext], _ basis: CaseReportBasis) throws {
        let columns = try CaseReportScope(of: snapshot, basis: basis).columns()
        for column in columns {
            for joined in column.cases { parts[joined.person, default: []].append(Part(column: column.column, label: column.label, reports: joined)) }
        }
        for event in try CaseReportEvent.events(of: columns, snapshot, surveys) {
            events[ComparedUnit(person: event.person, term: event.term)] = Event(kind: event.kind, column: columns[event.column].column)
        }
    }
}
