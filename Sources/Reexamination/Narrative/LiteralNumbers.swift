/// Finds numbers in prose that look like figures: those that are no part of a date, a name or a unit of time.
enum LiteralNumbers {
    struct Literal: Hashable {
        let text: String
        /// Index of its first character.
        let start: Int
    }

    private static let eras = ["明治", "大正", "昭和", "平成", "令和"]
    private static let englishEras = ["Meiji", "Taisho", "Showa", "Heisei", "Reiwa"]
    private static let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

    static func found(in prose: [Character]) -> [Literal] {
        var literals: [Literal] = []
        var position = 0
        while position < prose.count {
            guard isDigit(prose[position]) else {
                position += 1
                continue
            }
            let start = position
            while position < prose.count, isDigit(prose[position]) || (isPoint(prose[position]) && position + 1 < prose.count && isDigit(prose[position + 1])) { position += 1 }
            if !isPartOfName(prose, start, position), !isDate(prose, start, position) {
                literals.append(Literal(text: String(prose[start..<position]), start: start))
            }
        }
        return literals
    }

    /// ASCII and full-width digits.
    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) || ("０"..."９").contains(character) }

    private static func isPoint(_ character: Character) -> Bool { character == "." || character == "," || character == "．" }

    /// Digits that a Latin letter comes before, with or without a hyphen: `HbA1c`, `COVID-19`.
    private static func isPartOfName(_ prose: [Character], _ start: Int, _ end: Int) -> Bool {
        guard start > 0 else { return false }
        let before = prose[start - 1]
        if before.isASCII && before.isLetter { return true }
        return before == "-" && start > 1 && prose[start - 2].isASCII && prose[start - 2].isLetter
    }

    /// 平成24年9月, 2014 年 5 月 23 日, 2014-05-23, September 2012, 23 May 2014. A number of years, months or days that is
    /// no date (5 年間, 36 カ月) is a figure.
    private static func isDate(_ prose: [Character], _ start: Int, _ end: Int) -> Bool {
        let before = String(prose[..<start].suffix(12)).trimmedEnd
        let after = String(prose[end...].prefix(14)).trimmedStart
        let digits = end - start
        if eras.contains(where: before.hasSuffix) && after.hasPrefix("年") || englishEras.contains(where: before.hasSuffix) { return true }
        if after.hasPrefix("年"), digits == 4 { return true }
        if before.hasSuffix("年"), after.hasPrefix("月") { return true }
        if before.hasSuffix("月"), after.hasPrefix("日") { return true }
        if digits == 4, prose[end...].first == "-" || months.contains(where: before.hasSuffix) { return true }
        if digits == 2, before.hasSuffix("-") { return true }
        if digits <= 2, months.contains(where: after.hasPrefix) { return true }
        return months.contains { before.hasSuffix($0) } && after.hasPrefix(",") || (digits == 4 && before.hasSuffix(","))
    }
}

extension String {
    fileprivate var trimmedStart: String { String(drop { $0 == " " || $0 == "\u{3000}" }) }
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " || $0 == "\u{3000}" }.reversed()) }
}
