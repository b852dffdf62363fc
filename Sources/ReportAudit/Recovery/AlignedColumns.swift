import Foundation

/// Columns that a text file sets with blanks, turned into tabs: every line of the table leaves the same places free.
///
///     Study   Weeks   Patients
///     201        24        118
///     All                1,218
///
/// Only lines under a caption are read so, three at least with numbers; where one of them crosses what the others leave free, the lines stay as they are.
struct AlignedColumns {
    private struct Piece {
        let text: String
        /// In columns of a terminal: a Japanese character takes two.
        let range: Range<Int>
    }

    private static let longest = 400

    /// The same lines; those of tables so set have tabs.
    static func divided(_ lines: [String], isCaption: (String) -> Bool) -> [String] {
        var divided = lines, index = 0
        while index < lines.count {
            guard isCaption(lines[index]) else { index += 1; continue }
            let start = index + 1
            var end = start
            while end < lines.count, end - start < longest, !lines[end].trimmed.isEmpty, !lines[end].contains("\t"), !isCaption(lines[end]) { end += 1 }
            // What follows the last line with a gap is text or a note.
            while end > start, pieces(lines[end - 1]).count < 2 { end -= 1 }
            if let rows = rows(lines[start..<end].map(pieces)) {
                for (offset, row) in rows.enumerated() { divided[start + offset] = row.joined(separator: "\t") }
            }
            index = max(end, start)
        }
        return divided
    }

    private static func rows(_ lines: [[Piece]]) -> [[String]]? {
        let numbered = lines.filter { line in line.count >= 2 && line.dropFirst().contains { $0.text.contains { $0.isASCII && $0.isNumber } } }
        guard numbered.count >= 3, numbered.count * 4 >= lines.count * 3, let most = numbered.map(\.count).max() else { return nil }
        // Which places any of the lines fill.
        var filled: [Range<Int>] = []
        for range in numbered.flatMap({ $0 }).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = filled.last, range.lowerBound < last.upperBound + 1 { filled[filled.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound) } else { filled.append(range) }
        }
        guard filled.count == most, most >= 2, numbered.count(where: { $0.count == most }) * 2 >= numbered.count else { return nil }
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
