import Reexamination

/// Words of the page itself, in each language it is in; the one not chosen is hidden by the style sheet.
struct HTMLWords {
    let languages: [Language]

    func both(_ ja: String, _ en: String) -> String { both(LocalizedText(ja: ja, en: en)) }

    /// Escaped, and said once if both say the same.
    func both(_ text: LocalizedText) -> String {
        if text.ja == text.en { return markupText(text.ja) }
        if let only = languages.first, languages.count == 1 { return markupText(text[only]) }
        return languages.map { #"<span lang="\#($0.rawValue)">\#(markupText(text[$0]))</span>"# }.joined(separator: " ")
    }
}
