import Dispatch
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// Writes rows in the order in which they come, on a thread of its own, while the next ones are being read.
///
/// ```swift
/// let writer = try StoreWriter(creating: url)
/// try writer.append(batch)
/// try writer.finish { db in … }
/// ```
///
/// No journal is kept: the file is new, and is thrown away if anything fails.
final class StoreWriter: Sendable {
    private let database: DatabaseQueue
    private let queue = DispatchQueue(label: "jader.store")
    /// How many batches may wait, so that reading does not run ahead of the disk.
    private let room = DispatchSemaphore(value: 3)
    private let failure = Mutex<(any Error)?>(nil)

    init(creating url: URL) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: """
                PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                PRAGMA cache_size = -65536; PRAGMA temp_store = FILE;
                """)
        }
        database = try DatabaseQueue(path: url.path, configuration: configuration)
        try database.write { try StoreSchema.create($0) }
    }

    func append(_ batch: RowBatch) throws {
        try enqueue { db in try Self.insert(batch, db) }
    }

    func append(_ rows: [RejectedRow]) throws {
        try enqueue { db in
            let statement = try db.makeStatement(sql: "INSERT INTO rejected (file, line, column_name, reason, found, expected, raw) VALUES (?, ?, ?, ?, ?, ?, ?)")
            for row in rows {
                var counts: (Int?, Int?) = (nil, nil)
                if case .wrongColumnCount(let found, let expected) = row.reason { counts = (found, expected) }
                try statement.execute(arguments: [row.file, row.line, row.column, row.reason.code, counts.0, counts.1, Data(row.raw)])
            }
        }
    }

    /// Waits for all that was appended, does the last work, and closes the file.
    func finish(_ work: @escaping @Sendable (Database) throws -> Void) throws {
        try enqueue(work)
        queue.sync {}
        try check()
        try database.close()
    }

    /// Waits for what is being written, so that the file can be taken away.
    func abandon() {
        queue.sync {}
        try? database.close()
    }

    private func enqueue(_ work: @escaping @Sendable (Database) throws -> Void) throws {
        try check()
        room.wait()
        queue.async { [self] in
            defer { room.signal() }
            guard failure.withLock({ $0 == nil }) else { return }
            do {
                try database.write(work)
            } catch {
                failure.withLock { $0 = error }
            }
        }
    }

    private func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Binds through SQLite itself: GRDB's own way takes three times as long for rows of numbers.
    private static func insert(_ batch: RowBatch, _ db: Database) throws {
        let values = batch.table.values.count + 2
        let parameters = batch.table == .demo ? values + 1 : values
        let statement = try db.makeStatement(sql: "INSERT INTO \(batch.table.storeName) VALUES (\(repeatElement("?", count: parameters).joined(separator: ",")))")
        try withExtendedLifetime(statement) {
            let handle = statement.sqliteStatement
            try batch.numbers.withUnsafeBytes { numbers in
                var position = 0, row = 0
                while position < batch.values.count {
                    var parameter: Int32 = 1
                    for offset in 0..<values {
                        let value = batch.values[position + offset]
                        if value == 0 { sqlite3_bind_null(handle, parameter) } else { sqlite3_bind_int(handle, parameter, value) }
                        parameter += 1
                        if offset == 0, batch.table == .demo {
                            let start = row == 0 ? 0 : batch.numberEnds[row - 1]
                            let text = numbers.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                            sqlite3_bind_text(handle, parameter, text, Int32(batch.numberEnds[row] - start), nil)
                            parameter += 1
                        }
                    }
                    let code = sqlite3_step(handle)
                    guard code == SQLITE_DONE else {
                        sqlite3_reset(handle)
                        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
                    }
                    sqlite3_reset(handle)
                    position += values
                    row += 1
                }
            }
        }
    }
}
