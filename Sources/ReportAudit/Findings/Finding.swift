import Reexamination

/// What an audit says of one statement of a report.
///
/// ```swift
/// verdict.outcome      // .fails
/// verdict.statement.ja // 24（38.2%）：24/63 は 38.1%
/// ```
public struct Verdict: Sendable, Hashable {
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        case holds
        /// The report contradicts itself or arithmetic.
        case fails
        /// What is printed does not suffice to derive it.
        case underivable
        /// Words, not numbers.
        case term
    }

    public enum Weight: String, Sendable, Codable, Comparable, CaseIterable {
        case note, warning, error

        public static func < (left: Weight, right: Weight) -> Bool {
            let order: [Weight] = [.note, .warning, .error]
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    public var check: CheckID
    public var outcome: Outcome
    public var weight: Weight
    /// What was seen, as a colleague would say it, with what would be right.
    public var observation: Observation
    public var evidence: [Evidence]

    public init(_ check: CheckID, _ outcome: Outcome, _ weight: Weight = .note, _ observation: Observation, _ evidence: [Evidence]) {
        self.check = check
        self.outcome = outcome
        self.weight = weight
        self.observation = observation
        self.evidence = evidence
    }

    /// A statement that holds, or fails with the weight given.
    public init(_ check: CheckID, holds: Bool, else weight: Weight = .error, _ observation: Observation, _ evidence: [Evidence]) {
        self.init(check, holds ? .holds : .fails, holds ? .note : weight, observation, evidence)
    }

    public var statement: LocalizedText { observation.statement }
}

/// Words of the report and where they stand.
public struct Evidence: Sendable, Hashable, Encodable {
    public var quote: String
    public var place: Place
    /// The passage they are in, by its place, and which of its scalars they are.
    let source: Place
    let range: Range<Int>

    /// A range of a passage; `around` adds a little of what stands beside it to the quotation.
    init(_ passage: Passage, _ range: Range<Int>, around: Int = 0) {
        quote = around == 0 ? passage.quote(range) : passage.quote(Self.toWords(max(0, range.lowerBound - around)..<min(passage.count, range.upperBound + around), in: passage))
        place = passage.place(at: range.lowerBound)
        source = passage.place
        self.range = range.clamped(to: 0..<passage.count)
    }

    init(_ passage: Passage) { self.init(passage, 0..<passage.count) }

    /// The same, but that no word of Latin letters is cut: a few letters more or fewer.
    private static func toWords(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
        func isCut(_ index: Int) -> Bool { index > 0 && index < passage.count && passage.scalars[index - 1].isLetter && passage.scalars[index].isLetter }
        var start = range.lowerBound, end = range.upperBound
        for _ in 0..<14 where isCut(start) { start -= 1 }
        for _ in 0..<14 where isCut(end) { end += 1 }
        return start..<end
    }

    private enum CodingKeys: CodingKey { case quote, place }
}

/// Every check by its lasting name.
public enum CheckID: String, Sendable, Codable, CaseIterable {
    case percentage = "pct.recompute"
    case jointDenominator = "pct.denominator"
    case personTime = "rate.recompute"
    case partExceedsWhole = "part.exceeds"
    case partition = "sum.parts"
    case columnSum = "sum.column"
    case rowSum = "sum.row"
    case flow = "sum.flow"
    case caseEvent = "socpt.row"
    case hierarchy = "socpt.hierarchy"
    case threshold = "socpt.threshold"
    case textTable = "text.table"
    case sameQuantity = "text.same"
    case none = "text.none"
    case comparison = "text.comparison"
    case superlative = "text.superlative"
    case planned = "text.planned"
    case era = "date.era"
    case period = "date.period"
    case window = "date.window"
    case register = "register.count"
    case listing = "listing.rows"
    case spelling = "term.spelling"
    case confusable = "term.confusable"
    case character = "term.character"
    case dictionary = "term.dictionary"
    case renamed = "term.renamed"
    case missingItem = "term.missing"
    case median = "stat.median"
    case interval = "stat.interval"
    case test = "stat.test"
    case zeroDash = "form.zero"
    case unit = "form.unit"
    case noteMark = "form.note"
    case reference = "form.reference"
    case numbering = "form.numbering"
}
