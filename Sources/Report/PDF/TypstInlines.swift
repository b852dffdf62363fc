/// Inlines as one expression of Typst: a code block whose values join to one piece of content.
func typst(_ inlines: [Inline]) -> String {
    "{ " + inlines.map(typst).joined(separator: "; ") + " }"
}

func typst(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .figure(_, let text): typstLiteral(breakingLongWords(text))
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

/// Lets words without a space in them, such as a hash or the name of an option, break to the next line instead of running over a cell's edge:
/// a zero-width space before each capital that follows a small letter, and after every eighth character without one.
func breakingLongWords(_ text: String) -> String {
    let longest = 16
    func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.value > 0x20 }
    var broken = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
        var end = start
        while end < scalars.count, isWord(scalars[end]) == isWord(scalars[start]) { end += 1 }
        let run = scalars[start..<end]
        if isWord(scalars[start]), run.count > longest {
            var since = 0
            for (index, scalar) in zip(run.indices, run) {
                let isHump = index > start && ("A"..."Z").contains(scalar) && ("a"..."z").contains(run[index - 1])
                if isHump || since == 8 {
                    broken.append("\u{200B}")
                    since = 0
                }
                broken.append(scalar)
                since += 1
            }
        } else {
            broken.append(contentsOf: run)
        }
        start = end
    }
    return String(broken)
}
