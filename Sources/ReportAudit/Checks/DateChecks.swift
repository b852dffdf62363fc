import Reexamination
import Statistics

/// Dates that exist, periods that run forwards and have their length, and registers within the window the text states.
struct DateChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    private var passages: [Passage] { context.passages }

    var verdicts: [Verdict] {
        let scanned = passages.map { ($0, Quantities(in: $0)) }
        // A report written before an era changed writes the years to come in it: 平成 32 年.
        let isAfterHeisei = scanned.contains { passage, found in found.dates.contains { passage.has("令和", at: $0.range.lowerBound) } }
        let cells = cellsOfReexamination
        return scanned.flatMap { inPassage($0, $1, isAfterHeisei, cells) + DurationChecks($0, $1).verdicts } + windows
    }

    private func inPassage(_ passage: Passage, _ found: Quantities, _ isAfterHeisei: Bool, _ cells: Set<Place>) -> [Verdict] {
        var verdicts: [Verdict] = found.dates.map { date in
            let holds = date.date != nil && (!date.isOutsideEra || (!isAfterHeisei && passage.has("平成", at: date.range.lowerBound)))
            return Verdict(.era, holds: holds, .impossibleDate(written: passage.text(date.range), isOutsideEra: date.date != nil), [Evidence(passage, date.range, around: 6)])
        }
        for (from, to) in zip(found.dates, found.dates.dropFirst()) {
            let between = passage.text(from.range.upperBound..<to.range.lowerBound)
            guard Self.isSpan(between, before: passage.text(max(0, from.range.lowerBound - 8)..<from.range.lowerBound)), let start = from.date, let end = to.date else { continue }
            let evidence = [Evidence(passage, from.range.lowerBound..<to.range.upperBound, around: 8)]
            let holds = start.earliest <= end.latest
            verdicts.append(Verdict(.period, holds: holds, .periodBackwards, evidence))
            // 10 年（A～B） of the re-examination; other periods are round numbers.
            guard passage.find("再審査", in: 0..<passage.count) != nil || cells.contains(passage.place) else { continue }
            let lead = passage.text(max(0, from.range.lowerBound - 8)..<from.range.lowerBound)
            if let years = Self.years(lead), case .day(let first) = start, case .day(let last) = end {
                let right = first.adding(years: years).adding(days: -1)
                verdicts.append(Verdict(.period, holds: last == right, .periodLength(years: years, right: right), evidence))
            }
        }
        return verdicts
    }

    /// Whether two dates are the ends of a period: …～…, from … to …, between … and ….
    private static func isSpan(_ between: String, before lead: String) -> Bool {
        if ["～", "から", " – ", "–"].contains(between) { return true }
        return ([" to ", " until ", " through "].contains(between) && lead.lowercased().hasSuffix("from ")) || (between == " and " && lead.lowercased().hasSuffix("between "))
    }

    /// The cells beside 再審査期間.
    private var cellsOfReexamination: Set<Place> {
        Set(context.report.tables.flatMap(\.rows).filter { row in
            row.cells.count >= 2 && ["再審査期間", "Re-examination period"].contains(where: row.cells[0].text.text.contains)
        }.flatMap { $0.cells.dropFirst().map(\.text.place) })
    }

    private static func years(_ lead: String) -> Int? {
        guard !lead.contains("約") else { return nil }
        for ending in ["年(", "年間(", " years ("] where lead.hasSuffix(ending) {
            let digits = lead.dropLast(ending.count).reversed().prefix { $0.isASCII && $0.isNumber }
            // No period that is told of in years is longer than a century.
            return Int(String(digits.reversed())).flatMap { (1...100).contains($0) ? $0 : nil }
        }
        return nil
    }

    /// The re-examination periods the cover tells of: approvals ①, ② and their years ①, ②.
    private var periods: [DateWindow] {
        for passage in passages {
            guard let approval = passage.find("承認年月日", in: 0..<passage.count), let period = passage.find("再審査期間", in: approval..<passage.count) else { continue }
            let found = Quantities(in: passage)
            let approvals = found.dates.filter { (approval..<period).contains($0.range.lowerBound) }.compactMap { date -> CalendarDate? in
                if case .day(let day)? = date.date { day } else { nil }
            }
            let years = found.all.filter { $0.range.lowerBound > period && $0.unit == .years }.compactMap(\.whole)
            guard !approvals.isEmpty, approvals.count <= years.count else { continue }
            return zip(approvals, years).compactMap { DateWindow(first: $0, last: $0.adding(years: min(100, $1)).adding(days: -1)) }
        }
        return []
    }

    /// Items of a register that is said to belong to the re-examination period, but whose dates lie outside of it (domain brief §3.11, C20).
    private var windows: [Verdict] {
        let cover = self.periods
        var verdicts: [Verdict] = []
        for table in context.report.tables {
            let found = RegisterChecks.registers(table)
            guard !found.isEmpty, let name = table.name?.filter({ $0 != " " }) else { continue }
            let paragraph = context.paragraphs.filter { $0.contains { $0.mentions(name) } }.flatMap { $0 }
            let registers = found.filter { register in paragraph.contains { $0.contains("再審査期間中") && $0.contains(register.name) } }
            // The sentence may give the period itself.
            let stated = registers.isEmpty ? [] : paragraph.filter { $0.contains("再審査期間中(") || $0.contains("再審査期間(") }.compactMap(Self.window)
            let periods = stated.isEmpty ? cover : stated
            let all = registers.flatMap(dates)
            // The period meant is the one that holds most dates.
            guard let window = periods.max(by: { a, b in all.count { a.mayContain($0.date) } < all.count { b.mayContain($0.date) } }) else { continue }
            let isSinglePossible = !stated.isEmpty || periods.contains { window in all.allSatisfy { window.mayContain($0.date) } }
            for register in registers {
                let dated = dates(register)
                for (passage, range, date) in dated {
                    let holds = window.mayContain(date)
                    verdicts.append(Verdict(.window, holds: holds, else: .warning, .outsideWindow(date: date, window: window, isSinglePossible: isSinglePossible), [Evidence(passage, range)]))
                }
            }
        }
        return verdicts
    }

    /// 再審査期間中（平成 26 年 7 月 4 日～令和 6 年 7 月 3 日）に
    private static func window(_ sentence: Sentence) -> DateWindow? {
        guard let at = sentence.passage.find("再審査期間", in: sentence.range), let open = sentence.passage.find("(", in: at..<sentence.range.upperBound), open - at <= 7 else { return nil }
        let dates = sentence.dates
        guard let first = dates.firstIndex(where: { $0.range.lowerBound == open + 1 }), first + 1 < dates.count, ["～", "から", "–"].contains(sentence.passage.text(dates[first].range.upperBound..<dates[first + 1].range.lowerBound)),
              case .day(let from)? = dates[first].date, case .day(let to)? = dates[first + 1].date, from <= to else { return nil }
        return DateWindow(first: from, last: to)
    }

    /// The date each item of a register ends with.
    private func dates(_ register: RegisterChecks.Register) -> [(passage: Passage, range: Range<Int>, date: PartialDate)] {
        register.items.compactMap { item in
            Quantities(in: item.cell).dates.last { item.range.contains($0.range.lowerBound) }.flatMap { date in date.date.map { (item.cell, item.range.lowerBound..<date.range.upperBound, $0) } }
        }
    }
}
