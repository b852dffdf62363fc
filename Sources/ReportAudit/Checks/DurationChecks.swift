import Foundation
import Reexamination
import Statistics

/// Periods with the length printed beside them, and days counted from a start: R2.3.1～R2.4.15（46 日間）; 投与開始 28 日後の 7 月 8 日.
///
/// Periods are read in both languages, days counted from a start in Japanese only: in English the day and its start are told in too many ways to be sure of one.
struct DurationChecks {
    let passage: Passage
    let found: Quantities

    init(_ passage: Passage, _ found: Quantities) {
        self.passage = passage
        self.found = found
    }

    var verdicts: [Verdict] { found.dates.isEmpty ? [] : periods + reckoned + counted }

    private var periods: [Verdict] {
        zip(found.dates, found.dates.dropFirst()).compactMap { from, to -> Verdict? in
            let between = passage.text(from.range.upperBound..<to.range.lowerBound)
            guard ["～", "から", "–", " – ", " to ", "－", "-", " through "].contains(between), let start = from.date, let end = to.date, start.earliest <= end.latest else { return nil }
            guard let length = lengthAfter(to.range.upperBound) ?? lengthBefore(from.range.lowerBound), let right = Self.right(length, start, end) else { return nil }
            let holds = right == length.count, range = min(from.range.lowerBound, length.range.lowerBound)..<max(to.range.upperBound, length.range.upperBound)
            // A treatment may leave out its breaks, and so have fewer days.
            let weight: Verdict.Weight = holds ? .note : length.unit == .days && length.count < right ? .warning : .error
            return Verdict(.period, holds ? .holds : .fails, weight, .duration(printed: length.count, right: right, unit: length.unit), [Evidence(passage, holds ? length.range : range)])
        }
    }

    private struct Length {
        var count: Int
        var unit: Quantity.Unit
        var range: Range<Int>
    }

    private static let units: [(String, Quantity.Unit)] = [("日間", .days), ("年間", .years), ("カ月間", .months), ("か月間", .months), ("箇月間", .months), (" days", .days), (" years", .years), (" months", .months)]

    /// までの 3 年間, （46 日間）, (46 days).
    private func lengthAfter(_ end: Int) -> Length? {
        var index = end
        for words in ["までの", "まで", "の"] where passage.has(words, at: index) {
            index += words.unicodeScalars.count
            break
        }
        var isBracketed = true
        if passage.has(" (", at: index) { index += 2 } else if passage.has("(", at: index) { index += 1 } else if index == end { return nil } else { isBracketed = false }
        guard let length = length(index) else { return nil }
        // (12 months for each patient), 30 日間隔, 28 日間を 1 サイクルとする: something else than the period is so long.
        let end = length.range.upperBound, isIt = isBracketed ? [")", "、", ",", ";"].contains { passage.has($0, at: end) } : !["隔", "を", "以", "ご", "毎"].contains { passage.has($0, at: end) }
        return isIt ? length : nil
    }

    /// 46 日間（…～…）. Years before brackets are those of a re-examination, which another check knows.
    private func lengthBefore(_ start: Int) -> Length? {
        guard start > 1, passage.has("(", at: start - 1) else { return nil }
        for (words, unit) in Self.units where unit == .days {
            let end = start - 1 - words.unicodeScalars.count
            guard end > 0, passage.has(words, at: end) else { continue }
            var first = end
            while first > 0, passage.scalars[first - 1].isDigit || passage.scalars[first - 1] == "," { first -= 1 }
            if let length = length(first), length.range.upperBound == start - 1, first == 0 || passage.scalars[first - 1] != "約" { return length }
        }
        return nil
    }

    private func length(_ index: Int) -> Length? {
        guard let (number, end) = passage.number(at: index), number.places.count == 0, (1...20_000).contains(number.units) else { return nil }
        for (words, unit) in Self.units where passage.has(words, at: end) { return Length(count: number.units, unit: unit, range: index..<end + words.unicodeScalars.count) }
        // （8 年）: without 間 only where the bracket holds nothing else, and is no year.
        for (words, unit) in [("年)", Quantity.Unit.years), ("カ月)", .months), ("か月)", .months)] where number.units <= 100 && passage.has("(", at: index - 1) && passage.has(words, at: end) {
            return Length(count: number.units, unit: unit, range: index..<end + words.unicodeScalars.count - 1)
        }
        return nil
    }

    /// What should be printed: the length itself where it fits with or without its last day, or for years and months the only round one. `nil` where it may be rounded.
    private static func right(_ length: Length, _ start: PartialDate, _ end: PartialDate) -> Int? {
        switch length.unit {
        case .days:
            guard case .day(let first) = start, case .day(let last) = end else { return nil }
            let days = last.dayNumber - first.dayNumber
            return length.count == days || length.count == days + 1 ? length.count : days + 1
        case .years, .months:
            let months: Int
            switch (start, end) {
            case (.day(let first), .day(let last)):
                let whole = (last.year - first.year) * 12 + last.month - first.month
                guard let exact = [whole - 1, whole, whole + 1].first(where: { first.adding(months: $0) == last || first.adding(months: $0).adding(days: -1) == last }) else { return nil }
                months = exact
            case (.month, .month):
                guard let first = start.yearMonth, let last = end.yearMonth else { return nil }
                let whole = (last.year - first.year) * 12 + last.month - first.month
                if length.unit == .months { return length.count == whole || length.count == whole + 1 ? length.count : whole + 1 }
                months = (whole + 1).isMultiple(of: 12) ? whole + 1 : whole
            default: return nil
            }
            if length.unit == .months { return months }
            return months.isMultiple(of: 12) ? months / 12 : nil
        default: return nil
        }
    }

