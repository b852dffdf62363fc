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
///
/// A part of a file is scanned with `isWhole: false`: a record that the bytes cut off is `.incomplete` then, and begins
/// at `record.lowerBound` of the next part.
package struct CSVScanner {
    package enum Outcome: Equatable, Sendable {
        case record(line: Int)
        case end
        /// The bytes end inside a record, and more are to come. Nothing was passed over.
        case incomplete
        /// A quote opened on this line is never closed. The line its record begins on was left out; scanning can go on
        /// behind it, though what follows may have belonged to the quote.
        case unclosedQuote(line: Int)
        /// A quote inside an unquoted value, or characters after a closing quote; the line its record begins on was
        /// left out.
        case strayQuote(line: Int)
    }

    private let bytes: UnsafeRawBufferPointer
    private let isWhole: Bool
    /// Where the next byte to be read stands.
    package private(set) var position: Int
    /// The line that begins at, or holds, the next byte to be read.
    package private(set) var line: Int
    /// The bytes of the record last returned or left out, without its line end.
    package private(set) var record: Range<Int>
    /// Where the next quote stands, looked for only once it is passed.
    private var nextQuote: Int

    package init(_ bytes: UnsafeRawBufferPointer, from start: Int, line: Int = 1, isWhole: Bool = true) {
        self.bytes = bytes
        self.isWhole = isWhole
        self.line = line
        position = start
        record = start..<start
        nextQuote = -1
    }

    /// Cuts the next record that is not an empty line.
    package mutating func next(into fields: inout [CSVField]) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        while position < bytes.count {
            let lineEnd = find(0x0A, from: position, to: bytes.count)
            if nextQuote < position { nextQuote = find(0x22, from: position, to: bytes.count) }
            if nextQuote < lineEnd { return nextQuoted(firstLineEnd: lineEnd, into: &fields) }
            if lineEnd == bytes.count, !isWhole { return cutOff(at: position) }
            let textEnd = lineEnd > position && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
            if textEnd == position {
                advance(past: lineEnd)
                continue
            }
            let startLine = line
            record = position..<textEnd
            cut(upTo: textEnd, into: &fields)
            advance(past: lineEnd)
            return .record(line: startLine)
        }
        record = position..<position
        return .end
    }

    private mutating func advance(past lineEnd: Int) {
        position = min(lineEnd + 1, bytes.count)
        line += 1
    }

    private mutating func cutOff(at start: Int) -> Outcome {
        record = start..<bytes.count
        return .incomplete
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
    private mutating func nextQuoted(firstLineEnd: Int, into fields: inout [CSVField]) -> Outcome {
        let start = position, startLine = line
        if !isWhole, firstLineEnd == bytes.count { return cutOff(at: start) }
        var at = position, currentLine = line
        while true {
            if at < bytes.count, bytes[at] == 0x22 {
                let openLine = currentLine
                switch closeQuote(at, &currentLine) {
                case .closed(let field):
                    fields.append(field)
                    at = field.end + 1
                case .cutOff: return cutOff(at: start)
                case .open:
                    leaveOut(start, firstLineEnd)
                    return .unclosedQuote(line: openLine)
                }
            } else {
                let valueStart = at
                while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x0A, bytes[at] != 0x22 { at += 1 }
                if at < bytes.count, bytes[at] == 0x22 {
                    leaveOut(start, firstLineEnd)
                    return .strayQuote(line: startLine)
                }
                fields.append(CSVField(start: valueStart, end: withoutCarriageReturn(at, from: valueStart), hasDoubledQuotes: false))
            }
            // What stands at the very end may become another thing by the byte after it, as CR does by LF.
            if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
            if !isWhole, at == bytes.count || at + 1 == bytes.count && bytes[at] == 0x0D { return cutOff(at: start) }
            if at == bytes.count || bytes[at] == 0x0A {
                line = currentLine
                record = start..<withoutCarriageReturn(at, from: start)
                advance(past: at)
                return .record(line: startLine)
            }
            guard bytes[at] == 0x2C else {
                leaveOut(start, firstLineEnd)
                return .strayQuote(line: startLine)
            }
            at += 1
        }
    }

    private enum QuotedValue {
        case closed(CSVField)
        case open
        case cutOff
    }

    /// Reads a quoted value from its opening quote on, counting the lines in it.
    private func closeQuote(_ opening: Int, _ line: inout Int) -> QuotedValue {
        var hasDoubledQuotes = false
        var at = opening + 1
        while true {
            let quote = find(0x22, from: at, to: bytes.count)
            if quote + (isWhole ? 0 : 1) >= bytes.count { return isWhole ? .open : .cutOff }
            line += bytes[at..<quote].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
            guard quote + 1 < bytes.count, bytes[quote + 1] == 0x22 else {
                return .closed(CSVField(start: opening + 1, end: quote, hasDoubledQuotes: hasDoubledQuotes))
            }
            hasDoubledQuotes = true
            at = quote + 2
        }
    }

    /// Goes on behind the record's first line: its quotes say nothing about where it ends.
    private mutating func leaveOut(_ start: Int, _ firstLineEnd: Int) {
        record = start..<withoutCarriageReturn(firstLineEnd, from: start)
        advance(past: firstLineEnd)
    }

    private func withoutCarriageReturn(_ end: Int, from start: Int) -> Int {
        end < bytes.count && bytes[end] == 0x0A && end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    }

    /// The first position of a byte in a range, or the range's end.
    private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = bytes.baseAddress, let hit = memchr(base + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(hit) - base
    }
}

/// Where a value's bytes lie; quotes around it are left out already.
package struct CSVField: Sendable {
    package var start: Int
    package var end: Int
    package var hasDoubledQuotes: Bool
}
