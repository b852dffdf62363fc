/// A string literal of Typst: the only way in which text of a report enters Typst source, so that it can never become markup.
///
/// ```swift
/// typstLiteral(#"#panic("x") *y*"#)     // "#panic(\"x\") *y*", which Typst prints as it stands
/// ```
func typstLiteral(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": literal += "\\\\"
        case "\"": literal += "\\\""
        case "\n": literal += "\\n"
        case "\u{0}"..<"\u{20}", "\u{7F}": literal += "\\u{\(String(scalar.value, radix: 16))}"
        default: literal.unicodeScalars.append(scalar)
        }
    }
    return literal + "\""
}
