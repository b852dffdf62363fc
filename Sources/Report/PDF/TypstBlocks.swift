/// Blocks of the document as calls of the functions that `typstSettings` defines.

func typst(_ block: Block) -> String {
    switch block {
    case .heading(let level, let number, let text, let anchor):
        let words = [number, text].compactMap { $0 }.joined(separator: " ")
        return "#heading(level: \(level), \(typstLiteral(words)))\(typstLabel(anchor))"
    case .paragraph(let inlines, let indented):
        return "#paragraph(\(indented), \(typst(inlines)))"
    case .list(let items):
        let marks = items.map { typstLiteral($0.mark) }.joined(separator: ", ")
        let bodies = items.map { typst($0.inlines) }.joined(separator: ", ")
        return items.isEmpty ? "" : "#marked((\(marks),), \(bodies))"
    case .remark(let inlines):
        return "#remark(\(typst(inlines)))"
    case .closing(let text):
        return "#closing(\(typstLiteral(text)))"
    case .missing(let text):
        return "#missing(\(typstLiteral(text)))"
    case .pageBreak:
        return "#pagebreak(weak: true)"
    case .table, .graphic:
        // Both need more than the block alone: see `TypstSource`.
        return ""
    }
}

/// A drawing with its caption under it. One wider than the page's text is made smaller.
func typst(_ graphic: Graphic, file: String) -> String {
    let caption = graphic.caption.plainText
    return """
    #figure(kind: image, caption: \(typstLiteral(caption)), \
    drawing(\(typstLiteral(file)), \(SVGNumber(graphic.width))pt, \(typstLiteral(graphic.alternative))))\(typstLabel(graphic.anchor))
    """
}

/// Names a place. Anchors are data as well, so they enter as literals.
func typstLabel(_ anchor: String) -> String { "#label(\(typstLiteral(anchor)))" }
