/// English counts written as words.
///
/// ```swift
/// NumberWords.value("three")      // 3
/// ```
enum NumberWords {
    private static let values: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]

    /// Of a word in small letters; nil for one that is no number.
    static func value(_ word: String) -> Int? { values[word] }
}