    /// 投与開始 28 日後の 7 月 8 日, after the sentence that gives the day of the start.
    private var reckoned: [Verdict] {
        found.all.compactMap { quantity -> Verdict? in
            guard quantity.unit == .days, let days = quantity.whole, (1...3650).contains(days), let isAfter = passage.has("後の", at: quantity.range.upperBound) ? true : passage.has("目の", at: quantity.range.upperBound) ? false : nil,
                  passage.text(max(0, quantity.range.lowerBound - 8)..<quantity.range.lowerBound).contains("開始"), let (month, monthEnd) = passage.number(at: quantity.range.upperBound + 2), passage.has("月", at: monthEnd),
                  let (day, dayEnd) = passage.number(at: monthEnd + 1), passage.has("日", at: dayEnd) else { return nil }
            return verdict(days, isAfter, starts(before: quantity.range.lowerBound, ["開始"]), quantity.range.lowerBound..<dayEnd + 1) { $0.month == month.units && $0.day == day.units }
        }
    }

    /// 投与 42 日目の 2017 年 11 月 13 日; 2017 年 11 月 29 日、発現 16 日後に死亡: whole dates, each with the day it is counted from before it.
    private var counted: [Verdict] {
        found.all.compactMap { quantity -> Verdict? in
            guard quantity.unit == .days, let days = quantity.whole, (1...3650).contains(days) else { return nil }
            let end = quantity.range.upperBound, lead = passage.text(max(0, quantity.range.lowerBound - 6)..<quantity.range.lowerBound)
            guard let isAfter = passage.has("後", at: end) ? true : passage.has("目", at: end) ? false : nil else { return nil }
            let words: [String]
            if ["投与開始後", "投与開始", "投与後", "投与", "開始後", "開始", "服用開始", "服用"].contains(where: lead.hasSuffix) { words = ["開始", "初回投与"] }
            else if ["発現後", "発現から", "発現"].contains(where: lead.hasSuffix) { words = ["発現", "発症"] }
            else if ["接種後", "接種"].contains(where: lead.hasSuffix) { words = ["接種"] }
            else { return nil }
            // の and the date, or the date and 、 or (.
            let own = found.dates.first { $0.range.lowerBound == end + 2 && ["の", "("].contains(passage.scalars[end + 1]) } ?? found.dates.last { date in
                let between = date.range.upperBound <= quantity.range.lowerBound ? passage.text(date.range.upperBound..<quantity.range.lowerBound) : " "
                return ["、", "(", "に", "の"].contains { mark in between.hasPrefix(mark) && between.dropFirst(mark.count) == lead.suffix(between.dropFirst(mark.count).count) && between.count <= 7 }
            }
            guard let own, case .day(let day)? = own.date else { return nil }
            let first = min(own.range.lowerBound, quantity.range.lowerBound)
            return verdict(days, isAfter, starts(before: first, words), first..<max(own.range.upperBound, end + 1)) { $0 == day }
        }
    }

    /// A day counted from the one start before it. Where several began before (a second treatment, dose or reaction), any of them may be meant, and none of them is held to be.
    private func verdict(_ days: Int, _ isAfter: Bool, _ starts: [CalendarDate], _ range: Range<Int>, isPrinted: (CalendarDate) -> Bool) -> Verdict? {
        let days = isAfter ? days : days - 1
        func fits(_ start: CalendarDate) -> Bool { isPrinted(start.adding(days: days)) || isPrinted(start.adding(days: isAfter ? days - 1 : days + 1)) }
        guard let start = starts.first(where: fits) ?? (starts.count == 1 ? starts.first : nil) else { return nil }
        let holds = fits(start), lead = passage.text(max(0, range.lowerBound - 16)..<range.lowerBound)
        // 2 サイクル目の投与 8 日目: the start of another thing than of all.
        guard holds || !["回目", "サイクル", "コース", "クール", "再"].contains(where: lead.contains) else { return nil }
        return Verdict(.period, holds: holds, .dayReckoned(start: start, days: days, right: start.adding(days: days)), [Evidence(passage, range, around: holds ? 0 : 8)])
    }

    /// The days before that a sentence says were those of a start: right behind the date, up to the next, or as its label right before it.
    private func starts(before index: Int, _ words: [String]) -> [CalendarDate] {
        var days: [CalendarDate] = []
        for (place, date) in found.dates.enumerated() where date.range.upperBound <= index {
            guard case .day(let day)? = date.date else { continue }
            let next = place + 1 < found.dates.count ? min(index, found.dates[place + 1].range.lowerBound) : index
            let stop = passage.find("。", in: date.range.upperBound..<next) ?? next
            let after = passage.text(date.range.upperBound..<stop), before = passage.text(max(0, date.range.lowerBound - 8)..<date.range.lowerBound)
            if words.contains(where: after.contains) || words.contains(where: { before.contains($0 + "日") }) { if !days.contains(day) { days.append(day) } }
        }
        return days
    }
}
