import Reexamination

/// A date as PMDA prints it: `20040401`, `200404` or `2004`.
struct PrintedDate: Equatable {
    let year: Int
    let month: Int?
    let day: Int?

    init?(_ printed: String) {
        let text = JADERColumn.folded(printed)
        guard [4, 6, 8].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
              let year = Int(text.prefix(4)), year > 0 else { return nil }
        self.year = year
        let month = text.utf8.count >= 6 ? Int(text.dropFirst(4).prefix(2)) : nil
        let day = text.utf8.count == 8 ? Int(text.suffix(2)) : nil
        if let month {
            guard CalendarDate(year: year, month: month, day: day ?? 1) != nil else { return nil }
        }
        self.month = month
        self.day = day
    }
}
