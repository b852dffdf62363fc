import Foundation

/// What is left of a term when everything is taken away in which two people may write it differently: it is compared, never printed.
///
/// ```swift
/// ComparisonKey("ｱﾚﾙｷﾞｰ性 鼻炎") == ComparisonKey("アレルギ－性鼻炎")     // true
/// ComparisonKey("Crohn’s disease") == ComparisonKey("CROHNS DISEASE")       // true
/// ```
///
/// Width, letter case, marks on Latin letters, hiragana and katakana, blanks, punctuation, 旧字体 and 異体字, and the form of numerals make no
/// difference, nor do ヂ/ジ, ヅ/ズ, ヲ/オ, ヶ/ヵ/カ. A long-vowel mark, or any dash that stands for one after a kana, is left out, and so is a hyphen
/// between letters. Signs that change the meaning stay: + % < > = and a minus that joins nothing, as in Rh(-); a point or hyphen between digits.
/// docs/meddra.md lists the rules.
public struct ComparisonKey: Hashable, Sendable {
    /// UTF-16 code units.
    let units: [UInt16]

    public init(_ text: String) {
        var builder = KeyBuilder()
        var text = text
        text.withUTF8 { builder.append($0) }
        units = builder.units
    }

    /// Whether nothing was left, as of a text of nothing but punctuation.
    public var isEmpty: Bool { units.isEmpty }

    /// Whether all of it is kana, so that it may be a term's reading.
    public var isKana: Bool { !units.isEmpty && units.allSatisfy { KeyBuilder.isKana($0) } }
}

/// Makes keys of UTF-8 bytes, one after the other into the same memory.
struct KeyBuilder {
    private(set) var units: [UInt16] = []
    private let table = KeyTable.standard.units
    /// A dash or point whose fate the next character decides.
    private var pending: UInt16?
    /// Whether the last unit is of the character just read: nothing that is dropped, such as a bracket, stands between.
    private var isJoined = false
    private var wasJoinedBeforePending = false

    mutating func reset() { units.removeAll(keepingCapacity: true) }

    /// Appends the key of a text.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let start = units.count
        isJoined = false
        if fold(bytes, from: start) { return }
        units.removeLast(units.count - start)
        pending = nil
        isJoined = false
        var text = String(decoding: bytes, as: UTF8.self)
        // Roman numerals above nine would become letters.
        for (sign, number) in Self.largeNumerals where text.unicodeScalars.contains(sign) {
            text = text.replacingOccurrences(of: String(sign), with: number)
        }
        text = text.precomposedStringWithCompatibilityMapping
        _ = text.withUTF8 { fold($0, from: start, isComposed: true) }
    }

    private static let largeNumerals: [(Unicode.Scalar, String)] = [
        ("Ⅹ", "10"), ("Ⅺ", "11"), ("Ⅻ", "12"), ("ⅹ", "10"), ("ⅺ", "11"), ("ⅻ", "12"),
    ]

    /// Whether no character needed the long way. `isComposed` says that it has been gone already.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isComposed: Bool = false) -> Bool {
        var position = 0
        while position < bytes.count {
            let value = Self.scalar(bytes, &position)
            guard value <= 0xFFFF else {
                // Beyond the basic plane: variation selectors are dropped, all else stands for itself.
                if (0xE0100...0xE01EF).contains(value) { continue }
                settle(before: 0x4E00)
                units.append(UInt16(0xD800 + ((value - 0x10000) >> 10)))
                units.append(UInt16(0xDC00 + ((value - 0x10000) & 0x3FF)))
                continue
            }
            let unit = table[Int(value)]
            switch unit {
            case KeyTable.dropped:
                settle(before: nil)
                isJoined = false
            case KeyTable.several:
                if !isComposed { return false }
                settle(before: UInt16(value))
                units.append(UInt16(value))
            case KeyTable.dash: dash(start)
            case KeyTable.point: suspend(unit)
            case KeyTable.voiced: voice(start, by: 1)
            case KeyTable.halfVoiced: voice(start, by: 2)
            default:
                settle(before: unit)
                units.append(unit)
            }
        }
        settle(before: nil)
        return true
    }

    private mutating func dash(_ start: Int) {
        if pending == nil, isJoined, units.count > start, let last = units.last, Self.isKana(last) { return }
        suspend(KeyTable.dash)
    }

    private mutating func suspend(_ sign: UInt16) {
        settle(before: nil)
        pending = sign
        wasJoinedBeforePending = isJoined
    }

    /// Keeps or drops the pending sign, now that it is known what stands behind it.
    @inline(__always)
    private mutating func settle(before next: UInt16?) {
        isJoined = true
        guard let sign = pending else { return }
        pending = nil
        let last = units.last
        let isBetweenDigits = last.map(Self.isDigit) == true && next.map(Self.isDigit) == true
        if sign == KeyTable.point {
            if isBetweenDigits { units.append(UInt16(UInt8(ascii: "."))) }
        } else if isBetweenDigits || !wasJoinedBeforePending || !(last.map(Self.isLetter) == true && next.map(Self.isLetter) == true) {
            units.append(UInt16(UInt8(ascii: "-")))
        }
    }

    /// Puts a separate mark ﾞ or ﾟ on the kana before it.
    private mutating func voice(_ start: Int, by step: UInt16) {
        guard units.count > start, let last = units.last else { return }
        let value = Int(last)
        switch value {
        case 0x30AB...0x30C2 where value % 2 == 1 && step == 1: units[units.count - 1] = value == 0x30C1 ? 0x30B8 : last + 1
        case 0x30C4 where step == 1: units[units.count - 1] = 0x30BA
        case 0x30C6, 0x30C8: if step == 1 { units[units.count - 1] = last + 1 }
        case 0x30CF...0x30DB where value % 3 == 0x30CF % 3: units[units.count - 1] = last + step
        case 0x30A6 where step == 1: units[units.count - 1] = 0x30F4
        default: break
        }
    }

    static func isKana(_ unit: UInt16) -> Bool { (0x30A1...0x30FE).contains(unit) }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

    private static func isLetter(_ unit: UInt16) -> Bool { isDigit(unit) || (0x61...0x7A).contains(unit) || unit >= 0xC0 }

    /// The scalar at a position of valid UTF-8, or a replacement character where it is not valid.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = bytes[position]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= bytes.count, lead < 0x80 || lead >= 0xC2 else {
            position += 1
            return 0xFFFD
        }
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        position += length
        return value
    }
}
