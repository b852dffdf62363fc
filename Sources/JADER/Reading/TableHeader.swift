import DelimitedText
import Foundation

/// The first line of a file: its encoding, and where each column of the table stands.
struct TableHeader {
    let encoding: FileEncoding
    let fieldCount: Int
    /// For each of the table's columns its position in the file, or −1 if an optional one lacks.
    let positions: [Int]
    /// Columns that the table does not know; their values are not stored.
    let unknown: [(position: Int, name: String)]
    /// The line's bytes.
    let raw: [UInt8]

    /// Reads the beginning of a file. UTF-8 if that gives the name 識別番号, else CP932: one broken value further down
    /// does not decide.
    ///
    /// - Throws: every fault of the line at once.
    init(of file: RecordFile, _ table: JADERTable) throws {
        var start = RecordFile(url: file.url)
        start.chunkSize = 1 << 16
        var header: (raw: [UInt8], values: [[UInt8]])?
        struct Enough: Error {}
        do {
            _ = try start.read(progress: { _ in }) { record, fields in
                header = (Array(record.raw), fields.map { Array(record.bytes[$0.start..<$0.end]) })
                throw Enough()
            }
        } catch is Enough {
        } catch {
            throw JADERErrors([.unreadable(file: file.name, reason: String(describing: error))])
        }
        guard let header else { throw JADERErrors([.emptyFile(file.name)]) }
        if header.raw.starts(with: [0xFF, 0xFE]) || header.raw.starts(with: [0xFE, 0xFF]) { throw JADERErrors([.utf16(file.name)]) }
        let asUTF8 = header.values.map { String(bytes: $0, encoding: .utf8) ?? "" }
        let isUTF8 = asUTF8.contains { JADERColumn.folded($0) == "識別番号" }
        var decoder = CodePage932()
        let names = isUTF8 ? asUTF8 : header.values.map { value in
            var text: [UInt8] = []
            _ = decoder.decode(value[...], into: &text)
            return String(decoding: text, as: UTF8.self)
        }
        if names.contains(where: { $0.unicodeScalars.contains("\r") }) { throw JADERErrors([.lineEnds(file.name)]) }
        encoding = isUTF8 ? .utf8 : .cp932
        fieldCount = names.count
        raw = header.raw

        let columns = table.columns, known = columns.map { JADERColumn.folded($0.name) }
        var positions = [Int](repeating: -1, count: columns.count), unknown: [(position: Int, name: String)] = [], errors: [JADERError] = []
        for (position, name) in names.enumerated() {
            guard let column = known.firstIndex(of: JADERColumn.folded(name)) else {
                unknown.append((position, name))
                continue
            }
            if positions[column] >= 0 { errors.append(.duplicateColumn(columns[column].name, file: file.name)) }
            positions[column] = position
        }
        let missing = columns.indices.filter { positions[$0] < 0 && !columns[$0].isOptional }.map { columns[$0].name }
        if !missing.isEmpty { errors.append(.missingColumns(missing, file: file.name)) }
        guard errors.isEmpty else { throw JADERErrors(errors) }
        self.positions = positions
        self.unknown = unknown
    }
}
