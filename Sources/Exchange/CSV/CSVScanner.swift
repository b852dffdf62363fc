import Foundation

/// Cuts the bytes of a CSV file into records and fields (RFC 4180: quotes, doubled quotes, line breaks inside quotes,
/// LF or CRLF), knowing the line each record begins on.
///
/// ```swift
/// var scanner = CSVScanner(bytes, from: 0)
/// var fields: [CSVField] = []
/// while case .record(let line) = scanner.next(into: &fields) { … }
/// ```
///
/// It works on bytes: in UTF-8 and in CP932 alike no byte of a longer character is a quote, comma or line break. Line
/// ends and commas are looked for with `memchr`, and quotes only where there are any.
struct CSVScanner {
    enum Outcome: Equatable {
        case record(line: Int)
        case end
        /// A quote opened on this line is never closed; nothing after it can be told apart.
        case unclosedQuote(line: Int)
        /// A quote inside an unquoted value, or characters after a closing quote; the line was left out.
        case strayQuote(line: Int)
    }

    private let bytes: UnsafeRawBufferPointer
    private var position: Int
    private var line = 1
    /// Where the next quote stands, looked for only once it is passed.
    private var nextQuote: Int

    init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        self.bytes = bytes
        position = start
        nextQuote = -1
    }

    /// Cuts the next record that is not an empty line.
    mutating func next(into fields: inout [CSVField]) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        while position < bytes.count {
            let lineEnd = find(0x0A, from: position, to: bytes.count)
            let textEnd = lineEnd > position && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
            if textEnd == position {
                advance(past: lineEnd)
                continue
            }
            if nextQuote < position { nextQuote = find(0x22, from: position, to: bytes.count) }
            if nextQuote < lineEnd { return nextQuoted(into: &fields) }
            let startLine = line
            cut(upTo: textEnd, into: &fields)
            advance(past: lineEnd)
            return .record(line: startLine)
        }
        return .end
    }

    private mutating func advance(past lineEnd: Int) {
        position = min(lineEnd + 1, bytes.count)
        line += 1
    }

    /// A line without quotes.
    private func cut(upTo end: Int, into fields: inout [CSVField]) {
        var start = position
        while true {
            let comma = find(0x2C, from: start, to: end)
            fields.append(CSVField(start: start, end: comma, hasDoubledQuotes: false))
            if comma == end { return }
            start = comma + 1
        }
    }

    /// A record with a quote somewhere on its first line.
    private mutating func nextQuoted(into fields: inout [CSVField]) -> Outcome {
        let startLine = line
        while true {
            if position < bytes.count, bytes[position] == 0x22 {
                let openLine = line
                guard let field = closeQuote() else { return .unclosedQuote(line: openLine) }
                fields.append(field)
            } else {
                let start = position
                while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A {
                    if bytes[position] == 0x22 { return skipStrayLine(startLine) }
                    position += 1
                }
                let isCRLF = position < bytes.count && bytes[position] == 0x0A && position > start && bytes[position - 1] == 0x0D
                fields.append(CSVField(start: start, end: isCRLF ? position - 1 : position, hasDoubledQuotes: false))
                if isCRLF { position -= 1 }
            }
            if position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A { position += 1 }
            guard position < bytes.count else { return .record(line: startLine) }
            switch bytes[position] {
            case 0x2C: position += 1
            case 0x0A:
                advance(past: position)
                return .record(line: startLine)
            default: return skipStrayLine(startLine)
            }
        }
    }

    /// Reads a quoted value from its opening quote to the byte after the closing one.
    private mutating func closeQuote() -> CSVField? {
        let start = position + 1
        var hasDoubledQuotes = false
        position = start
        while true {
            let quote = find(0x22, from: position, to: bytes.count)
            guard quote < bytes.count else { return nil }
            line += bytes[position..<quote].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
            if quote + 1 < bytes.count, bytes[quote + 1] == 0x22 {
                hasDoubledQuotes = true
                position = quote + 2
            } else {
                position = quote + 1
                return CSVField(start: start, end: quote, hasDoubledQuotes: hasDoubledQuotes)
            }
        }
    }

    private mutating func skipStrayLine(_ startLine: Int) -> Outcome {
        advance(past: find(0x0A, from: position, to: bytes.count))
        return .strayQuote(line: startLine)
    }

    /// The first position of a byte in a range, or the range's end.
    private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = bytes.baseAddress, let hit = memchr(base + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(hit) - base
    }
}

/// Where a value's bytes lie; quotes around it are left out already.
struct CSVField {
    var start: Int
    var end: Int
    var hasDoubledQuotes: Bool
}
