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

    /// - Throws: `TypstSourceError` with every fault of the document at once.
    public init(_ document: Document) throws(TypstSourceError) {
        let faults = Self.faults(of: document)
        guard faults.isEmpty else { throw TypstSourceError(faults: faults) }

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

    /// What stands between the document and its pages.
    static func faults(of document: Document) -> [TypstSourceError.Fault] {
        var faults: [TypstSourceError.Fault] = []
        var anchors: Set<String> = []
        func claim(_ anchor: String) {
            if !anchors.insert(anchor).inserted { faults.append(.duplicateAnchor(anchor)) }
        }
        for block in document.blocks {
            switch block {
            case .heading(_, _, _, let anchor): claim(anchor)
            case .graphic(let graphic): claim(graphic.anchor)
            case .table(let table):
                claim(table.anchor)
                for note in table.notes { claim(note.anchor) }
                do throws(TableGridError) {
                    _ = try TableGrid(table)
                    for (index, row) in table.rows.prefix(table.headerRows).enumerated()
                    where row.cells.contains(where: { index + $0.rowSpan > table.headerRows }) {
                        faults.append(.headReachesIntoBody(table: table.anchor))
                    }
                } catch {
                    faults.append(.grid(error))
                }
            case .paragraph, .list, .remark, .closing, .missing, .pageBreak: break
            }
        }
        return faults
    }
}

/// Why a document cannot be set: a fault of whoever composed it, not of its data.
public struct TypstSourceError: Error, Hashable {
    public let faults: [Fault]

    public enum Fault: Hashable, Sendable {
        /// Two places of the document bear one name, so a reference to it could go to either.
        case duplicateAnchor(String)
        /// A table whose rows do not fill its columns.
        case grid(TableGridError)
        /// A cell of the head spans rows beyond the head.
        case headReachesIntoBody(table: String)
    }
}
