/// A sentence of a passage: where it begins and ends, and the quantities in it.
struct Sentence {
    let passage: Passage
    let range: Range<Int>
    let quantities: [Quantity]
    let rates: [Rate]
    /// Quantities that stand in no rate.
    let free: [Quantity]
    let dates: [WrittenDate]
    /// Whether it is written in Latin letters: it begins with one.
    let isEnglish: Bool
    /// From behind each opening bracket to behind the one that closes it, and those between.
    private let bracketed: [Range<Int>]

    private init(_ passage: Passage, _ range: Range<Int>, _ quantities: [Quantity], _ rates: [Rate], _ dates: [WrittenDate]) {
        (self.passage, self.range, self.quantities, self.rates, self.dates) = (passage, range, quantities, rates, dates)
        isEnglish = passage.scalars[range].first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? false && !passage.scalars[range].contains(where: \.isHiragana)
        var ahead = rates[...]
        free = quantities.filter { quantity in
            while let rate = ahead.first, rate.range.upperBound <= quantity.range.lowerBound { ahead = ahead.dropFirst() }
            return !(ahead.first?.range.overlaps(quantity.range) ?? false)
        }
        var found: [Range<Int>] = [], depth = 0, open = 0
        for index in range {
            switch passage.scalars[index] {
            case "(", "[":
                if depth == 0 { open = index + 1 }
                depth += 1
            case ")", "]":
                if depth == 1 { found.append(open..<index + 1) }
                depth = max(0, depth - 1)
            default: break
            }
        }
        if depth > 0 { found.append(open..<range.upperBound + 1) }
        bracketed = found
    }

    func text(_ range: Range<Int>) -> String { passage.text(range) }
    /// The words behind an index, no more than so many characters and none of the next sentence.
    func text(behind index: Int, _ length: Int) -> String { passage.text(index..<max(index, min(range.upperBound, index + length))) }
    var text: String { passage.text(range) }
    /// Where in the passage an index of the sentence's own text is.
    func position(of index: String.Index, in text: String) -> Int { range.lowerBound + text.unicodeScalars.distance(from: text.startIndex, to: index) }
    func contains(_ words: String) -> Bool { passage.find(words, in: range) != nil }

    /// Whether brackets that began before an index end after it.
    func isInBrackets(_ index: Int) -> Bool {
        let index = min(index, range.upperBound)
        let near = bracketed.start { $0.upperBound > index }
        return near < bracketed.count && bracketed[near].lowerBound <= index
    }

    /// The words between the quantity before and this one, none before `start`.
    func lead(to quantity: Quantity, from start: Int = 0) -> String {
        let before = quantities.last { $0.range.upperBound <= quantity.range.lowerBound }?.range.upperBound ?? range.lowerBound
        return passage.text(min(max(before, start), quantity.range.lowerBound)..<quantity.range.lowerBound)
    }

    /// A number of cases with that of their events: 9 例 10 件, 9 例（10 件）, 9 cases (10 events).
    struct CasesWithEvents {
        let cases: Quantity
        let events: Quantity
        /// Where both end, with the bracket.
        let end: Int
    }

    var casesWithEvents: [CasesWithEvents] {
        zip(free, free.dropFirst()).compactMap { cases, events in
            guard cases.unit == .cases, events.unit == .events else { return nil }
            switch passage.text(cases.range.upperBound..<events.range.lowerBound).trimmed {
            case "": return CasesWithEvents(cases: cases, events: events, end: events.range.upperBound)
            // 9 例（3 件は重篤）: those in brackets are some.
            case "(" where passage.has(")", at: events.range.upperBound): return CasesWithEvents(cases: cases, events: events, end: events.range.upperBound + 1)
            default: return nil
            }
        }
    }

    /// The words between the share before and this one.
    func lead(to rate: Rate) -> String {
        let before = rates.last { $0.range.upperBound <= rate.range.lowerBound }?.range.upperBound ?? range.lowerBound
        return passage.text(before..<rate.range.lowerBound)
    }

    /// What is longer was never meant as one: it is parted where it lists, so that no text takes for ever.
    private static let longest = (scalars: 6_000, quantities: 300)

    /// The sentences of a passage, in order. A stop inside brackets or quotes ends none.
    static func all(in passage: Passage) -> [Sentence] {
        let found = Quantities(in: passage)
        var sentences: [Sentence] = [], start = 0, depth = 0, quantity = 0, rate = 0, date = 0
        func isTooLong(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
            guard scalar == "、" || scalar == "," || scalar == " " || index - start >= 2 * longest.scalars else { return false }
            let last = quantity + longest.quantities
            return index - start >= longest.scalars || last < found.all.count && found.all[last].range.lowerBound <= index
        }
        // Neither 1,234 nor 12/34（35.3%） nor 12 Sept. 2019 is parted.
        func isInside(_ index: Int) -> Bool {
            func isParted(_ range: Range<Int>?) -> Bool { range.map { $0.lowerBound <= index } ?? false }
            return isParted(found.all[quantity...].first { $0.range.upperBound > index + 1 }?.range) || isParted(found.rates[rate...].first { $0.range.upperBound > index + 1 }?.range)
                || isParted(found.dates[date...].first { $0.range.upperBound > index + 1 }?.range)
        }
        for (index, scalar) in passage.scalars.enumerated() {
            switch scalar {
            case "「", "(", "（", "『", "〔": depth += 1
            case "」", ")", "）", "』", "〕": depth = max(0, depth - 1)
            default: break
            }
            let isStop = scalar == "。" || (scalar == "." && index + 1 < passage.count && passage.scalars[index + 1] == " "), isEnd = index == passage.count - 1
            guard isEnd || (isStop && depth == 0 || isTooLong(index, scalar)) && !isInside(index) else { continue }
            let range = start..<index + 1
            // All are in order of reading: each sentence takes its own and leaves the rest.
            let own = found.all[quantity...].prefix { $0.range.lowerBound < range.upperBound }, rates = found.rates[rate...].prefix { $0.range.lowerBound < range.upperBound }, dates = found.dates[date...].prefix { $0.range.lowerBound < range.upperBound }
            (quantity, rate, date) = (own.endIndex, rates.endIndex, dates.endIndex)
            sentences.append(Sentence(passage, range, Array(own), Array(rates), Array(dates)))
            (start, depth) = (index + 1, 0)
        }
        return sentences
    }
}
