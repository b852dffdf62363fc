/// The spaces around the references of a Japanese narrative: a writer sets them as they like, the report as its house does.
///
/// ```swift
/// NarrativeSpacing.tidied([.figure(id, "10.3%（16/156 例）"), .text(" であり")])     // …例）であり
/// ```
enum NarrativeSpacing {
    /// Spaces beside a figure or table are taken out and set again where Latin meets kana or kanji.
    static func tidied(_ inlines: [Inline]) -> [Inline] {
        var tidied: [Inline] = []
        for (index, inline) in inlines.enumerated() {
            let followsReference = index > 0 && inlines[index - 1].isReference
            let precedesReference = index + 1 < inlines.count && inlines[index + 1].isReference
            let trimmed = inline.trimmed(start: followsReference, end: precedesReference)
            if let last = tidied.last, last.isReference || trimmed.isReference,
               JapaneseSpacing.isNeeded(between: last.spokenText, and: trimmed.spokenText) {
                tidied.append(.text(" "))
            }
            tidied.append(trimmed)
        }
        return tidied
    }
}

extension Inline {
    /// A figure or a table's number, whatever its weight.
    fileprivate var isReference: Bool {
        switch self {
        case .figure, .reference: true
        case .strong(let inner), .emphasis(let inner), .target(let inner): inner.count == 1 && inner.allSatisfy(\.isReference)
        case .text, .noteReference, .footnote, .superscript, .lineBreak: false
        }
    }

    /// What spacing needs to know; a reference begins with its label and ends in its number.
    fileprivate var spokenText: String {
        if case .reference = self { return "表 0" }
        return [self].plainText
    }

    fileprivate func trimmed(start: Bool, end: Bool) -> Inline {
        switch self {
        case .text(let text):
            var rest = Substring(text)
            if start { rest = rest.drop { $0 == " " } }
            if end { while rest.last == " " { rest.removeLast() } }
            return .text(String(rest))
        case .strong(let inner) where inner.count == 1: return .strong(inner.map { $0.trimmed(start: start, end: end) })
        case .emphasis(let inner) where inner.count == 1: return .emphasis(inner.map { $0.trimmed(start: start, end: end) })
        case .figure, .reference, .target, .strong, .emphasis, .noteReference, .footnote, .superscript, .lineBreak: return self
        }
    }
}
