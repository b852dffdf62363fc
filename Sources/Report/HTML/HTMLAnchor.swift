import Analysis
import Reexamination

/// Ids of the page. Both languages stand in one file, so each has its own prefix; a figure's id is the same in both.
enum HTMLAnchor {
    static func place(_ anchor: String, _ language: Language) -> String { "\(language.rawValue)-\(fragment(anchor))" }
    static func figure(_ id: FigureID) -> String { "figure-\(fragment(id.text))" }

    /// Letters, digits, full stop, hyphen and underscore stay; any other byte is `~` and two hexadecimal digits, so that two names never meet.
    static func fragment(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return out
    }
}

/// Where each figure is printed in one language: the link back from its definition.
struct PrintedPlaces {
    struct Place {
        /// The id of the number on the page.
        var anchor: String
        /// 表 6 or 4.2., whatever stands nearest above it.
        var name: String
    }

    let language: Language
    let of: [FigureID: [Place]]
}
