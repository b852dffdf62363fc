/// English counts written as words.
///
/// ```swift
/// NumberWords.value("three")                // 3
/// NumberWords.value("seventy-three")        // 73
/// ```
enum NumberWords {
    private static let small: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    private static let tens: [String: Int] = ["twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90]

    /// Of a word in small letters, to ninety-nine; nil for one that is no number.
    static func value(_ word: String) -> Int? {
        if let value = small[word] ?? tens[word] { return value }
        let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let ten = tens[parts[0]], let one = small[parts[1]], one < 10 else { return nil }
        return ten + one
    }
}

extension Passage {
    /// The count written in words that begins here: seventy-three, one hundred and twelve. Words that only hold one (anyone, three-fold, one-sided) are left.
    func countInWords(at index: Int) -> (value: Int, end: Int)? {
        guard let first = numberWord(at: index) else { return nil }
        var (value, end) = first
        if value < 10, has(" hundred", at: end) {
            value *= 100
            end += " hundred".count
            let next = has(" and ", at: end) ? end + 5 : end + 1
            if has(" ", at: end), let (rest, after) = numberWord(at: next) {
                value += rest
                end = after
            }
        }
        guard end == count || !scalars[end].isLetter && !scalars[end].isHyphen else { return nil }
        return (value, end)
    }

    private func numberWord(at index: Int) -> (value: Int, end: Int)? {
        guard index < count, "otfsenOTFSEN".unicodeScalars.contains(scalars[index]), index == 0 || !(scalars[index - 1].isLetter || scalars[index - 1].isHyphen || scalars[index - 1].isDigit) else { return nil }
        func endOfWord(_ start: Int) -> Int { scalars[start..<min(count, start + 12)].firstIndex { !$0.isLetter } ?? min(count, start + 12) }
        let end = endOfWord(index)
        if end < count, scalars[end].isHyphen {
            let last = endOfWord(end + 1)
            if let value = NumberWords.value("\(text(index..<end))-\(text(end + 1..<last))".lowercased()) { return (value, last) }
        }
        return NumberWords.value(text(index..<end).lowercased()).map { ($0, end) }
    }
}

extension Unicode.Scalar {
    var isHyphen: Bool { self == "-" || self == "－" }
}
