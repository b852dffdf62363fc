import Foundation

/// Drug names without regard to width, case and blanks, which JADER prints in many ways.
///
/// ```swift
/// DrugNameKey.folded("ｱｽﾋﾟﾘﾝ") == DrugNameKey.folded("アスピリン")   // true
/// ```
enum DrugNameKey {
    static func folded(_ name: String) -> String {
        name.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
    }
}
