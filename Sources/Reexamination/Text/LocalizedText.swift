/// Words in Japanese with English beside them.
///
/// ```swift
/// let name: LocalizedText = LocalizedText(ja: "骨巨細胞腫", en: "Giant cell tumour of bone")
/// name[.en]
/// ```
public struct LocalizedText: Hashable, Sendable, Codable {
    public var ja: String
    public var en: String

    public init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }

    /// The same words in both languages, such as a trade name or a number.
    public init(_ both: String) {
        self.init(ja: both, en: both)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .ja: ja
        case .en: en
        }
    }
}

/// A language the report is written in.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case ja, en
}
