/// Text as it may stand in XML or HTML, in an element or between the double quotes of an attribute.
///
/// ```swift
/// markupText("a < b & \"c\"")      // a &lt; b &amp; &quot;c&quot;
/// ```
///
/// What XML 1.0 cannot hold at all (control characters, unpaired surrogates cannot occur in a Swift string) becomes U+FFFD, so that it is seen.
func markupText(_ text: String) -> String {
    guard text.utf8.contains(where: \.needsEscape) || text.unicodeScalars.contains(where: \.isForbiddenInXML) else { return text }
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "&": out += "&amp;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        default: out.unicodeScalars.append(scalar.isForbiddenInXML ? "\u{FFFD}" : scalar)
        }
    }
    return out
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self == 60 || self == 62 || self == 38 || self == 34 || self == 39 }
}

extension Unicode.Scalar {
    fileprivate var isForbiddenInXML: Bool {
        (value < 0x20 && value != 9 && value != 10 && value != 13) || value == 0xFFFE || value == 0xFFFF || (0x7F...0x9F).contains(value)
    }
}
