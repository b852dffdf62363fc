import DelimitedText
import Foundation

/// How the bytes of a file are to be read.
enum FileEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case cp932 = "CP932"
}

/// The printed values of each kind, numbered from 1; a value is decoded once, when it is first met.
///
/// ```swift
/// var texts = TextDictionaries()
/// texts.id(of: bytes, in: .drugName, .cp932)   // 0 for an empty value, −1 for bytes that are no text
/// ```
///
/// Equal texts have one number, whatever file and encoding they come from (code page 932 has two codes for some
/// characters).
struct TextDictionaries {
    static let empty: Int32 = 0
    static let undecodable: Int32 = -1

    private struct Dictionary {
        var texts = ByteInterner()
        /// By encoding: the bytes as they stand in the files, and the number of each one's text.
        var raw = [ByteInterner(), ByteInterner()]
        var idOfRaw: [[Int32]] = [[], []]
    }

    private var dictionaries = TextDomain.allCases.map { _ in Dictionary() }
    private var decoder = CodePage932()
    private var decoded: [UInt8] = []

    mutating func id(of bytes: UnsafeRawBufferPointer, in domain: TextDomain, _ encoding: FileEncoding) -> Int32 {
        if bytes.isEmpty { return Self.empty }
        let column = encoding == .utf8 ? 0 : 1
        let (index, isNew) = dictionaries[domain.rawValue].raw[column].intern(bytes)
        if !isNew { return dictionaries[domain.rawValue].idOfRaw[column][index] }
        var id = Self.undecodable
        if decode(bytes, encoding) {
            id = Int32(decoded.withUnsafeBytes { dictionaries[domain.rawValue].texts.intern($0).index } + 1)
        }
        dictionaries[domain.rawValue].idOfRaw[column].append(id)
        return id
    }

    /// The UTF-8 of some bytes, or `nil` if they are no text.
    mutating func utf8(of bytes: UnsafeRawBufferPointer, _ encoding: FileEncoding) -> [UInt8]? {
        decode(bytes, encoding) ? decoded : nil
    }

    private mutating func decode(_ bytes: UnsafeRawBufferPointer, _ encoding: FileEncoding) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        switch encoding {
        case .cp932: return decoder.decode(bytes, into: &decoded)
        case .utf8:
            decoded.append(contentsOf: bytes)
            return String(bytes: bytes, encoding: .utf8) != nil
        }
    }

    /// All texts of a kind; the first has number 1.
    func texts(of domain: TextDomain) -> [String] {
        let texts = dictionaries[domain.rawValue].texts
        return (0..<texts.count).map { texts.text(at: $0) }
    }
}
