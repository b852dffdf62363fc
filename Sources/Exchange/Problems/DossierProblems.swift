import Reexamination

/// Everything that is wrong with a dossier, thrown when at least one of it is an error.
public struct DossierProblems: Error, Hashable, Sendable {
    /// Errors and warnings, by file and line.
    public let all: [Problem]

    public init(_ all: [Problem]) {
        self.all = all
    }

    public var errors: [Problem] { all.filter { $0.severity == .error } }
    public var warnings: [Problem] { all.filter { $0.severity == .warning } }

    public func text(_ language: Language) -> String { all.map { $0.text(language) }.joined(separator: "\n") }
}
