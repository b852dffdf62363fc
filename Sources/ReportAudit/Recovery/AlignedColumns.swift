import Foundation

/// Columns that a text file sets with blanks, turned into tabs: every line of the table leaves the same places free.
///
///     Study   Weeks   Patients
///     201        24        118
///     All                1,218
///
/// Lines between bars are divided wherever they stand. Of the others only lines under a caption are read so, three at least with numbers; where one of them crosses what the others leave free, the lines stay as they are.
struct AlignedColumns {
    private struct Piece {
        let text: String
        /// In columns of a terminal: a Japanese character takes two.
        let range: Range<Int>
    }

    private static let longest = 400

    /// The same lines; those of tables so set have tabs.
    private(set) var lines: [String]
    /// Those that stand right under such a table: what it says of itself.
    private(set) var notes: Set<Int> = []

    init(_ written: [String]) {
        let barred = written.map(Self.barred)
        lines = zip(written, barred).map { $1 ?? $0 }
        var index = 0
        while index < lines.count {
            if barred[index] != nil {
                while index < lines.count, barred[index] != nil || Self.isRule(lines[index]) { index += 1 }
                addNotes(from: index)
                continue
            }
            guard LineKind.isCaption(lines[index]) else { index += 1; continue }
            // A blank line may stand between the caption and the head.
            let start = index + 2 < lines.count && lines[index + 1].trimmed.isEmpty && Self.pieces(lines[index + 2]).count >= 2 ? index + 2 : index + 1
            var end = start
            while end < lines.count, end - start < Self.longest, !lines[end].trimmed.isEmpty, !lines[end].contains("\t"), !LineKind.isCaption(lines[end]) { end += 1 }
            // What follows the last line with a gap is text or a note.
            while end > start, Self.pieces(lines[end - 1]).count < 2 { end -= 1 }
            let own = (start..<end).filter { !Self.isRule(lines[$0]) }
            if let rows = Self.rows(own.map { Self.pieces(lines[$0]) }) {
                // What is set in stays so.
                for (line, row) in zip(own, rows) { lines[line] = (row[0].isEmpty ? "" : String(lines[line].prefix(while: \.isWhitespace))) + row.joined(separator: "\t") }
                addNotes(from: end)
            }
            index = max(end, start)
        }
    }

    private mutating func addNotes(from start: Int) {
        var index = start
        while index < lines.count, index - start < 20, !lines[index].trimmed.isEmpty, !LineKind.isCaption(lines[index]) {
            if !Self.isRule(lines[index]) { notes.insert(index) }
            index += 1
        }
    }

    /// A line drawn with characters: -----, ─────, +----+----+, |---|---|.
    static func isRule(_ line: String) -> Bool {
        let drawn = line.trimmed
        return drawn.count >= 5 && drawn.allSatisfy { "-－=＝─━―‐–—_＿+|:┼├┤┌┐└┘┬┴│".contains($0) }
    }

    /// | 間質性肺疾患 | 31 (4.2) |: the cells between bars, with tabs; nil for another line.
    private static func barred(_ line: String) -> String? {
        let words = line.trimmed
        guard let bar = words.first, "|│｜".contains(bar), words.last == bar, words.count >= 5, !isRule(line) else { return nil }
        let cells = words.dropFirst().dropLast().split(separator: bar, omittingEmptySubsequences: false)
        guard cells.count >= 2 else { return nil }
        // A blank beside the bar is the table's; more of them, or wide ones, set the first cell in.
        let first = cells[0].hasPrefix(" ") ? cells[0].dropFirst() : cells[0]
        return ([String(first.reversed().drop(while: \.isWhitespace).reversed())] + cells.dropFirst().map(\.trimmed)).joined(separator: "\t")
    }

    private static func rows(_ lines: [[Piece]]) -> [[String]]? {
        let numbered = lines.filter { line in line.count >= 2 && line.dropFirst().contains { $0.text.contains { $0.isASCII && $0.isNumber } } }
        guard numbered.count >= 3, numbered.count * 4 >= lines.count * 3, let most = numbered.map(\.count).max() else { return nil }
        // Which places any of the lines fill.
        var filled: [Range<Int>] = []
        for range in numbered.flatMap({ $0 }).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = filled.last, range.lowerBound < last.upperBound + 1 { filled[filled.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound) } else { filled.append(range) }
        }
        // A first column printed once a group leaves the lines that follow one piece short.
        func isWhole(_ line: [Piece]) -> Bool { line.count == most || (most >= 3 && line.count == most - 1 && line[0].range.overlaps(filled[1])) }
        guard filled.count == most, most >= 2, numbered.count(where: isWhole) * 2 >= numbered.count else { return nil }
        var rows: [[String]] = []
        for line in lines {
            var cells = Array(repeating: "", count: filled.count)
            for piece in line {
                // A head may stand beside its numbers: it belongs to those that are nearest.
                let middle = piece.range.lowerBound + piece.range.upperBound
                guard let column = filled.indices.min(by: { distance(piece.range, filled[$0], middle) < distance(piece.range, filled[$1], middle) }) else { return nil }
                cells[column] += cells[column].isEmpty ? piece.text : " " + piece.text
            }
            rows.append(cells)
        }
        return rows
    }

    private static func distance(_ piece: Range<Int>, _ column: Range<Int>, _ middle: Int) -> Int {
        piece.overlaps(column) ? -piece.clamped(to: column).count : abs(middle - column.lowerBound - column.upperBound)
    }

    /// What stands between gaps of two blanks and more.
    private static func pieces(_ line: String) -> [Piece] {
        var pieces: [Piece] = [], text = "", start = 0, end = 0, at = 0
        for character in line {
            let scalar = character.unicodeScalars.first, isBlank = character == " " || character == "\u{3000}", width = scalar.map { $0.value >= 0x1100 && !(0x2000..<0x2E80).contains($0.value) && !(0xFF61...0xFFDC).contains($0.value) ? 2 : 1 } ?? 1
            if !isBlank {
                if !text.isEmpty, at - end >= 2 {
                    pieces.append(Piece(text: text, range: start..<end))
                    text = ""
                }
                if text.isEmpty { start = at } else if at > end { text += " " }
                text.append(character)
                end = at + width
            }
            at += width
        }
        return text.isEmpty ? pieces : pieces + [Piece(text: text, range: start..<end)]
    }
}
