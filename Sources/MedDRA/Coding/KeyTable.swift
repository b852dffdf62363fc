import Foundation

/// What becomes of each character of the basic plane in a `ComparisonKey`.
///
/// Most become one other character or stay; the rest are dropped, or depend on what stands beside them. The marks for these are taken from
/// the noncharacters U+FDD0…U+FDEF, which no text holds.
struct KeyTable: Sendable {
    static let dropped: UInt16 = 0xFDD0
    /// Becomes several characters, as ㈱ does: the whole text takes the long way over NFKC first.
    static let several: UInt16 = 0xFDD1
    /// A hyphen, dash, minus or long-vowel mark.
    static let dash: UInt16 = 0xFDD2
    /// A full stop or comma.
    static let point: UInt16 = 0xFDD3
    static let voiced: UInt16 = 0xFDD4
    static let halfVoiced: UInt16 = 0xFDD5

    static let standard = KeyTable()

    let units: [UInt16]

    private init() {
        var units = (0...UInt16.max).map { $0 }
        // The blocks that hold compatibility characters, letters with cases or marks, and signs.
        let blocks: [ClosedRange<Int>] = [
            0x0021...0x058F, 0x1E00...0x1FFF, 0x2000...0x2BFF, 0x3000...0x33FF, 0xF900...0xFAFF, 0xFB00...0xFB06, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
        ]
        for block in blocks {
            for code in block {
                if let scalar = Unicode.Scalar(UInt16(code)) { units[code] = Self.unit(of: scalar) }
            }
        }
        for code in 0...0x20 { units[code] = Self.dropped }
        units[0x7F] = Self.dropped
        // Variation selectors and the byte order mark.
        for code in 0xFE00...0xFE0F { units[code] = Self.dropped }
        units[0xFEFF] = Self.dropped
        // Also where a compatibility ideograph became a variant.
        var standards: [UInt16: UInt16] = [:]
        for (variant, standard) in KanjiVariants.pairs where variant.value <= 0xFFFF { standards[UInt16(variant.value)] = UInt16(standard.value) }
        for code in Array(0x4E00...0x9FFF) + Array(0xF900...0xFAFF) { units[code] = standards[units[code]] ?? units[code] }
        self.units = units
    }

    private static let dashes = Set("-‐‑‒–—―−─－ーｰ﹣".unicodeScalars)
    private static let points = Set(".,．，".unicodeScalars)
    /// Signs that tell terms apart; all other punctuation is dropped.
    private static let keptSigns = Set("+<>=%&#*~±≧≦≤≥°".unicodeScalars)
    private static let kana: [Unicode.Scalar: Unicode.Scalar] = ["ヂ": "ジ", "ヅ": "ズ", "ヲ": "オ", "ヵ": "カ", "ヶ": "カ"]

    private static func unit(of scalar: Unicode.Scalar) -> UInt16 {
        if dashes.contains(scalar) { return dash }
        if points.contains(scalar) { return point }
        switch scalar.value {
        case 0x3099, 0x309B, 0xFF9E: return voiced
        case 0x309A, 0x309C, 0xFF9F: return halfVoiced
        // Roman numerals of one character are numerals: Ⅱ型 is 2型.
        case 0x2160...0x2168: return UInt16(0x31 + scalar.value - 0x2160)
        case 0x2170...0x2178: return UInt16(0x31 + scalar.value - 0x2170)
        case 0x2169...0x216B, 0x2179...0x217B: return several
        default: break
        }
        let folded = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
        guard folded.count == 1, let first = folded.first, first.value <= 0xFFFF else { return several }
        if first != scalar, dashes.contains(first) { return dash }
        if first != scalar, points.contains(first) { return point }
        return letter(first)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt16 {
        if scalar.properties.isWhitespace { return dropped }
        // Hiragana to katakana.
        let value = (0x3041...0x3096).contains(scalar.value) || (0x309D...0x309E).contains(scalar.value) ? scalar.value + 0x60 : scalar.value
        if let katakana = Unicode.Scalar(value), let standard = kana[katakana] { return UInt16(standard.value) }
        if (0x30A1...0x30FE).contains(value) { return value == 0x30FB ? dropped : UInt16(value) }
        if keptSigns.contains(scalar) { return UInt16(value) }
        switch scalar.properties.generalCategory {
        case .dashPunctuation: return dash
        case .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .control, .format,
             .nonspacingMark, .modifierSymbol, .spaceSeparator:
            return dropped
        default: break
        }
        // A letter with marks becomes its first letter in lower case: É is e. Kana keep theirs; they are dealt with above.
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
        let lower = base.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first, first.value <= 0xFFFF else { return UInt16(value) }
        return UInt16(first.value)
    }
}
