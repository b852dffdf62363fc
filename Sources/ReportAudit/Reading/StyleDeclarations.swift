/// What a style says of whether its element is read, and how far it is set in: the declarations of an attribute or of a rule.
///
/// ```swift
/// StyleDeclarations("color: red; Display: none").hides      // true
/// ```
///
/// Each piece of the text is looked at once, however long it is.
struct StyleDeclarations {
    private let all: [(name: String, value: String)]

    init(_ text: some StringProtocol) {
        all = text.split(separator: ";").compactMap { piece in
            let parts = piece.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (Self.trimmed(parts[0]), Self.trimmed(parts[1]))
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }.reversed())).lowercased()
    }

    /// Whether nothing is drawn of the element.
    var hides: Bool {
        all.contains { $0.name == "display" && $0.value.hasPrefix("none") || $0.name == "visibility" && $0.value.hasPrefix("hidden") }
    }

    /// Whether its text is set without size, or struck out.
    var unsays: Bool {
        all.contains { name, value in
            if name == "font-size" { return value.hasPrefix("0") && value.prefix { $0.isASCII && $0.isNumber || $0 == "." }.allSatisfy { $0 == "0" || $0 == "." } }
            return name.hasPrefix("text-decoration") && value.contains("line-through")
        }
    }

    /// How far the style sets its element in: the first measure it gives, whatever its unit, or a variable that says it.
    var indent: Double? {
        for (name, value) in all where ["--indent", "padding-left", "text-indent", "margin-left"].contains(name) {
            var dots = 0
            let digits = value.prefix { character in
                if character == "." { dots += 1 }
                return character.isASCII && character.isNumber || character == "." && dots == 1
            }
            if digits.first?.isNumber == true, let number = Double(digits.hasSuffix(".") ? digits.dropLast() : digits) { return number }
        }
        return nil
    }
}
