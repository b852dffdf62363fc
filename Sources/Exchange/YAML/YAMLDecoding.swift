import Reexamination

/// What a validated YAML file cannot lack. It is thrown only if a schema promises less than its reader needs.
struct ShapeMismatch: Error {
    let key: String
    let line: Int
    let column: Int
}

extension YAMLValue {
    /// The value of a key; an empty one counts as missing.
    func optional(_ key: String) -> YAMLValue? {
        guard let value = self[key], value.kinds != ["null"] else { return nil }
        return value
    }

    func required(_ key: String) throws(ShapeMismatch) -> YAMLValue {
        guard let value = optional(key) else { throw ShapeMismatch(key: key, line: line, column: column) }
        return value
    }

    func required<Value>(_ key: String, _ read: (YAMLValue) -> Value?) throws(ShapeMismatch) -> Value {
        let value = try required(key)
        guard let result = read(value) else { throw ShapeMismatch(key: key, line: value.line, column: value.column) }
        return result
    }

    func list<Value>(_ key: String, _ read: (YAMLValue) throws(ShapeMismatch) -> Value) throws(ShapeMismatch) -> [Value] {
        var result: [Value] = []
        for item in optional(key)?.items ?? [] { result.append(try read(item)) }
        return result
    }

    func string(_ key: String) throws(ShapeMismatch) -> String { try required(key) { $0.text } }
    func localized(_ key: String) throws(ShapeMismatch) -> LocalizedText { try required(key) { $0.localized } }
    func date(_ key: String) throws(ShapeMismatch) -> CalendarDate { try required(key) { $0.date } }
    func partialDate(_ key: String) throws(ShapeMismatch) -> PartialDate { try required(key) { $0.partialDate } }
    func integer(_ key: String) throws(ShapeMismatch) -> Int { try required(key) { $0.integer } }
    func boolean(_ key: String) throws(ShapeMismatch) -> Bool { try required(key) { $0.boolean } }
    func strings(_ key: String) -> [String] { optional(key)?.items.compactMap(\.text) ?? [] }

    func choice<Value: RawRepresentable>(_ key: String, _ type: Value.Type) throws(ShapeMismatch) -> Value where Value.RawValue == String {
        try required(key) { $0.text.flatMap(Value.init(rawValue:)) }
    }

    var localized: LocalizedText? {
        if let text { return LocalizedText(text) }
        guard let ja = self["ja"]?.text, let en = self["en"]?.text else { return nil }
        return LocalizedText(ja: ja, en: en)
    }

    var date: CalendarDate? { text.flatMap { CalendarDate($0) } }
    var partialDate: PartialDate? { text.flatMap { PartialDate($0) } }
    var integer: Int? { text.flatMap { Int($0) } }
    var boolean: Bool? { text.flatMap(Bool.init) }
}
