import MedDRA
import Reexamination

/// Audits a written report: recovers its figures and says what does not hold.
///
/// ```swift
/// let result = Audit().result(of: TextReader().report(from: text))
/// result.summary      // checked, hold, fail, cannot be derived, terms
/// ```
public struct Audit: Sendable {
    private let dictionary: Release?

    /// - Parameter dictionary: against which the terms of tables of reactions are held; without one, nothing is said of them.
    public init(dictionary: Release? = nil) { self.dictionary = dictionary }

    public func result(of report: WrittenReport) -> AuditResult {
        let context = AuditContext(report)
        // Checks know nothing of each other; what they say keeps their order.
        let checks = Self.checks, dictionary = self.dictionary
        let found = Concurrently.map(checks.count + 1) { number in
            number < checks.count ? checks[number](context) : dictionary.map { DictionaryChecks(context, $0).verdicts } ?? []
        }
        var verdicts = found.flatMap { $0 }
        // Two checks may come upon one thing, and quote more or less of what is beside it.
        var seen: Set<Said> = []
        verdicts = verdicts.filter { $0.outcome == .holds || seen.insert(Said($0)).inserted }
        return AuditResult(verdicts: verdicts, unchecked: UncheckedNumbers(context, verdicts).all, report: report)
    }
}

extension Audit {
    /// The checks that need nothing but the report.
    private static var checks: [@Sendable (AuditContext) -> [Verdict]] {
        [
            { RateChecks($0).verdicts }, { FractionCellChecks($0).verdicts }, { ProseShareChecks($0).verdicts }, { ReturnRateChecks($0).verdicts }, { WholeShareChecks($0).verdicts },
            { StatedShareChecks($0).verdicts }, { SplitGroupChecks($0).verdicts }, { ListedValueChecks($0).verdicts }, { DateOrderChecks($0).verdicts },
            { PersonTimeRateChecks($0).verdicts }, { ComparisonChecks($0).verdicts }, { PartsChecks($0).verdicts }, { EnumerationChecks($0).verdicts }, { IntervalPartsChecks($0).verdicts },
            { TableSumChecks($0).verdicts }, { CaseEventChecks($0).verdicts }, { CaseEventRowChecks($0).verdicts }, { TextTotalChecks($0).verdicts },
            { TextTableChecks($0).verdicts }, { GroupOrderChecks($0).verdicts }, { SwappedDigitChecks($0).verdicts }, { AnalysisSetChecks($0).verdicts }, { SuperlativeChecks($0).verdicts }, { UncountedSuperlatives($0).verdicts }, { ExtremeValueChecks($0).verdicts },
            { RepeatedNameChecks($0).verdicts }, { MisnamedShareChecks($0).verdicts }, { TimePointRateChecks($0).verdicts }, { JoinedStudiesChecks($0).verdicts },
            { NamedCountChecks($0).verdicts }, { LineValueChecks($0).verdicts }, { DerivedCellChecks($0).verdicts },
            { RegisterChecks($0).verdicts }, { ListingChecks($0).verdicts }, { FlowFigureChecks($0).verdicts },
            { DateChecks($0).verdicts }, { ConfusableTermChecks($0).verdicts }, { TermChecks($0).verdicts }, { RiskListChecks($0).verdicts }, { CharacterChecks($0).verdicts },
            { StatisticChecks($0).verdicts }, { TableIntervalChecks($0).verdicts }, { PersonTimeIntervalChecks($0).verdicts }, { TestChecks($0).verdicts },
            { UnitChecks($0).verdicts }, { MeasureUnitChecks($0).verdicts }, { ListedItemChecks($0).verdicts }, { FormChecks($0).verdicts }, { CitedTableChecks($0).verdicts }, { NoteMarkChecks($0).verdicts },
        ]
    }
}

/// What a finding says of which place: said once, it is not said again.
private struct Said: Hashable {
    let check: CheckID
    let observation: Observation
    let place: Place?
    let range: Range<Int>?

    init(_ verdict: Verdict) {
        check = verdict.check
        // One takes the set by its name, another by the words of the sentence.
        observation = if case .remainder(_, let whole, let minus, let printed) = verdict.observation { .remainder(set: "", whole: whole, minus: minus, printed: printed) } else { verdict.observation }
        (place, range) = (verdict.evidence.first?.source, verdict.evidence.first?.range)
    }
}

