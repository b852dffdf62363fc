import Reexamination

/// Where each record of a snapshot was read from.
///
/// ```swift
/// dossier.provenance[RecordID(.adverseEvent, "GCT-012/3")]      // surveys/gct/ae.csv:14
/// ```
///
/// It costs four bytes a record: the rows are in order of key, so a record is found by halving.
public struct Provenance: Sendable {
    private var tables: [RecordDomain: [@Sendable (String) -> SourceLocation?]] = [:]
    private var entries: [RecordID: SourceLocation] = [:]

    init() {}

    /// The file and line of a record; for a site, its first subject's row; for a risk or register entry, its place in the YAML.
    public subscript(id: RecordID) -> SourceLocation? {
        if let location = entries[id] { return location }
        for find in tables[id.domain] ?? [] {
            if let location = find(id.key) { return location }
        }
        return nil
    }

    mutating func add(_ id: RecordID, at location: SourceLocation) {
        if entries[id] == nil { entries[id] = location }
    }

    /// Adds a table whose keys are `key(of:)` of the record ids' keys.
    mutating func add<Record>(_ rows: Rows<Record>, domain: RecordDomain, key: @escaping @Sendable (String) -> RecordKey?) {
        tables[domain, default: []].append { text in key(text).flatMap { rows.location(of: $0) } }
    }

    /// `OWNER/NUMBER`; the owner may not hold a `/`, the number's place may hold a code.
    static func numbered(_ text: String) -> RecordKey? {
        guard let slash = text.lastIndex(of: "/"), let number = Int(text[text.index(after: slash)...]) else { return nil }
        return RecordKey(owner: String(text[..<slash]), number: number)
    }

    static func coded(_ text: String) -> RecordKey? {
        guard let slash = text.lastIndex(of: "/") else { return nil }
        return RecordKey(owner: String(text[..<slash]), text: String(text[text.index(after: slash)...]))
    }

    static func whole(_ text: String) -> RecordKey? { RecordKey(owner: text) }
}
