import Foundation
import Reexamination

/// What was found where a rule is broken, told without telling of the patient: a code, a count, a length or the shape of a text.
///
/// ```swift
/// Found.code("7").text.en                  // "7"
/// Found.code("山田太郎").text.en            // "4 characters, like 字字字字"
/// Found.shape("2024/5/1").text.en          // "8 characters, like 9999/9/9"
/// ```
///
/// Codes are shown because without them nobody could mend a list of codes; names, dates of patients and free text never are.
public struct Found: Hashable, Sendable, Codable {
    public let text: LocalizedText

    private init(_ text: LocalizedText) { self.text = text }

    static let nothing = Found(say("なし", "nothing"))

    /// A code, unit, version or truth value, if it looks like one.
    static func code(_ text: String) -> Found {
        let allowed = text.utf8.count <= 16 && !text.isEmpty && text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (CharacterSet.alphanumerics.contains(scalar) || "._-+/%{}[]*()^".unicodeScalars.contains(scalar))
        }
        return allowed ? Found(LocalizedText(text)) : shape(text)
    }

    /// Digits become 9, Latin letters A, others 字; what stands between them stays.
    static func shape(_ text: String) -> Found {
        let count = text.unicodeScalars.count
        guard count > 0 else { return Found(say("空", "an empty value")) }
        let shape = String(text.unicodeScalars.prefix(24).map { scalar -> Character in
            if !scalar.isASCII { return "字" }
            if CharacterSet.decimalDigits.contains(scalar) { return "9" }
            if CharacterSet.letters.contains(scalar) { return "A" }
            return CharacterSet.controlCharacters.contains(scalar) ? "␣" : Character(scalar)
        })
        let more = count > 24 ? "…" : ""
        return Found(say("\(count) 文字（形は \(shape)\(more)）", "\(count) characters, like \(shape)\(more)"))
    }

    /// A date of the report's own handling, which says nothing of the patient.
    static func handlingDate(_ text: String) -> Found {
        text.utf8.count <= 24 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E } ? Found(LocalizedText(text)) : shape(text)
    }

    /// An identifier of a message, a batch or an organisation.
    static func identifier(_ text: String) -> Found { text.utf8.count <= 120 ? Found(LocalizedText(text)) : length(text.unicodeScalars.count) }

    static func length(_ count: Int) -> Found { Found(say("\(count) 文字", "\(count) characters")) }

    static func count(_ count: Int) -> Found { Found(say("\(count) 件", "\(count)")) }

    static func null(_ flavour: String) -> Found {
        NullFlavour(rawValue: flavour) == nil ? shape(flavour) : Found(LocalizedText("nullFlavor=\(flavour)"))
    }

    /// Two values that do not go together.
    static func both(_ first: Found, _ second: Found) -> Found { Found(say("\(first.text.ja)、\(second.text.ja)", "\(first.text.en) and \(second.text.en)")) }

    /// Something that has a name of its own.
    static func named(_ text: LocalizedText) -> Found { Found(text) }
}
