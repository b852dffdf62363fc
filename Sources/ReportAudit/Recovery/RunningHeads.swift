/// The lines that stand at the head or foot of most pages: the document's name, the number of the page.
///
/// A line counts only if nothing but such lines stands between it and the edge of the page, and only if its words and numbers
/// are the same on the other pages, or a number at its beginning or end goes up with the pages. What a form says of each survey (収集症例数 159 例) is not left out,
/// though it stand at the same place of every page.
struct RunningHeads {
    /// Lines at the head and at the foot that may be such.
    private static let depth = 8

    /// Their numbers on each page.
    private let found: [Set<Int>]

    init(pages: [[PageLines.Line]]) {
        // On one page nothing is repeated.
        guard pages.count >= 2 else {
            found = pages.map { _ in [] }
            return
        }
        let orders = pages.map { lines in lines.indices.sorted { lines[$0].top < lines[$1].top } }
        let keys = zip(pages, orders).enumerated().map { index, page in
            let (lines, order) = page
            return Dictionary(uniqueKeysWithValues: Set(order.prefix(Self.depth) + order.suffix(Self.depth)).map { ($0, Self.keys(of: lines[$0], onPage: index)) })
        }
        let repeated = Self.repeated(keys.map { Set($0.values.joined()) })
        found = zip(orders, keys).map { order, keys in
            func isRepeated(_ at: Int) -> Bool { keys[at]?.contains(where: repeated.contains) ?? false }
            return Set(order.prefix(while: isRepeated) + order.reversed().prefix(while: isRepeated))
        }
    }

    func contains(_ number: Int, onPage page: Int) -> Bool { found[page].contains(number) }

    /// What stands on most pages, or on most of those that face the same way: these may have heads of their own.
    private static func repeated(_ pages: [Set<String>]) -> Set<String> {
        var counts: [String: (even: Int, odd: Int)] = [:]
        for (index, page) in pages.enumerated() {
            for key in page {
                if index.isMultiple(of: 2) { counts[key, default: (0, 0)].even += 1 } else { counts[key, default: (0, 0)].odd += 1 }
            }
        }
        let even = (pages.count + 1) / 2, odd = pages.count / 2
        return Set(counts.filter { _, count in
            2 * (count.even + count.odd) > pages.count || (count.even >= 3 && 4 * count.even > 3 * even) || (count.odd >= 3 && 4 * count.odd > 3 * odd)
        }.keys)
    }

    /// The line as it stands, and the same with a number that counts the pages told by how far it is ahead of them.
    private static func keys(of line: PageLines.Line, onPage page: Int) -> [String] {
        let text = line.text
        // A caption or a total may count up by chance.
        if case .caption = LineKind(text) { return [] }
        let height = Int(line.top / 4)
        var keys = ["\(height) \(text)"]
        let tokens = text.split(omittingEmptySubsequences: false) { !$0.isNumber }, numbers = tokens.filter { !$0.isEmpty }
        for number in [numbers.first, numbers.last].compactMap({ $0 }) {
            guard let value = Int(number), value < 100_000 else { continue }
            let before = text[..<number.startIndex], after = text[number.endIndex...]
            guard !before.contains(where: isOfWords) || !after.contains(where: isOfWords) else { continue }
            keys.append("\(height) \(before)#\(value - page)\(after.filter { !$0.isNumber })")
        }
        return keys
    }

    private static func isOfWords(_ character: Character) -> Bool { character.isLetter && !["頁", "ペ", "ー", "ジ", "P", "p", "a", "g", "e", "o", "f"].contains(character) }
}
