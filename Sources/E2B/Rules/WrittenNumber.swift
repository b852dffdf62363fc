/// How a number is written, told byte by byte: the rules look at every value of every message, and regular expressions took longer than all else together.
struct WrittenNumber {
    private var rest: Substring.UTF8View

    private init(_ text: String) { rest = text[...].utf8 }

    /// `12`
    static func isWhole(_ text: String) -> Bool {
        var number = WrittenNumber(text)
        return number.takeDigits() && number.rest.isEmpty
    }

    /// `12`, `1.5`
    static func isDecimal(_ text: String) -> Bool {
        var number = WrittenNumber(text)
        return number.takeDecimal() && number.rest.isEmpty
    }

    /// `-1.5`, `+2e-3`
    static func isSigned(_ text: String) -> Bool {
        var number = WrittenNumber(text)
        number.takeSign()
        guard number.takeDecimal() else { return false }
        if number.take(UInt8(ascii: "e")) || number.take(UInt8(ascii: "E")) {
            number.takeSign()
            guard number.takeDigits() else { return false }
        }
        return number.rest.isEmpty
    }

    /// `27.0`: one or two digits without a zero in front, a point, a digit.
    static func isVersion(_ text: String) -> Bool {
        (3...4).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "0") && text.utf8.suffix(2).first == UInt8(ascii: ".") && isDecimal(text)
    }

    /// Whether a digit at least was there.
    private mutating func takeDigits() -> Bool {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest[digits.endIndex...]
        return !digits.isEmpty
    }

    private mutating func takeDecimal() -> Bool { takeDigits() && (!take(UInt8(ascii: ".")) || takeDigits()) }

    private mutating func takeSign() { if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) } }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }
}
