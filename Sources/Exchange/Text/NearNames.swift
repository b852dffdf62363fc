/// Names that a misspelt one may have meant.
enum NearNames {
    /// Up to `limit` names with the fewest edits, none of which takes more than about a third of the letters.
    static func nearest(to name: String, in names: some Sequence<String>, limit: Int = 3) -> [String] {
        let letters = Array(name.lowercased())
        let most = max(1, letters.count / 3)
        var found: [(distance: Int, name: String)] = []
        for candidate in names {
            let other = Array(candidate.lowercased())
            guard abs(other.count - letters.count) <= most else { continue }
            let distance = edits(letters, other)
            if distance <= most { found.append((distance, candidate)) }
        }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// Levenshtein's distance.
    private static func edits(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let cost = letter == other ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }
}
