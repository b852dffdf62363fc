/// A sentence of a passage: where it begins and ends, and the quantities in it.
struct Sentence {
    let passage: Passage
    let range: Range<Int>
    let quantities: [Quantity]
    let rates: [Rate]

    /// Quantities that stand in no rate.
    var free: [Quantity] { quantities.filter { quantity in !rates.contains { $0.range.overlaps(quantity.range) } } }

    func text(_ range: Range<Int>) -> String { passage.text(range) }
    var text: String { passage.text(range) }
    /// Where in the passage an index of the sentence's own text is.
    func position(of index: String.Index, in text: String) -> Int { range.lowerBound + text.unicodeScalars.distance(from: text.startIndex, to: index) }
    func contains(_ words: String) -> Bool { passage.find(words, in: range) != nil }

    /// Whether it is written in Latin letters: it begins with one.
    var isEnglish: Bool { passage.scalars[range].first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? false && !passage.scalars[range].contains(where: \.isHiragana) }

    /// Whether brackets that began before an index end after it.
    func isInBrackets(_ index: Int) -> Bool {
        passage.scalars[range.lowerBound..<max(range.lowerBound, min(index, range.upperBound))].reduce(0) { depth, scalar in
            scalar == "(" || scalar == "[" ? depth + 1 : scalar == ")" || scalar == "]" ? max(0, depth - 1) : depth
        } > 0
    }

    /// The words between the quantity before and this one, none before `start`.
    func lead(to quantity: Quantity, from start: Int = 0) -> String {
        let before = quantities.last { $0.range.upperBound <= quantity.range.lowerBound }?.range.upperBound ?? range.lowerBound
        return passage.text(min(max(before, start), quantity.range.lowerBound)..<quantity.range.lowerBound)
    }

    /// The sentences of a passage, in order. A stop inside brackets or quotes ends none.
    static func all(in passage: Passage) -> [Sentence] {
        let found = Quantities(in: passage)
        var sentences: [Sentence] = [], start = 0, depth = 0, quantity = 0, rate = 0
        for (index, scalar) in passage.scalars.enumerated() {
            switch scalar {
            case "「", "(", "（", "『", "〔": depth += 1
            case "」", ")", "）", "』", "〕": depth = max(0, depth - 1)
            default: break
            }
            let isStop = scalar == "。" || (scalar == "." && index + 1 < passage.count && passage.scalars[index + 1] == " ") || index == passage.count - 1
            guard isStop, depth == 0 || index == passage.count - 1 else { continue }
            let range = start..<index + 1
            // Both are in order of reading: each sentence takes its own and leaves the rest.
            let own = found.all[quantity...].prefix { $0.range.lowerBound < range.upperBound }, rates = found.rates[rate...].prefix { $0.range.lowerBound < range.upperBound }
            (quantity, rate) = (own.endIndex, rates.endIndex)
            sentences.append(Sentence(passage: passage, range: range, quantities: Array(own), rates: Array(rates)))
            start = index + 1
        }
        return sentences
    }
}
