import GRDB

/// Where a store comes from: facts of the import and of each source file. No clock: equal files give equal stores.
enum ProvenanceTable {
    static func insert(_ summary: ImportSummary, _ db: Database) throws {
        func add(_ subject: String, _ fact: String, _ value: some DatabaseValueConvertible) throws {
            try db.execute(sql: "INSERT INTO provenance VALUES (?, ?, ?)", arguments: [subject, fact, value])
        }
        try add("import", "format", "JADER")
        try add("import", "schema-version", StoreSchema.version)
        try add("import", "rule", "newest 報告回数 of each 識別番号")
        try add("import", "cases", summary.cases)
        for file in summary.files {
            try add(file.name, "table", file.table.rawValue)
            try add(file.name, "sha256", file.sha256)
            try add(file.name, "bytes", file.bytes)
            try add(file.name, "encoding", file.encoding)
            try add(file.name, "rows-read", file.read)
            try add(file.name, "rows-kept", file.kept)
            try add(file.name, "rows-superseded", file.superseded)
            try add(file.name, "rows-rejected", file.rejected)
        }
    }

    /// Each source file and its SHA-256, in order of their names.
    static func sources(_ db: Database) throws -> [SourceFile] {
        try Row.fetchAll(db, sql: "SELECT subject, value FROM provenance WHERE fact = 'sha256' ORDER BY subject").map {
            SourceFile(name: $0["subject"], sha256: $0["value"])
        }
    }
}

/// A file that a store was made of.
public struct SourceFile: Sendable, Codable, Hashable {
    public let name: String
    public let sha256: String
}
