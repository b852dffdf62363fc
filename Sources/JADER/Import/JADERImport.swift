import Foundation
import GRDB
import SystemPackage

/// Streams the four tables of a folder into a store, newest 報告回数 only.
///
/// ```swift
/// let result = try JADERImport(folder: folder, store: file).run { progress in … }
/// print(result.summary.cases, result.rejected.count)
/// ```
///
/// The store is written beside its place and renamed when it is whole: whatever stops the import, also a cancelled task,
/// the earlier store stays. Equal files give an equal store, byte for byte.
public struct JADERImport: Sendable {
    public struct Result: Sendable {
        public let summary: ImportSummary
        /// The first rejected rows of each file and reason; the store has all.
        public let rejected: [RejectedRow]
    }

    private struct Part {
        let table: JADERTable
        let file: RecordFile
        let header: TableHeader
    }

    private let folder: URL
    private let store: URL
    private let isStrict: Bool

    public init(folder: URL, store: URL, isStrict: Bool = false) {
        self.folder = folder
        self.store = store
        self.isStrict = isStrict
    }

    /// - Throws: `JADERErrors` with everything that is missing, `JADERError` or `CancellationError`.
    public func run(_ observer: (ImportProgress) -> Void = { _ in }) throws -> Result {
        try checkPlace()
        let parts = try parts()
        let total = parts.reduce(0) { sum, part in sum + (Self.size(of: part.file.url) ?? 0) }
        let beside = store.deletingLastPathComponent().appendingPathComponent(".\(store.lastPathComponent).\(UUID().uuidString)")
        do {
            let result = try write(parts, to: beside, total: total, observer)
            let handle = try FileHandle(forWritingTo: beside)
            try handle.synchronize()
            try handle.close()
            guard rename(beside.path, store.path) == 0 else {
                throw JADERError.unwritable(store: store.path, reason: String(cString: strerror(errno)))
            }
            return result
        } catch {
            try? FileManager.default.removeItem(at: beside)
            switch error {
            case let error as DatabaseError: throw JADERError.unwritable(store: store.path, reason: error.message ?? "\(error.resultCode)")
            case let error as CocoaError: throw JADERError.unwritable(store: store.path, reason: error.localizedDescription)
            default: throw error
            }
        }
    }

    /// An earlier store, of whatever version, is replaced; any other file is not ours to lose.
    private func checkPlace() throws(JADERError) {
        do {
            _ = try JADERStore(store)
        } catch .noStore, .otherVersion {
            return
        } catch {
            throw .wouldReplace(store.path)
        }
    }

    /// The files with their headers; every fault of every header at once.
    private func parts() throws -> [Part] {
        let found = try JADERFolder(folder)
        var parts: [Part] = [], errors: [JADERError] = []
        for table in JADERTable.allCases {
            for url in found.files[table, default: []] {
                let file = RecordFile(url: url)
                do {
                    parts.append(Part(table: table, file: file, header: try TableHeader(of: file, table)))
                } catch let error as JADERErrors {
                    errors += error.all
                }
            }
        }
        guard errors.isEmpty else { throw JADERErrors(errors) }
        return parts
    }

    private func write(_ parts: [Part], to url: URL, total: Int, _ observer: (ImportProgress) -> Void) throws -> Result {
        let writer = try StoreWriter(creating: url)
        do {
            var state = ReadingState(), summary = ImportSummary(), seen: [JADERTable: SeenNumbers] = [:], done = 0
            summary.store = store.path
            for (position, part) in parts.enumerated() {
                var reading = TableReading(part.table, part.header, fileName: part.file.name, seen: seen[part.table] ?? SeenNumbers())
                var counts = try read(part, &reading, &state, writer) { size in
                    observer(ImportProgress(step: .reading(file: part.file.name), done: done + size, total: total))
                }
                seen[part.table] = reading.seenKeys
                done += counts.bytes
                for (position, name) in part.header.unknown {
                    counts.unknownColumns.append(name)
                    state.rejections.add(RejectedRow(file: part.file.name, line: 1, column: name.isEmpty ? "\(position + 1)" : name,
                                                     reason: .unknownColumn, raw: part.header.raw), countOfReason: 1)
                }
                summary.files.append(counts)
                let isLastOfTable = position + 1 == parts.count || parts[position + 1].table != part.table
                if part.table == .demo, isLastOfTable { try append(state.cases, to: writer) }
                try writer.append(state.rejections.takeWaiting())
            }
            summary.cases = state.cases.count
            if isStrict, !summary.isSpotless {
                throw JADERError.rejected(rows: summary.rejected, columns: summary.files.reduce(0) { $0 + $1.unknownColumns.count })
            }
            observer(ImportProgress(step: .indexing, done: total, total: total))
            let texts = state.texts, finished = summary
            try writer.finish { db in
                try DictionaryWriting.insert(texts, db)
                try ProvenanceTable.insert(finished, db)
                try StoreSchema.index(db)
            }
            try Task.checkCancellation()
            observer(ImportProgress(step: .finishing, done: total, total: total))
            return Result(summary: summary, rejected: state.rejections.shown)
        } catch {
            writer.abandon()
            throw error
        }
    }

    private func read(_ part: Part, _ reading: inout TableReading, _ state: inout ReadingState, _ writer: StoreWriter,
                      _ progress: (Int) -> Void) throws -> ImportSummary.File {
        let outcome: (digest: String, size: Int)
        do {
            outcome = try part.file.read(progress: { size in
                try Task.checkCancellation()
                progress(size)
            }) { record, fields in
                reading.take(record, fields, &state)
                if reading.batch.isFull { try writer.append(reading.takeBatch()) }
                if state.rejections.waiting.count >= 1_000 { try writer.append(state.rejections.takeWaiting()) }
            }
        } catch let error as Errno {
            throw JADERErrors([.unreadable(file: part.file.name, reason: error.description)])
        }
        try writer.append(reading.takeBatch())
        var counts = reading.counts
        counts.sha256 = outcome.digest
        counts.bytes = outcome.size
        return counts
    }

    /// The newest report of each case.
    private func append(_ cases: CaseRegister, to writer: StoreWriter) throws {
        var batch = RowBatch(table: .demo)
        for index in 0..<cases.count {
            batch.values.append(Int32(index + 1))
            batch.values.append(cases.newest[index])
            batch.values.append(contentsOf: cases.values(of: index))
            batch.numbers.append(contentsOf: cases.number(of: index))
            batch.numberEnds.append(batch.numbers.count)
            if batch.isFull {
                try Task.checkCancellation()
                try writer.append(batch)
                batch = RowBatch(table: .demo)
            }
        }
        try writer.append(batch)
    }

    private static func size(of url: URL) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? NSNumber)?.intValue
    }
}
