/// Inlines as one expression of Typst: a code block whose values join to one piece of content.
func typst(_ inlines: [Inline]) -> String {
    "{ " + inlines.map(typst).joined(separator: "; ") + " }"
}

func typst(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .figure(_, let text): breakable(text).map(typstLiteral).joined(separator: "; h(0pt); ")
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

/// The pieces between which a text may break although no space stands there: words such as a hash or the name of an option would run over a
/// cell's edge. They break before a capital that follows a small letter, and after every eighth character without one; the empty space
/// between the pieces leaves no character behind in what is copied from the page.
func breakable(_ text: String) -> [String] {
    let longest = 16
    var pieces = [String.UnicodeScalarView()]
    for word in text.unicodeScalars.split(isWord) {
        var since = 0
        var previous: Unicode.Scalar = " "
        for scalar in word {
            let isHump = ("A"..."Z").contains(scalar) && ("a"..."z").contains(previous)
            if word.count > longest, isWord(previous), isHump || since == 8 {
                pieces.append(String.UnicodeScalarView())
                since = 0
            }
            pieces[pieces.count - 1].append(scalar)
            previous = scalar
            since += 1
        }
    }
    return pieces.map { String($0) }
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.value > 0x20 }

extension String.UnicodeScalarView {
    /// Runs of scalars that all satisfy the condition, and single ones that do not.
    fileprivate func split(_ belongs: (Unicode.Scalar) -> Bool) -> [[Unicode.Scalar]] {
        var runs: [[Unicode.Scalar]] = []
        for scalar in self {
            if belongs(scalar), let last = runs.last?.last, belongs(last) {
                runs[runs.count - 1].append(scalar)
            } else {
                runs.append([scalar])
            }
        }
        return runs
    }
}
