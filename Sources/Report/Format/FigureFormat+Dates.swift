import Reexamination

/// Dates as the house writes them: eras in Japanese unless the style says otherwise, Gregorian in English.
extension FigureFormat {
    /// 平成 26 年 5 月 23 日, 2014 年 5 月 23 日 or 23 May 2014
    public func date(_ date: CalendarDate) -> String {
        switch (language, style.calendar) {
        case (.ja, .era): JapaneseEra.text(of: date)
        case (.ja, .gregorian): "\(date.year) 年 \(date.month) 月 \(date.day) 日"
        case (.en, _): "\(date.day) \(monthName(date.month)) \(date.year)"
        }
    }

    /// 平成 26 年 7 月, 2014 年 7 月 or July 2014
    public func month(_ month: YearMonth) -> String {
        switch (language, style.calendar) {
        case (.ja, .era): JapaneseEra.text(of: month)
        case (.ja, .gregorian): "\(month.year) 年 \(month.month) 月"
        case (.en, _): "\(monthName(month.month)) \(month.year)"
        }
    }

    /// The month of a day.
    public func month(of date: CalendarDate) -> String {
        YearMonth(year: date.year, month: date.month).map { month($0) } ?? self.date(date)
    }

    /// 平成 26 年 or 2014 年; the year alone in English. A year in which the era changed bears both: 平成 31 年／令和元年.
    public func year(_ year: Int) -> String {
        switch (language, style.calendar) {
        case (.ja, .era): eraYears(of: year).joined(separator: "／")
        case (.ja, .gregorian): "\(year) 年"
        case (.en, _): "\(year)"
        }
    }

    /// The year on an axis, where there is little room: H26, H31/R1, or 2014.
    public func shortYear(_ year: Int) -> String {
        guard language == .ja, style.calendar == .era else { return String(year) }
        let names = erasOfYear(year).map { "\($0.era.initial)\($0.year)" }
        return names.isEmpty ? String(year) : names.joined(separator: "/")
    }

    /// What the letters of `shortYear` stand for: H：平成、R：令和; `nil` where there are none.
    public func erasKey(of years: some Sequence<Int>) -> String? {
        guard language == .ja, style.calendar == .era else { return nil }
        var names: [String] = []
        for era in years.flatMap({ erasOfYear($0) }).map(\.era) where !names.contains("\(era.initial)：\(era.name)") {
            names.append("\(era.initial)：\(era.name)")
        }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private func eraYears(of year: Int) -> [String] {
        let last = JapaneseEra.text(of: .year(year)), eras = erasOfYear(year)
        guard eras.count > 1, let first = eras.first else { return [last] }
        return ["\(first.era.name) \(first.year) 年", last]
    }

    /// The eras of a year's first and last day.
    private func erasOfYear(_ year: Int) -> [(era: JapaneseEra, year: Int)] {
        let days = [PartialDate.year(year).earliest, PartialDate.year(year).latest]
        let eras = days.compactMap { JapaneseEra.era(of: $0) }
        return eras.count == 2 && eras[0].era == eras[1].era ? [eras[0]] : eras
    }

    /// As much of the month as is known.
    public func month(of date: PartialDate) -> String {
        date.yearMonth.map { month($0) } ?? year(date.year)
    }

    /// As much of the day as is known.
    public func date(_ date: PartialDate) -> String {
        if case .day(let day) = date { self.date(day) } else { month(of: date) }
    }

    /// 平成 26 年 5 月 23 日～令和 6 年 5 月 22 日
    public func window(_ window: DateWindow) -> String { range(date(window.first), date(window.last)) }

    /// 平成 26 年 5 月 23 日から令和 6 年 5 月 22 日まで: the window as part of a sentence.
    public func during(_ window: DateWindow) -> String {
        pick("\(date(window.first))から\(date(window.last))まで", "from \(date(window.first)) to \(date(window.last))")
    }

    /// A span: ～ (U+FF5E) in Japanese, an en dash in English.
    public func range(_ first: String, _ last: String) -> String {
        switch language {
        case .ja: "\(first)～\(last)"
        case .en: first.contains(" ") || last.contains(" ") ? "\(first) – \(last)" : "\(first)–\(last)"
        }
    }

    private func monthName(_ month: Int) -> String {
        let names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }
}

extension JapaneseEra {
    /// The letter by which forms abbreviate the era.
    fileprivate var initial: String {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }
}
