/// The marks that the report numbers its items with.
public enum ItemMark {
    /// ① … ⑳, then ㉑ … ㊿; beyond those (51).
    public static func circled(_ number: Int) -> String {
        let first: Int? = switch number {
        case 1...20: 0x2460 - 1
        case 21...35: 0x3251 - 21
        case 36...50: 0x32B1 - 36
        default: nil
        }
        guard let first, let scalar = Unicode.Scalar(UInt32(first + number)) else { return "(\(number))" }
        return String(Character(scalar))
    }

    /// ※1: U+203B and half-width digits.
    public static func note(_ number: Int) -> String { "※\(number)" }

    /// ・ before the items of a cell
    public static let bullet = "・"
}
