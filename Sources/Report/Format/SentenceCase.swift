/// How an English name of the dossier, which begins with a capital, stands inside a sentence.
///
/// ```swift
/// SentenceCase.inside("Safety analysis set")        // safety analysis set
/// SentenceCase.inside("Japanese phase II trial")    // unchanged
/// ```
public enum SentenceCase {
    /// The first letter small, unless the text is a title or its first word an abbreviation, a single letter or a proper adjective.
    public static func inside(_ text: String) -> String {
        guard let first = text.first, first.isUppercase else { return text }
        let word = text.prefix { $0.isLetter || $0.isNumber }
        // A second capital makes it a title: Dear Healthcare Professional letter.
        let isTitle = text.dropFirst(word.count).drop { $0 == " " }.first?.isUppercase ?? false
        let isAbbreviation = word.count == 1 || word.dropFirst().contains { $0.isUppercase || $0.isNumber }
        return isTitle || isAbbreviation || proper.contains(String(word)) ? text : first.lowercased() + text.dropFirst()
    }

    /// The first letter a capital.
    public static func opening(_ text: String) -> String {
        text.first.map { $0.uppercased() + text.dropFirst() } ?? text
    }

    /// Words that keep their capital: peoples, places and persons that names of trials and procedures begin with.
    private static let proper: Set<String> = [
        "Japan", "Japanese", "Asia", "Asian", "America", "American", "Europe", "European", "China", "Chinese", "Korea", "Korean", "Taiwan", "Taiwanese",
        "Australia", "Australian", "Canada", "Canadian", "Britain", "British", "France", "French", "Germany", "German", "Italy", "Italian", "Spain", "Spanish",
        "Kaplan", "Clopper", "Brookmeyer", "Karnofsky", "Choi", "Barthel",
    ]
}
