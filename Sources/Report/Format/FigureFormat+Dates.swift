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

    /// 平成 26 年 or 2014 年; the year alone in English.
    public func year(_ year: Int) -> String {
        switch (language, style.calendar) {
        case (.ja, .era): JapaneseEra.text(of: .year(year))
        case (.ja, .gregorian): "\(year) 年"
        case (.en, _): "\(year)"
        }
    }

    /// As much of the month as is known.
    public func month(of date: PartialDate) -> String {
        date.yearMonth.map { month($0) } ?? year(date.year)
    }

    /// 平成 26 年 5 月 23 日～令和 6 年 5 月 22 日
    public func window(_ window: DateWindow) -> String { range(date(window.first), date(window.last)) }

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
