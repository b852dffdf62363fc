/// Text as it may stand in XML or HTML, in an element or between the double quotes of an attribute.
///
/// ```swift
/// markupText("a < b & \"c\"")      // a &lt; b &amp; &quot;c&quot;
/// ```
///
/// What XML 1.0 cannot hold at all (control characters, unpaired surrogates cannot occur in a Swift string) becomes U+FFFD, so that it is seen.
func markupText(_ text: String) -> String {
    // Nearly all text stands as it is, and a report escapes some megabytes of it.
    guard text.utf8.contains(where: \.mayNeedCare) else { return text }
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
    /// Markup, control characters, and the first byte of U+0080…00BF or of U+F000…FFFF, among which are what XML forbids.
    fileprivate var mayNeedCare: Bool {
        switch self {
        case ..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isForbiddenInXML: Bool {
        (value < 0x20 && value != 9 && value != 10 && value != 13) || value == 0xFFFE || value == 0xFFFF || (0x7F...0x9F).contains(value)
    }
}
