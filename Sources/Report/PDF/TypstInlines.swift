/// Inlines as one expression of Typst: a code block whose values join to one piece of content.
func typst(_ inlines: [Inline]) -> String {
    "{ " + inlines.map(typst).joined(separator: "; ") + " }"
}

func typst(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): typstLiteral(text)
    case .figure(_, let text): typstLiteral(text)
    case .target(let inlines): "target(\(typst(inlines)))"
    case .strong(let inlines): "strong(\(typst(inlines)))"
    case .emphasis(let inlines): "emph(\(typst(inlines)))"
    case .noteReference(let mark, let note): "link(label(\(typstLiteral(note))), super(\(typstLiteral(mark))))"
    case .reference(let anchor, let label, let number): "link(label(\(typstLiteral(anchor))), \(typstLiteral("\(label) \(number)")))"
    case .footnote(let inlines): "footnote(\(typst(inlines)))"
    case .superscript(let text): "super(\(typstLiteral(text)))"
    case .lineBreak: "linebreak()"
    }
}
