import Foundation

/// An age, weight or height as PMDA prints it, rounded to tens: `60歳代`, `50kg台`, `10歳未満`.
///
/// ```swift
/// PrintedRange("60歳代", units: ["歳"])   // 60…69
/// PrintedRange("高齢者", units: ["歳"])   // nil: a word, kept as printed
/// ```
struct PrintedRange: Equatable {
    /// In years, kilograms or centimetres, both inclusive; `nil` where it is open.
    let least: Int?
    let greatest: Int?

    static let age = ["歳", ""], weight = ["kg"], height = ["cm"]

    init?(_ printed: String, units: [String]) {
        let text = JADERColumn.folded(printed)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count <= 4 else { return nil }
        let rest = text.dropFirst(digits.count)
        for unit in units where rest.hasPrefix(unit.uppercased()) {
            switch rest.dropFirst(unit.count) {
            case "代", "台": (least, greatest) = (number, number + 9)
            case "": (least, greatest) = (number, number)
            case "未満" where number > 0: (least, greatest) = (0, number - 1)
            case "以上": (least, greatest) = (number, nil)
            case "以下": (least, greatest) = (0, number)
            default: continue
            }
            return
        }
        return nil
    }
}
