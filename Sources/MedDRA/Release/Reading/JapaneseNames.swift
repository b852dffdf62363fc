import DelimitedText
import Foundation

/// Decodes the names of a Japanese file, which are UTF-8 or Windows code page 932 (domain brief §4.5).
///
/// ```swift
/// var names = JapaneseNames(in: bytes)
/// let (column, undecodable) = names.column(at: ranges)
/// ```
///
/// The file as a whole decides: bytes that are UTF-8 throughout are taken for UTF-8, since a text in code page 932
/// with more than a few characters never is.
struct JapaneseNames {
    private let bytes: [UInt8]
    private let isUTF8: Bool
    private var decoder = CodePage932()

    init(in bytes: [UInt8]) {
        self.bytes = bytes
        isUTF8 = UTF8Bytes.areValid(bytes)
    }

    /// The names by position, of an undecodable one only the beginning; and the positions of those.
    mutating func column(at ranges: [Range<Int>]) -> (column: NameColumn, undecodable: [Int]) {
        let length = ranges.reduce(0) { $0 + $1.count }
        var column = NameColumn(capacity: ranges.count, byteCapacity: isUTF8 ? length : length * 3 / 2)
        var undecodable: [Int] = []
        if isUTF8 {
            for range in ranges { column.append(bytes[range]) }
        } else {
            for (position, range) in ranges.enumerated() {
                if !column.append(bytes[range], &decoder) { undecodable.append(position) }
            }
        }
        return (column, undecodable)
    }
}
