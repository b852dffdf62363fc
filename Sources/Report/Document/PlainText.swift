import Analysis

extension [Inline] {
    /// The words as a reader sees them, without their form. Footnotes stand apart (`footnotes`).
    ///
    /// ```swift
    /// [.strong([.text("対象は ")]), .figure("survey.gct.safety.n", "156"), .text(" 例")].plainText      // 対象は 156 例
    /// ```
    public var plainText: String { map(\.plainText).joined() }

    /// The figures in these words, in order, each as often as it is printed. Those in footnotes belong to the footnote.
    public var figureIDs: [FigureID] { flatMap(\.figureIDs) }

    /// The footnotes that hang on these words.
    public var footnotes: [[Inline]] { flatMap(\.footnotes) }
}

extension Inline {
    fileprivate var plainText: String {
        switch self {
        case .text(let text), .figure(_, let text), .superscript(let text): text
        case .target(let inlines), .strong(let inlines), .emphasis(let inlines): inlines.plainText
        case .noteReference(let mark, _): mark
        case .reference(_, let label, let number): "\(label) \(number)"
        case .footnote: ""
        case .lineBreak: "\n"
        }
    }

    fileprivate var figureIDs: [FigureID] {
        switch self {
        case .figure(let id, _): [id]
        case .target(let inlines), .strong(let inlines), .emphasis(let inlines): inlines.figureIDs
        case .text, .noteReference, .reference, .footnote, .superscript, .lineBreak: []
        }
    }

    fileprivate var footnotes: [[Inline]] {
        switch self {
        case .footnote(let inlines): [inlines]
        case .target(let inlines), .strong(let inlines), .emphasis(let inlines): inlines.footnotes
        case .text, .figure, .noteReference, .reference, .superscript, .lineBreak: []
        }
    }
}

extension Table.Cell {
    /// The cell's lines, one under the other.
    public var plainText: String { lines.map(\.plainText).joined(separator: "\n") }

    public var figureIDs: [FigureID] { lines.flatMap(\.figureIDs) }
}

extension Table.Caption {
    /// 表 6 副作用・感染症発現状況
    public var plainText: String { "\(label) \(number) \(text)" }
}
