/// A term's printed names. MedDRA/J gives the Japanese, MedDRA the English.
public struct TermName: Hashable, Sendable {
    public let japanese: String
    public let english: String

    public init(japanese: String, english: String) {
        self.japanese = japanese
        self.english = english
    }
}