/// Everything an audit found, in order of reading.
public struct AuditResult: Sendable {
    public let verdicts: [Verdict]
    /// The numbers nothing could be held against.
    public let unchecked: [Unchecked]
    public let report: WrittenReport

    /// What does not hold or cannot be derived, weightiest first.
    public var findings: [Verdict] {
        verdicts.enumerated().filter { $0.element.outcome != .holds }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
    }

    public func count(_ outcome: Verdict.Outcome) -> Int { verdicts.count { $0.outcome == outcome } }
}

/// A report with what several checks need of it, worked out once.
struct AuditContext {
    let report: WrittenReport
    let tables: [DataTable]
    /// Those of them that are in pairs of cases and events, by their number.
    private let caseEventTables: [CaseEventTable?]
    /// The groups that the shares of each table may be of.
    let wholes: [TableWholes]
    let sentences: [Sentence]
    /// Sentences by the paragraph they stand in.
    let paragraphs: [[Sentence]]
    /// The same as lists of counts.
    let counted: [[CountedSentence]]
    /// What stands under each heading.
    let sections: [ReportSection]
    /// The tables that each paragraph names.
    let cited: [[DataTable]]
    /// Every text of the report, in order: headings, paragraphs, captions, cells, notes.
    let passages: [Passage]
    /// Where each table stands among the blocks, and which paragraph each block is.
    let tableBlocks: [Int]
    let paragraphOfBlock: [Int: Int]
    /// The largest count of cases that is printed: no group can be larger.
    let largestCount: Int

    init(_ report: WrittenReport) {
        self.report = report
        passages = report.blocks.flatMap { block -> [Passage] in
            switch block {
            case .heading(let heading): [heading.text]
            case .paragraph(let passage): [passage]
            case .table(let table): [table.caption] + table.rows.flatMap(\.cells).map(\.text) + table.notes.map(\.text)
            }
        }
        var tableBlocks: [Int] = [], paragraphOfBlock: [Int: Int] = [:]
        for (index, block) in report.blocks.enumerated() {
            switch block {
            case .table: tableBlocks.append(index)
            case .paragraph: paragraphOfBlock[index] = paragraphOfBlock.count
            case .heading: break
            }
        }
        self.tableBlocks = tableBlocks
        self.paragraphOfBlock = paragraphOfBlock
        tables = report.tables.enumerated().map { DataTable($0.element, number: $0.offset) }
        caseEventTables = tables.map { CaseEventTable($0) }
        let paragraphs = report.paragraphs.map(Sentence.all)
        self.paragraphs = paragraphs
        counted = Concurrently.map(paragraphs.count) { paragraphs[$0].map(CountedSentence.init) }
        wholes = TableWholes.all(report, tables, paragraphs)
        sentences = paragraphs.flatMap { $0 }
        sections = ReportSection.all(report, tables, paragraphs)
        let byName = Dictionary(grouping: tables.filter { $0.table.name != nil }) { $0.table.name?.filter { $0 != " " } ?? "" }
        cited = report.paragraphs.map { passage in
            var seen: Set<String> = []
            return FormChecks.references(passage).map(\.name).filter { seen.insert($0).inserted }.flatMap { byName[$0] ?? [] }
        }
        let inText = sentences.flatMap(\.quantities).filter { $0.unit == .cases }.compactMap(\.whole)
        let inTables = tables.flatMap(\.rows).flatMap(\.counts).compactMap { $0 }
        largestCount = min((inText + inTables).max() ?? 1000, 100_000)
    }

    /// A table of the report as pairs of cases and events; `nil` where it is none.
    func caseEvents(_ table: DataTable) -> CaseEventTable? { caseEventTables[table.number] }

    /// How many surveys have a table of their own: each says by which method it was done or how many patients it aimed at.
    var surveys: Int { report.tables.count(where: \.isOfSurvey) }

    /// Whether the report is about an indication: its cover, the table before the first section, names it.
    func covers(_ indication: String) -> Bool {
        report.blocks.prefix { if case .heading = $0 { false } else { true } }.contains { block in
            switch block {
            case .table(let table): table.rows.contains { $0.cells.contains { $0.text.text.contains(indication) } }
            case .paragraph(let passage): passage.text.contains(indication)
            case .heading: false
            }
        }
    }
}
