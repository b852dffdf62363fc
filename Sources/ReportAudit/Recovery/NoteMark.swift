/// What begins a note under a table: a mark that the table refers to, or a short form that it explains.
enum NoteMark {
    /// `*1：`, `a) `, `[b]`, `注2）`, `－：`, `NE：`, `n=200`.
    static func begins(_ line: String) -> Bool {
        let words = line.drop(while: \.isWhitespace)
        guard let first = words.first else { return false }
        if "*＊†‡§¶#＃※".contains(first) { return true }
        if first == "注" || first == "[" || first == "(" || first == "（" { return endsMark(words.dropFirst().prefix(4), within: 3) }
        if ["n=", "N=", "n =", "N =", "n＝", "N＝", "MedDRA", "Note", "Abbreviations"].contains(where: words.hasPrefix) { return true }
        if "－―—–-".contains(first) { return [":", "："].contains(words.dropFirst().drop(while: \.isWhitespace).first) }
        if first.isASCII, first.isLetter || first.isNumber {
            if endsMark(words.prefix(3), within: 2) { return true }
            // A short form and what it stands for.
            let form = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "./%-".contains($0)) }
            return (2...8).contains(form.count) && [":", "：", "＝", "="].contains(words.dropFirst(form.count).drop { $0 == " " }.first)
        }
        return false
    }

    private static func endsMark(_ words: Substring, within length: Int) -> Bool {
        words.prefix(length + 1).firstIndex { ")）:：]".contains($0) }.map { words.distance(from: words.startIndex, to: $0) <= length } ?? false
    }
}
