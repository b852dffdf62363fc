import Reexamination

/// A column of a CSV file: its names, what it means and what may stand in it. The reader, `check` and the field tables of
/// docs/dossier-format.md all come from this one description.
public struct TableColumn: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// An id: any characters but `/` and control characters.
        case identifier
        case text
        case integer(least: Int, greatest: Int)
        /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
        case date
        /// `YYYY-MM-DD`
        case day
        case code([CodeEntry])
        /// Eight digits.
        case termCode
    }

    public enum Need: Hashable, Sendable {
        /// The column and a value in every row.
        case value
        /// The column; a row may leave it empty.
        case column
        case optional
    }

    /// The SDTM variable's name where SDTM has one.
    public let name: String
    /// Other names the header row may use, the Japanese one first.
    public let aliases: [String]
    public let kind: Kind
    public let need: Need
    public let meaning: LocalizedText
    public let example: String
    /// What in the report rests on it.
    public let use: LocalizedText
    /// Whether an error may show the value it found.
    public let isShown: Bool

    init(_ name: String, _ alias: String, _ kind: Kind, _ need: Need, _ meaning: LocalizedText, example: String, use: LocalizedText,
         isShown: Bool? = nil) {
        self.name = name
        aliases = [alias]
        self.kind = kind
        self.need = need
        self.meaning = meaning
        self.example = example
        self.use = use
        self.isShown = isShown ?? Self.showsByDefault(kind)
    }

    private static func showsByDefault(_ kind: Kind) -> Bool {
        switch kind {
        case .code, .termCode, .identifier: true
        case .text, .integer, .date, .day: false
        }
    }
}

/// The columns of one CSV file.
public struct TableDefinition: Hashable, Sendable {
    /// The file's name, such as `ae.csv`.
    public let file: String
    public let title: LocalizedText
    public let columns: [TableColumn]

    init(_ file: String, _ title: LocalizedText, _ columns: [TableColumn]) {
        self.file = file
        self.title = title
        self.columns = columns
    }

    /// Where a column stands in `columns`; past their end if there is none of that name, which reads as always empty.
    func index(of name: String) -> Int { columns.firstIndex { $0.name == name } ?? columns.count }
}
