import Analysis

/// Up to three figure ids that are spelt like one that does not exist, the nearest first.
struct NearFigures {
    let ids: [FigureID]

    init(to wanted: FigureID, in figures: FigureSet) {
        let wantedWords = Set(wanted.text.split(separator: "."))
        let wantedBytes = Array(wanted.text.utf8)
        // Ids are words joined by dots: one that shares no word is no misspelling of it unless nearly all letters agree.
        let candidates = figures.all.compactMap { figure -> (distance: Int, id: FigureID)? in
            let shared = wantedWords.intersection(figure.id.text.split(separator: ".")).count
            guard shared > 0 else { return nil }
            let distance = Self.distance(wantedBytes, Array(figure.id.text.utf8))
            return distance <= max(3, wantedBytes.count / 3) ? (distance, figure.id) : nil
        }
        ids = candidates.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
    }

    /// Levenshtein's: insertions, deletions and replacements.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
