import Foundation

/// Decodes the names of a Japanese file, which are UTF-8 or Windows code page 932 (domain brief §4.5).
///
/// The file as a whole decides: bytes that are UTF-8 throughout are taken for UTF-8, since a text in code page 932
/// with more than a few characters never is. Foundation's Shift_JIS is code page 932: ～－①Ⅱ髙 come out as Windows
/// has them.
struct JapaneseNames {
    /// The names by position; an undecodable one is empty.
    let column: NameColumn
    /// Positions whose bytes could not be decoded.
    let undecodable: [Int]

    init(at ranges: [Range<Int>], in bytes: [UInt8]) {
        let length = ranges.reduce(0) { $0 + $1.count }
        var column = NameColumn(capacity: ranges.count, byteCapacity: length * 3 / 2)
        if String(bytes: bytes, encoding: .utf8) != nil {
            for range in ranges { column.append(bytes[range]) }
            self.column = column
            undecodable = []
            return
        }
        if let text = Self.decodeAtOnce(ranges, in: bytes), Self.append(lines: text, to: &column) == ranges.count {
            self.column = column
            undecodable = []
            return
        }
        column = NameColumn(capacity: ranges.count, byteCapacity: length * 3 / 2)
        var undecodable: [Int] = []
        for (position, range) in ranges.enumerated() {
            let name = String(data: Data(bytes[range]), encoding: .shiftJIS)
            if name == nil { undecodable.append(position) }
            column.append(Array((name ?? "").utf8)[...])
        }
        self.column = column
        self.undecodable = undecodable
    }

    /// All names with line feeds after them, in one call: a call a name costs more than the decoding.
    private static func decodeAtOnce(_ ranges: [Range<Int>], in bytes: [UInt8]) -> String? {
        var joined = Data(capacity: ranges.reduce(ranges.count) { $0 + $1.count })
        for range in ranges {
            joined.append(contentsOf: bytes[range])
            joined.append(UInt8(ascii: "\n"))
        }
        return String(data: joined, encoding: .shiftJIS)
    }

    /// Appends the lines of the text, each of which ends with a line feed, and returns how many there were.
    private static func append(lines text: String, to column: inout NameColumn) -> Int {
        let bytes = Array(text.utf8)
        var start = 0
        var count = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            column.append(bytes[start..<index])
            start = index + 1
            count += 1
        }
        return count
    }
}
