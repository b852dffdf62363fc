import Foundation

/// Drug names without regard to width, case and blanks, which JADER prints in many ways.
///
/// ```swift
/// DrugNameKey.folded("ｱｽﾋﾟﾘﾝ") == DrugNameKey.folded("アスピリン")   // true
/// ```
enum DrugNameKey {
    static func folded(_ name: String) -> String {
        // On Linux the mapping leaves half-width marks apart, ヒ and ゜, which SQL would tell from ピ.
        name.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping.lowercased().filter { !$0.isWhitespace }
    }
}
