import Foundation

/// A stretch of running text in a form that can be searched, with the way back to what was written and where.
///
/// Full-width digits and letters are brought to ASCII and the breaks of lines are taken out: Japanese text loses its blanks,
/// other text keeps one between two words.
///
/// ```swift
/// var passage = Passage()
/// passage.append("画像検査は １３５例中 ", at: Place(line: 1))
/// passage.append("134 例で実施", at: Place(line: 2))
/// passage.text                  // 画像検査は135例中134例で実施
/// passage.place(at: 10).line    // 2
/// ```
public struct Passage: Sendable {
    /// What is searched.
    public private(set) var scalars: [Unicode.Scalar] = []
    /// What stood there, one for one.
    private var written: [Unicode.Scalar] = []
    /// Where each run begins, ascending.
    private var runs: [(start: Int, place: Place)] = []
    /// Where each line or paragraph that was appended begins: an item of a list may begin there.
    public private(set) var lineStarts: [Int] = []
    /// Whether blanks stood before the next scalar.
    private var isAfterBlank = false

    public init() {}

    public init(_ text: some StringProtocol, at place: Place = Place()) {
        append(text, at: place)
    }

    public var isEmpty: Bool { scalars.isEmpty }
    public var count: Int { scalars.count }
    public var text: String { String(scalars[...]) }
    /// Where it begins.
    public var place: Place { runs.first?.place ?? Place() }

    /// Adds a line, or the next piece of one.
    public mutating func append(_ line: some StringProtocol, at place: Place) {
        if runs.last?.place != place { runs.append((scalars.count, place)) }
        lineStarts.append(scalars.count)
        for scalar in line.unicodeScalars {
            switch WrittenScalar(scalar) {
            case .nothing: continue
            case .hyphenAtBreak: isAfterHyphen = true
            case .blank: isAfterBlank = true
            case .character(let normal): add(normal, scalar)
            }
        }
        if isAfterHyphen {
            isAfterHyphen = false
            isAfterBlank = false
        } else {
            isAfterBlank = true
        }
    }

    /// A soft hyphen ends the line, so that the next goes on with the same word.
    private var isAfterHyphen = false

    private mutating func add(_ normal: Unicode.Scalar, _ original: Unicode.Scalar) {
        isAfterHyphen = false
        // 5 ％ and 5％ are one.
        if isAfterBlank, let last = scalars.last, last.isWordlike, normal.isWordlike, normal != "%" {
            scalars.append(" ")
            written.append(" ")
        }
        isAfterBlank = false
        scalars.append(normal)
        written.append(original)
    }

