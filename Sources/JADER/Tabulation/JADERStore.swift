import Foundation
import GRDB

/// A store of imported reports, opened for reading.
///
/// ```swift
/// let store = try JADERStore(url)
/// let table = try store.reactions(of: DrugQuery(name: "アスピリン"), release: nil)
/// ```
public struct JADERStore: Sendable {
    let database: DatabaseQueue
    private let path: String

    /// - Throws: `JADERError.noStore`, `.notAStore` or `.otherVersion`.
    public init(_ url: URL) throws(JADERError) {
        path = url.path
        guard FileManager.default.fileExists(atPath: url.path) else { throw .noStore(url.path) }
        var configuration = Configuration()
        configuration.readonly = true
        let marks: (application: Int?, version: Int?)
        do {
            database = try DatabaseQueue(path: url.path, configuration: configuration)
            marks = try database.read { db in
                (try Int.fetchOne(db, sql: "PRAGMA application_id"), try Int.fetchOne(db, sql: "PRAGMA user_version"))
            }
        } catch {
            throw .notAStore(url.path)
        }
        guard marks.application == StoreSchema.applicationID else { throw .notAStore(url.path) }
        let version = marks.version ?? 0
        guard version == StoreSchema.version else { throw .otherVersion(store: url.path, found: version, expected: StoreSchema.version) }
    }

    /// Reads, and says which file cannot be read.
    func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        do {
            return try database.read(work)
        } catch let error as DatabaseError {
            throw JADERError.storeFault(store: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    /// The files the store was made of.
    public func sources() throws -> [SourceFile] { try read(ProvenanceTable.sources) }

    /// The rows that were rejected when the store was made, in the order of the files.
    public func rejectedRows() throws -> [RejectedRow] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT file, line, column_name, reason, found, expected, raw FROM rejected ORDER BY id").compactMap { row in
                guard let reason = RejectionReason(code: row["reason"], found: row["found"], expected: row["expected"]) else { return nil }
                let raw: Data = row["raw"]
                return RejectedRow(file: row["file"], line: row["line"], column: row["column_name"], reason: reason, raw: Array(raw))
            }
        }
    }
}
