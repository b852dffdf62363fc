/// A document inside a message (C.1.6.1.r.2, C.4.r.2).
///
/// ```swift
/// let document = Attachment(bytes: pdf, mediaType: "application/pdf", fileName: "article.pdf")
/// ```
public struct Attachment: Hashable, Sendable {
    /// The document; compressed as `compression` says.
    public var bytes: [UInt8]
    /// Such as `application/pdf`.
    public var mediaType: String?
    /// `DF` for raw deflate, and the other names HL7 gives; nil if the bytes are not compressed.
    public var compression: String?
    public var fileName: String?

    public init(bytes: [UInt8], mediaType: String? = nil, compression: String? = nil, fileName: String? = nil) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.compression = compression
        self.fileName = fileName
    }

    /// Nil if the text is not base64.
    init?(reading instance: ElementInstance) {
        guard let text = instance.value.text, let bytes = Base64.decode(text.utf8) else { return nil }
        let tree = instance.tree
        let name = Children(tree, of: Int(instance.entry.node)).first { child in
            tree.nodes[child].kind == .element && tree.names.names[Int(tree.nodes[child].name)].local == "reference"
        }.flatMap { tree.text(.value, of: $0) }
        self.init(bytes: bytes, mediaType: instance.text(.mediaType), compression: instance.text(.compression), fileName: name)
    }
}

/// Base64 as XML carries it: white space anywhere, padding at the end.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let group = (0..<3).map { index + $0 < bytes.count ? UInt32(bytes[index + $0]) : 0 }
            let word = group[0] << 16 | group[1] << 8 | group[2]
            let letters = (0..<4).map { alphabet[Int(word >> UInt32(18 - 6 * $0)) & 63] }
            let count = min(3, bytes.count - index)
            text += letters.prefix(count + 1)
            text += Array(repeating: UInt8(ascii: "="), count: 3 - count)
            index += 3
        }
        return text
    }

    /// Nil for a letter outside the alphabet, a length that cannot be, or anything after the padding.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var word: UInt32 = 0
        var letters = 0, padding = 0
        for letter in text where !letter.isXMLSpace {
            if letter == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            let value = values[Int(letter)]
            guard value < 64, padding == 0 else { return nil }
            word = word << 6 | UInt32(value)
            letters += 1
            if letters % 4 == 0 {
                bytes += [UInt8(truncatingIfNeeded: word >> 16), UInt8(truncatingIfNeeded: word >> 8), UInt8(truncatingIfNeeded: word)]
                word = 0
            }
        }
        switch (letters % 4, padding) {
        case (0, 0): break
        case (2, 2): bytes.append(UInt8(truncatingIfNeeded: word >> 4))
        case (3, 1): bytes += [UInt8(truncatingIfNeeded: word >> 10), UInt8(truncatingIfNeeded: word >> 2)]
        default: return nil
        }
        return bytes
    }
}
