import Foundation

/// A word of a case report as it is compared: without regard to width, case and blanks around it, so that `Ｒｅｌａｔｅｄ` is `related`.
struct ReportWord: Hashable, Sendable {
    let key: String

    init(_ text: String) {
        key = text.precomposedStringWithCompatibilityMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
