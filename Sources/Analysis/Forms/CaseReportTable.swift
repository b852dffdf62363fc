import MedDRA
import Reexamination

/// 様式 10・定期報告 3: reactions of the case reports by class, organ class, term and reporting period.
///
/// ```swift
/// forms.caseReports.blocks[1].classes[0].terms[0].cells.last?.events      // form.10.unlisted.serious.pt.90001042.cumulative.events
/// ```
///
/// A case is a person or a report, as the counting option `caseUnit` says. Columns of events add up to the cumulative one; columns of cases
/// need not, as reported by person: who has a new reaction in a later report stands in both periods.
public struct CaseReportTable: Hashable, Sendable {
    public let basis: CaseReportBasis
    /// The days in which its reports were received.
    public let window: DateWindow
    /// The label that judges what is judged anew.
    public let presentLabel: LabelVersion
    /// What it counts as one case, in a sentence.
    public let unit: LocalizedText
    /// Periods, what lies outside them (if anything does), the cumulative column.
    public let columns: [CaseReportColumn]
    /// Of all classes.
    public let total: [CaseAndEventFigures]
    public let blocks: [Block]
    /// 様式 11・定期報告 4: one an event, by class as in `blocks`, then organ class, term and report.
    public let lines: [CaseReportLine]

    public struct Block: Hashable, Sendable {
        public let kind: CaseReportClass
        /// One a column, like `cells` below.
        public let total: [CaseAndEventFigures]
        public let classes: [ClassLine]
    }

    public struct ClassLine: Hashable, Sendable {
        public let organClass: SystemOrganClass
        public let cells: [CaseAndEventFigures]
        public let terms: [TermLine]
    }

    public struct TermLine: Hashable, Sendable {
        public let term: TermCode
        public let name: LocalizedText
        public let cells: [CaseAndEventFigures]
    }

    /// Where a column stands in `cells`.
    public func position(of key: String) -> Int? { columns.firstIndex { $0.key == key } }
}

extension CaseReportTable {
    init(of snapshot: Snapshot, surveys: [SurveyContext], release: Release, basis: CaseReportBasis, into ledger: inout FigureLedger) throws {
        let scope = try CaseReportScope(of: snapshot, basis: basis), own = try scope.columns()
        let events = try CaseReportEvent.events(of: own, snapshot, surveys)
        let index = try TermIndex(own.map { CaseReportEvent.reactionSet(of: $0.cases) }, release: release)
        // The cumulative column alone says what lies in no period, if there are no periods.
        let hasOutside = !scope.periods.isEmpty && events.contains { $0.column == own.count - 1 }
        let columns = own.map(\.column).filter { $0 != .outside || hasOutside } + [.cumulative]
        let entry = CaseReportEntry(prefix: basis.prefix, columns: columns, rule: CaseReportText.rule(snapshot, basis, scope.window), unit: snapshot.counting.caseUnit)
        let all = LocalizedText(ja: "症例報告の副作用", en: "Reactions of case reports")
        total = try entry.enter(events, "all.total", all, nil, into: &ledger)
        blocks = try CaseReportClass.allCases.map { kind in
            let inBlock = events.filter { $0.kind == kind }
            let cells = try entry.enter(inBlock, "\(kind.rawValue).total", kind.name, CaseReportText.restriction(kind), into: &ledger)
            let byTerm = Dictionary(grouping: inBlock, by: \.term)
            let classes = try index.classes(of: byTerm.keys).map { organClass in
                let terms = byTerm.keys.filter { index.organClass(of: $0)?.code == organClass.code }.sorted(), members = Set(terms)
                let name = LocalizedText(organClass.name)
                let cells = try entry.enter(
                    inBlock.filter { members.contains($0.term) }, "\(kind.rawValue).soc.\(organClass.code)",
                    LocalizedText(ja: "\(kind.name.ja)、\(name.ja)", en: "\(kind.name.en), \(name.en)"),
                    CaseReportText.restriction(kind).followed(by: CaseReportText.organClass(name)), into: &ledger)
                return ClassLine(organClass: organClass, cells: cells, terms: try terms.map { term in
                    let name = index.name(of: term)
                    return TermLine(term: term, name: name, cells: try entry.enter(
                        byTerm[term] ?? [], "\(kind.rawValue).pt.\(term)", LocalizedText(ja: "\(kind.name.ja)、\(name.ja)", en: "\(kind.name.en), \(name.en)"),
                        CaseReportText.restriction(kind).followed(by: CaseReportText.term(name)), into: &ledger))
                })
            }
            return Block(kind: kind, total: cells, classes: classes)
        }
        let byKind = Dictionary(grouping: events, by: \.kind).mapValues { Dictionary(grouping: $0, by: \.term) }
        lines = blocks.flatMap { block in
            block.classes.flatMap { line in
                line.terms.flatMap { term in
                    (byKind[block.kind]?[term.term] ?? []).sorted { ($0.lead.id, $0.column) < ($1.lead.id, $1.column) }.map {
                        CaseReportLine($0, organClass: line.organClass, name: term.name, column: own[$0.column].column)
                    }
                }
            }
        }
        self.basis = basis
        window = scope.window
        presentLabel = try scope.presentLabel()
        unit = CaseReportText.unit(snapshot.counting.caseUnit, basis.past)
        self.columns = columns
    }
}

/// Enters a row of the table: cases and events of each column.
private struct CaseReportEntry {
    let prefix: String
    let columns: [CaseReportColumn]
    let rule: LocalizedText
    let unit: CountingOptions.CaseUnit

    func enter(_ events: [CaseReportEvent], _ key: String, _ name: LocalizedText, _ restriction: LocalizedText?,
               into ledger: inout FigureLedger) throws -> [CaseAndEventFigures] {
        try columns.enumerated().map { position, column in
            let chosen = column == .cumulative ? events : events.filter { $0.column == position }
            let id = "\(prefix).\(key).\(column.key)"
            let definition = [restriction, CaseReportText.column(column, unit), CountingRuleText.oneEventPerTerm].compactMap { $0 }.reduce(rule) { $0.followed(by: $1) }
            let population = Population(name: LocalizedText(ja: "報告対象となる症例報告の副作用", en: "reactions of case reports that have to be reported"),
                                        figure: key == "all.total" && column == .cumulative ? nil : "\(prefix).all.total.cumulative.cases")
            let byCase = Dictionary(grouping: chosen, by: \.person)
            let cases = try ledger.enterCount(.init(
                id: "\(id).cases", label: LocalizedText(ja: "\(name.ja)（\(column.name.ja)）の症例数", en: "\(name.en) (\(column.name.en)): cases"),
                definition: definition, population: population), .cases, byCase.map { Contributor(unit: $0, records: $1.flatMap(\.records)) })
            let counted = try ledger.enterCount(.init(
                id: "\(id).events", label: LocalizedText(ja: "\(name.ja)（\(column.name.ja)）の件数", en: "\(name.en) (\(column.name.en)): events"),
                definition: definition, population: population), .events, chosen.map { Contributor(unit: $0.unit, records: $0.records) })
            return CaseAndEventFigures(cases: cases, events: counted)
        }
    }
}
