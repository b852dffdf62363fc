/// A narrative as parsed: paragraphs of runs, in which figures and tables are references.
///
/// ```swift
/// let text = NarrativeText(parsing: "発現は {survey.gct.risk.onj.any:fraction} であった。")
/// text.references.map(\.figure)        // ["survey.gct.risk.onj.any"]
/// text.issues                          // []
/// ```
///
/// Markdown is read as far as a report needs it: paragraphs parted by empty lines, `**strong**`, `*emphasis*`,
/// `` `verbatim` `` and a backslash before a character that is meant as such. The text holds no figures of its own;
/// whether a reference points at one is checked by whoever has them.
public struct NarrativeText: Hashable, Sendable {
    public let paragraphs: [NarrativeParagraph]
    public let issues: [NarrativeIssue]

    public init(parsing markdown: String) {
        var parser = NarrativeParser(markdown)
        (paragraphs, issues) = parser.parse()
    }

    /// Every figure reference, in order.
    public var references: [NarrativeFigureReference] {
        paragraphs.flatMap(\.runs).compactMap { run in
            if case .figure(let reference) = run.content { reference } else { nil }
        }
    }

    /// Every table reference, in order.
    public var tableReferences: [NarrativeTableReference] {
        paragraphs.flatMap(\.runs).compactMap { run in
            if case .table(let reference) = run.content { reference } else { nil }
        }
    }
}

/// A paragraph, with the line of the file it begins on.
public struct NarrativeParagraph: Hashable, Sendable {
    public let runs: [NarrativeRun]
    public let line: Int

    public init(runs: [NarrativeRun], line: Int) {
        self.runs = runs
        self.line = line
    }
}

/// A piece of a paragraph that is set in one way.
public struct NarrativeRun: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case text(String)
        case figure(NarrativeFigureReference)
        case table(NarrativeTableReference)
    }

    public enum Weight: String, Hashable, Sendable, CaseIterable {
        case plain, strong, emphasis
    }

    public let content: Content
    public let weight: Weight

    public init(_ content: Content, weight: Weight = .plain) {
        self.content = content
        self.weight = weight
    }
}

/// `{figure.id}` or `{figure.id:style}`.
public struct NarrativeFigureReference: Hashable, Sendable {
    /// How a figure stands in running text.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// `16`, `669.0`, 平成 26 年 5 月 23 日; of a proportion its numerator
        case value
        /// `71.4%`
        case percent
        /// `45/63 例`
        case fraction
        /// `71.4%（45/63 例）`
        case full
        /// The denominator
        case denominator = "N"
        /// 95%CI 58.7～82.1%
        case interval = "ci"
    }

    public let figure: String
    public let style: Style
    public let line: Int
    public let column: Int

    public init(figure: String, style: Style, line: Int, column: Int) {
        self.figure = figure
        self.style = style
        self.line = line
        self.column = column
    }
}

/// `[[table:risks]]`, printed as 表 6.
public struct NarrativeTableReference: Hashable, Sendable {
    public let key: String
    public let line: Int
    public let column: Int

    public init(key: String, line: Int, column: Int) {
        self.key = key
        self.line = line
        self.column = column
    }
}

/// Something about a narrative's text that stops the report or makes it doubtful. Lines and columns count from 1.
public struct NarrativeIssue: Hashable, Sendable {
    public enum Situation: Hashable, Sendable {
        /// A `{` without `}` in its paragraph, or a `}` without `{`.
        case unbalancedBrace
        /// No id, an id with characters it cannot have, or a style there is none of; the reference as written.
        case badReference(String)
        /// A number that is not a reference, a date or verbatim: as written.
        case literalNumber(String)

        /// Whether the report can be made all the same.
        public var isWarning: Bool {
            if case .literalNumber = self { true } else { false }
        }
    }

    public let situation: Situation
    public let line: Int
    public let column: Int

    public init(_ situation: Situation, line: Int, column: Int) {
        self.situation = situation
        self.line = line
        self.column = column
    }
}
