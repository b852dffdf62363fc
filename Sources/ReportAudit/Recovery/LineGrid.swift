/// The lines of one ruled table: where its columns and rows end, and which of its fields are one cell.
///
/// Lines that touch belong together. A side that is left open, as many houses leave left and right, is closed where the lines
/// across end.
struct LineGrid {
    /// Left to right and top to bottom; one more than there are columns and rows.
    let columns: [Double]
    let rows: [Double]
    private let across: [Track]
    private let down: [Track]

    /// Lines that stand at one place, as the stretches they cover.
    private struct Track {
        var at: Double
        var stretches: [(from: Double, to: Double)]

        func covers(_ value: Double) -> Bool { stretches.contains { $0.from <= value && value <= $0.to } }
    }

    /// A cell by the columns and rows it covers.
    struct Cell: Equatable {
        var columns: Range<Int>
        var rows: Range<Int>
    }

    /// Points by which lines may miss each other.
    private static let tolerance = 2.5
    /// Pairs of lines looked at; a page with more is a picture.
    private static let mostPairs = 1_000_000

    static func all(in lines: [DrawnLine]) -> [LineGrid] {
        let across = merged(lines.filter(\.isAcross)), down = merged(lines.filter { !$0.isAcross })
        guard across.count * down.count <= mostPairs else { return [] }
        // Which lines meet, directly or by others.
        var group = Array(0..<across.count + down.count)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index {
                group[index] = group[group[index]]
                index = group[index]
            }
            return index
        }
        for (i, line) in across.enumerated() {
            for (j, other) in down.enumerated() where other.at >= line.from - tolerance && other.at <= line.to + tolerance && line.at >= other.from - tolerance && line.at <= other.to + tolerance {
                group[root(i)] = root(across.count + j)
            }
        }
        var members: [Int: (across: [DrawnLine], down: [DrawnLine])] = [:]
        for (i, line) in across.enumerated() { members[root(i), default: ([], [])].across.append(line) }
        for (j, line) in down.enumerated() { members[root(across.count + j), default: ([], [])].down.append(line) }
        return members.values.compactMap { LineGrid(across: $0.across, down: $0.down) }.sorted { ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0]) }
    }

    private init?(across: [DrawnLine], down: [DrawnLine]) {
        guard !across.isEmpty, !down.isEmpty, across.count + down.count >= 3 else { return nil }
        self.across = Self.tracks(across)
        self.down = Self.tracks(down)
        columns = Self.closed(self.down.map(\.at), across.map(\.from).min() ?? 0, across.map(\.to).max() ?? 0)
        rows = Self.closed(self.across.map(\.at), down.map(\.from).min() ?? 0, down.map(\.to).max() ?? 0)
        guard columns.count >= 3, rows.count >= 2, columns.count <= MarkedReport.widest, rows.count <= 2000 else { return nil }
    }

    /// Lines that follow each other at one place to one line.
    private static func merged(_ lines: [DrawnLine]) -> [DrawnLine] {
        var places: [DrawnLine] = []
        // What differs by less than a line's thickness is one place.
        var at = -Double.infinity, first = -Double.infinity
        for line in lines.sorted(by: { $0.at < $1.at }) {
            if line.at - at > 1.5 || line.at - first > 3 { first = line.at }
            at = line.at
            var line = line
            line.at = first
            places.append(line)
        }
        var merged: [DrawnLine] = []
        for line in places.sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
            if let last = merged.indices.last, merged[last].at == line.at, line.from <= merged[last].to + tolerance {
                merged[last].to = max(merged[last].to, line.to)
            } else {
                merged.append(line)
            }
        }
        // What is no longer than it may miss others by is a dot.
        return merged.filter { $0.to - $0.from > 2 * tolerance }
    }

    private static func tracks(_ lines: [DrawnLine]) -> [Track] {
        var tracks: [Track] = []
        for line in lines.sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
            if let last = tracks.indices.last, tracks[last].at == line.at { tracks[last].stretches.append((line.from, line.to)) } else { tracks.append(Track(at: line.at, stretches: [(line.from, line.to)])) }
        }
        return tracks
    }

    private static func closed(_ places: [Double], _ least: Double, _ most: Double) -> [Double] {
        var places = places
        if let first = places.first, least < first - 8 { places.insert(least, at: 0) }
        if let last = places.last, most > last + 8 { places.append(most) }
        return places
    }

    /// Its cells, top to bottom and left to right; `nil` if fields without a line between them make no rectangle, as in figures.
    var cells: [Cell]? {
        let width = columns.count - 1, height = rows.count - 1
        var cells: [Cell] = [], isTaken = Array(repeating: false, count: width * height)
        // Lines by place once, since every field asks.
        let ruledDown = Self.ruled(down, at: columns, along: rows), ruledAcross = Self.ruled(across, at: rows, along: columns)
        for row in 0..<height {
            for column in 0..<width where !isTaken[row * width + column] {
                var right = column + 1, bottom = row + 1
                while right < width, !ruledDown[right][row] { right += 1 }
                while bottom < height, (column..<right).allSatisfy({ !ruledAcross[bottom][$0] }) { bottom += 1 }
                for r in row..<bottom {
                    for c in column..<right {
                        if isTaken[r * width + c] || (c > column && ruledDown[c][r]) { return nil }
                        isTaken[r * width + c] = true
                    }
                }
                cells.append(Cell(columns: column..<right, rows: row..<bottom))
            }
        }
        return cells
    }

    /// At each place, whether a line stands there beside the middle of each field.
    private static func ruled(_ tracks: [Track], at places: [Double], along fields: [Double]) -> [[Bool]] {
        let byPlace = Dictionary(tracks.map { ($0.at, $0) }) { first, _ in first }
        return places.map { place in
            zip(fields, fields.dropFirst()).map { from, to in byPlace[place]?.covers((from + to) / 2) ?? false }
        }
    }

    /// Whether both have columns of the same widths, as a table that goes on has.
    func hasColumns(of other: LineGrid) -> Bool {
        columns.count == other.columns.count && zip(columns, other.columns).allSatisfy { abs(($0 - columns[0]) - ($1 - other.columns[0])) < 3 }
    }

    var top: Double { rows[0] }
    var bottom: Double { rows[rows.count - 1] }
}
