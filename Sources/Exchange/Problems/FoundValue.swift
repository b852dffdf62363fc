import Reexamination

/// A cell's value as an error may show it: as it stands if it looks like a code, else only its shape.
///
/// ```swift
/// FoundValue("CONTRCT").text.ja        // CONTRCT
/// FoundValue("あごの骨の壊死").text.en    // a text of 7 characters
/// FoundValue("1985").text.en           // 4 digits
/// ```
///
/// Where columns have slipped, a cell of codes may hold a name, a date of birth or a physician's words: none of them may
/// be read in an error.
public enum FoundValue: Hashable, Sendable {
    case code(String)
    /// Digits and nothing else, which may be an age or a date.
    case digits(count: Int)
    case characters(count: Int)

    /// The longest value that is taken for a code.
    static let longestCode = 20

    /// A code begins with a capital letter and goes on with capital letters, digits and `/ . - _`. A blank makes two
    /// words, as in a name.
    public init(_ text: String) {
        self.init(text) { bytes in
            bytes.count <= Self.longestCode && bytes.first.map(Self.isCapital) == true
                && bytes.allSatisfy { Self.isCapital($0) || Self.isDigit($0) || "/.-_".utf8.contains($0) }
        }
    }

    /// An id may have small letters too, and has a digit, which a name does not.
    public init(identifier text: String) {
        self.init(text) { bytes in
            bytes.count <= 2 * Self.longestCode && bytes.contains(where: Self.isDigit)
                && bytes.allSatisfy { Self.isCapital($0 & 0xDF) && $0 < 0x80 || Self.isDigit($0) || ".-_".utf8.contains($0) }
        }
    }

    private init(_ text: String, isShown: (String.UTF8View) -> Bool) {
        if isShown(text.utf8) {
            self = .code(text)
        } else if text.utf8.allSatisfy(Self.isDigit) {
            self = .digits(count: text.utf8.count)
        } else {
            self = .characters(count: text.count)
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What stands behind “found” in an error.
    public var text: LocalizedText {
        switch self {
        case .code(let code): say(code, code)
        case .digits(let count): say("\(count) 桁の数字", count == 1 ? "1 digit" : "\(count) digits")
        case .characters(let count): say("\(count) 文字の文字列", count == 1 ? "a text of 1 character" : "a text of \(count) characters")
        }
    }
}
