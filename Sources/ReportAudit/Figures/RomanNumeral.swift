/// Numbers of tables as some journals and companies write them: `Table IV`.
///
/// ```swift
/// RomanNumeral.value("XIV")      // 14
/// RomanNumeral.value("IIII")     // nil
/// ```
enum RomanNumeral {
    private static let letters: [String] = {
        let tens = ["", "X", "XX", "XXX"], ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return (0...39).map { tens[$0 / 10] + ones[$0 % 10] }
    }()

    private static let values = Dictionary(uniqueKeysWithValues: letters.enumerated().dropFirst().map { ($0.element, $0.offset) })

    /// Of 1 to 39; nil for what is none.
    static func value(_ letters: String) -> Int? { values[letters] }

    /// Nil for what is not of 1 to 39.
    static func letters(_ value: Int) -> String? { (1...39).contains(value) ? letters[value] : nil }
}
