/// What an item of a list begins with, by which the items of one level are known: ①, ・, (1), 1., (a).
///
/// ```swift
/// ItemMark.count(["① 定期的な検査", "・血液検査", "② ①の結果に基づく中止"])     // 2
/// ```
enum ItemMark: Equatable {
    case circled
    case bullet(Character)
    case bracketed
    case dotted
    case lettered

    private static let circles = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"), bullets: Set<Character> = ["・", "●", "○", "■", "□", "◆", "▶"]

    init?(_ text: String) {
        guard let first = text.first else { return nil }
        if Self.circles.contains(first) { self = .circled; return }
        if Self.bullets.contains(first) { self = .bullet(first); return }
        let digits = text.drop { $0 == "(" || $0 == "（" }.prefix { ("0"..."9").contains($0) }
        if (1...2).contains(digits.count), let next = text[digits.endIndex...].first {
            if next == ")" { self = .bracketed; return }
            if next == ".", first.isNumber { self = .dotted; return }
        }
        guard first == "(", text.dropFirst(2).first == ")", let letter = text.dropFirst().first, letter.isLetter else { return nil }
        self = .lettered
    }

    /// The items with the mark that the first of them has: those of circled numbers one after the other, wherever they stand; what has another mark stands under one of them.
    static func count(_ items: [String]) -> Int {
        let first = items.lazy.compactMap { text in ItemMark(text) ?? text.first { circles.contains($0) || "●■◆▶".contains($0) }.flatMap { ItemMark(String($0)) } }.first
        switch first {
        case .circled:
            return items.joined().reduce(into: 0) { count, character in if count < circles.count, character == circles[count] { count += 1 } }
        case .bullet(let mark) where mark != "・" && mark != "○" && mark != "□":
            return items.joined().count { $0 == mark }
        case let mark?:
            return items.count { ItemMark($0) == mark }
        case nil: return 0
        }
    }
}
