import Foundation
import Reexamination

/// The part of JSON Schema (draft 2020-12) that the dossier's schemas use.
///
/// A keyword that is not understood makes the schema unreadable rather than being passed over: a rule that is written
/// down but not enforced would be worse than none.
indirect enum JSONSchema: Sendable {
    case reference(document: String, definition: String)
    case rules(Rules)

    struct Rules: Sendable {
        var types: [String] = []
        var properties: [(key: String, schema: JSONSchema)] = []
        var required: [String] = []
        var allowsOtherKeys = true
        var items: JSONSchema?
        var minItems: Int?
        var hasUniqueItems = false
        var allowed: [String] = []
        var pattern: String?
        var format: Format?
        var minimum: Int?
        var maximum: Int?
        var anyOf: [JSONSchema] = []
        /// `oneOf`, of which only alternatives that each require one key are used: the keys.
        var exactlyOneOf: [String] = []
        var goesWith: [(key: String, needs: [String])] = []
        var title: String?
    }

    enum Format: String, Sendable {
        case date
        /// Ours: a day, a month or a year.
        case partialDate = "partial-date"
    }
}

/// A schema file: its root and what it defines for references.
struct SchemaDocument: Sendable {
    let root: JSONSchema
    let definitions: [String: JSONSchema]

    enum Unreadable: Error, Hashable {
        case missing
        case notJSON
        case unsupported(keyword: String)
        case malformed(keyword: String)

        var words: LocalizedText {
            switch self {
            case .missing: say("ファイルがない", "the file is missing")
            case .notJSON: say("JSON ではない", "no JSON")
            case .unsupported(let keyword): say("対応していないキーワード \(keyword)", "the keyword \(keyword) is not supported")
            case .malformed(let keyword): say("キーワード \(keyword) の書き方の誤り", "the keyword \(keyword) is malformed")
            }
        }
    }

    init(_ bytes: [UInt8]) throws(Unreadable) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { throw .notJSON }
        var definitions: [String: JSONSchema] = [:]
        for (name, definition) in object["$defs"] as? [String: Any] ?? [:] { definitions[name] = try Self.schema(definition) }
        self.definitions = definitions
        root = try Self.schema(object)
    }

    private static func schema(_ value: Any) throws(Unreadable) -> JSONSchema {
        guard let object = value as? [String: Any] else { throw .malformed(keyword: "schema") }
        if let reference = object["$ref"] {
            guard let text = reference as? String, let hash = text.range(of: "#/$defs/"),
                  Set(object.keys).isSubset(of: ["$ref", "description", "title", "examples"]) else { throw .malformed(keyword: "$ref") }
            return .reference(document: String(text[..<hash.lowerBound]), definition: String(text[hash.upperBound...]))
        }
        var rules = JSONSchema.Rules()
        for (keyword, value) in object { try read(keyword, value, into: &rules) }
        return .rules(rules)
    }

    private static func read(_ keyword: String, _ value: Any, into rules: inout JSONSchema.Rules) throws(Unreadable) {
        func typed<Value>(_ type: Value.Type) throws(Unreadable) -> Value {
            guard let value = value as? Value else { throw .malformed(keyword: keyword) }
            return value
        }
        switch keyword {
        case "$schema", "$id", "$defs", "$comment", "description", "examples", "default": break
        case "title": rules.title = try typed(String.self)
        case "type": rules.types = if let several = value as? [String] { several } else { [try typed(String.self)] }
        case "properties":
            for (key, property) in try typed([String: Any].self).sorted(by: { $0.key < $1.key }) {
                rules.properties.append((key, try schema(property)))
            }
        case "required": rules.required = try typed([String].self)
        case "additionalProperties": rules.allowsOtherKeys = try typed(Bool.self)
        case "items": rules.items = try schema(value)
        case "minItems": rules.minItems = try typed(Int.self)
        case "uniqueItems": rules.hasUniqueItems = try typed(Bool.self)
        case "enum":
            rules.allowed = []
            for item in try typed([Any].self) {
                guard let text = (item as? String) ?? (item as? Int).map(String.init) else { throw .malformed(keyword: keyword) }
                rules.allowed.append(text)
            }
        case "const":
            // Only `true` is used, for keys whose presence is the statement.
            guard try typed(Bool.self) else { throw .malformed(keyword: keyword) }
            rules.types = ["boolean"]
            rules.allowed = ["true"]
        case "pattern": rules.pattern = try typed(String.self)
        case "format":
            guard let format = JSONSchema.Format(rawValue: try typed(String.self)) else { throw .unsupported(keyword: "format") }
            rules.format = format
        case "minimum": rules.minimum = try typed(Int.self)
        case "maximum": rules.maximum = try typed(Int.self)
        case "anyOf":
            for alternative in try typed([Any].self) { rules.anyOf.append(try schema(alternative)) }
        case "oneOf":
            for alternative in try typed([[String: Any]].self) {
                guard alternative.count == 1, let keys = alternative["required"] as? [String], keys.count == 1 else {
                    throw .unsupported(keyword: "oneOf other than one required key each")
                }
                rules.exactlyOneOf += keys
            }
        case "dependentRequired":
            for (key, needs) in try typed([String: [String]].self).sorted(by: { $0.key < $1.key }) { rules.goesWith.append((key, needs)) }
        default: throw .unsupported(keyword: keyword)
        }
    }
}
