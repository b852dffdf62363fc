/// A value of a PDF file, as far as the lines drawn on its pages need it: of a string only that one stood there.
enum PDFValue {
    case number(Double)
    case name(String)
    case string
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case reference(Int)
    /// What is no value: an operator, `obj`, `stream`, `true`.
    case keyword(String)

    var number: Double? { if case .number(let value) = self, value.isFinite { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
    var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
}

/// Reads the values of a PDF file or of what is drawn on a page, one after the other (ISO 32000-2, 7.2 and 7.3).
///
/// ```swift
/// var scanner = PDFScanner(Array("/Kids [3 0 R]".utf8))
/// scanner.next()      // .name("Kids")
/// scanner.next()      // .array([.reference(3)])
/// ```
struct PDFScanner {
    let bytes: [UInt8]
    var at: Int
    /// Where reading ends, as if the bytes did.
    let end: Int
    /// The values read so far, those within others counted.
    private(set) var made = 0
    private var mostMade = 0

    /// Arrays in arrays; a file may nest them without end.
    private static let deepest = 64
    /// Values within one value; the longest list of a report is that of its pages.
    private static let most = 200_000
    /// Bytes of a name or an operator; a name has 127 at most (ISO 32000-1, annex C).
    private static let longest = 127

    init(_ bytes: [UInt8], at: Int = 0, end: Int? = nil) {
        self.bytes = bytes
        self.at = max(0, at)
        self.end = min(end ?? bytes.count, bytes.count)
    }

    /// The next value; `nil` at the end. Of a value that is nested too deeply or holds too many, what stands before.
    mutating func next() -> PDFValue? {
        mostMade = made + Self.most
        return next(depth: 0)
    }

    private mutating func next(depth: Int) -> PDFValue? {
        skipBlanks()
        guard at < end else { return nil }
        made += 1
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "/"):
            at += 1
            return .name(token())
        case UInt8(ascii: "("):
            skipString()
            return .string
        case UInt8(ascii: "<"):
            if at + 1 < end, bytes[at + 1] == byte {
                at += 2
                return .dictionary(Self.pairs(list(until: UInt8(ascii: ">"), depth)))
            }
            while at < end, bytes[at] != UInt8(ascii: ">") { at += 1 }
            at += 1
            return .string
        case UInt8(ascii: "["):
            at += 1
            return .array(list(until: UInt8(ascii: "]"), depth))
        case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            at += 1
            return .keyword(String(UnicodeScalar(byte)))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return number()
        default: return .keyword(token())
        }
    }

    private mutating func list(until close: UInt8, _ depth: Int) -> [PDFValue] {
        var values: [PDFValue] = []
        while true {
            skipBlanks()
            guard at < end else { return values }
            if bytes[at] == close {
                at += close == UInt8(ascii: ">") ? 2 : 1
                return values
            }
            guard depth < Self.deepest, made < mostMade, let value = next(depth: depth + 1) else {
                at = end
                return values
            }
            if case .keyword("R") = value, values.count >= 2, let number = values[values.count - 2].number, abs(number) < 1e9 {
                values.removeLast(2)
                values.append(.reference(Int(number)))
            } else {
                values.append(value)
            }
        }
    }

    private static func pairs(_ values: [PDFValue]) -> [String: PDFValue] {
        var pairs: [String: PDFValue] = [:], at = 0
        while at + 1 < values.count {
            if let name = values[at].name { pairs[name] = values[at + 1] }
            at += 2
        }
        return pairs
    }

    private mutating func number() -> PDFValue {
        var value = 0.0, isNegative = false, scale = 0.0
        while at < end {
            let byte = bytes[at]
            if byte >= 48, byte <= 57 {
                if scale == 0 { value = value * 10 + Double(byte - 48) } else {
                    value += Double(byte - 48) * scale
                    scale /= 10
                }
            } else if byte == UInt8(ascii: "-") {
                isNegative = true
            } else if byte == UInt8(ascii: "."), scale == 0 {
                scale = 0.1
            } else if byte != UInt8(ascii: "+") {
                break
            }
            at += 1
        }
        return .number(isNegative ? -value : value)
    }

    private mutating func token() -> String {
        let start = at
        while at < end, Self.isRegular(bytes[at]) { at += 1 }
        if at == start { at += 1 }
        return String(decoding: bytes[start..<min(at, end, start + Self.longest)], as: UTF8.self)
    }

    private mutating func skipString() {
        var depth = 0
        while at < end {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { return }
        }
    }

    mutating func skipBlanks() {
        while at < end {
            if bytes[at] == UInt8(ascii: "%") {
                while at < end, bytes[at] != 10, bytes[at] != 13 { at += 1 }
            } else if Self.isBlank(bytes[at]) {
                at += 1
            } else {
                return
            }
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0 }

    private static func isRegular(_ byte: UInt8) -> Bool {
        if isBlank(byte) { return false }
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"): return false
        default: return true
        }
    }
}
