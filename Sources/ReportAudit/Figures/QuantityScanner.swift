import Reexamination
import Statistics

/// Finds numbers from left to right, dates first, since their numbers count nothing.
struct QuantityScanner {
    let passage: Passage
    private(set) var quantities: [Quantity] = []
    private(set) var rates: [Rate] = []
    private(set) var dates: [WrittenDate] = []

    init(passage: Passage) { self.passage = passage }

    mutating func scan() {
        var index = 0
        while index < passage.count {
            if let date = DateScanner(passage: passage).date(at: index) {
                dates.append(date)
                index = date.range.upperBound
            } else if let rate = RateScanner(passage: passage).rate(at: index) {
                rates.append(rate.rate)
                quantities += rate.quantities
                index = rate.rate.range.upperBound
            } else if passage.scalars[index].isDigit {
                index = number(at: index)
            } else {
                index += 1
            }
        }
    }

    /// Takes the number at an index and says where to go on.
    private mutating func number(at index: Int) -> Int {
        guard let (value, end) = passage.number(at: index) else { return index + 1 }
        let (unit, after) = passage.unit(at: end)
        if !passage.isPartOfName(index..<after, unit) {
            let isEach = index > 0 && passage.scalars[index - 1] == "各"
            quantities.append(Quantity(value: value, unit: unit, range: index..<after, isEach: isEach))
        }
        return after
    }
}

extension Passage {
    /// The number that begins here: digits, thousands set off by commas, a decimal part.
    func number(at index: Int) -> (value: ExactDecimal, end: Int)? {
        guard index < count, scalars[index].isDigit else { return nil }
        var digits = "", end = index
        while end < count {
            let scalar = scalars[end]
            if scalar.isDigit {
                digits.unicodeScalars.append(scalar)
                end += 1
            } else if scalar == ",", isThousands(at: end, after: end - index) {
                end += 1
            } else {
                break
            }
        }
        if end + 1 < count, scalars[end] == ".", scalars[end + 1].isDigit {
            digits += "."
            end += 1
            while end < count, scalars[end].isDigit {
                digits.unicodeScalars.append(scalars[end])
                end += 1
            }
            // 4.1.2 is a section.
            if end + 1 < count, scalars[end] == ".", scalars[end + 1].isDigit { return nil }
        }
        return ExactDecimal(digits).map { ($0, end) }
    }

    private func isThousands(at comma: Int, after digits: Int) -> Bool {
        guard digits >= 1, comma + 3 < count else { return false }
        let isFollowed = (1...3).allSatisfy { scalars[comma + $0].isDigit }
        return isFollowed && !(comma + 4 < count && scalars[comma + 4].isDigit) && (digits <= 3 || scalars[comma - 4] == ",")
    }

    private static let units: [(String, Quantity.Unit)] = [
        ("例", .cases), ("件", .events), ("%", .percent), ("施設", .sites), ("日", .days), ("回", .times), ("カ月", .months), ("か月", .months), ("箇月", .months),
        ("年", .years), (" patients", .cases), (" patient", .cases), (" subjects", .cases), (" cases", .cases), (" case", .cases), (" events", .events), (" event", .events),
        (" reports", .events), (" sites", .sites), (" days", .days), (" months", .months), (" years", .years), (" doses", .times),
    ]

    /// The unit that follows a number.
    func unit(at index: Int) -> (unit: Quantity.Unit, end: Int) {
        for (words, unit) in Self.units where has(words, at: index) { return (unit, index + words.unicodeScalars.count) }
        return (.none, index)
    }

    /// Whether a number belongs to a name, an order or a measure: 第 2 項, 5 年調査票, 表 6, PT1, 120 mg, 20062004 試験.
    func isPartOfName(_ range: Range<Int>, _ unit: Quantity.Unit) -> Bool {
        if range.lowerBound > 0 {
            let before = scalars[range.lowerBound - 1]
            if ["第", "表", "図", "※", "#", "/", "-", "－", "_", ".", "令", "成"].contains(before) { return true }
            if before == "～" || before == "–" { return unit == .none }
            if before.isWordlike, before.properties.isAlphabetic { return true }
        }
        if unit == .years || unit == .months, ["調", "間", "以", "時", "を", "未", "目", "版"].contains(where: { has($0, at: range.upperBound) }) { return true }
        for words in ["mg", " mg", "μg", " μg", "mL", " mL", "試験", "条", "項", "号", "区分", "週", "月", "歳", "版", "つ", "か国", "カ国", " years", "以上"] where unit == .none && has(words, at: range.upperBound) { return true }
        if unit == .events || unit == .cases, has("以上", at: range.upperBound) { return true }
        return false
    }
}

