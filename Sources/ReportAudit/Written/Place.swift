/// Where something stands in a written report, as exactly as the file tells: a page of a PDF, a line of a text, a cell of a table.
///
/// ```swift
/// Place(page: 5, line: 391, table: "表 6", row: 4)
/// ```
public struct Place: Hashable, Sendable, Codable {
    /// From 1. A text file or Word document has no pages.
    public var page: Int?
    /// From 1, counted through the page of a PDF or through a text file.
    public var line: Int?
    /// What the table is called in the report: 表 6.
    public var table: String?
    /// From 1, counted with the rows of the head.
    public var row: Int?
    /// From 1.
    public var column: Int?

    public init(page: Int? = nil, line: Int? = nil, table: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.page = page
        self.line = line
        self.table = table
        self.row = row
        self.column = column
    }
}
