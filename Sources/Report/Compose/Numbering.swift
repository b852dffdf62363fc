import Reexamination

/// Gives tables and graphics their numbers in the order in which they stand, and puts the numbers into the references.
///
/// Three series run side by side: the main tables, whose numbers are those of the published form (表 1 …), the
/// supplementary tables (補表 1 …) and the graphics (図 1 …). Sections name a table by its key and never by number, so a
/// table that is added or falls away renumbers what follows.
struct Numbering {
    /// The word before the number.
    enum Series: CaseIterable {
        case table, supplementaryTable, graphic

        func label(_ language: Language) -> String {
            switch (self, language) {
            case (.table, .ja): "表"
            case (.table, .en): "Table"
            case (.supplementaryTable, .ja): "補表"
            case (.supplementaryTable, .en): "Supplementary table"
            case (.graphic, .ja): "図"
            case (.graphic, .en): "Figure"
            }
        }
    }

    private struct Target {
        let label: String
        let number: Int
    }

    /// - Throws: `CompositionError.duplicateTable` or `.unknownTable`.
    static func numbered(_ blocks: [Block]) throws(CompositionError) -> [Block] {
        var last: [String: Int] = [:]
        var targets: [String: Target] = [:]
        var keys: [String] = []
        func take(_ caption: inout Table.Caption, anchor: String) throws(CompositionError) {
            let number = last[caption.label, default: 0] + 1
            last[caption.label] = number
            caption.number = number
            guard targets.updateValue(Target(label: caption.label, number: number), forKey: anchor) == nil else {
                throw .duplicateTable(key: anchor)
            }
            keys.append(anchor)
        }
        var numbered: [Block] = []
        for block in blocks {
            switch block {
            case .table(var table):
                if var caption = table.caption {
                    try take(&caption, anchor: table.anchor)
                    table.caption = caption
                }
                numbered.append(.table(table))
            case .graphic(var graphic):
                try take(&graphic.caption, anchor: graphic.anchor)
                numbered.append(.graphic(graphic))
            default: numbered.append(block)
            }
        }
        let resolver = Resolver(targets: targets, keys: keys)
        return try numbered.map { block throws(CompositionError) in try resolver.resolved(block) }
    }

    private struct Resolver {
        let targets: [String: Target]
        let keys: [String]

        func resolved(_ block: Block) throws(CompositionError) -> Block {
            switch block {
            case .paragraph(let inlines, let indented): return .paragraph(try resolved(inlines), indented: indented)
            case .remark(let inlines): return .remark(try resolved(inlines))
            case .list(let items):
                return .list(try items.map { item throws(CompositionError) in ListItem(mark: item.mark, inlines: try resolved(item.inlines)) })
            case .table(var table):
                for row in table.rows.indices {
                    for cell in table.rows[row].cells.indices {
                        let lines = table.rows[row].cells[cell].lines
                        table.rows[row].cells[cell].lines = try lines.map { line throws(CompositionError) in try resolved(line) }
                    }
                }
                for note in table.notes.indices { table.notes[note].inlines = try resolved(table.notes[note].inlines) }
                return .table(table)
            case .heading, .graphic, .closing, .missing, .pageBreak: return block
            }
        }

        func resolved(_ inlines: [Inline]) throws(CompositionError) -> [Inline] {
            try inlines.map { inline throws(CompositionError) in
                switch inline {
                case .reference(let anchor, _, _):
                    guard let target = targets[anchor] else { throw .unknownTable(key: anchor, at: .document, keys: keys) }
                    return .reference(anchor: anchor, label: target.label, number: target.number)
                case .target(let inner): return .target(try resolved(inner))
                case .strong(let inner): return .strong(try resolved(inner))
                case .emphasis(let inner): return .emphasis(try resolved(inner))
                case .footnote(let inner): return .footnote(try resolved(inner))
                case .text, .figure, .noteReference, .superscript, .lineBreak: return inline
                }
            }
        }
    }
}