    /// Where a scalar stood.
    public func place(at index: Int) -> Place {
        var low = 0, high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].start <= index { low = middle } else { high = middle }
        }
        return runs.isEmpty ? Place() : runs[low].place
    }

    /// The words as they were written, without the breaks of lines.
    public func quote(_ range: Range<Int>) -> String {
        String(written[range.clamped(to: 0..<written.count)])
    }

    public func text(_ range: Range<Int>) -> String {
        String(scalars[range.clamped(to: 0..<scalars.count)])
    }

    /// The items of a list, each beginning on a line of its own with ・ or a circled number; the whole passage if there are none.
    public var items: [Range<Int>] {
        let starts = lineStarts.filter { index in
            guard index < count else { return false }
            let scalar = scalars[index]
            return scalar == "・" || scalar == "•" || scalar.isCircledNumber
        }
        guard let first = starts.first else { return [0..<count] }
        return (first > 0 ? [0..<first] : []) + starts.enumerated().map { $0.element..<($0.offset + 1 < starts.count ? starts[$0.offset + 1] : count) }
    }

    /// The same passage with every place put into a table's cell.
    public func placed(_ change: (inout Place) -> Void) -> Passage {
        var copy = self
        for index in copy.runs.indices { change(&copy.runs[index].place) }
        return copy
    }

    /// Whether the passage goes on with these words at this index.
    public func has(_ words: String, at index: Int) -> Bool { has(words, at: index, before: scalars.count) }

    private func has(_ words: String, at index: Int, before end: Int) -> Bool {
        guard index >= 0 else { return false }
        var position = index
        for scalar in words.unicodeScalars {
            guard position < end, scalars[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Where these words begin, from an index on; nowhere where the range ends behind the passage or there are no words.
    public func find(_ words: String, in range: Range<Int>) -> Int? {
        guard let first = words.unicodeScalars.first, range.upperBound <= scalars.count else { return nil }
        var index = range.lowerBound
        while index < range.upperBound {
            if scalars[index] == first, has(words, at: index, before: range.upperBound) { return index }
            index += 1
        }
        return nil
    }

    /// The same with the words already taken apart, for those who look for them in many passages.
    func find(_ words: [Unicode.Scalar], in range: Range<Int>) -> Int? {
        guard let first = words.first, words.count <= range.count, range.upperBound <= scalars.count else { return nil }
        return scalars.withUnsafeBufferPointer { scalars in
            words.withUnsafeBufferPointer { words in
                for index in range.lowerBound...(range.upperBound - words.count) where scalars[index] == first {
                    var length = 1
                    while length < words.count, scalars[index + length] == words[length] { length += 1 }
                    if length == words.count { return index }
                }
                return nil
            }
        }
    }

    /// Where the words stand, none of them within another.
    func occurrences(of words: [Unicode.Scalar]) -> [Range<Int>] { occurrences(of: words, in: 0..<count) }

    func occurrences(of words: [Unicode.Scalar], in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = [], start = range.lowerBound
        while start < range.upperBound, let at = find(words, in: start..<range.upperBound) {
            found.append(at..<at + words.count)
            start = at + words.count
        }
        return found
    }
}

extension String {
    /// The text of these scalars, written byte by byte: a view of scalars that is appended to takes ten times as long, and every check asks for many texts.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
            var count = 0
            for scalar in scalars {
                for byte in scalar.utf8 {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

/// What becomes of a scalar of a written report.
private enum WrittenScalar {
    case character(Unicode.Scalar)
    case blank
    case hyphenAtBreak
    case nothing

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: self = .blank
        case 0xAD: self = .hyphenAtBreak
        // Zero-width characters, variation selectors and the order mark, which word processors leave behind.
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: self = .nothing
        case 0x00..<0x20: self = .nothing
        default: self = .character(scalar.normal)
        }
    }
}

extension Unicode.Scalar {
    /// ASCII for its full-width form, and one form of the characters that files exchange freely.
    var normal: Unicode.Scalar {
        switch value {
        case 0xFF0D, 0x2212, 0x2010, 0x2011: "－"
        case 0xFF5E, 0x301C, 0x223C: "～"
        case 0xFF01...0xFF5D: Unicode.Scalar(value - 0xFEE0) ?? self
        // ヵ, ヶ, ｹ: all stand for months counted (12 カ月).
        case 0x30F5, 0x30F6: "カ"
        // Text layers of PDF files hold radicals (⼤) and compatibility forms where characters (大) are meant.
        case 0x2E80...0x2FDF, 0xF900...0xFAFF:
            String(self).precomposedStringWithCompatibilityMapping.unicodeScalars.first ?? self
        default: self
        }
    }

    /// Of a word or number in ASCII or Latin: two of them are held apart by a blank.
    var isWordlike: Bool { value < 0x250 && (properties.isAlphabetic || isDigit || ")(,.;:%&+/’'\"-".unicodeScalars.contains(self)) || self == "“" || self == "”" || self == "–" || self == "’" }
    var isDigit: Bool { (48...57).contains(value) }
    var isKanji: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || self == "々" }
    var isHiragana: Bool { (0x3041...0x309F).contains(value) }
    var isKatakana: Bool { (0x30A1...0x30FF).contains(value) }
    /// ① to ㊿
    var isCircledNumber: Bool { (0x2460...0x2473).contains(value) || (0x3251...0x325F).contains(value) || (0x32B1...0x32BF).contains(value) }
    /// a…z, A…Z and the accented of Latin.
    var isLetter: Bool { value < 0x250 && properties.isAlphabetic }
    var isJapanese: Bool { isKanji || isHiragana || isKatakana }
}
