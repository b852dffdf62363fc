import Reexamination

/// A report that somebody wrote, as its file tells it: headings, running text, tables and what stands under them.
///
/// ```swift
/// let report = TextReader().report(from: text)
/// report.tables.map(\.name)      // ["表 1", "表 2", …]
/// ```
public struct WrittenReport: Sendable {
    public var blocks: [WrittenBlock]
    public var language: Language

    public init(blocks: [WrittenBlock], language: Language) {
        self.blocks = blocks
        self.language = language
    }

    public var tables: [WrittenTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// Running text outside tables, in order.
    public var paragraphs: [Passage] {
        blocks.compactMap { if case .paragraph(let passage) = $0 { passage } else { nil } }
    }
}

public enum WrittenBlock: Sendable {
    case heading(WrittenHeading)
    case paragraph(Passage)
    case table(WrittenTable)
}

/// `4.1. 安全性検討事項`
public struct WrittenHeading: Sendable {
    public var number: [Int]
    public var text: Passage

    public init(number: [Int], text: Passage) {
        self.number = number
        self.text = text
    }
}

/// A table with its caption above and its notes below.
public struct WrittenTable: Sendable {
    /// 表 6, 補表 1, Table 6: the word and the number.
    public var name: String?
    public var caption: Passage
    public var rows: [WrittenRow]
    /// What stands under it, a note an entry.
    public var notes: [WrittenNote]

    public init(name: String?, caption: Passage, rows: [WrittenRow] = [], notes: [WrittenNote] = []) {
        self.name = name
        self.caption = caption
        self.rows = rows
        self.notes = notes
    }
}

extension WrittenTable {
    /// Whether it is the outline of a survey (domain brief §2.2): it says by which method it is done or how many patients it aims at.
    ///
    /// In English the outline of materials has a method, too; that of a survey names its patients beside it.
    var isOfSurvey: Bool {
        let labels = Set(rows.compactMap { $0.cells.first.map { DataTable.label($0.text) } })
        return !labels.isDisjoint(with: ["調査方法", "目標症例数", "Target number of patients"]) || labels.isSuperset(of: ["Method", "Patients"])
    }
}

/// A row as the cells that begin in it, from left to right.
public struct WrittenRow: Sendable {
    public var cells: [WrittenCell]
    /// Whether the file itself says that it belongs to the head.
    public var isHead: Bool

    public init(cells: [WrittenCell], isHead: Bool = false) {
        self.cells = cells
        self.isHead = isHead
    }
}

/// A cell: its text, the column it begins at and how far it spans.
public struct WrittenCell: Sendable {
    public var text: Passage
    /// From 0; `nil` where the file tells no columns, as in copied text.
    public var column: Int?
    public var columnSpan: Int
    public var rowSpan: Int
    /// How far it is set in, in characters, as terms are under their class; 0 where the file does not tell.
    public var indent: Int

    public init(text: Passage, column: Int? = nil, columnSpan: Int = 1, rowSpan: Int = 1, indent: Int = 0) {
        self.indent = indent
        self.text = text
        self.column = column
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
    }
}

/// `※1：MedDRA PT「低カルシウム血症」…`
public struct WrittenNote: Sendable {
    /// 1 for ※1; `nil` for a note without a mark.
    public var mark: Int?
    public var text: Passage

    public init(mark: Int?, text: Passage) {
        self.mark = mark
        self.text = text
    }
}
