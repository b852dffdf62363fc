import Foundation

/// The Japanese text of an element: of `Lang` wrappers the Japanese one, without references and marks of notes.
struct InsertText {
    let text: String
    /// Elements inside whose text was taken though their names are not known.
    let unknown: [InsertElement]

    /// Elements that point elsewhere and print no words of their own.
    private static let references: Set<String> = ["HeaderRef", "ReferenceRef", "CommentRef", "CommentReference", "FigureRef", "TableRef", "Ref"]
    /// Elements that only set type, or wrap.
    private static let wrappers: Set<String> = ["Lang", "Detail", "Header", "Sub", "Sup", "Italic", "Bold", "Under", "Underline", "Color", "Span"]

    init(_ element: InsertElement) {
        var text = "", unknown: [InsertElement] = []
        Self.append(element, to: &text, &unknown)
        self.text = Self.tidied(text)
        self.unknown = unknown
    }

    private static func append(_ element: InsertElement, to text: inout String, _ unknown: inout [InsertElement]) {
        for child in element.children {
            switch child {
            case .text(let words): text += words
            case .element(let inner):
                if inner.name == "Lang", let language = inner.attributes["lang"], language != "ja" { continue }
                if references.contains(inner.name) { continue }
                if inner.name == "Br" {
                    text += "\n"
                    continue
                }
                if inner.name == "Sup" {
                    let mark = InsertText(inner).text
                    if NoteMark.isMark(mark) { continue }
                }
                if !wrappers.contains(inner.name), inner.holdsText { unknown.append(inner) }
                append(inner, to: &text, &unknown)
            }
        }
    }

    /// Lines as the file lays them out are no lines of the text: blanks at either end and between Japanese characters go.
    private static func tidied(_ text: String) -> String {
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return NoteMark.removed(from: lines.joined(separator: "\n"))
    }
}

/// 注1）, ※2, †: marks that lead to notes.
enum NoteMark {
    private static let pattern = #"[（(]?注\s*[0-9０-９]*\s*[)）]|[※†‡＊]+\s*[0-9０-９]*[)）]?|\*+[0-9]*[)）]?"#

    static func isMark(_ text: String) -> Bool {
        guard !text.isEmpty else { return true }
        return removed(from: text).trimmingCharacters(in: CharacterSet(charactersIn: "、,，・ ")).isEmpty
            || text.range(of: #"^[0-9０-９a-z]+[)）]([、,，]?[0-9０-９a-z]+[)）])*$"#, options: .regularExpression) != nil
    }

    static func removed(from text: String) -> String { text.replacingOccurrences(of: pattern, with: "", options: .regularExpression) }
}
