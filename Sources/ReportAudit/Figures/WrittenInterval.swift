import Statistics

/// A confidence interval as it is printed: 95%CI 58.7～82.1%, 90% 信頼区間 [0.80, 1.10].
///
/// ```swift
/// WrittenInterval.all(in: Passage("71.4%（95%CI：58.7%～82.1%）"), within: 0..<20).first?.high    // 82.1
/// ```
struct WrittenInterval {
    /// In per cent.
    let level: Int
    let low: ExactDecimal
    let high: ExactDecimal
    /// From the level to the upper bound.
    let range: Range<Int>
    /// The level and the word.
    let name: Range<Int>

    private static let names = ["CI", "信頼区間", "の信頼区間", " CI", " confidence interval", " confidence limits"]
    private static let between = ["～", "－", "–", "—", "-", ", ", ",", "、", " to ", " – ", " － ", " - ", ";"]

    /// Bounds below zero are not read: a sign and a dash look alike.
    static func all(in passage: Passage, within range: Range<Int>) -> [WrittenInterval] {
        range.compactMap { index in
            guard passage.scalars[index].isDigit, index == 0 || !(passage.scalars[index - 1].isDigit || passage.scalars[index - 1] == "."), let (level, end) = passage.number(at: index), [80, 90, 95, 99].contains(level.units), level.places.count == 0, passage.has("%", at: end),
                  let name = names.first(where: { passage.has($0, at: end + 1) }) else { return nil }
            let nameEnd = end + 1 + name.unicodeScalars.count
            // The method may stand between: 95%信頼区間(Clopper-Pearson法)は.
            let start = endOfWords(in: passage, from: nameEnd)
            var cursor = start
            while cursor < range.upperBound, cursor < start + 4, [" ", ":", "[", "(", "は", "が", "、", ",", "="].contains(passage.scalars[cursor]) { cursor += 1 }
            guard let (low, lowEnd) = passage.number(at: cursor) else { return nil }
            let afterLow = passage.has("%", at: lowEnd) ? lowEnd + 1 : lowEnd
            guard let sign = between.first(where: { passage.has($0, at: afterLow) && passage.number(at: afterLow + $0.unicodeScalars.count) != nil }), let (high, highEnd) = passage.number(at: afterLow + sign.unicodeScalars.count), highEnd <= range.upperBound else { return nil }
            return WrittenInterval(level: level.units, low: low, high: high, range: index..<highEnd, name: index..<nameEnd)
        }
    }

    /// Where a bracket of words without a number ends that begins here; the index itself if there is none.
    private static func endOfWords(in passage: Passage, from index: Int) -> Int {
        let open = passage.has(" ", at: index) ? index + 1 : index
        guard passage.has("(", at: open), let close = passage.scalars[open..<min(passage.count, open + 40)].firstIndex(of: ")"), !passage.scalars[open..<close].contains(where: \.isDigit) else { return index }
        return close + 1
    }

    /// The bounds in a cell that holds nothing else: 27.5–42.6, (27.5, 42.6), 27.5%～42.6%.
    static func bounds(in cell: Passage) -> (low: ExactDecimal, high: ExactDecimal)? {
        let start = cell.has("(", at: 0) || cell.has("[", at: 0) ? 1 : 0
        guard let (low, lowEnd) = cell.number(at: start) else { return nil }
        let after = cell.has("%", at: lowEnd) ? lowEnd + 1 : lowEnd
        guard let sign = between.first(where: { cell.has($0, at: after) && cell.number(at: after + $0.unicodeScalars.count) != nil }), let (high, highEnd) = cell.number(at: after + sign.unicodeScalars.count) else { return nil }
        var end = cell.has("%", at: highEnd) ? highEnd + 1 : highEnd
        if start == 1, cell.has(")", at: end) || cell.has("]", at: end) { end += 1 }
        return end == cell.count && !high.isBelow(low) ? (low, high) : nil
    }
}
