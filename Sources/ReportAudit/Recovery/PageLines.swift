import Foundation

/// Words on pages to lines, and lines of a table to rows of cells.
///
/// What stands at the head or foot of most pages is left out. Between a caption and the running text after it, words are
/// put together to cells by the gaps between them, and the lines of one cell by being closer than rows are.
struct PageLines {
    let pages: [PageWords]

    init(pages: [PageWords]) { self.pages = pages }

    /// Words that follow each other without a gap.
    struct Segment {
        var left, top, right, bottom: Double
        var text: String
        var height: Double { bottom - top }
        var middle: Double { (top + bottom) / 2 }
    }

    struct Line {
        var segments: [Segment]
        var top: Double { segments.map(\.top).min() ?? 0 }
        var bottom: Double { segments.map(\.bottom).max() ?? 0 }
        var height: Double { segments.map(\.height).max() ?? 0 }
        /// As running text.
        var text: String { segments.map(\.text).joined(separator: " ") }
    }

    var lines: [WrittenLine] {
        let byPage = pages.map { Self.lines(of: $0.words) }
        let repeated = Self.repeated(byPage)
        var written: [WrittenLine] = []
        var region: Region?
        for (index, all) in byPage.enumerated() {
            let lines = all.filter { !repeated.contains(Self.signature($0)) }
            let margin = lines.map { $0.segments[0].left }.min() ?? 0, end = lines.flatMap(\.segments).map(\.right).max() ?? 0
            let body = Self.median(lines.map(\.height))
            var last: Line?
            for (number, line) in lines.enumerated() {
                let place = Place(page: index + 1, line: number + 1)
                let gap = last.map { line.top - $0.bottom } ?? 0
                let isProse = line.segments.count == 1 && line.segments[0].left - margin < 2.5 * line.height && line.segments[0].right > margin + 0.9 * (end - margin)
                var endsTable = isProse
                switch LineKind(line.text) {
                case .heading, .caption, .closing: endsTable = true
                case .note where line.segments.count == 1: endsTable = true
                default:
                    // Notes are smaller than the table above them.
                    if let region, !region.lines.isEmpty, line.segments.count == 1, line.height < region.height - 0.6, line.segments[0].left - margin < 2.5 * line.height { endsTable = true }
                    if line.segments.count == 1, line.segments[0].left - margin < 2.5 * line.height, line.text.hasSuffix("。"), line.height >= body - 0.2, line.text.count > 12 { endsTable = true }
                }
                if let open = region, endsTable, !open.lines.isEmpty {
                    written += open.rows
                    region = nil
                }
                if case .caption(let name, _) = LineKind(line.text), !name.hasPrefix("図"), !name.hasPrefix("Figure") {
                    if let open = region { written += open.rows }
                    written.append(WrittenLine(line.text, place: place, isAfterGap: gap > 0.6 * line.height))
                    region = Region()
                } else if region != nil, !endsTable {
                    region?.lines.append((line, place))
                } else {
                    if let open = region {
                        written += open.rows
                        region = nil
                    }
                    written.append(WrittenLine(line.text, place: place, isAfterGap: gap > 0.75 * line.height || (last?.height ?? line.height) < line.height - 0.6,
                                               isNote: line.height < body - 1.2))
                }
                last = line
            }
        }
        if let region { written += region.rows }
        return written
    }

