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
        var verdicts: [Verdict] = []
        verdicts += RateChecks(context).verdicts
        verdicts += ProseShareChecks(context).verdicts
        verdicts += PersonTimeRateChecks(context).verdicts
        verdicts += ComparisonChecks(context).verdicts
        verdicts += PartsChecks(context).verdicts
        verdicts += EnumerationChecks(context).verdicts
        verdicts += TableSumChecks(context).verdicts
        verdicts += CaseEventChecks(context).verdicts
        verdicts += TextTableChecks(context).verdicts
        verdicts += SuperlativeChecks(context).verdicts
        verdicts += NamedCountChecks(context).verdicts
        verdicts += RegisterChecks(context).verdicts
        verdicts += ListingChecks(context).verdicts
        verdicts += FlowFigureChecks(context).verdicts
        verdicts += DateChecks(context).verdicts
        verdicts += TermChecks(context).verdicts
        verdicts += CharacterChecks(context).verdicts
        if let dictionary { verdicts += DictionaryChecks(context, dictionary).verdicts }
        verdicts += StatisticChecks(context).verdicts
        verdicts += TableIntervalChecks(context).verdicts
        verdicts += TestChecks(context).verdicts
        verdicts += UnitChecks(context).verdicts
        verdicts += FormChecks(context).verdicts
        verdicts += NoteMarkChecks(context).verdicts
        // Two checks may come upon one thing.
        var seen: Set<Verdict> = []
        verdicts = verdicts.filter { $0.outcome == .holds || seen.insert($0).inserted }
        return AuditResult(verdicts: verdicts, unchecked: UncheckedNumbers(context, verdicts).all, report: report)
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
    /// The groups that the shares of each table may be of.
    let wholes: [TableWholes]
    let sentences: [Sentence]
    /// Sentences by the paragraph they stand in.
    let paragraphs: [[Sentence]]
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
        tables = report.tables.map(DataTable.init)
        wholes = TableWholes.all(report, tables)
        paragraphs = report.paragraphs.map(Sentence.all)
        sentences = paragraphs.flatMap { $0 }
        let byName = Dictionary(grouping: tables.filter { $0.table.name != nil }) { $0.table.name?.filter { $0 != " " } ?? "" }
        cited = report.paragraphs.map { passage in
            var seen: Set<String> = []
            return FormChecks.references(passage).map(\.name).filter { seen.insert($0).inserted }.flatMap { byName[$0] ?? [] }
        }
        let inText = sentences.flatMap(\.quantities).filter { $0.unit == .cases }.compactMap(\.whole)
        let inTables = tables.flatMap(\.rows).flatMap(\.counts).compactMap { $0 }
        largestCount = min((inText + inTables).max() ?? 1000, 100_000)
    }

    /// How many surveys have a table of their own: each says by which method it was done or how many patients it aimed at.
    var surveys: Int {
        report.tables.count { table in table.rows.contains { ["調査方法", "目標症例数", "Target number of patients", "Method"].contains($0.cells.first?.text.text ?? "") } }
    }

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
