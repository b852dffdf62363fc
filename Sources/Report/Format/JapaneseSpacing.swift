/// 和欧間の空き: the house sets Latin letters and digits off from kana and kanji by a space, and from punctuation not at all.
///
/// ```swift
/// JapaneseSpacing.isNeeded(between: "表 1", and: "のとおり")      // true
/// JapaneseSpacing.isNeeded(between: "（", and: "45/63 例")        // false
/// ```
enum JapaneseSpacing {
    static func isNeeded(between left: some StringProtocol, and right: some StringProtocol) -> Bool {
        guard let before = left.unicodeScalars.last, let after = right.unicodeScalars.first else { return false }
        return (isJapaneseLetter(before) && isLatin(after)) || (isLatin(before) && isJapaneseLetter(after))
    }

    /// Letters and digits.
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    private static func isJapaneseLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005: true
        default: false
        }
    }
}
