import Statistics

/// A p value as it is printed: p=0.048, P<0.001, p 値は 0.05 未満, n.s.
///
/// ```swift
/// WrittenPValue.all(in: passage, within: sentence.range).map(\.text)    // ["p=0.048"]
/// WrittenPValue(cell: Passage("＜0.001※2"))?.text                       // p<0.001
/// ```
struct WrittenPValue {
    enum Relation: String {
        case equals = "=", below = "<", atMost = "≤", above = ">", atLeast = "≥"
        /// n.s., 有意差なし: not below 0.05.
        case notSignificant = "n.s."
    }

    let relation: Relation
    /// In 0…1.
    let value: ExactDecimal
    let range: Range<Int>

    /// `p=0.048`, as it is quoted in words.
    var text: String { relation == .notSignificant ? "n.s." : "p\(relation.rawValue)\(value)" }

    private init?(_ relation: Relation, _ value: ExactDecimal, _ range: Range<Int>) {
        guard value.places.count > 0 || relation == .equals, !value.isAbove(1) else { return nil }
        self.relation = relation
        self.value = value
        self.range = range
    }

    /// Those of running text: each with its p.
    static func all(in passage: Passage, within range: Range<Int>) -> [WrittenPValue] {
        var found: [WrittenPValue] = []
        for index in range where ["p", "P"].contains(passage.scalars[index]) && !(index > 0 && passage.scalars[index - 1].isLetter) {
            var next = index + 1
            for words in ["値", "－value", "-value", " value"] where passage.has(words, at: next) || passage.has(" " + words, at: next) { next += (passage.has(" ", at: next) && words.first != " " ? 1 : 0) + words.unicodeScalars.count; break }
            for words in ["は", "が", ":", " was", " of"] where passage.has(words, at: next) { next += words.unicodeScalars.count; break }
            if let value = after(next, passage, from: index, needsSign: next == index + 1), value.range.upperBound <= range.upperBound { found.append(value) }
        }
        return found
    }

    /// The only thing a cell of a column of p values holds, with the method's name or a mark beside it.
    init?(cell: Passage) {
        let text = cell.text.lowercased()
        if ["n.s.", "ns", "n.s", "有意差なし", "有意差無し"].contains(text), let level = ExactDecimal("0.05") {
            self.init(.notSignificant, level, 0..<cell.count)
            return
        }
        // One number only, however the method stands beside it; p<0.05～0.1 and 0.03/0.05 are none.
        if let value = Self.all(in: cell, within: 0..<cell.count).first {
            guard Self.isOnly(value, in: cell) else { return nil }
            self = value
            return
        }
        guard let value = Self.after(0, cell, from: 0, needsSign: false), Self.isOnly(value, in: cell) else { return nil }
        self = value
    }

    private static func isOnly(_ value: WrittenPValue, in cell: Passage) -> Bool {
        let rest = cell.scalars[value.range.upperBound...]
        return !rest.contains { [".", "～", "/", "－", "–"].contains($0) } && (value.range.upperBound == cell.count || !rest.contains(where: \.isDigit) || rest.first.map { ["※", "*", "(", "[", "†", "‡", "#", "a", "b", "c"].contains($0) } ?? true)
    }

    private static func after(_ start: Int, _ passage: Passage, from: Int, needsSign: Bool) -> WrittenPValue? {
        var index = start, relation = Relation.equals, isSigned = false
        if passage.has(" ", at: index) { index += 1 }
        for (words, meaning) in signs where passage.has(words, at: index) {
            relation = meaning
            isSigned = true
            index += words.unicodeScalars.count
            break
        }
        if passage.has(" ", at: index) { index += 1 }
        guard isSigned || !needsSign else { return nil }
        // .048 as some programs print it.
        let isBare = passage.has(".", at: index)
        guard let (value, end) = isBare ? passage.number(at: index + 1).flatMap({ number in ExactDecimal("0.\(passage.text(index + 1..<number.end))").map { ($0, number.end) } }) : passage.number(at: index), !passage.has("%", at: end) else { return nil }
        for (words, meaning) in afterwards where !isSigned && passage.has(words, at: end) { return WrittenPValue(meaning, value, from..<end + words.unicodeScalars.count) }
        return WrittenPValue(relation, value, from..<end)
    }

    private static let signs: [(String, Relation)] = [
        ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≦", .atMost), ("≥", .atLeast), ("≧", .atLeast), ("=", .equals), ("<", .below), (">", .above),
    ]
    private static let afterwards: [(String, Relation)] = [("未満", .below), ("以下", .atMost), ("以上", .atLeast), ("超", .above)]

    // MARK: Against what the counts give

    private var number: Double { value.approximate }
    private var scale: Double { Double(value.places.scale) }

    /// Whether this is how p prints, rounded or cut off.
    func agrees(with p: Double) -> Bool {
        switch relation {
        case .equals:
            let exact = p * scale, units = Double(value.units)
            return (exact - units).magnitude <= 0.5 + 1e-6 || (exact >= units && exact < units + 1)
        case .below: return p < number
        case .atMost: return p <= number
        case .above: return p > number
        case .atLeast, .notSignificant: return p >= number
        }
    }

    /// Whether no test of the same question, however it is carried out, comes near: a factor of three lies between.
    func isFar(from p: Double) -> Bool {
        switch relation {
        case .equals: (number - 0.5 / scale) > 3 * p + 0.02 || 3 * (number + 1 / scale) < p
        case .below, .atMost: p > max(2 * number, number + 0.02)
        case .above, .atLeast, .notSignificant: p < number / 2.5
        }
    }
}
