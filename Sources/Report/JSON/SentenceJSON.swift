import Analysis

/// A paragraph of `report.json` with the figures printed in it.
struct SentenceJSON: Encodable {
    enum Kind: String, Encodable, CaseIterable {
        case paragraph, listItem, remark, closing, missing, footnote
    }

    let kind: Kind
    /// Anchor of the heading it stands under; `nil` before the first.
    let section: String?
    let text: String
    let figures: [FigureID]

    private init(_ kind: Kind, section: String?, _ inlines: [Inline], mark: String? = nil) {
        self.kind = kind
        self.section = section
        text = (mark.map { $0 + " " } ?? "") + inlines.plainText
        figures = inlines.figureIDs
    }

    /// Every paragraph in order of reading, a footnote after the paragraph it hangs on.
    static func sentences(of document: Document) -> [SentenceJSON] {
        var sentences: [SentenceJSON] = []
        var section: String?
        func add(_ kind: Kind, _ inlines: [Inline], mark: String? = nil) {
            sentences.append(SentenceJSON(kind, section: section, inlines, mark: mark))
            sentences += inlines.footnotes.map { SentenceJSON(.footnote, section: section, $0) }
        }
        for block in document.blocks {
            switch block {
            case .heading(_, _, _, let anchor): section = anchor
            case .paragraph(let inlines, _): add(.paragraph, inlines)
            case .list(let items): for item in items { add(.listItem, item.inlines, mark: item.mark) }
            case .remark(let inlines): add(.remark, inlines)
            case .closing(let text): add(.closing, [.text(text)])
            case .missing(let text): add(.missing, [.text(text)])
            case .table, .graphic, .pageBreak: break
            }
        }
        return sentences
    }
}
