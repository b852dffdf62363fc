import Reexamination

/// A value of a YAML file with the place it stands at.
///
/// Scalars stay as they were written (`27.0` is not rounded, `NO` is not `false`); what they mean is decided by the schema.
struct YAMLValue: Sendable {
    struct Entry: Sendable {
        let key: String
        let line: Int
        let column: Int
        let value: YAMLValue
    }

    enum Content: Sendable {
        /// `isPlain` if it stood without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLValue])
        case mapping([Entry])
    }

    let content: Content
    let line: Int
    let column: Int

    subscript(key: String) -> YAMLValue? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var entries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    var items: [YAMLValue] {
        if case .sequence(let items) = content { items } else { [] }
    }

    /// The scalar as written; `nil` for nothing (`null`, `~`, an empty value).
    var text: String? {
        if case .scalar(let text, let isPlain) = content, !(isPlain && Self.isNull(text)) { text } else { nil }
    }

    /// The kinds of JSON Schema that the value can be taken for, the likeliest first. A plain number can be a text too.
    var kinds: [String] {
        switch content {
        case .mapping: ["object"]
        case .sequence: ["array"]
        case .scalar(_, false): ["string"]
        case .scalar(let text, true):
            if Self.isNull(text) { ["null"] }
            else if Self.isInteger(text) { ["integer", "string"] }
            else if text == "true" || text == "false" { ["boolean", "string"] }
            else { ["string"] }
        }
    }

    private static func isNull(_ text: String) -> Bool { text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL" }

    private static func isInteger(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.count <= 9 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
