import Foundation
import Reexamination

/// Reads a report as text: as a viewer of PDF files copies it, or as columns divided by tabs.
///
/// ```swift
/// let report = TextReader().report(from: text)
/// ```
///
/// Form feeds divide pages. Where a viewer has put an empty line after each line, only a wider space counts as a gap.
public struct TextReader: Sendable {
    public init() {}

    public func report(from text: String) -> WrittenReport {
        var lines = lines(of: text.withBoundedMarks)
        for run in NumberRuns.ranges(in: lines.map(\.text)) { for index in run { lines[index].isOfRun = true } }
        return report(from: lines)
    }

    func report(from lines: [WrittenLine]) -> WrittenReport {
        var builder = BlockBuilder()
        for line in lines { builder.add(line) }
        return WrittenReport(blocks: builder.finish(), language: Self.language(of: lines))
    }

    func lines(of text: String) -> [WrittenLine] {
        var raw: [(text: String, place: Place, blanks: Int, isNote: Bool)] = []
        var blanks = 0, number = 0, page = 1
        let hasPages = text.contains("\u{0C}")
        let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }).map(String.init)
        let divided = AlignedColumns(pieces)
        for (index, piece) in divided.lines.enumerated() {
            number += 1
            // A line drawn with characters says nothing.
            if AlignedColumns.isRule(piece) { continue }
            let feeds = piece.prefix { $0 == "\u{0C}" }.count
            page += feeds
            // Breaks within a cell or paragraph, as word processors write them.
            let line = String(piece.dropFirst(feeds).map { ["\u{2028}", "\u{2029}", "\u{85}"].contains($0) ? WrittenLine.lineOfCell : $0 })
            if line.allSatisfy({ $0.isWhitespace }) {
                // A line of blanks is a space set on purpose; an empty one may be the viewer's.
                blanks += line.isEmpty ? 1 : 2
            } else {
                raw.append((line, Place(page: hasPages ? page : nil, line: number), blanks, divided.notes.contains(index)))
                blanks = 0
            }
        }
        let usual = raw.dropFirst().map(\.blanks).sorted().dropFirst(raw.count / 2).first ?? 0
        return raw.map { WrittenLine($0.text, place: $0.place, isAfterGap: $0.blanks > usual, isNote: $0.isNote) }
    }

    /// Japanese where at least a tenth of the characters are.
    static func language(of lines: [WrittenLine]) -> Language {
        var all = 0, japanese = 0
        for line in lines {
            for scalar in line.text.unicodeScalars where !scalar.properties.isWhitespace {
                all += 1
                if scalar.isJapanese { japanese += 1 }
            }
        }
        return japanese * 10 >= all && all > 0 ? .ja : .en
    }
}
