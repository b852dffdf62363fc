import Reexamination

/// A document as Typst source, with the drawings it places. Pure: the same document gives the same text.
///
/// ```swift
/// let source = try TypstSource(document)
/// source.main         // "#set document(title: \"再審査報告書\", …"
/// source.files        // ["graphic-1.svg": "<svg …"]
/// ```
public struct TypstSource: Sendable, Equatable {
    /// The main file.
    public let main: String
    /// The SVG files that the main file places, by name.
    public let files: [String: String]

    /// - Throws: `DocumentError` with every fault of the document at once.
    public init(_ document: Document) throws(DocumentError) {
        try document.requireSound()

        var lines = [typstSettings(of: document)]
        var files: [String: String] = [:]
        for block in document.blocks {
            switch block {
            case .graphic(let graphic):
                let name = "graphic-\(files.count + 1).svg"
                files[name] = graphic.svg
                lines.append(typst(graphic, file: name))
            case .table(let table):
                // The faults above include every table whose grid does not come out even.
                lines.append(typst(table, language: document.language))
            default:
                lines.append(typst(block))
            }
        }
        main = lines.joined(separator: "\n") + "\n"
        self.files = files
    }
}

/// What cannot be set by Typst cannot be set at all.
public typealias TypstSourceError = DocumentError
