import DelimitedText

/// What reading the tables gathers: cases, dictionaries, counts and rejected rows.
struct ReadingState {
    var cases = CaseRegister(width: JADERTable.demo.values.count)
    var texts = TextDictionaries()
    var rejections = RejectionLog()
}

/// Turns the records of one file into rows of numbers, or into rejected rows.
///
/// A row's first fault rejects it. Rows of a superseded report are read no further than their 報告回数.
struct TableReading {
    let table: JADERTable
    let header: TableHeader
    let fileName: String
    private let columns: [JADERColumn]
    private var scratch: [UInt8] = []
    private(set) var counts: ImportSummary.File
    private(set) var batch: RowBatch
    private var seen = SeenNumbers()
    private var isHeaderRead = false
    private var row: [Int32] = []

    init(_ table: JADERTable, _ header: TableHeader, fileName: String, seen: SeenNumbers) {
        self.table = table
        self.header = header
        self.fileName = fileName
        self.seen = seen
        columns = table.columns
        counts = ImportSummary.File(name: fileName, table: table, sha256: "", bytes: 0, encoding: header.encoding.rawValue)
        batch = RowBatch(table: table)
    }

    /// The keys met so far, for the next part of the same table.
    var seenKeys: SeenNumbers { seen }

    mutating func take(_ record: RecordFile.Record, _ fields: [CSVField], _ state: inout ReadingState) {
        guard isHeaderRead else {
            isHeaderRead = true
            return
        }
        counts.read += 1
        switch record.outcome {
        case .unclosedQuote(let line): reject(.unclosedQuote, nil, line, record, &state)
        case .strayQuote(let line): reject(.strayQuote, nil, line, record, &state)
        case .record(let line):
            if let fault = read(record.bytes, fields, &state) { reject(fault.reason, fault.column.map { columns[$0].name }, line, record, &state) }
        case .end, .incomplete: break
        }
    }

    mutating func takeBatch() -> RowBatch {
        defer { batch = RowBatch(table: table) }
        return batch
    }

    private mutating func reject(_ reason: RejectionReason, _ column: String?, _ line: Int, _ record: RecordFile.Record, _ state: inout ReadingState) {
        counts.rejected += 1
        counts.reasons[reason.code, default: 0] += 1
        state.rejections.add(RejectedRow(file: fileName, line: line, column: column, reason: reason, raw: Array(record.raw)),
                             countOfReason: counts.reasons[reason.code, default: 0])
    }

    /// Reads a row into the batch, or tells what is wrong with it.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, _ fields: [CSVField],
                               _ state: inout ReadingState) -> (reason: RejectionReason, column: Int?)? {
        guard fields.count == header.fieldCount else { return (.wrongColumnCount(found: fields.count, expected: header.fieldCount), nil) }
        var number = trimmed(value(0, bytes, fields))
        guard !number.isEmpty else { return (.noCaseNumber, 0) }
        guard let reportCount = Self.number(trimmed(value(1, bytes, fields))) else { return (.impossibleNumber, 1) }
        var decodedNumber: [UInt8] = []
        if number.contains(where: { $0 >= 0x80 }) {
            guard let decoded = state.texts.utf8(of: number, header.encoding) else { return (.undecodable, 0) }
            decodedNumber = decoded
        }
        return decodedNumber.withUnsafeBytes { decoded in
            if !decoded.isEmpty { number = decoded }
            return table == .demo ? readReport(number, reportCount, bytes, fields, &state) : readDetail(number, reportCount, bytes, fields, &state)
        }
    }

    private mutating func readReport(_ number: UnsafeRawBufferPointer, _ reportCount: Int32, _ bytes: UnsafeRawBufferPointer, _ fields: [CSVField],
                                     _ state: inout ReadingState) -> (reason: RejectionReason, column: Int?)? {
        row.removeAll(keepingCapacity: true)
        if let column = readTexts(from: 2, bytes, fields, &state.texts) { return (.undecodable, column) }
        switch state.cases.add(number, reportCount: reportCount, row) {
        case .first: counts.kept += 1
        case .newer, .older: counts.superseded += 1
        case .duplicate: return (.duplicateKey, nil)
        }
        return nil
    }

    private mutating func readDetail(_ number: UnsafeRawBufferPointer, _ reportCount: Int32, _ bytes: UnsafeRawBufferPointer, _ fields: [CSVField],
                                     _ state: inout ReadingState) -> (reason: RejectionReason, column: Int?)? {
        guard let index = state.cases.index(of: number) else { return (.caseNotInDemo, 0) }
        let newest = state.cases.newest[index]
        guard reportCount >= newest else {
            counts.superseded += 1
            return nil
        }
        guard reportCount == newest else { return (.reportNotInDemo, 1) }
        guard let sequence = Self.number(trimmed(value(2, bytes, fields))) else { return (.impossibleNumber, 2) }
        row.removeAll(keepingCapacity: true)
        row.append(Int32(index + 1))
        row.append(sequence)
        if let column = readTexts(from: 3, bytes, fields, &state.texts) { return (.undecodable, column) }
        guard seen.insert(sequence, of: index) else { return (.duplicateKey, nil) }
        batch.values.append(contentsOf: row)
        counts.kept += 1
        return nil
    }

    /// Appends the numbers of the texts to the row; returns the column whose bytes are no text.
    private mutating func readTexts(from first: Int, _ bytes: UnsafeRawBufferPointer, _ fields: [CSVField], _ texts: inout TextDictionaries) -> Int? {
        for column in first..<columns.count {
            guard case .text(let domain) = columns[column].kind else { continue }
            let id = id(of: column, domain, bytes, fields, &texts)
            if id == TextDictionaries.undecodable { return column }
            row.append(id)
        }
        return nil
    }

    private mutating func id(of column: Int, _ domain: TextDomain, _ bytes: UnsafeRawBufferPointer, _ fields: [CSVField],
                             _ texts: inout TextDictionaries) -> Int32 {
        let value = value(column, bytes, fields)
        guard header.positions[column] >= 0, fields[header.positions[column]].hasDoubledQuotes else {
            return texts.id(of: value, in: domain, header.encoding)
        }
        // Two quotes stand for one.
        scratch.removeAll(keepingCapacity: true)
        var isSecond = false
        for byte in value {
            isSecond = byte == 0x22 && !isSecond
            if byte != 0x22 || isSecond { scratch.append(byte) }
        }
        return scratch.withUnsafeBytes { texts.id(of: $0, in: domain, header.encoding) }
    }

    /// A value's bytes as they stand.
    private func value(_ column: Int, _ bytes: UnsafeRawBufferPointer, _ fields: [CSVField]) -> UnsafeRawBufferPointer {
        let position = header.positions[column]
        guard position >= 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let field = fields[position]
        return UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end])
    }

    private func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0, end = bytes.count
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    /// A whole number from 1 to 999999999 in ASCII digits.
    static func number(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number: Int32 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int32(byte - 0x30)
        }
        return number > 0 ? number : nil
    }
}
