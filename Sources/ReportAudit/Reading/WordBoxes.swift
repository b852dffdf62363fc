/// Boxes of words that are far higher than their letters, brought down to them.
///
/// Browsers write many fonts letter by letter as drawings, which tell no height of their own: the boxes that are made up for
/// them are more than twice as high as the letters, so that those of neighbouring lines overlap. How wide the letters are is
/// always told, and a Japanese letter is as wide as high, a Latin one about half as wide.
struct WordBoxes {
    /// Heights in tenths of a point whose boxes are too high, and how much.
    private let heights: Set<Int>
    private let excess: Double

    /// Box to letter: fonts say 1.0 to 1.5; what a narrow font adds is less than a quarter.
    private static let greatest = 1.8
    /// What is left of it, and where in its box a line of letters stands on.
    private static let usual = 1.3, base = 0.69

    init(_ pages: [PageWords]) {
        var ratios: [Int: [Double]] = [:]
        for word in pages.lazy.flatMap(\.words) {
            let letter = (word.right - word.left) / max(0.5, Self.letters(word.text))
            if letter > 0, word.height > 0 { ratios[Self.key(word), default: []].append(word.height / letter) }
        }
        let high = ratios.filter { PageLines.median($0.value) > Self.greatest }
        heights = Set(high.keys)
        excess = high.isEmpty ? 1 : PageLines.median(high.values.flatMap { $0 }) / Self.usual
    }

    func settled(_ word: PageWords.Word) -> PageWords.Word {
        guard heights.contains(Self.key(word)) else { return word }
        var word = word
        let line = word.top + Self.base * word.height, height = word.height / excess
        word.top = line - 0.8 * height
        word.bottom = line + 0.2 * height
        return word
    }

    private static func key(_ word: PageWords.Word) -> Int { Int((word.height * 10).rounded()) }

    /// The width of a text in letters as wide as high.
    static func letters(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 1 : 0.5) }
    }

    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x2460...0x24FF, 0x203B, 0x2026, 0x2500...0x25FF: true
        default: false
        }
    }
}
