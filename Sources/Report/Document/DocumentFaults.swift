/// Why a document cannot be set, in whatever format: a fault of whoever composed it, not of its data.
public struct DocumentError: Error, Hashable {
    public let faults: [Fault]

    public init(faults: [Fault]) { self.faults = faults }

    public enum Fault: Hashable, Sendable {
        /// Two places of the document bear one name, so a reference to it could go to either.
        case duplicateAnchor(String)
        /// A table whose rows do not fill its columns.
        case grid(TableGridError)
        /// A cell of the head spans rows beyond the head.
        case headReachesIntoBody(table: String)
        /// A reference, or a note's mark, points at nothing.
        case unknownAnchor(String)
    }
}

extension Document {
    /// What stands between the document and its pages: every fault at once.
    public var faults: [DocumentError.Fault] {
        var faults: [DocumentError.Fault] = []
        var anchors: Set<String> = []
        func claim(_ anchor: String) {
            if !anchors.insert(anchor).inserted { faults.append(.duplicateAnchor(anchor)) }
        }
        for block in blocks {
            switch block {
            case .heading(_, _, _, let anchor): claim(anchor)
            case .graphic(let graphic): claim(graphic.anchor)
            case .table(let table):
                claim(table.anchor)
                for note in table.notes { claim(note.anchor) }
                faults += table.faults
            case .paragraph, .list, .remark, .closing, .missing, .pageBreak: break
            }
        }
        var missing: Set<String> = []
        for target in blocks.flatMap(\.inlines).flatMap(\.targets) where !anchors.contains(target) && missing.insert(target).inserted {
            faults.append(.unknownAnchor(target))
        }
        return faults
    }

    /// - Throws: `DocumentError` with every fault.
    func requireSound() throws(DocumentError) {
        let faults = faults
        guard faults.isEmpty else { throw DocumentError(faults: faults) }
    }
}

extension Table {
    fileprivate var faults: [DocumentError.Fault] {
        do throws(TableGridError) {
            _ = try TableGrid(self)
        } catch {
            return [.grid(error)]
        }
        let reaches = rows.prefix(headerRows).enumerated().contains { index, row in row.cells.contains { index + $0.rowSpan > headerRows } }
        return reaches ? [.headReachesIntoBody(table: anchor)] : []
    }
}

extension Block {
    /// Every inline of the block, in order of reading.
    var inlines: [Inline] {
        switch self {
        case .paragraph(let inlines, _), .remark(let inlines): inlines
        case .list(let items): items.flatMap(\.inlines)
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.lines).flatMap { $0 } + table.notes.flatMap(\.inlines)
        case .heading, .graphic, .closing, .missing, .pageBreak: []
        }
    }
}

extension Inline {
    /// The anchors it points at.
    fileprivate var targets: [String] {
        switch self {
        case .noteReference(_, let note): [note]
        case .reference(let anchor, _, _): [anchor]
        case .target(let inlines), .strong(let inlines), .emphasis(let inlines), .footnote(let inlines): inlines.flatMap(\.targets)
        case .text, .figure, .superscript, .lineBreak: []
        }
    }
}
