/// Where something stands in the dossier folder.
///
/// ```swift
/// SourceLocation(file: "surveys/gct/ae.csv", line: 14)     // surveys/gct/ae.csv:14
/// ```
public struct SourceLocation: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The path from the dossier folder, with `/` between its parts.
    public let file: String
    /// From 1; `nil` if it is about the whole file.
    public let line: Int?
    /// From 1, counted in characters; only where the position inside the line is known.
    public let column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column` as far as they are known, the form editors jump to.
    public var description: String {
        [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
