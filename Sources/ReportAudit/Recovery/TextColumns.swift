/// The words of a page by the columns that its text is set in: what spans the page, then the left column, then the right.
///
/// Two columns are told by a gutter near the middle that line after line leaves free, with text on both sides that fills its
/// side. A table has a gutter too, but its sides are seldom full, and it stands under a caption.
struct TextColumns {
    let words: [PageWords.Word]

    /// Lines in a row that must have text on both sides.
    private static let leastLines = 6

    var parts: [[PageWords.Word]] {
        let lines = PageLines.lines(of: words)
        guard lines.count >= Self.leastLines, let margin = words.map(\.left).min(), let end = words.map(\.right).max(), end > margin else { return [words] }
        let height = PageLines.median(words.map(\.height)), middle = (margin + end) / 2
        guard let gutter = gutter(of: lines, near: middle, within: 0.15 * (end - margin), height: height) else { return [words] }
        var parts: [[PageWords.Word]] = [], spanning: [PageWords.Word] = [], run: [PageLines.Line] = [], isUnderCaption = false
        func endRun() {
            let left = run.flatMap(\.segments).flatMap(\.words).filter { $0.right <= gutter }, right = run.flatMap(\.segments).flatMap(\.words).filter { $0.left >= gutter }
            if !isUnderCaption, isProse(left, from: margin, to: gutter), isProse(right, from: gutter, to: end) {
                if !spanning.isEmpty { parts.append(spanning) }
                spanning = []
                parts += [left, right]
            } else {
                spanning += run.flatMap(\.segments).flatMap(\.words)
            }
            run = []
        }
        for line in lines {
            let lineWords = line.segments.flatMap(\.words)
            var isCaption = false
            if case .caption = LineKind(line.text) { isCaption = true }
            // A caption with nothing on the other side is that of a table across the page.
            if lineWords.contains(where: { $0.left < gutter && $0.right > gutter }) || (isCaption && lineWords.allSatisfy { $0.right < gutter }) {
                endRun()
                spanning += lineWords
                isUnderCaption = isCaption
            } else {
                run.append(line)
            }
        }
        endRun()
        return parts + (spanning.isEmpty ? [] : [spanning])
    }

    /// A place near the middle that the fewest lines cross, if most lines have words left and right of it.
    private func gutter(of lines: [PageLines.Line], near middle: Double, within reach: Double, height: Double) -> Double? {
        var best: (x: Double, both: Int, distance: Double)?
        let spans = lines.map { line in (middle: (line.top + line.bottom) / 2, words: line.segments.flatMap(\.words)) }
        // A page may say that it is a kilometre wide: no more than 400 places.
        for step in stride(from: -reach, through: reach, by: max(1, height / 4, reach / 200)) {
            let x = middle + step
            // Lines of two columns seldom stand at one height throughout.
            var left: [Double] = [], right: [Double] = []
            for (middle, words) in spans where !words.contains(where: { $0.left < x + 0.5 * height && $0.right > x - 0.5 * height }) {
                if words.contains(where: { $0.right < x }) { left.append(middle) }
                if words.contains(where: { $0.left > x }) { right.append(middle) }
            }
            var both = 0, at = 0
            for middle in left {
                while at < right.count, right[at] < middle - height { at += 1 }
                if at < right.count, right[at] < middle + height { both += 1 }
            }
            if both > best?.both ?? 0 || (both == best?.both ?? 0 && abs(step) < best?.distance ?? .infinity) { best = (x, both, abs(step)) }
        }
        guard let best, best.both >= Self.leastLines, 5 * best.both > 2 * lines.count else { return nil }
        return best.x
    }

    /// Whether most lines fill their side from edge to edge with words rather than numbers.
    private func isProse(_ words: [PageWords.Word], from start: Double, to end: Double) -> Bool {
        let lines = PageLines.lines(of: words.filter { $0.table == nil })
        guard lines.count >= Self.leastLines, let left = words.map(\.left).min(), let right = words.map(\.right).max(), right - left > 0.7 * (end - start) else { return false }
        let full = lines.count { line in
            line.segments.count == 1 && line.segments[0].right - line.segments[0].left > 0.8 * (right - left) && line.text.count { $0.isLetter } * 4 > line.text.count
        }
        return full * 2 >= lines.count
    }
}
