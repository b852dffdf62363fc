import Foundation

/// The names in a sentence: tables it refers to, and what stands in quotes.
extension Sentence {
    /// Whether it names a table, and not one whose number only begins alike.
    func mentions(_ name: String) -> Bool {
        // English text keeps the blank: Supplementary table 3.
        if let first = name.unicodeScalars.first, first.isLetter {
            let letters = name.prefix { !$0.isNumber }, spaced = letters.replacingOccurrences(of: "Supplementary", with: "Supplementary ") + " " + name.dropFirst(letters.count)
            return names(spaced)
        }
        return names(name)
    }

    /// Whether it names a group of lines, in whichever case the first letter is: in the year 5 form.
    func isUnder(_ group: String) -> Bool {
        guard isEnglish, let first = group.first else { return mentions(group) }
        return names(group) || names(first.lowercased() + group.dropFirst())
    }

    private func names(_ name: String) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, let at = passage.find(name, in: start..<range.upperBound) {
            let end = at + name.unicodeScalars.count
            let goesOn = end + 1 < passage.count && [".", "-", "－", "–"].contains(passage.scalars[end]) && passage.scalars[end + 1].isDigit
            let isWhole = end >= passage.count || !(passage.scalars[end].isDigit || goesOn)
            let isOwn = name.first != "表" || at == 0 || !["補", "別", "付"].contains(passage.scalars[at - 1])
            if isWhole, isOwn { return true }
            start = at + 1
        }
        return false
    }

    /// What stands in 「」, with the index after it.
    var quotes: [(label: String, end: Int)] {
        var quotes: [(String, Int)] = [], open: Int?
        for index in range {
            if passage.scalars[index] == "「" || passage.scalars[index] == "“" { open = index + 1 }
            if passage.scalars[index] == "」" || passage.scalars[index] == "”", let begin = open {
                quotes.append((passage.text(begin..<index), index + 1))
                open = nil
            }
        }
        return quotes
    }
}
