import Reexamination

/// One thing that is wrong with a dossier: where, what, and how to mend it.
///
/// ```swift
/// for problem in problems.all { print(problem.text(.ja)) }
/// // surveys/gct/ae.csv:14 [AEPTCD] エラー: …（term.unknown-code）
/// ```
///
/// Its words never carry patient data beyond an id: no free text, age or date of birth is echoed.
public struct Problem: Hashable, Sendable {
    /// An error stops the report; a warning is shown and the report is made.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case error, warning

        public var name: LocalizedText {
            switch self {
            case .error: LocalizedText(ja: "エラー", en: "error")
            case .warning: LocalizedText(ja: "警告", en: "warning")
            }
        }
    }

    public let situation: ProblemSituation
    public let location: SourceLocation
    /// The CSV column or the path inside a YAML file, such as `risks[2].history[0].date`.
    public let field: String?

    public init(_ situation: ProblemSituation, at location: SourceLocation, field: String? = nil) {
        self.situation = situation
        self.location = location
        self.field = field
    }

    public var id: ProblemID { situation.id }
    public var severity: Severity { situation.id.severity }

    /// Place, severity and message on the first line; what was found, what was expected and how to mend it below.
    public func text(_ language: Language) -> String {
        let text = situation.text
        let place = location.description + (field.map { " [\($0)]" } ?? "")
        let colon = language == .ja ? "：" : ": "
        var lines = ["\(place) \(severity.name[language]): \(text.message[language]) (\(id.rawValue))"]
        if let found = text.found { lines.append("  " + LocalizedText(ja: "実際", en: "found")[language] + colon + found[language]) }
        if let expected = text.expected { lines.append("  " + LocalizedText(ja: "期待", en: "expected")[language] + colon + expected[language]) }
        lines.append("  " + LocalizedText(ja: "対処", en: "to mend")[language] + colon + text.mend[language])
        return lines.joined(separator: "\n")
    }
}

/// What a situation says, in both languages. Every text is made in `Problems/Texts`.
public struct ProblemText: Hashable, Sendable, Codable {
    public let message: LocalizedText
    public let found: LocalizedText?
    public let expected: LocalizedText?
    public let mend: LocalizedText

    public init(_ message: LocalizedText, found: LocalizedText? = nil, expected: LocalizedText? = nil, mend: LocalizedText) {
        self.message = message
        self.found = found
        self.expected = expected
        self.mend = mend
    }
}

extension Problem: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id, severity, file, line, column, field, message, found, expected, mend
    }

    /// The flat form of `--json`: id, severity, place and texts.
    public func encode(to encoder: any Encoder) throws {
        let text = situation.text
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id.rawValue, forKey: .id)
        try container.encode(severity, forKey: .severity)
        try container.encode(location.file, forKey: .file)
        try container.encodeIfPresent(location.line, forKey: .line)
        try container.encodeIfPresent(location.column, forKey: .column)
        try container.encodeIfPresent(field, forKey: .field)
        try container.encode(text.message, forKey: .message)
        try container.encodeIfPresent(text.found, forKey: .found)
        try container.encodeIfPresent(text.expected, forKey: .expected)
        try container.encode(text.mend, forKey: .mend)
    }
}
