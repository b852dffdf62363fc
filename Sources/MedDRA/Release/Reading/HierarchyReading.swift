/// The levels that a row of the hierarchy ties together.
struct HierarchyLevels {
    let preferredTerms: TermTable
    let highLevelTerms: TermTable
    let highLevelGroupTerms: TermTable
    let systemOrganClasses: TermTable
    /// The position of each preferred term's organ class as `pt.asc` gives it, −1 where unknown.
    let primarySystemOrganClass: [Int32]
}

extension ReleaseReader {
    /// The rows of `mdhier.asc`. Every preferred term has exactly one primary path among them, and it leads to the
    /// organ class of `pt.asc`.
    mutating func readHierarchy(_ levels: HierarchyLevels) -> [ReleaseContents.Path] {
        var paths: [ReleaseContents.Path] = []
        var primaryPaths = Array(repeating: 0, count: levels.preferredTerms.count)
        let columns: [(codes: [Int32], file: ReleaseFile)] = [
            (levels.preferredTerms.codes, .preferredTerms), (levels.highLevelTerms.codes, .highLevelTerms),
            (levels.highLevelGroupTerms.codes, .highLevelGroupTerms),
            (levels.systemOrganClasses.codes, .systemOrganClasses),
        ]
        var positions: [Int32] = []
        var rows = rows(of: .hierarchy)
        while rows.next(&log) {
            positions.removeAll(keepingCapacity: true)
            for (field, column) in columns.enumerated() {
                guard let code = rows.code(field, &log) else { continue }
                if let position = column.codes.position(ofAscending: code) {
                    positions.append(Int32(position))
                } else {
                    addUnknown(code, missingFrom: column.file, rows.file, line: rows.line, field: field)
                }
            }
            guard let isPrimary = rows.flag(11, of: "YN", &log), positions.count == columns.count else {
                continue
            }
            let path = ReleaseContents.Path(
                preferredTerm: positions[0], highLevelTerm: positions[1], highLevelGroupTerm: positions[2],
                systemOrganClass: positions[3], isPrimary: isPrimary)
            paths.append(path)
            guard isPrimary else { continue }
            primaryPaths[Int(path.preferredTerm)] += 1
            let expected = levels.primarySystemOrganClass[Int(path.preferredTerm)]
            if expected >= 0, expected != path.systemOrganClass {
                log.add(rows.problem(.primaryPathDisagrees(
                    of: levels.preferredTerms.code(Int(path.preferredTerm)),
                    found: levels.systemOrganClasses.code(Int(path.systemOrganClass)),
                    expected: levels.systemOrganClasses.code(Int(expected))), 3))
            }
        }
        let everyRowWasRead = ([.hierarchy] + columns.map(\.file)).allSatisfy(isSound)
        if everyRowWasRead {
            for (position, count) in primaryPaths.enumerated() where count != 1 {
                log.add(ReleaseProblem(
                    .primaryPaths(of: levels.preferredTerms.code(position), found: count), file: .hierarchy))
            }
        }
        return paths
    }
}