    private static func lines(of words: [PageWords.Word]) -> [Line] {
        let usual = median(words.map(\.height))
        var bands: [(top: Double, bottom: Double, words: [PageWords.Word])] = []
        // Marks above the line are smaller and join the line they stand at.
        for word in words.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) where word.height >= 0.75 * usual {
            if let at = bands.lastIndex(where: { min($0.bottom, word.bottom) - max($0.top, word.top) >= 0.7 * min(word.height, $0.bottom - $0.top) }) {
                bands[at].words.append(word)
            } else {
                bands.append((word.top, word.bottom, [word]))
            }
        }
        for word in words.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) where word.height < 0.75 * usual {
            if let at = bands.indices.max(by: { overlap(bands[$0], word) < overlap(bands[$1], word) }), overlap(bands[at], word) >= 0.5 * word.height,
               bands[at].words.contains(where: { abs($0.right - word.left) < usual || abs($0.left - word.right) < usual }) {
                bands[at].words.append(word)
            } else {
                bands.append((word.top, word.bottom, [word]))
            }
        }
        return bands.sorted { $0.top < $1.top }.map { band in
            var segments: [Segment] = []
            for word in band.words.sorted(by: { $0.left < $1.left }) {
                if let last = segments.indices.last, word.left - segments[last].right < 0.9 * max(word.height, segments[last].height) {
                    let gap = word.left - segments[last].right
                    segments[last].text += (gap > 0.08 * word.height ? " " : "") + word.text
                    segments[last].right = max(segments[last].right, word.right)
                    if word.height > segments[last].height { (segments[last].top, segments[last].bottom) = (word.top, word.bottom) }
                } else {
                    segments.append(Segment(left: word.left, top: word.top, right: word.right, bottom: word.bottom, text: word.text))
                }
            }
            return Line(segments: segments)
        }
    }

    private static func overlap(_ band: (top: Double, bottom: Double, words: [PageWords.Word]), _ word: PageWords.Word) -> Double {
        min(band.bottom, word.bottom) - max(band.top, word.top)
    }

    static func median(_ values: [Double]) -> Double { values.isEmpty ? 10 : values.sorted()[values.count / 2] }

    /// A line by its words without digits, and its height on the page.
    private static func signature(_ line: Line) -> String {
        "\(Int(line.top / 4)) " + line.text.filter { !$0.isNumber }
    }

    /// Lines that stand at the same height on at least half of three pages or more.
    private static func repeated(_ pages: [[Line]]) -> Set<String> {
        guard pages.count >= 3 else { return [] }
        var counts: [String: Int] = [:]
        for page in pages { for signature in Set(page.map(signature)) { counts[signature, default: 0] += 1 } }
        return Set(counts.filter { $0.value * 2 >= pages.count }.keys)
    }

    /// The lines of a table, which become its rows.
    struct Region {
        var lines: [(line: Line, place: Place)] = []

        var height: Double { PageLines.median(lines.flatMap { $0.line.segments.map(\.height) }) }

        /// Each row as one line with tabs between its cells.
        var rows: [WrittenLine] {
            let bands = self.bands
            let widest = bands.map { Self.cells(of: $0.segments) }.max { $0.count < $1.count } ?? []
            guard widest.count > 1 else {
                return bands.flatMap { band in band.segments.map { WrittenLine($0.text, place: band.place) } }
            }
            let columns = Self.columns(bands.map { Self.cells(of: $0.segments) }.filter { $0.count == widest.count })
            return bands.map { band in
                var texts = Array(repeating: "", count: columns.count)
                for cell in Self.cells(of: band.segments) {
                    let at = columns.indices.max { Self.nearness(cell, columns[$0]) < Self.nearness(cell, columns[$1]) } ?? 0
                    if at == 0, texts[0].isEmpty {
                        // How far a label is set in tells what it belongs to.
                        texts[0] = String(repeating: "　", count: min(8, max(0, Int(((cell.left - columns[0].left) / max(height, 1)).rounded()))))
                        texts[0] += cell.text
                    } else {
                        texts[at] += (texts[at].isEmpty ? "" : String(WrittenLine.lineOfCell)) + cell.text
                    }
                }
                while texts.count > 2, texts.last == "" { texts.removeLast() }
                return WrittenLine(texts.joined(separator: "\t"), place: band.place)
            }
        }

        /// Segments that belong to one row.
        private var bands: [(segments: [Segment], place: Place)] {
            let segments = lines.flatMap { line in line.line.segments.map { ($0, line.place) } }.sorted { ($0.1.page ?? 0, $0.0.top) < ($1.1.page ?? 0, $1.0.top) }
            // Two numbers never share a cell: where lines so joined would bring them together, rows are no further apart than lines.
            let joined = Self.bands(segments, reach: reach)
            let isSound = joined.allSatisfy { band in
                Self.cells(of: band.segments).allSatisfy { cell in cell.text.split(separator: WrittenLine.lineOfCell).count { NumberCells.trailing(String($0))?.label == "" } <= 1 }
            }
            return isSound ? joined : Self.bands(segments, reach: 0)
        }

        private static func bands(_ segments: [(Segment, Place)], reach: Double) -> [(segments: [Segment], place: Place)] {
            var bands: [(segments: [Segment], place: Place)] = [], bottom = -Double.infinity
            for (segment, place) in segments {
                if let last = bands.indices.last, bands[last].place.page == place.page, segment.top < bottom + reach {
                    bands[last].segments.append(segment)
                    bottom = max(bottom, segment.bottom)
                } else {
                    bands.append(([segment], place))
                    bottom = segment.bottom
                }
            }
            return bands
        }

        /// How far below a line the next one of the same cell may begin: a little over the smallest gap between two lines, if
        /// that is clearly less than between rows.
        private var reach: Double {
            var gaps: [Double] = []
            let segments = lines.flatMap { line in line.line.segments.map { ($0, line.place.page ?? 0) } }
            for (segment, page) in segments {
                let below = segments.filter { $0.1 == page && $0.0.top >= segment.bottom - 1 && min($0.0.right, segment.right) > max($0.0.left, segment.left) }
                if let next = below.map({ $0.0.top - segment.bottom }).min() { gaps.append(next) }
            }
            guard let least = gaps.min() else { return 0 }
            let differs = gaps.contains { $0 > least + 0.2 * height }
            return differs && least <= 0.6 * height ? least + 0.12 * height : 0
        }

        /// Segments that stand one under the other, from left to right.
        static func cells(of segments: [Segment]) -> [Segment] {
            var cells: [Segment] = []
            for segment in segments.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
                if let last = cells.indices.last, segment.left < cells[last].right - 1 {
                    cells[last].right = max(cells[last].right, segment.right)
                } else {
                    cells.append(Segment(left: segment.left, top: segment.top, right: segment.right, bottom: segment.bottom, text: ""))
                }
            }
            for segment in segments.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
                guard let at = cells.firstIndex(where: { segment.left >= $0.left - 0.5 && segment.right <= $0.right + 0.5 }) else { continue }
                cells[at].text += (cells[at].text.isEmpty ? "" : String(WrittenLine.lineOfCell)) + segment.text
            }
            return cells
        }

        private static func columns(_ rows: [[Segment]]) -> [Segment] {
            guard var columns = rows.first else { return [] }
            for row in rows.dropFirst() {
                for (index, cell) in row.enumerated() {
                    columns[index].left = min(columns[index].left, cell.left)
                    columns[index].right = max(columns[index].right, cell.right)
                }
            }
            return columns
        }

        /// How well a cell stands in a column.
        private static func nearness(_ cell: Segment, _ column: Segment) -> Double {
            let shared = min(cell.right, column.right) - max(cell.left, column.left)
            return shared > 0 ? shared : shared - abs((cell.left + cell.right) / 2 - (column.left + column.right) / 2)
        }
    }
}
