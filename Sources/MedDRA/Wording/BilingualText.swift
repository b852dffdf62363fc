/// Words in Japanese with English beside them, as this module hands them to whoever prints.
///
/// ```swift
/// let wording = try release.wording(of: selection)
/// print(wording.japanese)           // MedDRA PT「気胸」
/// ```
public struct BilingualText: Hashable, Sendable {
    public let japanese: String
    public let english: String

    public init(japanese: String, english: String) {
        self.japanese = japanese
        self.english = english
    }
}
