/// How like two terms are, from 0 to 999, by rules that can be followed by hand. 1000 is kept for equality.
///
/// ```swift
/// TermLikeness.dice(ComparisonKey("低血圧"), ComparisonKey("低血圧症"))     // 2·3 of 9 pairs are common: 666
/// ```
///
/// Japanese: the pairs of neighbouring characters of both keys, with a mark before the first and after the last character, as sets A and B;
/// ⌊1000 · 2|A∩B| / (|A|+|B|)⌋ (Dice). English: the greater of the likeness of the whole keys and that of the words, where two texts of m and n
/// characters that are d edits apart (insert, delete, replace) have ⌊1000 · (max(m,n) − d) / max(m,n)⌋, and the words of the shorter term are
/// paired, each in turn with the likest word left of the other, pairs below 600 left out: ⌊2 · sum / (number of words of both)⌋. An English
/// term whose Dice is below `leastDice` has 0.
public enum TermLikeness {
    public static let leastDice = 500
    private static let leastWord = 600

    /// The pairs of characters, ascending, each once.
    static func pairs(_ units: [UInt16]) -> [UInt32] {
        guard !units.isEmpty else { return [] }
        var pairs: [UInt32] = []
        pairs.reserveCapacity(units.count + 1)
        var last: UInt32 = 0
        for unit in units {
            pairs.append(last << 16 | UInt32(unit))
            last = UInt32(unit)
        }
        pairs.append(last << 16)
        pairs.sort()
        var count = 1
        for index in pairs.indices.dropFirst() where pairs[index] != pairs[count - 1] {
            pairs[count] = pairs[index]
            count += 1
        }
        pairs.removeLast(pairs.count - count)
        return pairs
    }

    @inline(__always)
    static func dice(common: Int, _ left: Int, _ right: Int) -> Int {
        left + right == 0 ? 0 : min(999, 2000 * common / (left + right))
    }

    public static func dice(_ left: ComparisonKey, _ right: ComparisonKey) -> Int {
        let a = Set(pairs(left.units)), b = Set(pairs(right.units))
        return dice(common: a.intersection(b).count, a.count, b.count)
    }

    /// The likeness of two English terms of which the Dice is high enough.
    static func english(_ left: EnglishTerm, _ right: EnglishTerm) -> Int {
        min(999, max(whole(left.units, right.units), words(left.words, right.words)))
    }

    private static func whole(_ left: [UInt16], _ right: [UInt16]) -> Int {
        let longest = max(left.count, right.count)
        return longest == 0 ? 0 : 1000 * (longest - edits(left, right)) / longest
    }

    private static func words(_ left: [[UInt16]], _ right: [[UInt16]]) -> Int {
        let (few, many) = left.count <= right.count ? (left, right) : (right, left)
        guard !few.isEmpty else { return 0 }
        var left = many
        var sum = 0
        for word in few {
            var best = (index: -1, score: leastWord - 1)
            for (index, other) in left.enumerated() {
                let score = whole(word, other)
                if score > best.score { best = (index, score) }
            }
            guard best.index >= 0 else { continue }
            sum += best.score
            left.remove(at: best.index)
        }
        return 2 * sum / (few.count + many.count)
    }

    /// Levenshtein's distance.
    static func edits(_ left: [UInt16], _ right: [UInt16]) -> Int {
        var row = Array(0...right.count)
        for (i, unit) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (unit == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}

/// An English term for comparison: its key, and the keys of its words.
struct EnglishTerm {
    let units: [UInt16]
    let words: [[UInt16]]

    init(_ text: String) {
        units = ComparisonKey(text).units
        words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "/" || $0 == "-" || $0 == "\u{3000}" })
            .map { ComparisonKey(String($0)).units }.filter { !$0.isEmpty }
    }
}
