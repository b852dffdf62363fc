import Analysis
import Reexamination

/// Every figure of a report with those who make it up, and one line of listing for each record they rest on.
///
/// ```swift
/// let trace = TraceAppendix(analysis)
/// let entry = trace["survey.gct.risk.hypocalcaemia.nonserious"]
/// entry?.value[.ja]                             // 16/156 例（10.3%）
/// entry?.contributors.first?.unit               // GCT-012
/// trace.row(of: RecordID(.adverseEvent, "GCT-012/3"))?.cells[.preferredTerm]
/// ```
///
/// A plain value that knows no output format: the HTML appendix, the listing sheets and the `trace` command all show it.
public struct TraceAppendix: Sendable {
    /// A figure as a QC reader wants to see it.
    public struct Entry: Sendable, Hashable {
        public var id: FigureID
        public var label: LocalizedText
        /// How it is counted, in a sentence that can be checked by hand.
        public var definition: LocalizedText
        /// 母集団
        public var population: LocalizedText
        /// The figure whose contributors are the population, if there is one.
        public var populationFigure: FigureID?
        /// The value with its unit and, for a proportion, its percentage.
        public var value: LocalizedText
        /// n; for a count, the count itself.
        public var numerator: Int?
        /// N; `nil` for what has no denominator.
        public var denominator: Int?
        /// Those counted, in the figure's order.
        public var contributors: [Contributor]

        public init(id: FigureID, label: LocalizedText, definition: LocalizedText, population: LocalizedText, populationFigure: FigureID?,
                    value: LocalizedText, numerator: Int?, denominator: Int?, contributors: [Contributor]) {
            self.id = id
            self.label = label
            self.definition = definition
            self.population = population
            self.populationFigure = populationFigure
            self.value = value
            self.numerator = numerator
            self.denominator = denominator
            self.contributors = contributors
        }
    }

    /// In the order in which the figures were made.
    public let entries: [Entry]
    /// One a record that some entry rests on, in ascending order of record.
    public let rows: [TraceRow]

    private let entryIndex: [FigureID: Int]
    private let rowIndex: [RecordID: Int]

    /// - Parameter rows: of two for one record the first stays; those that no entry rests on are left out.
    public init(entries: [Entry], rows: [TraceRow]) {
        let used = Set(entries.lazy.flatMap(\.contributors).flatMap(\.records))
        let byRecord = Dictionary(rows.lazy.filter { used.contains($0.record) }.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
        self.entries = entries
        self.rows = used.sorted().map { byRecord[$0] ?? TraceRow(record: $0, cells: [:]) }
        entryIndex = Dictionary(entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        rowIndex = Dictionary(uniqueKeysWithValues: self.rows.enumerated().map { ($0.element.record, $0.offset) })
    }

    public subscript(id: FigureID) -> Entry? { entryIndex[id].map { entries[$0] } }

    /// The listing of a record; its cells are empty if the snapshot says nothing more of it. `nil` if no entry rests on it.
    public func row(of record: RecordID) -> TraceRow? { rowIndex[record].map { rows[$0] } }

    /// Where the record stands in `rows`.
    public func rowNumber(of record: RecordID) -> Int? { rowIndex[record] }
}