/// `71.4%（45/63 例）`, `45/63 例（71.4%）`, `16（10.3）`, `16 例（10.3%）`, and a percentage alone.
struct RateScanner {
    let passage: Passage

    func rate(at index: Int) -> (rate: Rate, quantities: [Quantity])? {
        guard index < passage.count, passage.scalars[index].isDigit, index == 0 || !(passage.scalars[index - 1].isDigit || passage.scalars[index - 1] == ".") else { return nil }
        guard let (first, end) = passage.number(at: index) else { return nil }
        return percentageFirst(first, index, end) ?? fractionFirst(first, index, end) ?? countFirst(first, index, end)
    }

    private func percentageFirst(_ first: ExactDecimal, _ index: Int, _ end: Int) -> (rate: Rate, quantities: [Quantity])? {
        guard passage.has("%", at: end) else { return nil }
        // 95%CI and 95% confidence interval name a level.
        for words in ["CI", " CI", "信頼", " confidence", "の信頼"] where passage.has(words, at: end + 1) { return nil }
        let open = skip(end + 1)
        guard passage.has("(", at: open), let (n, nEnd) = passage.number(at: open + 1) else {
            return (Rate(percentage: first, range: index..<end + 1), [Quantity(value: first, unit: .percent, range: index..<end + 1)])
        }
        var cursor = passage.unit(at: nEnd).end
        var denominator: Int?
        if passage.has("/", at: cursor), let (d, dEnd) = passage.number(at: cursor + 1), d.places.count == 0 {
            denominator = d.units
            cursor = passage.unit(at: dEnd).end
        } else if passage.has(" of ", at: cursor), let (d, dEnd) = passage.number(at: cursor + 4), d.places.count == 0 {
            denominator = d.units
            cursor = passage.unit(at: dEnd).end
        }
        guard passage.has(")", at: cursor) || passage.has("、", at: cursor) || passage.has(",", at: cursor) || passage.has(";", at: cursor), n.places.count == 0 else {
            return (Rate(percentage: first, range: index..<end + 1), [Quantity(value: first, unit: .percent, range: index..<end + 1)])
        }
        return (Rate(percentage: first, numerator: n.units, denominator: denominator, range: index..<cursor + 1),
                [Quantity(value: first, unit: .percent, range: index..<end + 1), Quantity(value: n, unit: .cases, range: open + 1..<cursor)])
    }

    private func fractionFirst(_ first: ExactDecimal, _ index: Int, _ end: Int) -> (rate: Rate, quantities: [Quantity])? {
        let cursor = passage.unit(at: end).end
        guard first.places.count == 0, passage.has("/", at: cursor), let (d, dEnd) = passage.number(at: cursor + 1), d.places.count == 0 else { return nil }
        let open = skip(passage.unit(at: dEnd).end)
        guard passage.has("(", at: open), let (p, pEnd) = passage.number(at: open + 1) else { return nil }
        let close = passage.has("%", at: pEnd) ? pEnd + 1 : pEnd
        guard passage.has(")", at: close) else { return nil }
        return (Rate(percentage: p, numerator: first.units, denominator: d.units, range: index..<close + 1), [Quantity(value: first, unit: .cases, range: index..<dEnd)])
    }

    private func countFirst(_ first: ExactDecimal, _ index: Int, _ end: Int) -> (rate: Rate, quantities: [Quantity])? {
        let (unit, unitEnd) = passage.unit(at: end)
        let open = skip(unitEnd)
        guard first.places.count == 0, passage.has("(", at: open), let (p, pEnd) = passage.number(at: open + 1) else { return nil }
        let isMarked = passage.has("%", at: pEnd)
        let close = isMarked ? pEnd + 1 : pEnd
        // Without a sign only a decimal is taken for a percentage: 低下（1） is a count.
        guard passage.has(")", at: close), isMarked || p.places.count > 0 else { return nil }
        return (Rate(percentage: p, numerator: first.units, range: index..<close + 1), [Quantity(value: first, unit: unit == .none ? .cases : unit, range: index..<unitEnd)])
    }

    private func skip(_ index: Int) -> Int { passage.has(" ", at: index) ? index + 1 : index }
}
