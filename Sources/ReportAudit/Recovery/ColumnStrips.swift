/// The strips between the columns of a table that no row of numbers crosses.
///
/// Cells may stand as close as words do: 73（8.99） 95. One gap does not tell, but the same gap in every row does.
struct ColumnStrips {
    private let strips: [ClosedRange<Double>]

    /// - Parameter height: that of the table's words, in points; a strip is at least 0.4 of it wide, more than a blank.
    init(lines: [PageLines.Line], height: Double) {
        // An interval in square brackets may stand behind the numbers: 65.9 [61.3, 70.2].
        let rows = lines.filter { line in
            let text = line.text.trimmed
            let numbers = text.last == "]" ? text.lastIndex(of: "[").map { String(text[..<$0]) } ?? text : text
            return (NumberCells.trailing(numbers)?.cells.count ?? 0) >= 2
        }
        guard rows.count >= 3 else {
            strips = []
            return
        }
        var strips: [ClosedRange<Double>] = [], reached = -Double.infinity
        for word in rows.flatMap(\.segments).flatMap(\.words).sorted(by: { $0.left < $1.left }) {
            if reached > -.infinity, word.left - reached >= 0.4 * height { strips.append(reached...word.left) }
            reached = max(reached, word.right)
        }
        self.strips = strips
    }

    /// A segment by the strips that lie between its words. What stands in brackets stays with the number before it.
    func divide(_ segment: PageLines.Segment) -> [PageLines.Segment] {
        guard segment.words.count > 1, !strips.isEmpty else { return [segment] }
        var parts = [PageLines.Segment(segment.words[0])]
        for (before, word) in zip(segment.words, segment.words.dropFirst()) {
            let isApart = strips.contains { before.left < $0.lowerBound && before.right <= $0.upperBound && word.left >= $0.lowerBound && word.right > $0.upperBound }
            let isBracket = word.text.first == "(" || word.text.first == "（"
            if isApart, !isBracket { parts.append(PageLines.Segment(word)) } else { parts[parts.count - 1].append(word) }
        }
        return parts
    }
}
