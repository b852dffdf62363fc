import Foundation

/// Decodes the names of a Japanese file, which are UTF-8 or Windows code page 932 (domain brief §4.5).
///
/// The file as a whole decides: bytes that are UTF-8 throughout are taken for UTF-8, since a text in code page 932
/// with more than a few characters never is.
struct JapaneseNames {
    /// The names by position; of an undecodable one only the beginning.
    let column: NameColumn
    /// Positions whose bytes could not be decoded.
    let undecodable: [Int]

    init(at ranges: [Range<Int>], in bytes: [UInt8]) {
        let length = ranges.reduce(0) { $0 + $1.count }
        var column = NameColumn(capacity: ranges.count, byteCapacity: length * 3 / 2)
        var undecodable: [Int] = []
        if String(bytes: bytes, encoding: .utf8) != nil {
            for range in ranges { column.append(bytes[range]) }
        } else {
            var decoder = CodePage932()
            var name: [UInt8] = []
            for (position, range) in ranges.enumerated() {
                name.removeAll(keepingCapacity: true)
                if !decoder.decode(bytes[range], into: &name) { undecodable.append(position) }
                column.append(name[...])
            }
        }
        self.column = column
        self.undecodable = undecodable
    }
}
