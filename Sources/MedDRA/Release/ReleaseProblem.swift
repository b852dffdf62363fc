/// One thing that is wrong with the files of a release, and where.
///
/// ```swift
/// print(problem.text.english)       // pt.asc:12 pt_soc_code: found 90000099, which soc.asc does not have
/// ```
public struct ReleaseProblem: Hashable, Sendable {
    public enum Situation: Hashable, Sendable {
        /// A mandatory file is not there.
        case missingFile
        /// Two files differ by nothing but the case of their names.
        case repeatedFile
        /// A mandatory file has no row.
        case emptyFile
        case columnCount(found: Int, expected: ClosedRange<Int>)
        /// A code is nothing but digits, at most nine.
        case notACode(found: String)
        case notANumber(found: String)
        case unexpectedValue(found: String, expected: [String])
        case emptyName
        /// The bytes are neither UTF-8 nor, in a Japanese file, Windows code page 932.
        case undecodableName(TermCode)
        case repeatedCode(TermCode, firstLine: Int)
        /// A code points to a term that the file of its level does not have.
        case unknownTerm(TermCode, missingFrom: ReleaseFile)
        case noJapaneseName(TermCode)
        case noInternationalOrder(TermCode)
        case repeatedInternationalOrder(Int, firstLine: Int)
        /// A preferred term has exactly one primary path in the hierarchy.
        case primaryPaths(of: TermCode, found: Int)
        /// The primary path of the hierarchy ends in another organ class than `pt.asc` gives.
        case primaryPathDisagrees(of: TermCode, found: TermCode, expected: TermCode)
        /// A version is two numbers with a point between them, such as `27.0`.
        case noVersion(found: String)
    }

    public let situation: Situation
    public let file: ReleaseFile
    /// Counted from 1; absent where the problem is not of one row.
    public let line: Int?
    /// The field's name in the layout; absent where the problem is not of one field.
    public let field: String?

    public init(_ situation: Situation, file: ReleaseFile, line: Int? = nil, field: String? = nil) {
        self.situation = situation
        self.file = file
        self.line = line
        self.field = field
    }
}

/// A release that cannot be used: every problem of its files, of which the first fifty are kept.
public struct ReleaseError: Error, Hashable {
    /// How many problems are kept; a wrong delimiter makes one of every row.
    public static let limit = 50

    /// The first problems, in the order of the files and rows.
    public let problems: [ReleaseProblem]
    /// How many problems there are in all.
    public let count: Int

    public init(problems: [ReleaseProblem], count: Int) {
        self.problems = problems
        self.count = count
    }
}
