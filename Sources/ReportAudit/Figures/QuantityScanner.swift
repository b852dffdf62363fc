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
            } else if let (quantity, end) = passage.countInKanji(at: index) {
                quantities.append(quantity)
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Takes the number at an index and says where to go on.
    private mutating func number(at index: Int) -> Int {
        // Digits that are no number (a section, a key of many digits) are passed over whole.
        guard let (value, end) = passage.number(at: index) else { return passage.endOfDigits(at: index) }
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
        while end < count, end - index < 40 {
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
        guard digits.utf8.count <= PrintedCount.mostDigits else { return nil }
        return ExactDecimal(digits).map { ($0, end) }
    }

    /// The number of a table as it is written: 6, 4-1, 2.7.4-1, IV.
    func tableNumber(at index: Int) -> (number: String, end: Int)? {
        var number = "", end = index
        while end < count, scalars[end] == "I" || scalars[end] == "V" || scalars[end] == "X", number.count < 8 {
            number.unicodeScalars.append(scalars[end])
            end += 1
        }
        if !number.isEmpty {
            guard RomanNumeral.value(number) != nil, end == count || !scalars[end].isLetter && !scalars[end].isDigit && scalars[end] != "-" else { return nil }
            return (number, end)
        }
        while end < count, number.count < 24 {
            let scalar = scalars[end]
            if scalar.isDigit {
                number.unicodeScalars.append(scalar)
            } else if [".", "-", "－", "–"].contains(scalar), !number.isEmpty, end + 1 < count, scalars[end + 1].isDigit {
                number += scalar == "." ? "." : "-"
            } else {
                break
            }
            end += 1
        }
        return number.isEmpty ? nil : (number, end)
    }

    /// Where the run of digits, points and commas ends that begins here.
    func endOfDigits(at index: Int) -> Int {
        var end = index + 1
        while end < count, scalars[end].isDigit || ((scalars[end] == "." || scalars[end] == ",") && end + 1 < count && scalars[end + 1].isDigit) { end += 1 }
        return end
    }

    private func isThousands(at comma: Int, after digits: Int) -> Bool {
        guard digits >= 1, comma + 3 < count else { return false }
        let isFollowed = (1...3).allSatisfy { scalars[comma + $0].isDigit }
        return isFollowed && !(comma + 4 < count && scalars[comma + 4].isDigit) && (digits <= 3 || scalars[comma - 4] == ",")
    }

    private static let units: [(String, Quantity.Unit)] = [
        ("例", .cases), ("症例", .cases), ("件", .events), ("%", .percent), ("施設", .sites), ("日", .days), ("回", .times), ("カ月", .months), ("か月", .months), ("箇月", .months),
        ("年", .years), (" patients", .cases), (" patient", .cases), (" subjects", .cases), (" subject", .cases), ("名", .cases), ("人", .cases), (" cases", .cases), (" case", .cases), (" events", .events), (" event", .events),
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

/// `71.4%（45/63 例）`, `45/63 例（71.4%）`, `156 例中 16 例（10.3%）`, `16 of 156 patients (10.3%)`, `10.3%（156 例中 16 例）`, `(13/360, 3.6%)`, `16 例（10.3%）`, and a percentage alone.
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
        let alone = (Rate(percentage: first, range: index..<end + 1), [Quantity(value: first, unit: .percent, range: index..<end + 1)])
        guard let inside = opening(end + 1), let (n, nEnd) = passage.number(at: inside), n.places.count == 0 else { return alone }
        var numerator = n.units, denominator: Int?
        var cursor = passage.unit(at: nEnd).end
        if let (d, after) = wholeAfter(cursor) {
            denominator = d
            cursor = after
        } else if let start = ["中", "中、", "のうち", "のうち、"].last(where: { passage.has($0, at: cursor) }), let (part, partEnd) = passage.number(at: cursor + start.unicodeScalars.count), part.places.count == 0 {
            // 156 例中 16 例
            denominator = n.units
            numerator = part.units
            cursor = passage.unit(at: partEnd).end
        }
        guard [")", "]", "、", ",", ";"].contains(where: { passage.has($0, at: cursor) }) else { return alone }
        return (Rate(percentage: first, numerator: numerator, denominator: denominator, range: index..<cursor + 1),
                [Quantity(value: first, unit: .percent, range: index..<end + 1), Quantity(value: n, unit: .cases, range: inside..<cursor)])
    }

    private func fractionFirst(_ first: ExactDecimal, _ index: Int, _ end: Int) -> (rate: Rate, quantities: [Quantity])? {
        guard first.places.count == 0, let (d, dEnd) = wholeAfter(passage.unit(at: end).end) else { return nil }
        let begin: Int
        if let inside = opening(dEnd) ?? opening(endOfPersons(dEnd)) { begin = inside } else if let comma = [", ", "、"].first(where: { passage.has($0, at: dEnd) }) { begin = dEnd + comma.unicodeScalars.count } else { return nil }
        // Without the sign it may be anything: a visual acuity of 20/40（0.5）.
        guard let (p, pEnd) = passage.number(at: begin), passage.has("%", at: pEnd), [")", "]", "、", ",", ";"].contains(where: { passage.has($0, at: pEnd + 1) }) else { return nil }
        return (Rate(percentage: p, numerator: first.units, denominator: d, range: index..<pEnd + 2),
                [Quantity(value: first, unit: .cases, range: index..<dEnd), Quantity(value: p, unit: .percent, range: begin..<pEnd + 1)])
    }

    private func countFirst(_ first: ExactDecimal, _ index: Int, _ end: Int) -> (rate: Rate, quantities: [Quantity])? {
        let (unit, unitEnd) = passage.unit(at: end)
        guard first.places.count == 0, let inside = opening(unitEnd) ?? opening(endOfPersons(end)) else { return nil }
        let count = Quantity(value: first, unit: unit == .none ? .cases : unit, range: index..<unitEnd)
        if let (whole, percentage) = shareOfNamed(inside) {
            return (Rate(percentage: percentage.value, numerator: first.units, denominator: whole.whole, range: index..<percentage.range.upperBound + 1), [count, whole, percentage])
        }
        // （同 22.7%）: of the same.
        let begin = passage.has("同", at: inside) ? inside + 1 : inside
        guard let (p, pEnd) = passage.number(at: begin) else { return nil }
        let isMarked = passage.has("%", at: pEnd)
        var close = isMarked ? pEnd + 1 : pEnd
        let percentage = Quantity(value: p, unit: .percent, range: begin..<close)
        var whole = isMarked && unit != .events ? wholeBefore(index) : nil
        // (4.1% of 802)
        if isMarked, let (named, after) = wholeAfter(close) {
            whole = named
            close = after
        }
        // Without a sign only a decimal is taken for a percentage: 低下（1） is a count.
        guard [")", "]"].contains(where: { passage.has($0, at: close) }), isMarked || p.places.count > 0 else { return nil }
        return (Rate(percentage: p, numerator: first.units, denominator: whole, range: index..<close + 1), [count, percentage])
    }

    /// `目標 1,500 例の 75.2%` in brackets behind a count: of what it is a share, and which.
    private func shareOfNamed(_ inside: Int) -> (whole: Quantity, percentage: Quantity)? {
        var start = inside
        while start < passage.count, start - inside <= 10, !passage.scalars[start].isDigit, !passage.has(")", at: start) { start += 1 }
        guard start < passage.count, let (whole, end) = passage.number(at: start), whole.places.count == 0 else { return nil }
        let (unit, after) = passage.unit(at: end)
        guard unit != .none, unit != .percent, passage.has("の", at: after), let (p, pEnd) = passage.number(at: after + 1), passage.has("%)", at: pEnd) else { return nil }
        return (Quantity(value: whole, unit: unit, range: start..<after), Quantity(value: p, unit: .percent, range: after + 1..<pEnd + 1))
    }

    /// What a fraction counts, in a word or two: 31/265 women, 401 of 476 treated patients. The index itself if nothing of the kind follows.
    private func endOfPersons(_ index: Int) -> Int {
        var end = index
        for _ in 0..<2 {
            guard passage.has(" ", at: end) else { return index }
            let start = end + 1
            end = start
            while end < passage.count, passage.scalars[end].isLetter || passage.scalars[end] == "-" || passage.scalars[end] == "－" { end += 1 }
            if Self.persons.contains(passage.text(start..<end).lowercased().replacing("－", with: "-")) { return end }
        }
        return index
    }

    private static let persons: Set<String> = ["patients", "women", "men", "females", "males", "subjects", "participants", "children", "adults", "infants", "neonates", "newborns", "respondents", "physicians", "pregnancies",
                                               "cases", "reports", "events", "reactions", "patient-years", "person-years", "questionnaires", "sites", "centres", "centers", "hospitals", "aes", "saes", "adrs"]

    /// 156 例中, 156 例のうち、 right before the part.
    private func wholeBefore(_ index: Int) -> Int? {
        for words in ["中", "中、", "のうち", "のうち、", "のうちの"] {
            let end = index - words.unicodeScalars.count
            guard end > 0, passage.has(words, at: end) else { continue }
            // The number ends with its unit here.
            for unit in ["例", "名", "人"] {
                let digits = end - unit.unicodeScalars.count
                guard digits > 0, passage.has(unit, at: digits) else { continue }
                var start = digits
                while start > 0, passage.scalars[start - 1].isDigit || passage.scalars[start - 1] == "," { start -= 1 }
                if let (whole, wholeEnd) = passage.number(at: start), wholeEnd == digits, whole.places.count == 0 { return whole.units }
            }
        }
        return nil
    }

    /// `/156 例`, ` of 156 patients`, ` of the 156 patients`.
    private func wholeAfter(_ index: Int) -> (whole: Int, end: Int)? {
        for words in ["/", " of ", " of the ", " out of "] where passage.has(words, at: index) {
            if let (d, end) = passage.number(at: index + words.unicodeScalars.count), d.places.count == 0 { return (d.units, passage.unit(at: end).end) }
        }
        return nil
    }

    /// What follows an opening bracket, if one is next.
    private func opening(_ index: Int) -> Int? {
        let at = passage.has(" ", at: index) ? index + 1 : index
        return passage.has("(", at: at) || passage.has("[", at: at) ? at + 1 : nil
    }
}
