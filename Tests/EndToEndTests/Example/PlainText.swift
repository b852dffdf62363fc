import Analysis
import Report

/// A document's words, for tests that look for what a reader would read.
enum PlainText {
    static func of(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .figure(_, let text), .superscript(let text): text
            case .target(let inside), .strong(let inside), .emphasis(let inside): of(inside)
            case .noteReference(let mark, _): mark
            case .reference(_, let label, let number): "\(label) \(number)"
            case .footnote(let inside): of(inside)
            case .lineBreak: "\n"
            }
        }.joined()
    }

    static func of(_ cell: Table.Cell) -> String { cell.lines.map(of).joined(separator: "\n") }

    /// Every figure's id and how it is printed, in order.
    static func figures(in inlines: [Inline]) -> [(id: String, text: String)] {
        inlines.flatMap { inline -> [(id: String, text: String)] in
            switch inline {
            case .figure(let id, let text): [(id.text, text)]
            case .target(let inside), .strong(let inside), .emphasis(let inside), .footnote(let inside): figures(in: inside)
            case .text, .noteReference, .reference, .superscript, .lineBreak: []
            }
        }
    }
}

extension Document {
    var paragraphs: [[Inline]] {
        blocks.compactMap { block in
            if case .paragraph(let inlines, _) = block { inlines } else { nil }
        }
    }

    func table(_ anchor: String) -> Table? {
        blocks.lazy.compactMap { block -> Table? in
            if case .table(let table) = block, table.anchor == anchor { table } else { nil }
        }.first
    }
}
