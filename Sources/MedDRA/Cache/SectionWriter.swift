/// Writes arrays of numbers one after the other, each with its length before it and beginning at a multiple of eight bytes.
struct SectionWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add<Value: FixedWidthInteger>(_ values: [Value]) {
        let count = values.count * MemoryLayout<Value>.stride
        withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append(contentsOf: $0) }
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: repeatElement(0, count: (8 - count % 8) % 8))
    }

    mutating func add(_ values: [Bool]) { add(values.map { $0 ? UInt8(1) : 0 }) }
    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ column: NameColumn) {
        add(column.bytes)
        add(column.bounds)
    }

    mutating func add(_ table: TermTable) {
        add(table.codes)
        add(table.japanese)
        add(table.english)
        for column in table.readings { add(column) }
        add(table.indexes.japanese.slots)
        add(table.indexes.english.slots)
        add(table.indexes.readings.slots)
    }

    mutating func add(_ grouping: Grouping) {
        add(grouping.starts)
        add(grouping.members)
    }
}

/// Reads what a `SectionWriter` wrote. Lengths that do not fit end the reading.
struct SectionReader {
    struct Malformed: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var position: Int

    init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func array<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws(Malformed) -> [Value] {
        guard position + 8 <= bytes.count else { throw Malformed() }
        let stated = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += 8
        let stride = MemoryLayout<Value>.stride
        guard stated <= UInt64(bytes.count - position), Int(stated) % stride == 0 else { throw Malformed() }
        let length = Int(stated)
        let values = [Value](unsafeUninitializedCapacity: length / stride) { values, initialized in
            UnsafeMutableRawBufferPointer(values).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)]))
            initialized = length / stride
        }
        position += length + (8 - length % 8) % 8
        guard position <= bytes.count else { throw Malformed() }
        return values
    }

    mutating func flags(_ count: Int) throws(Malformed) -> [Bool] {
        let values = try array(UInt8.self)
        guard values.count == count else { throw Malformed() }
        return values.map { $0 != 0 }
    }

    mutating func numbers(_ count: Int) throws(Malformed) -> [Int32] {
        let values = try array(Int32.self)
        guard values.count == count else { throw Malformed() }
        return values
    }

    mutating func text() throws(Malformed) -> String { String(decoding: try array(UInt8.self), as: UTF8.self) }

    mutating func column(_ count: Int) throws(Malformed) -> NameColumn {
        let names = try array(UInt8.self), bounds = try array(UInt32.self)
        guard bounds.count == count + 1, bounds[0] == 0, bounds[count] == names.count else { throw Malformed() }
        return NameColumn(bytes: names, bounds: bounds)
    }

    mutating func table() throws(Malformed) -> TermTable {
        let codes = try array(Int32.self)
        let japanese = try column(codes.count), english = try column(codes.count)
        var readings: [NameColumn] = []
        for _ in 0..<TermRows.readingCount { readings.append(try column(codes.count)) }
        let indexes = TermTable.Indexes(
            japanese: NameIndex(slots: try array(UInt32.self)), english: NameIndex(slots: try array(UInt32.self)),
            readings: KeyIndex(slots: try array(UInt64.self)))
        let sizes = [indexes.japanese.slots.count, indexes.english.slots.count, indexes.readings.slots.count]
        guard sizes.allSatisfy({ $0 >= 8 && $0 & ($0 - 1) == 0 }) else { throw Malformed() }
        return TermTable(codes: codes, japanese: japanese, english: english, readings: readings, indexes: indexes)
    }

    mutating func grouping(_ groups: Int, _ members: Int) throws(Malformed) -> Grouping {
        Grouping(starts: try numbers(groups + 1), members: try numbers(members))
    }
}
