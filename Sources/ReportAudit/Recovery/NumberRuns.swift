/// Where lines that end with numbers follow each other as the rows of a table do, though no caption says so.
enum NumberRuns {
    /// Rows that make a table; fewer may be a sentence's.
    private static let least = 3

    /// The lines of each, with those above them that name the columns.
    static func ranges(in lines: [String]) -> [Range<Int>] {
        var ranges: [Range<Int>] = [], start: Int?
        for index in 0...lines.count {
            if index < lines.count, isRow(lines[index]) {
                if start == nil { start = index }
            } else if let begin = start {
                if index - begin >= least { ranges.append(head(above: begin, in: lines, after: ranges.last?.upperBound ?? 0)..<index) }
                start = nil
            }
        }
        return ranges
    }

    /// A label of its own and two numbers or more.
    private static func isRow(_ line: String) -> Bool {
        guard line.count <= 200, let (label, cells) = NumberCells.trailing(line), cells.count >= 2 else { return false }
        return label.contains(where: \.isLetter) && !label.contains("。") && !label.hasSuffix("、") && !label.hasSuffix(",") && WrittenLine.contentsEntry(line) == nil
    }

    private static func head(above start: Int, in lines: [String], after end: Int) -> Int {
        var head = start
        while head > end, start - head < 2 {
            let line = lines[head - 1].drop(while: \.isWhitespace)
            guard line.count <= 60, let last = line.last, !"。.、,".contains(last), line.split(whereSeparator: \.isWhitespace).count >= 2 else { break }
            guard case .words = LineKind(String(line)) else { break }
            head -= 1
        }
        return head
    }
}
