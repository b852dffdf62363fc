import Reexamination
import Statistics

/// Dates of running text, in eras or the common era, to the day, month or year.
struct DateScanner {
    let passage: Passage

    private static let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

    func date(at index: Int) -> WrittenDate? {
        japanese(at: index) ?? short(at: index) ?? english(at: index)
    }

    private func japanese(at index: Int) -> WrittenDate? {
        for era in JapaneseEra.allCases where passage.has(era.name, at: index) {
            let start = index + era.name.unicodeScalars.count
            if passage.has("元年", at: start) { return rest(of: era.start.year, from: start + 2, index, era: era) }
            guard let (year, end) = passage.number(at: start), year.places.count == 0, (1...99).contains(year.units), passage.has("年", at: end) else { return nil }
            return rest(of: era.start.year + year.units - 1, from: end + 1, index, era: era)
        }
        guard passage.scalars[index].isDigit, index == 0 || !passage.scalars[index - 1].isDigit,
              let (year, end) = passage.number(at: index), (1900...2199).contains(year.units), year.places.count == 0, passage.has("年", at: end) else { return nil }
        return rest(of: year.units, from: end + 1, index, era: nil)
    }

    private func rest(of year: Int, from end: Int, _ index: Int, era: JapaneseEra?) -> WrittenDate {
        guard let (month, monthEnd) = passage.number(at: end), passage.has("月", at: monthEnd), month.places.count == 0 else {
            return written(Self.text(year), "01-01", "12-31", index..<end, era)
        }
        let yearAndMonth = "\(Self.text(year))-\(Self.two(month.units))"
        guard let (day, dayEnd) = passage.number(at: monthEnd + 1), passage.has("日", at: dayEnd), day.places.count == 0 else {
            return written(yearAndMonth, "01", "28", index..<monthEnd + 1, era)
        }
        return written("\(yearAndMonth)-\(Self.two(day.units))", nil, nil, index..<dayEnd + 1, era)
    }

    /// - Parameters first, last: what makes a day of the first and the last it may be; `nil` where it is a day.
    private func written(_ text: String, _ first: String?, _ last: String?, _ range: Range<Int>, _ era: JapaneseEra?) -> WrittenDate {
        let days = [first, last].map { end in CalendarDate(end.map { "\(text)-\($0)" } ?? text) }
        // A month or year belongs to an era if one of its days does.
        let isInside = era.map { written in days.contains { $0.map { JapaneseEra.era(of: $0)?.era.name == written.name } ?? true } } ?? true
        return WrittenDate(date: PartialDate(text), range: range, isOutsideEra: !isInside)
    }

    /// `R2.3.1`, `H29.4.1`, `2020/3/1` and `2020-03-01`.
    private func short(at index: Int) -> WrittenDate? {
        let first = passage.scalars[index], era: JapaneseEra? = first == "R" ? .reiwa : first == "H" ? .heisei : nil
        guard index == 0 || !(passage.scalars[index - 1].isLetter || passage.scalars[index - 1].isDigit || [".", "/", "-", "－"].contains(passage.scalars[index - 1])), era != nil || first.isDigit else { return nil }
        let marks = era == nil ? ["/", "-", "－"] : ["."]
        var mark = ""
        var numbers: [Int] = [], at = index + (era == nil ? 0 : 1)
        while numbers.count < 3 {
            let end = passage.scalars[at...].prefix(5).firstIndex { !$0.isDigit } ?? min(passage.count, at + 5)
            guard end > at, end - at <= (numbers.isEmpty && era == nil ? 4 : 2), let number = Int(passage.text(at..<end)) else { return nil }
            numbers.append(number)
            at = end
            if numbers.count < 3 {
                guard let found = marks.first(where: { passage.has($0, at: at) }), mark.isEmpty || mark == found else { return nil }
                mark = found
                at += 1
            }
        }
        let year = era.map { $0.start.year + numbers[0] - 1 } ?? numbers[0]
        // What has no such month is no date: a section, a version.
        guard (1900...2199).contains(year), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]), at >= passage.count || !(passage.scalars[at].isDigit || passage.scalars[at].isLetter || passage.scalars[at] == mark.unicodeScalars.first) else { return nil }
        return written("\(Self.text(year))-\(Self.two(numbers[1]))-\(Self.two(numbers[2]))", nil, nil, index..<at, era)
    }

    /// `23 May 2014`, `23 Sep 2014`, `May 2014`.
    private func english(at index: Int) -> WrittenDate? {
        if let (day, end) = passage.number(at: index), day.places.count == 0, passage.has(" ", at: end), let (month, monthEnd) = month(at: end + 1),
           passage.has(" ", at: monthEnd), let (year, yearEnd) = passage.number(at: monthEnd + 1), (1900...2199).contains(year.units) {
            return WrittenDate(date: PartialDate("\(year.units)-\(Self.two(month))-\(Self.two(day.units))"), range: index..<yearEnd)
        }
        if let (month, monthEnd) = month(at: index), passage.has(" ", at: monthEnd), let (year, yearEnd) = passage.number(at: monthEnd + 1), (1900...2199).contains(year.units) {
            return WrittenDate(date: PartialDate("\(year.units)-\(Self.two(month))"), range: index..<yearEnd)
        }
        return nil
    }

    private func month(at index: Int) -> (number: Int, end: Int)? {
        // Looked for at every scalar of a report: none but these begins a month.
        guard index < passage.count, "ADFJMNOS".unicodeScalars.contains(passage.scalars[index]) else { return nil }
        for (offset, name) in Self.months.enumerated() {
            if passage.has(name, at: index) { return (offset + 1, index + name.count) }
            if passage.has(String(name.prefix(3)) + " ", at: index) { return (offset + 1, index + 3) }
        }
        return nil
    }

    private static func text(_ year: Int) -> String { String(year) }
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
