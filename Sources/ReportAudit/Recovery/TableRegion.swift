import Foundation

/// The lines of a table on pages, which become its rows.
struct TableRegion {
    private(set) var lines: [(line: PageLines.Line, place: Place)] = []
    /// Of all segments, ascending.
    private var heights: [Double] = []

    /// The usual height of its words.
    var height: Double { heights.isEmpty ? 10 : heights[heights.count / 2] }

    mutating func add(_ line: PageLines.Line, at place: Place) {
        lines.append((line, place))
        for height in line.segments.map(\.height) {
            var low = 0, high = heights.count
            while low < high {
                let middle = (low + high) / 2
                if heights[middle] < height { low = middle + 1 } else { high = middle }
            }
            heights.insert(height, at: low)
        }
    }

    /// Each row as one line with tabs between its cells.
    var rows: [WrittenLine] {
        let bands = self.bands, height = self.height
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
    private var bands: [(segments: [PageLines.Segment], place: Place)] {
        let strips = ColumnStrips(lines: lines.map(\.line), height: height)
        let segments = lines.flatMap { line in line.line.segments.flatMap(strips.divide).map { ($0, line.place) } }.sorted { ($0.1.page ?? 0, $0.0.top) < ($1.1.page ?? 0, $1.0.top) }
        // Two numbers never share a cell: where lines so joined would bring them together, rows are no further apart than lines.
        let joined = Self.bands(segments, reach: reach)
        let isSound = joined.allSatisfy { band in
            Self.cells(of: band.segments).allSatisfy { cell in cell.text.split(separator: WrittenLine.lineOfCell).count { NumberCells.trailing(String($0))?.label == "" } <= 1 }
        }
        return isSound ? joined : Self.bands(segments, reach: 0)
    }

    private static func bands(_ segments: [(PageLines.Segment, Place)], reach: Double) -> [(segments: [PageLines.Segment], place: Place)] {
        var bands: [(segments: [PageLines.Segment], place: Place)] = [], bottom = -Double.infinity
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
        for page in Dictionary(grouping: lines, by: { $0.place.page ?? 0 }).values {
            let segments = page.flatMap(\.line.segments).sorted { $0.top < $1.top }
            for segment in segments {
                let below = segments.start { $0.top >= segment.bottom - 1 }
                if let next = segments[below...].first(where: { min($0.right, segment.right) > max($0.left, segment.left) }) { gaps.append(next.top - segment.bottom) }
            }
        }
        guard let least = gaps.min() else { return 0 }
        let height = self.height
        let differs = gaps.contains { $0 > least + 0.2 * height }
        return differs && least <= 0.6 * height ? least + 0.12 * height : 0
    }

    /// Segments that stand one under the other, from left to right.
    static func cells(of segments: [PageLines.Segment]) -> [PageLines.Segment] {
        var cells: [PageLines.Segment] = []
        for segment in segments.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            if let last = cells.indices.last, segment.left < cells[last].right - 1 {
                cells[last].right = max(cells[last].right, segment.right)
            } else {
                cells.append(PageLines.Segment(left: segment.left, top: segment.top, right: segment.right, bottom: segment.bottom, text: ""))
            }
        }
        for segment in segments.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
            guard let at = cells.firstIndex(where: { segment.left >= $0.left - 0.5 && segment.right <= $0.right + 0.5 }) else { continue }
            cells[at].text += (cells[at].text.isEmpty ? "" : String(WrittenLine.lineOfCell)) + segment.text
        }
        return cells
    }

    private static func columns(_ rows: [[PageLines.Segment]]) -> [PageLines.Segment] {
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
    private static func nearness(_ cell: PageLines.Segment, _ column: PageLines.Segment) -> Double {
        let shared = min(cell.right, column.right) - max(cell.left, column.left)
        return shared > 0 ? shared : shared - abs((cell.left + cell.right) / 2 - (column.left + column.right) / 2)
    }
}
