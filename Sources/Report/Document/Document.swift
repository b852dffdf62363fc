import Analysis
import Reexamination

/// The report as a typed document: what every renderer reads and nothing more. Renderers know nothing of drugs.
///
/// ```swift
/// let document = compose(analysis, language: .ja)
/// let html = HTMLRenderer().render(document)
/// ```
public struct Document: Sendable {
    public var language: Language
    public var title: String
    /// Under the title, right-aligned: the date and who wrote it.
    public var byline: [String]
    public var blocks: [Block]
    /// What stands on every output so that it can be traced back.
    public var provenance: Provenance
    /// Whether its pages lie on their side, as those of wide forms do.
    public var isLandscape: Bool
    /// What a workbook calls the sheet of a table without a caption; `nil` for the words of the house.
    public var sheetName: String?

    public init(language: Language, title: String, byline: [String], blocks: [Block], provenance: Provenance, isLandscape: Bool = false,
                sheetName: String? = nil) {
        self.language = language
        self.title = title
        self.byline = byline
        self.blocks = blocks
        self.provenance = provenance
        self.isLandscape = isLandscape
        self.sheetName = sheetName
    }
}

/// Where an output comes from: printed in its footer and written into its metadata.
public struct Provenance: Hashable, Sendable {
    /// SHA-256 of the snapshot.
    public var snapshotDigest: String
    /// データカットオフ日, which is also the date in each file's metadata: never the clock.
    public var dataCut: CalendarDate
    /// MedDRA/J release
    public var meddraVersion: String
    /// 添付文書の版
    public var label: String
    /// The notice that data are made up, if they are.
    public var notice: String?
    public var author: String
    /// The data cut as the house writes dates; `nil` where only the ISO form is known.
    public var dataCutText: String?

    public init(snapshotDigest: String, dataCut: CalendarDate, meddraVersion: String, label: String, notice: String?, author: String,
                dataCutText: String? = nil) {
        self.snapshotDigest = snapshotDigest
        self.dataCut = dataCut
        self.meddraVersion = meddraVersion
        self.label = label
        self.notice = notice
        self.author = author
        self.dataCutText = dataCutText
    }
}

/// A block of the document.
public enum Block: Sendable {
    /// Level 1 for `1.`, 2 for `4.1.`; levels never skip. The anchor is an id, unique in the document.
    case heading(level: Int, number: String?, text: String, anchor: String)
    /// `indented` sets the first line in by one character, as Japanese paragraphs are.
    case paragraph([Inline], indented: Bool)
    case table(Table)
    case graphic(Graphic)
    /// A list whose items carry their own marks (①, ・).
    case list([ListItem])
    /// A small remark such as 下線部：今回の再審査対象.
    case remark([Inline])
    /// 以上, right-aligned.
    case closing(String)
    /// Something a person has yet to write or decide, shown so that nobody overlooks it.
    case missing(String)
    case pageBreak
}

public struct ListItem: Sendable {
    public var mark: String
    public var inlines: [Inline]

    public init(mark: String, inlines: [Inline]) {
        self.mark = mark
        self.inlines = inlines
    }
}

/// A run of text by what it means, not by how it looks.
public indirect enum Inline: Sendable {
    case text(String)
    /// A printed number and the figure it is.
    case figure(FigureID, String)
    /// 今回の再審査対象: underlined.
    case target([Inline])
    case strong([Inline])
    case emphasis([Inline])
    /// ※n, pointing at a note of the same table.
    case noteReference(mark: String, note: String)
    /// 表 6 or 図 1, pointing at its anchor. `number` is the bare number, so that Word can keep it live.
    case reference(anchor: String, label: String, number: Int)
    /// A footnote of the page.
    case footnote([Inline])
    case superscript(String)
    case lineBreak
}

/// A table with its caption, notes and the anchor that references point at.
public struct Table: Sendable {
    public enum Kind: Sendable {
        /// Head rows, then body rows; columns of numbers.
        case data
        /// A form: a label column, then what is filled in (表 3, the cover).
        case form
    }

    public var kind: Kind
    public var anchor: String
    /// `nil` for the cover's table, which has neither number nor caption.
    public var caption: Caption?
    /// Relative widths of the columns.
    public var columnWidths: [Int]
    /// How many rows from the top are the head, repeated on each page.
    public var headerRows: Int
    public var rows: [Row]
    /// Under the table, in order. A note's mark is ※1, its text the definition.
    public var notes: [Note]
    /// For those who cannot see the table.
    public var summary: String

    public init(kind: Kind, anchor: String, caption: Caption?, columnWidths: [Int], headerRows: Int, rows: [Row], notes: [Note], summary: String) {
        self.kind = kind
        self.anchor = anchor
        self.caption = caption
        self.columnWidths = columnWidths
        self.headerRows = headerRows
        self.rows = rows
        self.notes = notes
        self.summary = summary
    }

    /// 表 6 and what it shows. `label` is the word before the number (表, 図, Table, Figure).
    public struct Caption: Sendable {
        public var label: String
        public var number: Int
        public var text: String

        public init(label: String, number: Int, text: String) {
            self.label = label
            self.number = number
            self.text = text
        }
    }

    public struct Row: Sendable {
        public enum Role: Sendable {
            case header, group, total, body
        }

        public var role: Role
        public var cells: [Cell]

        public init(role: Role, cells: [Cell]) {
            self.role = role
            self.cells = cells
        }
    }

    public struct Cell: Sendable {
        public enum Alignment: Sendable { case leading, center, trailing, distribute }
        public enum Header: Sendable { case none, row, column }

        /// One entry a paragraph of the cell.
        public var lines: [[Inline]]
        public var columnSpan: Int
        public var rowSpan: Int
        public var header: Header
        public var alignment: Alignment
        /// In steps of one character.
        public var indent: Int

        public init(lines: [[Inline]], columnSpan: Int = 1, rowSpan: Int = 1, header: Header = .none, alignment: Alignment = .leading, indent: Int = 0) {
            self.lines = lines
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.header = header
            self.alignment = alignment
            self.indent = indent
        }
    }

    public struct Note: Sendable {
        /// Unique in the document.
        public var anchor: String
        /// ※1; `nil` for a note without a mark.
        public var mark: String?
        public var inlines: [Inline]

        public init(anchor: String, mark: String?, inlines: [Inline]) {
            self.anchor = anchor
            self.mark = mark
            self.inlines = inlines
        }
    }
}

/// A drawing, made once as SVG for every output.
public struct Graphic: Sendable {
    public var anchor: String
    public var caption: Table.Caption
    /// Plain SVG 1.1 with text as text, black on white.
    public var svg: String
    /// In points.
    public var width: Double
    public var height: Double
    /// For those who cannot see it.
    public var alternative: String

    public init(anchor: String, caption: Table.Caption, svg: String, width: Double, height: Double, alternative: String) {
        self.anchor = anchor
        self.caption = caption
        self.svg = svg
        self.width = width
        self.height = height
        self.alternative = alternative
    }
}
